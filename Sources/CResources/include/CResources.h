#pragma once
#include <stddef.h>

/// A file of `config/` as it was when the binary was built.
typedef struct {
  /// Path below `config/`, for example `lexicons/roles.yaml`.
  const char *name;
  const unsigned char *bytes;
  size_t size;
} vitrine_resource;

/// All embedded files, sorted by name.
extern const vitrine_resource vitrine_resources[];
/// How many there are.
extern const size_t vitrine_resource_count;
