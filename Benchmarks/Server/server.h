// The slow and ill-behaved web of `make bench`: one thread, one epoll, HTTP/1.1 in the clear or over TLS, on loopback.
#pragma once
#include <openssl/ssl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How a host behaves; the first word of its name says it (`drip-00057.bench.example`).
typedef enum { GOOD, SILENT, DRIP, ENDLESS, LOOP, RESET, BAD_LENGTH, GARBAGE } manners;

// A response, head and body, as it goes over the wire.
typedef struct {
  const char *bytes;
  size_t size;
} answer;

// Reads the folder of sites (`00`, `01`, …) that the benchmark generated; false with a message when it cannot.
bool content_load(const char *folder);
// The answer of a host to a path. Never without bytes: what is not there is a 404.
answer content_answer(const char *host, const char *path);
// Of answers that are no page.
answer content_loop(void);
answer content_bad_length(void);
answer content_drip(void);
answer content_endless(void);
answer content_garbage(void);

manners manners_of(const char *host);

// One context for each certificate, chosen by the name that the client asks for. NULL with a message when a file is bad.
SSL_CTX *tls_context(const char *certificates);
