#include "CSpawn.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Reads a small file of /proc; the text ends with NUL. Its length, or 0 when the process is gone.
static size_t slurp(pid_t pid, const char *name, char *text, size_t size) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, size - 1);
  close(file);
  if (count <= 0) return 0;
  text[count] = 0;
  return (size_t)count;
}

// The group stands third behind the name, which may itself hold spaces and brackets.
static int belongs(pid_t pid, pid_t group) {
  char text[512];
  if (slurp(pid, "stat", text, sizeof text) == 0) return 0;
  const char *after = strrchr(text, ')');
  int parent = 0, found = 0;
  return after && sscanf(after + 1, " %*c %d %d", &parent, &found) == 2 && found == group;
}

static int64_t field(const char *status, const char *name) {
  const char *line = strstr(status, name);
  return line ? strtoll(line + strlen(name), NULL, 10) * 1024 : 0;
}

static int is_renderer(pid_t pid) {
  char text[4096];
  size_t count = slurp(pid, "cmdline", text, sizeof text);
  return count > 0 && memmem(text, count, "--type=renderer", 15) != NULL;
}

struct cspawn_weight cspawn_weigh(pid_t group) {
  struct cspawn_weight weight = {0, 0, -1};
  int64_t largest_file = 0;
  DIR *folder = opendir("/proc");
  if (!folder) return weight;
  for (struct dirent *entry; (entry = readdir(folder));) {
    pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10);
    if (pid <= 0 || !belongs(pid, group)) continue;
    char status[4096];
    if (slurp(pid, "status", status, sizeof status) == 0) continue;
    int64_t own = field(status, "RssAnon:") + field(status, "RssShmem:");
    int64_t file = field(status, "RssFile:");
    weight.bytes += own;
    if (file > largest_file) largest_file = file;
    if (own > weight.largest_renderer_bytes && is_renderer(pid)) {
      weight.largest_renderer_bytes = own;
      weight.largest_renderer = pid;
    }
  }
  closedir(folder);
  weight.bytes += largest_file;
  return weight;
}
