#include "ccurl_thread.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

typedef struct {
  void (*body)(void *);
  void *context;
} start;

static void *run(void *argument) {
  start begun = *(start *)argument;
  free(argument);
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &blocked, NULL);
  begun.body(begun.context);
  return NULL;
}

int ccurl_start_thread(void (*body)(void *), void *context) {
  start *begun = malloc(sizeof *begun);
  if (!begun) return 12;
  *begun = (start){body, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  int code = pthread_create(&thread, &attributes, run, begun);
  pthread_attr_destroy(&attributes);
  if (code) free(begun);
  return code;
}
