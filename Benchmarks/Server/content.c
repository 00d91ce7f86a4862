// The pages, each read once and kept with its head.
#include "server.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_sites = 1000, most_files = 16 };

typedef struct {
  char path[64];
  answer reply;
} page;

static page pages[most_sites][most_files];
static int files_of[most_sites];
static int sites = 0;

static answer text(const char *bytes) { return (answer){bytes, strlen(bytes)}; }

static answer with_head(FILE *file, const char *type) {
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char head[256];
  int length = snprintf(
      head, sizeof head,
      "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Mon, 23 Nov 2026 06:00:00 GMT\r\nContent-Type: %s\r\n"
      "Content-Encoding: gzip\r\nContent-Length: %ld\r\nConnection: keep-alive\r\n\r\n",
      type, size);
  char *bytes = malloc((size_t)length + (size_t)size);
  if (!bytes) return (answer){NULL, 0};
  memcpy(bytes, head, (size_t)length);
  size_t got = fread(bytes + length, 1, (size_t)size, file);
  return (answer){bytes, (size_t)length + got};
}

static bool load_site(const char *folder, int site) {
  char path[1024];
  snprintf(path, sizeof path, "%s/%02d", folder, site);
  DIR *directory = opendir(path);
  if (!directory) return false;
  struct dirent *entry;
  while ((entry = readdir(directory)) && files_of[site] < most_files) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || length > 60 || strcmp(entry->d_name + length - 3, ".gz")) continue;
    char name[1400];
    snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
    FILE *file = fopen(name, "rb");
    if (!file) continue;
    page *kept = &pages[site][files_of[site]++];
    snprintf(kept->path, sizeof kept->path, "/%.*s", (int)(length - 3), entry->d_name);
    if (!strcmp(kept->path, "/index.html")) kept->path[1] = 0;
    kept->reply = with_head(file, strstr(entry->d_name, ".txt") ? "text/plain" : "text/html; charset=utf-8");
    fclose(file);
  }
  closedir(directory);
  return true;
}

bool content_load(const char *folder) {
  while (sites < most_sites && load_site(folder, sites)) sites++;
  if (!sites) fprintf(stderr, "bench-server: no sites in %s\n", folder);
  return sites > 0;
}

answer content_answer(const char *host, const char *path) {
  // The number in the host's name says which of the sites it shows.
  const char *digits = host;
  while (*digits && (*digits < '0' || *digits > '9')) digits++;
  int site = sites ? atoi(digits) % sites : 0;
  for (int i = 0; i < files_of[site]; i++) {
    if (!strcmp(pages[site][i].path, path)) return pages[site][i].reply;
  }
  return text("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\nnot found");
}

answer content_loop(void) {
  return text("HTTP/1.1 302 Found\r\nLocation: /ailleurs.html\r\nContent-Length: 0\r\n\r\n");
}

answer content_bad_length(void) {
  return text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n<h1>Bonjour</h1><p>Nous");
}

answer content_drip(void) {
  return text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n");
}

answer content_endless(void) {
  return text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n");
}

answer content_garbage(void) { return text("\x16\x03\x01\x02\x03 this is not the protocol that you think\r\n\r\n"); }

manners manners_of(const char *host) {
  static const struct {
    const char *name;
    manners manners;
  } known[] = {{"silent-", SILENT}, {"drip-", DRIP},      {"endless-", ENDLESS}, {"loop-", LOOP},
               {"reset-", RESET},   {"length-", BAD_LENGTH}, {"garbage-", GARBAGE},
               // Without TLS they do not answer either: a site that is well without it is called up, and rightly.
               {"tls-", RESET}};
  // Variants of the address are tried; they behave as the host itself.
  if (!strncmp(host, "www.", 4)) host += 4;
  for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
    if (!strncmp(host, known[i].name, strlen(known[i].name))) return known[i].manners;
  }
  return GOOD;
}
