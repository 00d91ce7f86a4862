// libcurl, epoll and eventfd for Swift. curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, which
// Swift cannot call: here they are by type. Nothing else belongs here.
#pragma once


#include <curl/curl.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

typedef size_t (*ccurl_data_callback)(char *bytes, size_t size, size_t count, void *context);
typedef curl_socket_t (*ccurl_open_callback)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
typedef int (*ccurl_close_callback)(void *context, curl_socket_t socket);
typedef int (*ccurl_prereq_callback)(void *context, char *remote, char *local, int remote_port, int local_port);
typedef int (*ccurl_socket_callback)(CURL *easy, curl_socket_t socket, int what, void *context, void *per_socket);
typedef int (*ccurl_timer_callback)(CURLM *multi, long timeout_in_ms, void *context);

static inline CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_data_callback(CURL *easy, CURLoption option, ccurl_data_callback value) {
  return curl_easy_setopt(easy, option, value);
}
static inline CURLcode ccurl_set_open_callback(CURL *easy, ccurl_open_callback value) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, value);
}
static inline CURLcode ccurl_set_close_callback(CURL *easy, ccurl_close_callback value) {
  return curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, value);
}
static inline CURLcode ccurl_set_prereq_callback(CURL *easy, ccurl_prereq_callback value) {
  return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, value);
}

/// Value of a long; -1 when libcurl has none.
static inline long ccurl_get_long(CURL *easy, CURLINFO info) {
  long value = -1;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : -1;
}
/// Value in microseconds; 0 when the phase was not reached.
static inline int64_t ccurl_get_time(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? (int64_t)value : 0;
}
/// A string that libcurl owns; NULL when it has none.
static inline const char *ccurl_get_string(CURL *easy, CURLINFO info) {
  char *value = NULL;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : NULL;
}
static inline void *ccurl_get_private(CURL *easy) {
  char *value = NULL;
  return curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value) == CURLE_OK ? value : NULL;
}

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}
static inline CURLMcode ccurl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
  return curl_multi_setopt(multi, option, value);
}
static inline CURLMcode ccurl_multi_set_socket_callback(CURLM *multi, ccurl_socket_callback value) {
  return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, value);
}
static inline CURLMcode ccurl_multi_set_timer_callback(CURLM *multi, ccurl_timer_callback value) {
  return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, value);
}

/// The certificate authorities that all connections trust: the system's, and those of a file besides. Read once, at the
/// first handshake, and shared; libcurl itself shares them only when they stand in one file.
typedef struct ccurl_trust ccurl_trust;
/// `extra` is a PEM file; NULL or empty for none. NULL when there is no memory.
ccurl_trust *ccurl_trust_new(const char *extra);
/// After the last handle that uses it.
void ccurl_trust_free(ccurl_trust *trust);
void ccurl_set_trust(CURL *easy, ccurl_trust *trust);

/// Makes the process one that works through a lot: threads do not interrupt each other when they wake (SCHED_BATCH), and
/// freed memory is kept for the next page instead of being given back and faulted in again.
void ccurl_prefer_throughput(void);

/// The next transfer that ended: its handle and result. NULL when there is none.
static inline CURL *ccurl_next_done(CURLM *multi, CURLcode *result) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) {
      *result = message->data.result;
      return message->easy_handle;
    }
  }
  return NULL;
}

/// Watches a socket for what libcurl asks (CURL_POLL_IN, OUT, INOUT). Level-triggered, as libcurl expects.
static inline int ccurl_epoll_watch(int epoll, int socket, int what, int is_known) {
  struct epoll_event event = {0};
  event.events = (what & CURL_POLL_IN ? EPOLLIN : 0) | (what & CURL_POLL_OUT ? EPOLLOUT : 0);
  event.data.fd = socket;
  return epoll_ctl(epoll, is_known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
}
static inline int ccurl_epoll_forget(int epoll, int socket) { return epoll_ctl(epoll, EPOLL_CTL_DEL, socket, NULL); }

/// What libcurl is to be told about an event.
static inline int ccurl_select_bits(const struct epoll_event *event) {
  return (event->events & EPOLLIN ? CURL_CSELECT_IN : 0) | (event->events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
         (event->events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
}
static inline int ccurl_event_socket(const struct epoll_event *event) { return event->data.fd; }
static inline int ccurl_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
static inline int ccurl_epoll(void) { return epoll_create1(EPOLL_CLOEXEC); }

/// A socket as libcurl would open it, closed on exec.
static inline curl_socket_t ccurl_open_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
/// First byte of the numeric address in a socket address, and its length (4 or 16); NULL for other families.
static inline const uint8_t *ccurl_address_bytes(const struct curl_sockaddr *address, int *length) {
  if (address->family == AF_INET) {
    *length = 4;
    return (const uint8_t *)&((const struct sockaddr_in *)(const void *)&address->addr)->sin_addr;
  }
  if (address->family == AF_INET6) {
    *length = 16;
    return (const uint8_t *)&((const struct sockaddr_in6 *)(const void *)&address->addr)->sin6_addr;
  }
  *length = 0;
  return NULL;
}

/// Asks the system's resolver. 1 the name has addresses, 0 it surely has none, -1 nobody answered. Blocks.
static inline int ccurl_resolve(const char *name) {
  struct addrinfo hints = {0}, *found = NULL;
  hints.ai_socktype = SOCK_STREAM;
  int code = getaddrinfo(name, NULL, &hints, &found);
  if (found) freeaddrinfo(found);
  if (code == 0) return 1;
#ifdef EAI_NODATA
  if (code == EAI_NODATA) return 0;
#endif
  return code == EAI_NONAME ? 0 : -1;
}

/// Starts a detached thread with SIGPIPE blocked, because OpenSSL writes to closed sockets without MSG_NOSIGNAL.
/// Returns 0, or the system's error.
static inline int ccurl_start_thread(void *(*body)(void *), void *context) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGPIPE);
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code) return code;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  // A thread inherits the mask of the one that starts it.
  pthread_sigmask(SIG_BLOCK, &blocked, &before);
  pthread_t thread;
  code = pthread_create(&thread, &attributes, body, context);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  return code;
}
