// See CCurl.h.
#include "include/CCurl.h"

#include <dirent.h>
#include <malloc.h>
#include <openssl/ssl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

struct ccurl_trust {
  char *bundle, *folder, *extra;
  X509_STORE *store;
};

// Whether authorities can be found in a folder by the hashes of their names, one at a time: the whole bundle takes 25 ms.
static int is_hashed(const char *folder) {
  DIR *names = folder ? opendir(folder) : NULL;
  int found = 0;
  for (struct dirent *name; names && !found && (name = readdir(names));) {
    found = strlen(name->d_name) == 10 && strspn(name->d_name, "0123456789abcdef") == 8 &&
            !strcmp(name->d_name + 8, ".0");
  }
  if (names) closedir(names);
  return found;
}

ccurl_trust *ccurl_trust_new(const char *extra) {
  ccurl_trust *trust = calloc(1, sizeof *trust);
  CURL *easy = trust ? curl_easy_init() : NULL;
  if (!easy) {
    free(trust);
    return NULL;
  }
  const char *bundle = ccurl_get_string(easy, CURLINFO_CAINFO);
  const char *folder = ccurl_get_string(easy, CURLINFO_CAPATH);
  if (bundle) trust->bundle = strdup(bundle);
  if (is_hashed(folder)) trust->folder = strdup(folder);
  if (extra && *extra) trust->extra = strdup(extra);
  curl_easy_cleanup(easy);
  return trust;
}

void ccurl_trust_free(ccurl_trust *trust) {
  if (!trust) return;
  X509_STORE_free(trust->store);
  free(trust->bundle);
  free(trust->folder);
  free(trust->extra);
  free(trust);
}

static X509_STORE *load(const ccurl_trust *trust) {
  X509_STORE *store = X509_STORE_new();
  if (!store) return NULL;
  int has_system = trust->folder   ? X509_STORE_load_path(store, trust->folder)
                   : trust->bundle ? X509_STORE_load_file(store, trust->bundle)
                                   : X509_STORE_set_default_paths(store);
  int has_extra = trust->extra ? X509_STORE_load_file(store, trust->extra) : has_system;
  if (!has_extra) {
    X509_STORE_free(store);
    return NULL;
  }
  // As libcurl has it.
  X509_STORE_set_flags(store, X509_V_FLAG_TRUSTED_FIRST | X509_V_FLAG_PARTIAL_CHAIN);
  return store;
}

static CURLcode use_trust(CURL *easy, void *context, void *given) {
  (void)easy;
  ccurl_trust *trust = given;
  if (!trust->store && !(trust->store = load(trust))) return CURLE_SSL_CACERT_BADFILE;
  SSL_CTX_set1_cert_store(context, trust->store);
  return CURLE_OK;
}

void ccurl_set_trust(CURL *easy, ccurl_trust *trust) {
  curl_easy_setopt(easy, CURLOPT_CAINFO, NULL);
  curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
  curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, trust);
  curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, use_trust);
}

void ccurl_prefer_throughput(void) {
  // Both together: to set one ends the C library's own adapting of the other.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_TRIM_THRESHOLD, 2 << 20);
  DIR *tasks = opendir("/proc/self/task");
  if (!tasks) return;
  struct sched_param parameters = {0};
  for (struct dirent *task; (task = readdir(tasks));) {
    int id = atoi(task->d_name);
    if (id > 0) sched_setscheduler(id, SCHED_BATCH, &parameters);
  }
  closedir(tasks);
}
