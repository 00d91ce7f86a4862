// Starting a browser for Swift: fork, change of user, pipes on descriptors 3 and 4, and what its processes weigh. Between
// fork and exec only async-signal-safe calls are allowed, which Swift cannot promise. Nothing else belongs here.
#pragma once

#include <stdint.h>
#include <sys/types.h>

/// What is started, and as whom.
struct cspawn_order {
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// Used only when we run as root.
  uid_t user;
  gid_t group;
  /// Not zero: in a network namespace without any interface, where the kernel gives one.
  int isolates;
};

/// A running child in a session, and process group, of its own. The descriptors are ours, not blocking.
struct cspawn_child {
  pid_t pid;
  /// What the child reads on 3.
  int commands;
  /// What the child writes on 4.
  int messages;
  /// The child's standard error.
  int errors;
  /// Not zero: the kernel keeps it off every network.
  int isolated;
};

/// 0, or the errno of what failed; then nothing runs and nothing is open.
int cspawn_start(const struct cspawn_order *order, struct cspawn_child *child);
/// Kills the whole process group at once, and waits for its leader.
void cspawn_end(pid_t group);
/// Starts a detached thread: 0, or an error number.
int cspawn_thread(void *(*body)(void *), void *context);

/// A descriptor that is readable once it was rung; -1 when the system gives none.
int cspawn_bell(void);
void cspawn_ring(int bell);
/// Makes it unreadable again.
void cspawn_hush(int bell);

/// What a process group weighs.
struct cspawn_weight {
  /// Anonymous and shared memory of all, and the file pages of the largest: these are one binary, mapped by all.
  int64_t bytes;
  int64_t largest_renderer_bytes;
  /// -1 when there is none.
  pid_t largest_renderer;
};
struct cspawn_weight cspawn_weigh(pid_t group);
