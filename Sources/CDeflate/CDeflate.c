// See CDeflate.h.
#include "include/CDeflate.h"

#include "other_encodings.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

// One decompressor and compressor for each thread: they cost an allocation, and the pool has few threads.
static _Thread_local struct libdeflate_decompressor *decompressor;

cdeflate_result cdeflate_whole(
    cdeflate_format format, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity,
    size_t *written) {
  *written = 0;
  if (format == CDEFLATE_BROTLI || format == CDEFLATE_ZSTD) return CDEFLATE_BAD;
  if (!decompressor && !(decompressor = libdeflate_alloc_decompressor())) return CDEFLATE_BAD;
  enum libdeflate_result result;
  size_t read = 0;
  switch (format) {
  case CDEFLATE_GZIP:
    result = libdeflate_gzip_decompress_ex(decompressor, input, input_size, output, capacity, &read, written);
    break;
  case CDEFLATE_ZLIB:
    result = libdeflate_zlib_decompress_ex(decompressor, input, input_size, output, capacity, &read, written);
    break;
  default:
    result = libdeflate_deflate_decompress_ex(decompressor, input, input_size, output, capacity, &read, written);
  }
  if (result == LIBDEFLATE_INSUFFICIENT_SPACE) return CDEFLATE_FULL;
  if (result != LIBDEFLATE_SUCCESS || read != input_size) return CDEFLATE_BAD;
  return CDEFLATE_OK;
}

cdeflate_result cdeflate_stream(
    cdeflate_format format, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity,
    size_t *written) {
  *written = 0;
  if (format == CDEFLATE_BROTLI) return brotli_stream(input, input_size, output, capacity, written);
  if (format == CDEFLATE_ZSTD) return zstd_stream(input, input_size, output, capacity, written);
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  int bits = format == CDEFLATE_GZIP ? 15 + 16 : format == CDEFLATE_ZLIB ? 15 : -15;
  if (inflateInit2(&stream, bits) != Z_OK) return CDEFLATE_BAD;
  size_t read = 0;
  cdeflate_result result = CDEFLATE_OK;
  for (;;) {
    size_t in = input_size - read, out = capacity - *written;
    stream.next_in = (Bytef *)(input + read);
    stream.avail_in = in > (1u << 30) ? 1u << 30 : (uInt)in;
    stream.next_out = output + *written;
    stream.avail_out = out > (1u << 30) ? 1u << 30 : (uInt)out;
    uInt given = stream.avail_in, room = stream.avail_out;
    int code = inflate(&stream, Z_NO_FLUSH);
    read += given - stream.avail_in;
    *written += room - stream.avail_out;
    if (code == Z_STREAM_END) {
      // Another gzip member may follow (RFC 1952 2.2); anything else after the end is garbage and is ignored.
      int another = format == CDEFLATE_GZIP && input_size - read >= 18 && input[read] == 0x1f && input[read + 1] == 0x8b;
      if (!another || inflateReset2(&stream, bits) != Z_OK) break;
      continue;
    }
    if (code != Z_OK && code != Z_BUF_ERROR) {
      result = CDEFLATE_BAD;
      break;
    }
    if (*written == capacity) {
      result = CDEFLATE_FULL;
      break;
    }
    if (read == input_size) {
      result = CDEFLATE_TRUNCATED;
      break;
    }
    if (given == stream.avail_in && room == stream.avail_out) {
      result = CDEFLATE_BAD;
      break;
    }
  }
  inflateEnd(&stream);
  return result;
}

size_t cdeflate_gzip(int level, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity) {
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(level);
  if (!compressor) return 0;
  size_t size = libdeflate_gzip_compress(compressor, input, input_size, output, capacity);
  libdeflate_free_compressor(compressor);
  return size;
}

size_t cdeflate_gzip_bound(size_t input_size) { return libdeflate_gzip_compress_bound(NULL, input_size); }
