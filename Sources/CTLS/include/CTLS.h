// A small threaded TCP and TLS server over libssl, for the fixture town only: never linked by vitrine.
// Blocking calls, one thread per connection. Certificates are made in memory and forgotten with the process.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ctls_authority ctls_authority;
typedef struct ctls_server ctls_server;
typedef struct ctls_connection ctls_connection;

// What is wrong with the TLS of a host, on purpose.
enum {
  CTLS_GOOD = 0,
  CTLS_EXPIRED,
  CTLS_NOT_YET_VALID,
  CTLS_WRONG_HOST,
  CTLS_SELF_SIGNED,
  CTLS_UNKNOWN_AUTHORITY,
  // The intermediate certificate is not sent.
  CTLS_INCOMPLETE_CHAIN,
  // A fatal alert instead of a ServerHello.
  CTLS_ALERT,
  // The ClientHello is read, nothing is ever answered.
  CTLS_SILENT_HANDSHAKE,
  // The connection is closed after the ClientHello.
  CTLS_CLOSED_HANDSHAKE,
  // Plain HTTP where TLS is expected.
  CTLS_PLAIN_TEXT,
  // TLS 1.1 at most.
  CTLS_OLD_PROTOCOL,
};

// Serves one connection; it is closed after the return. Called on the connection's own thread.
typedef void (*ctls_serve)(void *context, ctls_connection *connection);
// The fault (see above) of a host that a client names by SNI; "" when it names none.
typedef int (*ctls_fault_of)(void *context, const char *host);

// A certificate authority with a new key, or NULL. It must outlive its servers.
ctls_authority *ctls_authority_create(void);
void ctls_authority_free(ctls_authority *authority);
// Writes the authority's certificate as PEM; false when the file cannot be written.
bool ctls_authority_write(const ctls_authority *authority, const char *path);

// Listens on 127.0.0.1 (port 0: a free one). With an authority it speaks TLS, without plain TCP. NULL when it cannot.
ctls_server *ctls_listen(
  int port, ctls_authority *authority, ctls_serve serve, ctls_fault_of fault_of, void *context);
int ctls_port(const ctls_server *server);
// Cuts every connection, waits for their threads, frees the server.
void ctls_stop(ctls_server *server);

bool ctls_is_secure(const ctls_connection *connection);
// At most `size` bytes; 0 at the end, negative when the connection is lost.
long ctls_read(ctls_connection *connection, void *buffer, size_t size);
// All bytes, or false when the connection is lost.
bool ctls_write(ctls_connection *connection, const void *bytes, size_t size);
// Waits; false as soon as the client is gone or the server stops.
bool ctls_wait(ctls_connection *connection, int milliseconds);
// Closes so that the client sees a reset. Nothing can be written afterwards.
void ctls_reset(ctls_connection *connection);

// A client, for the town's own tests: shakes hands with 127.0.0.1 as a careful visitor of `host` would, trusting the
// authority in a file. 0 when all is well, an X509_V_ERR_… when the certificate is refused, -1 when there is no
// handshake at all, -2 when nothing came within the time.
long ctls_try(int port, const char *host, const char *authority_file, int milliseconds);
