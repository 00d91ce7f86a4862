#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

struct ctls_server {
  int socket, port;
  ctls_authority *authority;
  SSL_CTX *tls;
  ctls_serve serve;
  ctls_fault_of fault_of;
  void *context;
  pthread_t acceptor;
  pthread_mutex_t lock;
  pthread_cond_t emptied;
  ctls_connection *connections;
  int running;
  bool is_stopping;
};

// Connections

bool ctls_is_secure(const ctls_connection *connection) { return connection->server->tls != NULL; }

long ctls_read(ctls_connection *connection, void *buffer, size_t size) {
  if (connection->is_reset) return -1;
  if (connection->ssl) return SSL_read(connection->ssl, buffer, size > 65536 ? 65536 : (int)size);
  long count;
  do count = recv(connection->socket, buffer, size, 0);
  while (count < 0 && errno == EINTR);
  return count;
}

static bool write_plain(int socket, const char *bytes, size_t size) {
  while (size > 0) {
    long count = send(socket, bytes, size, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes += count, size -= (size_t)count;
  }
  return true;
}

bool ctls_write(ctls_connection *connection, const void *bytes, size_t size) {
  if (connection->is_reset) return false;
  if (!connection->ssl) return write_plain(connection->socket, bytes, size);
  size_t written = 0;
  return size == 0 || SSL_write_ex(connection->ssl, bytes, size, &written);
}

bool ctls_wait(ctls_connection *connection, int milliseconds) {
  if (connection->is_reset) return false;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  int64_t end = now.tv_sec * 1000LL + now.tv_nsec / 1000000 + milliseconds;
  for (int64_t left = milliseconds; left > 0;) {
    struct pollfd watched = {.fd = connection->socket, .events = POLLRDHUP};
    int ready = poll(&watched, 1, (int)left);
    if (ready > 0) return false;
    if (ready < 0 && errno != EINTR) return false;
    clock_gettime(CLOCK_MONOTONIC, &now);
    left = end - (now.tv_sec * 1000LL + now.tv_nsec / 1000000);
  }
  return true;
}

void ctls_reset(ctls_connection *connection) {
  struct linger now = {.l_onoff = 1, .l_linger = 0};
  setsockopt(connection->socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  connection->is_reset = true;
}

// TLS

static int on_client_hello(SSL *ssl, int *alert, void *argument) {
  ctls_connection *connection = SSL_get_app_data(ssl);
  const unsigned char *extension;
  size_t length = 0;
  char host[256] = "";
  // RFC 6066 §3: list length (2), type (1), name length (2), name.
  if (SSL_client_hello_get0_ext(ssl, TLSEXT_TYPE_server_name, &extension, &length) && length > 5 && length < 256)
    memcpy(host, extension + 5, length - 5);
  ctls_server *server = argument;
  static const char plain[] = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  *alert = SSL_AD_HANDSHAKE_FAILURE;
  switch (server->fault_of(server->context, host)) {
    case CTLS_ALERT: return SSL_CLIENT_HELLO_ERROR;
    case CTLS_SILENT_HANDSHAKE:
      while (ctls_wait(connection, 60000)) {}
      return SSL_CLIENT_HELLO_ERROR;
    case CTLS_CLOSED_HANDSHAKE: shutdown(connection->socket, SHUT_RDWR); return SSL_CLIENT_HELLO_ERROR;
    case CTLS_PLAIN_TEXT:
      write_plain(connection->socket, plain, sizeof plain - 1);
      shutdown(connection->socket, SHUT_WR);
      return SSL_CLIENT_HELLO_ERROR;
    case CTLS_OLD_PROTOCOL:
      // Debian's default level has no old protocol at all, and would only say “internal error”.
      SSL_set_security_level(ssl, 0);
      SSL_set_max_proto_version(ssl, TLS1_1_VERSION);
      return SSL_CLIENT_HELLO_SUCCESS;
    default: return SSL_CLIENT_HELLO_SUCCESS;
  }
}

static int on_certificate_wanted(SSL *ssl, void *argument) {
  ctls_server *server = argument;
  const char *host = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
  if (!host) host = "";
  X509 *certificate = ctls_leaf_for(server->authority, host, server->fault_of(server->context, host));
  return certificate && SSL_use_certificate(ssl, certificate) == 1 &&
         SSL_use_PrivateKey(ssl, server->authority->leaf_key) == 1;
}

static int on_protocols(
  SSL *ssl, const unsigned char **out, unsigned char *out_length, const unsigned char *offered, unsigned length,
  void *argument) {
  static const unsigned char ours[] = "\x08http/1.1";
  unsigned char *chosen;
  if (SSL_select_next_proto(&chosen, out_length, ours, sizeof ours - 1, offered, length) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

static SSL_CTX *make_tls(ctls_server *server) {
  SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
  if (!tls) return NULL;
  SSL_CTX_set_client_hello_cb(tls, on_client_hello, server);
  SSL_CTX_set_cert_cb(tls, on_certificate_wanted, server);
  SSL_CTX_set_alpn_select_cb(tls, on_protocols, NULL);
  // Each visit shakes hands anew: a resumed session would hide a certificate's fault.
  SSL_CTX_set_session_cache_mode(tls, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(tls, SSL_OP_NO_TICKET);
  return tls;
}

// Threads

static void leave(ctls_connection *connection) {
  ctls_server *server = connection->server;
  pthread_mutex_lock(&server->lock);
  if (connection->previous) connection->previous->next = connection->next;
  else server->connections = connection->next;
  if (connection->next) connection->next->previous = connection->previous;
  pthread_mutex_unlock(&server->lock);
  if (connection->ssl) {
    if (!connection->is_reset && SSL_is_init_finished(connection->ssl)) SSL_shutdown(connection->ssl);
    SSL_free(connection->ssl);
  }
  ERR_clear_error();
  // Bytes that were never read would turn an orderly close into a reset and lose the last answer.
  if (!connection->is_reset && shutdown(connection->socket, SHUT_WR) == 0) {
    char rest[4096];
    struct timeval short_while = {.tv_usec = 200000};
    setsockopt(connection->socket, SOL_SOCKET, SO_RCVTIMEO, &short_while, sizeof short_while);
    for (int turns = 0; turns < 64 && recv(connection->socket, rest, sizeof rest, 0) > 0; turns++) {}
  }
  close(connection->socket);
  free(connection);
}

static void *serve_connection(void *argument) {
  ctls_connection *connection = argument;
  ctls_server *server = connection->server;
  bool is_ready = true;
  if (server->tls) {
    connection->ssl = SSL_new(server->tls);
    is_ready = connection->ssl && SSL_set_app_data(connection->ssl, connection) &&
               SSL_set_fd(connection->ssl, connection->socket) == 1 && SSL_accept(connection->ssl) == 1;
  }
  if (is_ready) server->serve(server->context, connection);
  leave(connection);
  pthread_mutex_lock(&server->lock);
  bool is_last = --server->running == 0;
  if (is_last) pthread_cond_broadcast(&server->emptied);
  pthread_mutex_unlock(&server->lock);
  return NULL;
}

static void admit(ctls_server *server, int socket) {
  ctls_connection *connection = calloc(1, sizeof *connection);
  if (!connection) {
    close(socket);
    return;
  }
  int yes = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  connection->server = server, connection->socket = socket;
  pthread_mutex_lock(&server->lock);
  connection->next = server->connections;
  if (connection->next) connection->next->previous = connection;
  server->connections = connection;
  server->running++;
  if (server->is_stopping) shutdown(socket, SHUT_RDWR);
  pthread_mutex_unlock(&server->lock);
  pthread_t thread;
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 512 * 1024);
  if (pthread_create(&thread, &attributes, serve_connection, connection) != 0) {
    leave(connection);
    pthread_mutex_lock(&server->lock);
    if (--server->running == 0) pthread_cond_broadcast(&server->emptied);
    pthread_mutex_unlock(&server->lock);
  }
  pthread_attr_destroy(&attributes);
}

static void *accept_connections(void *argument) {
  ctls_server *server = argument;
  for (;;) {
    int socket = accept4(server->socket, NULL, NULL, SOCK_CLOEXEC);
    if (socket >= 0) {
      admit(server, socket);
      continue;
    }
    pthread_mutex_lock(&server->lock);
    bool is_stopping = server->is_stopping;
    pthread_mutex_unlock(&server->lock);
    if (is_stopping) return NULL;
    // Out of descriptors, most likely: let some connections end.
    usleep(5000);
  }
}

ctls_server *ctls_listen(
  int port, ctls_authority *authority, ctls_serve serve, ctls_fault_of fault_of, void *context) {
  ctls_server *server = calloc(1, sizeof *server);
  if (!server) return NULL;
  signal(SIGPIPE, SIG_IGN);
  server->authority = authority, server->serve = serve, server->fault_of = fault_of, server->context = context;
  pthread_mutex_init(&server->lock, NULL);
  pthread_cond_init(&server->emptied, NULL);
  server->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int yes = 1;
  setsockopt(server->socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  struct sockaddr_in address = {
    .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  bool is_ready = server->socket >= 0 && bind(server->socket, (void *)&address, length) == 0 &&
                  listen(server->socket, 1024) == 0 &&
                  getsockname(server->socket, (void *)&address, &length) == 0 &&
                  (!authority || (server->tls = make_tls(server)));
  server->port = ntohs(address.sin_port);
  if (is_ready && pthread_create(&server->acceptor, NULL, accept_connections, server) == 0) return server;
  if (server->socket >= 0) close(server->socket);
  SSL_CTX_free(server->tls);
  free(server);
  return NULL;
}

int ctls_port(const ctls_server *server) { return server->port; }

void ctls_stop(ctls_server *server) {
  pthread_mutex_lock(&server->lock);
  server->is_stopping = true;
  pthread_mutex_unlock(&server->lock);
  shutdown(server->socket, SHUT_RDWR);
  pthread_join(server->acceptor, NULL);
  pthread_mutex_lock(&server->lock);
  for (ctls_connection *one = server->connections; one; one = one->next) shutdown(one->socket, SHUT_RDWR);
  while (server->running > 0) pthread_cond_wait(&server->emptied, &server->lock);
  pthread_mutex_unlock(&server->lock);
  close(server->socket);
  SSL_CTX_free(server->tls);
  pthread_mutex_destroy(&server->lock);
  pthread_cond_destroy(&server->emptied);
  free(server);
}
