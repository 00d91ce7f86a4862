#define _GNU_SOURCE
#include "CBytes.h"

#include <string.h>

const void *cbytes_find(const void *haystack, size_t haystack_size, const void *needle, size_t needle_size) {
  return memmem(haystack, haystack_size, needle, needle_size);
}
