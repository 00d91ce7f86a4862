// Gzip members, one per WARC record: written at once, read step by step; and the digest that WARC records carry.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Writes gzip members of one level.
typedef struct gzip_writer gzip_writer;

/// Level 0 (stored) to 12; NULL when there is no memory.
gzip_writer *gzip_writer_new(int level);
void gzip_writer_free(gzip_writer *writer);
/// Largest member that an input of this size can need.
size_t gzip_writer_bound(gzip_writer *writer, size_t input_size);
/// Size of the member written, 0 when it does not fit.
size_t gzip_writer_member(
    gzip_writer *writer, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity);

/// Size of a stored member of so many bytes, at most.
size_t gzip_stored_bound(size_t input_size);
/// Writes a member that stores three pieces after each other, uncompressed. Returns its size.
size_t gzip_stored_member(
    const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, const uint8_t *third,
    size_t third_size, uint8_t *output);

/// Reads one gzip member after another.
typedef struct member_reader member_reader;

typedef enum {
  MEMBER_MORE_INPUT,  ///< All input is used; the member goes on.
  MEMBER_FULL,        ///< The output is full; the member goes on.
  MEMBER_END,         ///< The member ended, its checksum is right.
  MEMBER_BAD,         ///< Damaged here.
} member_status;

member_reader *member_reader_new(void);
void member_reader_free(member_reader *reader);
/// Begins a new member.
void member_reader_reset(member_reader *reader);
/// Takes input, gives output; both counts are set.
member_status member_reader_step(
    member_reader *reader, const uint8_t *input, size_t input_size, size_t *used, uint8_t *output, size_t capacity,
    size_t *written);

/// SHA-1 (FIPS 180-4) of two pieces after each other, as WARC digests are commonly written; 20 bytes.
void sha1_digest(const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, uint8_t *digest);

/// The digests of a body and of head and body after each other, together: nearly as fast as one of them.
void sha1_two_digests(
    const uint8_t *head, size_t head_size, const uint8_t *body, size_t body_size, uint8_t *payload, uint8_t *block);
