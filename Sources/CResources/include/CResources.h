#pragma once
#include <stddef.h>

/// A file of `config/` as it was when the binary was built.
typedef struct {
  /// Path below `config/`, for example `lexicons/roles.yaml`.
  const char *name;
  const unsigned char *bytes;
  size_t size;
} vitrine_resource;

/// The file at a place, sorted by name; its name is NULL past the end.
vitrine_resource vitrine_resource_at(size_t place);
