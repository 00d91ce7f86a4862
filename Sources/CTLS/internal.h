#pragma once
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <pthread.h>

#include "CTLS.h"

struct ctls_leaf {
  struct ctls_leaf *next;
  int fault;
  X509 *certificate;
  char host[];
};

enum { ctls_leaf_buckets = 1024 };

struct ctls_authority {
  EVP_PKEY *key;
  X509 *certificate;
  // One key for all leaves: making one per host would cost more than the rest of the start.
  EVP_PKEY *leaf_key;
  EVP_PKEY *stranger_key;
  X509 *stranger;
  EVP_PKEY *intermediate_key;
  X509 *intermediate;
  pthread_mutex_t lock;
  struct ctls_leaf *leaves[ctls_leaf_buckets];
};

struct ctls_connection {
  ctls_connection *next, *previous;
  ctls_server *server;
  SSL *ssl;
  int socket;
  bool is_reset;
};

// Certificate of a host with a fault, made once; NULL when libssl refuses. Owned by the authority.
X509 *ctls_leaf_for(ctls_authority *authority, const char *host, int fault);
