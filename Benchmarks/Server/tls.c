// Certificates: `good.pem` for all hosts, another one for hosts whose name begins with `tls-`.
#include "server.h"

#include <stdio.h>
#include <string.h>

static SSL_CTX *by_fault[3];
static const char *const faults[3] = {"expired", "self", "wrong"};

static SSL_CTX *context(const char *folder, const char *name) {
  char path[1024];
  SSL_CTX *context = SSL_CTX_new(TLS_server_method());
  if (!context) return NULL;
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  snprintf(path, sizeof path, "%s/%s.pem", folder, name);
  int code = SSL_CTX_use_certificate_chain_file(context, path);
  snprintf(path, sizeof path, "%s/%s.key", folder, name);
  if (code == 1) code = SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM);
  if (code == 1) return context;
  fprintf(stderr, "bench-server: no certificate and key in %s\n", path);
  SSL_CTX_free(context);
  return NULL;
}

static int choose(SSL *ssl, int *alert, void *unused) {
  (void)alert, (void)unused;
  const char *host = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
  if (host && !strncmp(host, "www.", 4)) host += 4;
  if (host && !strncmp(host, "tls-", 4)) {
    for (int i = 0; i < 3; i++) {
      if (!strncmp(host + 4, faults[i], strlen(faults[i]))) SSL_set_SSL_CTX(ssl, by_fault[i]);
    }
  }
  return SSL_TLSEXT_ERR_OK;
}

SSL_CTX *tls_context(const char *certificates) {
  SSL_CTX *good = context(certificates, "good");
  for (int i = 0; i < 3; i++) {
    by_fault[i] = context(certificates, faults[i]);
    if (!by_fault[i]) return NULL;
  }
  if (good) SSL_CTX_set_tlsext_servername_callback(good, choose);
  return good;
}
