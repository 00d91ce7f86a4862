// bench-reference: the least that a client on libcurl does. The marks of `make bench` are ratios to it.
//
// One thread, one epoll, curl_multi_socket_action, easy handles used again; a body is collected in memory and dropped.
// Each line of the host list is a site: its paths are asked one after another over one connection, and the first
// failure ends it. No politeness, no robots.txt (asked for as one more path), no archive, no address guard.
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>

typedef struct {
  CURL *easy;
  char *body;
  size_t size, capacity;
  int site, step;
} slot;

static struct {
  char **hosts, **paths;
  int host_count, path_count, in_flight, repeat, next_site, running;
  long timeout, good, failed, bytes;
  const char *scheme, *authority;
  int inflates;
  size_t largest_body;
  struct curl_slist *headers, *connect_to;
} job = {.in_flight = 200, .repeat = 1, .timeout = 5000, .scheme = "http", .largest_body = 5 << 20};

static CURLM *multi;
static int poller;
static long timer = -1;

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static size_t receive(char *bytes, size_t size, size_t count, void *context) {
  slot *slot = context;
  size_t added = size * count;
  if (slot->size + added > job.largest_body) return 0;
  if (slot->size + added > slot->capacity) {
    curl_off_t announced = 0;
    curl_easy_getinfo(slot->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    size_t wanted = slot->size + added, twice = slot->capacity * 2;
    if (announced > 0 && (size_t)announced > wanted) wanted = (size_t)announced;
    slot->capacity = wanted > twice ? wanted : twice;
    slot->body = realloc(slot->body, slot->capacity);
    if (!slot->body) abort();
  }
  memcpy(slot->body + slot->size, bytes, added);
  slot->size += added;
  return added;
}

static int on_socket(CURL *easy, curl_socket_t socket, int what, void *context, void *known) {
  (void)easy, (void)context;
  if (what == CURL_POLL_REMOVE) return epoll_ctl(poller, EPOLL_CTL_DEL, socket, NULL), 0;
  struct epoll_event event = {.data.fd = socket};
  event.events = (what & CURL_POLL_IN ? EPOLLIN : 0) | (what & CURL_POLL_OUT ? EPOLLOUT : 0);
  epoll_ctl(poller, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
  curl_multi_assign(multi, socket, &job);
  return 0;
}

static int on_timer(CURLM *multi, long timeout, void *context) {
  (void)multi, (void)context;
  timer = timeout < 0 ? -1 : now() + timeout;
  return 0;
}

static void ask(slot *slot) {
  char url[512];
  int steps = job.path_count * job.repeat;
  snprintf(
      url, sizeof url, "%s://%s%s", job.scheme, job.hosts[slot->site], job.paths[slot->step % job.path_count]);
  slot->size = 0;
  curl_easy_setopt(slot->easy, CURLOPT_URL, url);
  // The connection ends with its site.
  curl_easy_setopt(slot->easy, CURLOPT_FORBID_REUSE, slot->step == steps - 1 ? 1L : 0L);
  curl_multi_add_handle(multi, slot->easy);
}

static int next_site(slot *slot) {
  if (job.next_site == job.host_count) return 0;
  slot->site = job.next_site++, slot->step = 0;
  ask(slot);
  return 1;
}

static slot *new_slot(void) {
  slot *slot = calloc(1, sizeof *slot);
  CURL *easy = curl_easy_init();
  if (!slot || !easy) abort();
  slot->easy = easy;
  curl_easy_setopt(easy, CURLOPT_PRIVATE, slot);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, slot);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, job.headers);
  curl_easy_setopt(easy, CURLOPT_CONNECT_TO, job.connect_to);
  curl_easy_setopt(easy, CURLOPT_USERAGENT, "bench-reference/1");
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_DNS_CACHE_TIMEOUT, 0L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, job.timeout);
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(easy, CURLOPT_MAXREDIRS, 10L);
  curl_easy_setopt(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
  curl_easy_setopt(easy, CURLOPT_SSL_ENABLE_ALPN, 0L);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  if (job.authority) curl_easy_setopt(easy, CURLOPT_CAINFO, job.authority), curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
  if (job.inflates) curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
  return slot;
}

static void collect(void) {
  CURLMsg *message;
  int left;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    slot *slot = NULL;
    long status = 0;
    CURLcode code = message->data.result;
    CURL *easy = message->easy_handle;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &slot);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    curl_multi_remove_handle(multi, easy);
    const char *path = job.paths[slot->step % job.path_count];
    int is_good = code == CURLE_OK && status == 200;
    if (is_good && strcmp(path, "/robots.txt")) job.good++, job.bytes += (long)slot->size;
    if (!is_good) {
      job.failed++;
      printf("failed %s %d %s\n", job.hosts[slot->site], (int)code, curl_easy_strerror(code));
    }
    // A body is not kept longer than its response: another site's may need the memory.
    free(slot->body);
    slot->body = NULL, slot->capacity = 0;
    if (is_good && ++slot->step < job.path_count * job.repeat) ask(slot);
    else if (!next_site(slot)) job.running--;
  }
}

static void run(void) {
  struct epoll_event events[256];
  int running;
  while (job.running > 0) {
    long left = timer < 0 ? 1000 : timer - now();
    int ready = epoll_wait(poller, events, 256, left < 0 ? 0 : (int)left);
    for (int i = 0; i < ready; i++) {
      int what = (events[i].events & EPOLLIN ? CURL_CSELECT_IN : 0) | (events[i].events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
                 (events[i].events & (EPOLLERR | EPOLLHUP) ? CURL_CSELECT_ERR : 0);
      curl_multi_socket_action(multi, events[i].data.fd, what, &running);
    }
    if (timer >= 0 && timer <= now()) {
      timer = -1;
      curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
    }
    collect();
  }
}

static char **lines(char *text, const char *separator, int *count) {
  char **found = NULL;
  *count = 0;
  for (char *word = strtok(text, separator); word; word = strtok(NULL, separator)) {
    found = realloc(found, sizeof *found * (size_t)(*count + 1));
    if (!found) abort();
    found[(*count)++] = word;
  }
  return found;
}

static char *contents(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  size_t capacity = 16 << 20;
  char *text = malloc(capacity);
  size_t size = text ? fread(text, 1, capacity - 1, file) : 0;
  fclose(file);
  if (text) text[size] = 0;
  return text ? realloc(text, size + 1) : NULL;
}

int main(int count, char **arguments) {
  char target[64] = "";
  for (int i = 1; i + 1 < count; i += 2) {
    char *name = arguments[i], *value = arguments[i + 1];
    if (!strcmp(name, "--hosts")) job.hosts = lines(contents(value) ?: strdup(""), "\n", &job.host_count);
    if (!strcmp(name, "--paths")) job.paths = lines(strdup(value), ",", &job.path_count);
    if (!strcmp(name, "--port")) snprintf(target, sizeof target, "::127.0.0.1:%s", value);
    if (!strcmp(name, "--in-flight")) job.in_flight = atoi(value);
    if (!strcmp(name, "--repeat")) job.repeat = atoi(value);
    if (!strcmp(name, "--timeout")) job.timeout = atol(value);
    if (!strcmp(name, "--authority")) job.authority = value, job.scheme = "https";
    if (!strcmp(name, "--inflate")) job.inflates = !strcmp(value, "yes");
  }
  if (!job.host_count || !job.path_count || !*target) return fprintf(stderr, "bench-reference: see main.c\n"), 2;
  struct rlimit files;
  if (!getrlimit(RLIMIT_NOFILE, &files)) files.rlim_cur = files.rlim_max, setrlimit(RLIMIT_NOFILE, &files);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  job.connect_to = curl_slist_append(NULL, target);
  job.headers = curl_slist_append(NULL, job.inflates ? "Accept: text/html" : "Accept-Encoding: gzip");
  poller = epoll_create1(EPOLL_CLOEXEC);
  multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)job.in_flight + 64);
  for (int i = 0; i < job.in_flight; i++) job.running += next_site(new_slot());
  run();
  printf("good %ld\nbytes %ld\n", job.good, job.bytes);
  return 0;
}
