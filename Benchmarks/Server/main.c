// bench-server SITES DELAY [CERTIFICATES]: prints its port, serves until standard input ends.
#include "server.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

typedef enum { HANDSHAKE, READING, WAITING, WRITING, SILENCE } phase;

typedef struct connection {
  int socket;
  SSL *ssl;
  phase phase;
  manners manners;
  bool is_queued, is_closed, closes_after, is_endless, is_dripping;
  uint32_t events;
  answer reply;
  size_t sent, received;
  char request[2048];
} connection;

// Those who wait, in the order of their time: all wait equally long.
typedef struct {
  struct {
    int64_t due;
    connection *who;
  } *places;
  size_t first, count, capacity;
} line;

static int poller;
static int64_t delay;
static SSL_CTX *tls;
static line delayed, dripping;
static char filler[16384];

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void queue(line *line, connection *who, int64_t due) {
  if (line->count == line->capacity) {
    size_t capacity = line->capacity ? line->capacity * 2 : 1024;
    typeof(line->places) places = malloc(capacity * sizeof *places);
    if (!places) abort();
    for (size_t i = 0; i < line->count; i++) places[i] = line->places[(line->first + i) % line->capacity];
    free(line->places);
    line->places = places, line->first = 0, line->capacity = capacity;
  }
  size_t last = (line->first + line->count++) % line->capacity;
  line->places[last].due = due, line->places[last].who = who;
  who->is_queued = true;
}

static connection *next_due(line *line, int64_t time) {
  if (!line->count || line->places[line->first].due > time) return NULL;
  connection *who = line->places[line->first].who;
  line->first = (line->first + 1) % line->capacity;
  line->count--;
  who->is_queued = false;
  return who;
}

static void drop(connection *who) {
  if (!who->is_closed) {
    if (who->ssl) SSL_free(who->ssl);
    close(who->socket);
    who->is_closed = true;
  }
  if (!who->is_queued) free(who);
}

static void watch(connection *who, uint32_t events) {
  if (who->events == events) return;
  struct epoll_event event = {.events = events, .data.ptr = who};
  epoll_ctl(poller, who->events ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, who->socket, &event);
  who->events = events;
}

// Bytes moved, 0 when the peer is gone, -1 when it must wait.
static long transfer(connection *who, const char *out, char *in, size_t size) {
  if (!who->ssl) {
    long moved = out ? send(who->socket, out, size, MSG_NOSIGNAL) : recv(who->socket, in, size, 0);
    return moved >= 0 ? moved : errno == EAGAIN ? -1 : 0;
  }
  ERR_clear_error();
  int moved = out ? SSL_write(who->ssl, out, (int)size) : SSL_read(who->ssl, in, (int)size);
  if (moved > 0) return moved;
  int why = SSL_get_error(who->ssl, moved);
  return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE ? -1 : 0;
}

static void reset(connection *who) {
  struct linger at_once = {1, 0};
  setsockopt(who->socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  if (who->ssl) SSL_set_quiet_shutdown(who->ssl, 1);
  drop(who);
}

static void send_on(connection *who) {
  while (who->sent < who->reply.size) {
    long moved = transfer(who, who->reply.bytes + who->sent, NULL, who->reply.size - who->sent);
    if (moved == 0) return drop(who);
    if (moved < 0) return watch(who, EPOLLIN | EPOLLOUT);
    who->sent += (size_t)moved;
  }
  for (int i = 0; who->is_endless && i < 4; i++) {
    long moved = transfer(who, filler, NULL, sizeof filler);
    if (moved == 0) return drop(who);
    if (moved < 0 || i == 3) return watch(who, EPOLLIN | EPOLLOUT);
  }
  if (who->closes_after) {
    if (who->ssl) SSL_shutdown(who->ssl);
    return drop(who);
  }
  if (who->is_dripping) queue(&dripping, who, now() + 1000);
  who->phase = who->is_dripping ? SILENCE : READING;
  who->received = 0;
  watch(who, EPOLLIN);
}

// The end of a wait: what this host says to its request.
static void answer_now(connection *who) {
  char *path = strchr(who->request, ' ');
  char *host = strcasestr(who->request, "\nhost:");
  if (!path || !host) return drop(who);
  path++;
  path[strcspn(path, " ?\r\n")] = 0;
  host += 6;
  host += strspn(host, " ");
  host[strcspn(host, ": \r\n")] = 0;
  manners manners = manners_of(host);
  bool is_robots = !strcmp(path, "/robots.txt");
  who->phase = WRITING, who->sent = 0;
  who->reply = content_answer(host, path);
  if (manners == SILENT) {
    who->phase = SILENCE;
    return;
  }
  if (manners == RESET) return reset(who);
  if (manners == GARBAGE) who->reply = content_garbage(), who->closes_after = true;
  if (manners == LOOP && !is_robots) who->reply = content_loop();
  if (manners == BAD_LENGTH && !is_robots) who->reply = content_bad_length(), who->closes_after = true;
  if (manners == DRIP && !is_robots) who->reply = content_drip(), who->is_dripping = true;
  if (manners == ENDLESS && !is_robots) who->reply = content_endless(), who->is_endless = true;
  send_on(who);
}

static void drip(connection *who) {
  if (transfer(who, ".", NULL, 1) == 0) return drop(who);
  queue(&dripping, who, now() + 1000);
}

static void receive(connection *who) {
  if (who->phase == HANDSHAKE) {
    ERR_clear_error();
    int code = SSL_accept(who->ssl);
    if (code != 1) {
      int why = SSL_get_error(who->ssl, code);
      if (why == SSL_ERROR_WANT_READ) return;
      if (why == SSL_ERROR_WANT_WRITE) return watch(who, EPOLLIN | EPOLLOUT);
      return drop(who);
    }
    who->phase = READING;
    watch(who, EPOLLIN);
  }
  size_t room = sizeof who->request - 1 - who->received;
  char rest[256];
  bool is_reading = who->phase == READING;
  long moved = is_reading ? transfer(who, NULL, who->request + who->received, room)
                          : transfer(who, NULL, rest, sizeof rest);
  if (moved == 0 || (is_reading && room == 0)) return drop(who);
  if (moved < 0 || !is_reading) return;
  who->received += (size_t)moved;
  who->request[who->received] = 0;
  if (!strstr(who->request, "\r\n\r\n")) return;
  who->phase = WAITING;
  queue(&delayed, who, now() + delay);
}

static void accept_all(int listener) {
  for (int i = 0; i < 256; i++) {
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0) return;
    int one = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    connection *who = calloc(1, sizeof *who);
    if (!who) abort();
    who->socket = socket;
    who->phase = READING;
    if (tls) {
      who->ssl = SSL_new(tls);
      SSL_set_fd(who->ssl, socket);
      who->phase = HANDSHAKE;
    }
    watch(who, EPOLLIN);
  }
}

static int listen_on_loopback(void) {
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 4096) ||
      getsockname(listener, (struct sockaddr *)&address, &size)) {
    return -1;
  }
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  return listener;
}

static int wait_in_ms(void) {
  int64_t due = INT64_MAX;
  if (delayed.count) due = delayed.places[delayed.first].due;
  if (dripping.count && dripping.places[dripping.first].due < due) due = dripping.places[dripping.first].due;
  if (due == INT64_MAX) return -1;
  int64_t left = due - now();
  return left < 0 ? 0 : (int)left;
}

int main(int count, char **arguments) {
  if (count < 3) return fprintf(stderr, "usage: bench-server SITES DELAY [CERTIFICATES]\n"), 2;
  // Never outlives the benchmark.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  signal(SIGPIPE, SIG_IGN);
  struct rlimit files;
  if (!getrlimit(RLIMIT_NOFILE, &files)) files.rlim_cur = files.rlim_max, setrlimit(RLIMIT_NOFILE, &files);
  delay = atoi(arguments[2]);
  memset(filler, 'a', sizeof filler);
  if (!content_load(arguments[1])) return 1;
  if (count > 3 && !(tls = tls_context(arguments[3]))) return 1;
  poller = epoll_create1(EPOLL_CLOEXEC);
  int listener = listen_on_loopback();
  if (poller < 0 || listener < 0) return perror("bench-server"), 1;
  struct epoll_event events[256], event = {.events = EPOLLIN, .data.ptr = NULL};
  epoll_ctl(poller, EPOLL_CTL_ADD, listener, &event);
  static connection end;
  event.data.ptr = &end;
  fcntl(0, F_SETFL, O_NONBLOCK);
  epoll_ctl(poller, EPOLL_CTL_ADD, 0, &event);
  for (;;) {
    int ready = epoll_wait(poller, events, 256, wait_in_ms());
    for (int i = 0; i < ready; i++) {
      connection *who = events[i].data.ptr;
      if (who == &end) return 0;
      if (!who) accept_all(listener);
      else if (events[i].events & EPOLLOUT && who->phase == WRITING) send_on(who);
      else receive(who);
    }
    int64_t time = now();
    for (connection *who; (who = next_due(&delayed, time));) who->is_closed ? drop(who) : answer_now(who);
    for (connection *who; (who = next_due(&dripping, time));) who->is_closed ? drop(who) : drip(who);
  }
}
