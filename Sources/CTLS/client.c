#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "internal.h"

static long shake_hands(SSL_CTX *context, int descriptor, const char *host) {
  SSL *ssl = SSL_new(context);
  if (!ssl) return -1;
  long result = -1;
  if (SSL_set_tlsext_host_name(ssl, host) == 1 && SSL_set1_host(ssl, host) == 1 && SSL_set_fd(ssl, descriptor) == 1) {
    int done = SSL_connect(ssl);
    long verdict = SSL_get_verify_result(ssl);
    if (done == 1 || verdict != X509_V_OK) result = verdict;
    else if (SSL_get_error(ssl, done) == SSL_ERROR_WANT_READ) result = -2;
  }
  SSL_free(ssl);
  ERR_clear_error();
  return result;
}

long ctls_try(int port, const char *host, const char *authority_file, int milliseconds) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  struct timeval patience = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};
  setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  struct sockaddr_in address = {
    .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  long result = -1;
  if (context && SSL_CTX_load_verify_file(context, authority_file) == 1 &&
      connect(descriptor, (void *)&address, sizeof address) == 0) {
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    result = shake_hands(context, descriptor, host);
  }
  close(descriptor);
  SSL_CTX_free(context);
  return result;
}
