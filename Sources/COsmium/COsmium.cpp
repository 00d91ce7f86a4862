// A narrow door to libosmium: named objects out, no exception and no pointer leaves.
#include "COsmium.h"

#include <osmium/handler.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/osm/entity_bits.hpp>
#include <osmium/visitor.hpp>

#include <algorithm>
#include <cstring>
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace {

using Tags = std::vector<std::string>;

struct Kept {
  char kind;
  int64_t id;
  Tags tags;
  std::vector<int64_t> nodes;
};

/// Longest list of tags of one object, and of nodes of one way: OSM's own limits are 5,000 tags and 2,000 nodes.
constexpr size_t most_tags = 5000;

struct Wanted {
  std::vector<std::string> keys;

  bool takes(const osmium::TagList &tags) const {
    if (tags.get_value_by_key("name") == nullptr && tags.get_value_by_key("brand") == nullptr) return false;
    for (const std::string &key : keys) {
      if (tags.has_key(key.c_str())) return true;
    }
    return false;
  }
};

Tags copied(const osmium::TagList &list) {
  Tags tags;
  for (const osmium::Tag &tag : list) {
    if (tags.size() >= 2 * most_tags) break;
    tags.emplace_back(tag.key());
    tags.emplace_back(tag.value());
  }
  return tags;
}

struct Sink {
  void *context;
  cosmium_take take;
  bool is_open = true;

  void give(char kind, int64_t id, const Tags &tags, bool has_place, double latitude, double longitude) {
    if (!is_open) return;
    std::vector<const char *> pointers;
    pointers.reserve(tags.size());
    for (const std::string &text : tags) pointers.push_back(text.c_str());
    const cosmium_object object{kind, id, latitude, longitude, has_place, pointers.data(), tags.size() / 2};
    is_open = take(context, &object);
  }
};

/// First pass: ways and relations, whose nodes come before them in the file.
struct Outlines : osmium::handler::Handler {
  const Wanted &wanted;
  std::vector<Kept> kept;

  explicit Outlines(const Wanted &keys) : wanted(keys) {}

  void way(const osmium::Way &way) {
    if (!wanted.takes(way.tags())) return;
    Kept entry{'w', way.id(), copied(way.tags()), {}};
    for (const osmium::NodeRef &node : way.nodes()) entry.nodes.push_back(node.ref());
    kept.push_back(std::move(entry));
  }

  void relation(const osmium::Relation &relation) {
    if (wanted.takes(relation.tags())) kept.push_back({'r', relation.id(), copied(relation.tags()), {}});
  }
};

/// Second pass: nodes, given out or kept as the corners of ways.
struct Places : osmium::handler::Handler {
  const Wanted &wanted;
  Sink &sink;
  const std::vector<int64_t> &corners;
  std::vector<osmium::Location> locations;

  Places(const Wanted &keys, Sink &out, const std::vector<int64_t> &needed)
      : wanted(keys), sink(out), corners(needed), locations(needed.size()) {}

  void node(const osmium::Node &node) {
    const osmium::Location place = node.location();
    if (wanted.takes(node.tags())) {
      const bool has_place = place.valid();
      sink.give('n', node.id(), copied(node.tags()), has_place, has_place ? place.lat() : 0,
                has_place ? place.lon() : 0);
    }
    const auto found = std::lower_bound(corners.begin(), corners.end(), node.id());
    if (found != corners.end() && *found == node.id()) locations[size_t(found - corners.begin())] = place;
  }
};

void give_outline(const Kept &entry, const Places &places, Sink &sink) {
  double latitude = 0, longitude = 0;
  size_t count = 0;
  for (const int64_t id : entry.nodes) {
    const auto found = std::lower_bound(places.corners.begin(), places.corners.end(), id);
    if (found == places.corners.end() || *found != id) continue;
    const osmium::Location place = places.locations[size_t(found - places.corners.begin())];
    if (!place.valid()) continue;
    latitude += place.lat();
    longitude += place.lon();
    count += 1;
  }
  const double divisor = count > 0 ? double(count) : 1;
  sink.give(entry.kind, entry.id, entry.tags, count > 0, latitude / divisor, longitude / divisor);
}

}  // namespace

bool cosmium_read(const char *path, const char *const *keys, size_t key_count, void *context, cosmium_take take,
                  char *message, size_t message_capacity) {
  try {
    Wanted wanted;
    for (size_t index = 0; index < key_count; ++index) wanted.keys.emplace_back(keys[index]);
    const osmium::io::File file{path, "pbf"};
    Outlines outlines{wanted};
    {
      osmium::io::Reader reader{file, osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation};
      osmium::apply(reader, outlines);
      reader.close();
    }
    std::vector<int64_t> corners;
    for (const Kept &entry : outlines.kept) corners.insert(corners.end(), entry.nodes.begin(), entry.nodes.end());
    std::sort(corners.begin(), corners.end());
    corners.erase(std::unique(corners.begin(), corners.end()), corners.end());
    Sink sink{context, take};
    Places places{wanted, sink, corners};
    {
      osmium::io::Reader reader{file, osmium::osm_entity_bits::node};
      osmium::apply(reader, places);
      reader.close();
    }
    for (const Kept &entry : outlines.kept) give_outline(entry, places, sink);
    return true;
  } catch (const std::exception &problem) {
    std::strncpy(message, problem.what(), message_capacity - 1);
    message[message_capacity - 1] = 0;
  } catch (...) {
    std::strncpy(message, "unknown error", message_capacity - 1);
    message[message_capacity - 1] = 0;
  }
  return false;
}
