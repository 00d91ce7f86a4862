#pragma once
#include <stddef.h>

/// First occurrence of `needle` in `haystack`, or NULL. glibc's memmem, which Swift's Glibc does not show.
const void *cbytes_find(const void *haystack, size_t haystack_size, const void *needle, size_t needle_size);
