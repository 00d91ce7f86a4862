#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Pipes in the order in which they are made; each has its reading end first.
enum { COMMANDS, MESSAGES, ERRORS, REPORT, PIPES };

static int write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return -1;
  ssize_t written = write(file, text, strlen(text));
  close(file);
  return written < 0 ? -1 : 0;
}

// A network namespace of its own has no interface that is up, not even loopback. Root may make one; others need a user
// namespace around it, in which they stay who they are.
static int isolate(const char *users, const char *groups) {
  if (geteuid() == 0) return unshare(CLONE_NEWNET) == 0;
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return 0;
  write_file("/proc/self/setgroups", "deny");
  return write_file("/proc/self/uid_map", users) == 0 && write_file("/proc/self/gid_map", groups) == 0;
}

static int become(const struct cspawn_order *order) {
  if (geteuid() != 0) return 0;
  if (order->user == 0 || order->group == 0) return EINVAL;
  if (setgroups(0, NULL) != 0 || setresgid(order->group, order->group, order->group) != 0
      || setresuid(order->user, order->user, order->user) != 0)
    return errno;
  return setuid(0) == 0 ? EPERM : 0;
}

// Descriptors of the child: null, null, errors, commands, messages, and the report (closed by exec).
static int place(const int pipes[PIPES][2]) {
  int kept[] = {pipes[COMMANDS][0], pipes[MESSAGES][1], pipes[ERRORS][1], pipes[REPORT][1]};
  for (int i = 0; i < 4; i++)
    if ((kept[i] = fcntl(kept[i], F_DUPFD_CLOEXEC, 16)) < 0) return errno;
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0 || dup2(null, 0) < 0 || dup2(null, 1) < 0 || dup2(kept[2], 2) < 0 || dup2(kept[0], 3) < 0
      || dup2(kept[1], 4) < 0 || dup3(kept[3], 5, O_CLOEXEC) < 0)
    return errno;
  return syscall(SYS_close_range, 6u, ~0u, 0u) == 0 ? 0 : errno;
}

static void run(const struct cspawn_order *order, const int pipes[PIPES][2], const char *users, const char *groups) {
  int report[2] = {0, place(pipes)};
  if (report[1] != 0) {
    (void)!write(pipes[REPORT][1], report, sizeof report);
    _exit(127);
  }
  setsid();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  struct rlimit nothing = {0, 0};
  setrlimit(RLIMIT_CORE, &nothing);
  if (order->isolates) report[0] = isolate(users, groups);
  report[1] = become(order);
  (void)!write(5, report, sizeof report);
  if (report[1] != 0) _exit(127);
  execve(order->path, order->arguments, order->environment);
  report[1] = errno;
  (void)!write(5, report, sizeof report);
  _exit(127);
}

static void close_all(int pipes[PIPES][2], int end) {
  for (int i = 0; i < PIPES; i++)
    if (pipes[i][end] >= 0) close(pipes[i][end]);
}

// Reads what the child says of itself until exec closes the pipe: whether it is isolated, and what failed.
static int heed(int report, int *isolated) {
  int words[2] = {0, 0}, code = 0;
  for (;;) {
    ssize_t count = read(report, words, sizeof words);
    if (count < 0 && errno == EINTR) continue;
    if (count != sizeof words) return code;
    *isolated = words[0];
    if (words[1] != 0) code = words[1];
  }
}

int cspawn_start(const struct cspawn_order *order, struct cspawn_child *child) {
  int pipes[PIPES][2] = {{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
  for (int i = 0; i < PIPES; i++)
    if (pipe2(pipes[i], O_CLOEXEC) != 0) {
      int code = errno;
      close_all(pipes, 0), close_all(pipes, 1);
      return code;
    }
  char users[64], groups[64];
  snprintf(users, sizeof users, "%u %u 1", geteuid(), geteuid());
  snprintf(groups, sizeof groups, "%u %u 1", getegid(), getegid());
  pid_t pid = fork();
  if (pid == 0) run(order, (const int(*)[2])pipes, users, groups);
  int code = pid < 0 ? errno : 0;
  close(pipes[COMMANDS][0]), close(pipes[MESSAGES][1]), close(pipes[ERRORS][1]), close(pipes[REPORT][1]);
  child->isolated = 0;
  if (pid > 0) code = heed(pipes[REPORT][0], &child->isolated);
  close(pipes[REPORT][0]);
  if (code != 0) {
    if (pid > 0) waitpid(pid, NULL, 0);
    close(pipes[COMMANDS][1]), close(pipes[MESSAGES][0]), close(pipes[ERRORS][0]);
    return code;
  }
  child->pid = pid;
  child->commands = pipes[COMMANDS][1];
  child->messages = pipes[MESSAGES][0];
  child->errors = pipes[ERRORS][0];
  fcntl(child->commands, F_SETFL, O_NONBLOCK);
  fcntl(child->messages, F_SETFL, O_NONBLOCK);
  fcntl(child->errors, F_SETFL, O_NONBLOCK);
  return 0;
}

void cspawn_end(pid_t group) {
  if (group <= 1) return;
  kill(-group, SIGKILL);
  kill(group, SIGKILL);
  while (waitpid(group, NULL, 0) < 0 && errno == EINTR) {}
}

int cspawn_thread(void *(*body)(void *), void *context) {
  pthread_attr_t attributes;
  int code = pthread_attr_init(&attributes);
  if (code != 0) return code;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  // The thread takes no signals: a pipe that nobody reads any more is an error of write, not the end of the process.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  code = pthread_create(&thread, &attributes, body, context);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  return code;
}

int cspawn_bell(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }
void cspawn_ring(int bell) { (void)eventfd_write(bell, 1); }
void cspawn_hush(int bell) {
  eventfd_t count;
  (void)eventfd_read(bell, &count);
}
