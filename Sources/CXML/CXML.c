#define _GNU_SOURCE
#include "CXML.h"

#include <string.h>

const void *cxml_find(const void *haystack, size_t haystack_size, const void *needle, size_t needle_size) {
  return memmem(haystack, haystack_size, needle, needle_size);
}
