#include "gzip_member.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

struct gzip_writer {
  struct libdeflate_compressor *compressor;
};

gzip_writer *gzip_writer_new(int level) {
  gzip_writer *writer = malloc(sizeof *writer);
  if (!writer) return NULL;
  writer->compressor = libdeflate_alloc_compressor(level);
  if (!writer->compressor) {
    free(writer);
    return NULL;
  }
  return writer;
}

void gzip_writer_free(gzip_writer *writer) {
  if (!writer) return;
  libdeflate_free_compressor(writer->compressor);
  free(writer);
}

size_t gzip_writer_bound(gzip_writer *writer, size_t input_size) {
  return libdeflate_gzip_compress_bound(writer->compressor, input_size);
}

size_t gzip_writer_member(
    gzip_writer *writer, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity) {
  return libdeflate_gzip_compress(writer->compressor, input, input_size, output, capacity);
}

// Bytes of a stored block at most (RFC 1951 3.2.4), and what stands before each.
enum { stored_most = 65535, stored_head = 5 };

size_t gzip_stored_bound(size_t input_size) { return 18 + input_size + stored_head * (input_size / stored_most + 1); }

static uint8_t *add_number(uint8_t *output, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; i++) *output++ = (uint8_t)(value >> 8 * i);
  return output;
}

size_t gzip_stored_member(
    const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, const uint8_t *third,
    size_t third_size, uint8_t *output) {
  static const uint8_t head[10] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255};
  const uint8_t *pieces[3] = {first, second, third};
  size_t sizes[3] = {first_size, second_size, third_size};
  size_t left = first_size + second_size + third_size, total = left, room = 0;
  uint8_t *end = output;
  uint32_t sum = 0;
  memcpy(end, head, sizeof head);
  end += sizeof head;
  if (!left) {
    const uint8_t empty[stored_head] = {1, 0, 0, 0xff, 0xff};
    memcpy(end, empty, sizeof empty);
    end += sizeof empty;
  }
  for (int i = 0; i < 3; i++) {
    if (sizes[i]) sum = libdeflate_crc32(sum, pieces[i], sizes[i]);
    while (sizes[i]) {
      if (!room) {
        room = left < stored_most ? left : stored_most;
        *end++ = room == left;
        end = add_number(end, (uint32_t)room, 2);
        end = add_number(end, ~(uint32_t)room, 2);
      }
      size_t taken = sizes[i] < room ? sizes[i] : room;
      memcpy(end, pieces[i], taken);
      end += taken, pieces[i] += taken, sizes[i] -= taken, room -= taken, left -= taken;
    }
  }
  end = add_number(end, sum, 4);
  end = add_number(end, (uint32_t)total, 4);
  return (size_t)(end - output);
}

struct member_reader {
  z_stream stream;
};

member_reader *member_reader_new(void) {
  member_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  if (inflateInit2(&reader->stream, 15 + 16) != Z_OK) {
    free(reader);
    return NULL;
  }
  return reader;
}

void member_reader_free(member_reader *reader) {
  if (!reader) return;
  inflateEnd(&reader->stream);
  free(reader);
}

void member_reader_reset(member_reader *reader) { inflateReset(&reader->stream); }

member_status member_reader_step(
    member_reader *reader, const uint8_t *input, size_t input_size, size_t *used, uint8_t *output, size_t capacity,
    size_t *written) {
  z_stream *stream = &reader->stream;
  uInt most = 1u << 30;
  stream->next_in = (Bytef *)input;
  stream->avail_in = input_size > most ? most : (uInt)input_size;
  stream->next_out = output;
  stream->avail_out = capacity > most ? most : (uInt)capacity;
  uInt given = stream->avail_in, room = stream->avail_out;
  int result = inflate(stream, Z_NO_FLUSH);
  *used = given - stream->avail_in;
  *written = room - stream->avail_out;
  if (result == Z_STREAM_END) return MEMBER_END;
  if (result == Z_OK || result == Z_BUF_ERROR) return stream->avail_out == 0 ? MEMBER_FULL : MEMBER_MORE_INPUT;
  return MEMBER_BAD;
}
