#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An object of an OpenStreetMap extract that has a name and one of the wanted keys. Valid during the call only.
typedef struct {
  /// `n` node, `w` way, `r` relation.
  char kind;
  /// The object's number.
  int64_t id;
  /// Degrees, WGS 84: of the node, or the middle of the way's nodes that the extract holds.
  double latitude, longitude;
  /// False when the extract does not hold its place.
  bool has_place;
  /// Keys and values in UTF-8, in turns, NUL-terminated.
  const char *const *tags;
  /// Number of keys.
  size_t count;
} cosmium_object;

/// Takes an object; returns false to stop.
typedef bool (*cosmium_take)(void *context, const cosmium_object *object);

/// Reads a `.osm.pbf` file and gives out the named objects that have one of `keys`: nodes, then ways, then relations.
///
/// Returns false and a NUL-terminated message when the file cannot be read. Never throws. Two passes over the file;
/// memory grows with the objects that are given out, not with the file.
bool cosmium_read(const char *path, const char *const *keys, size_t key_count, void *context, cosmium_take take,
                  char *message, size_t message_capacity);

#ifdef __cplusplus
}
#endif
