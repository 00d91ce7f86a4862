// libdeflate for whole streams, zlib for odd ones (truncated, trailing garbage, several members); brotli and zstd for
// servers that send them all the same.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "gzip_member.h"

/// How a stream is wrapped.
typedef enum { CDEFLATE_GZIP, CDEFLATE_ZLIB, CDEFLATE_RAW, CDEFLATE_BROTLI, CDEFLATE_ZSTD } cdeflate_format;

/// What came of it.
typedef enum {
  CDEFLATE_OK,        ///< The whole stream was read.
  CDEFLATE_FULL,      ///< The output is full: the stream is longer than the capacity.
  CDEFLATE_TRUNCATED, ///< The input ended before the stream did; what came before is in the output.
  CDEFLATE_BAD,       ///< The stream is damaged; what came before is in the output.
} cdeflate_result;

/// Inflates a whole, single stream at once. CDEFLATE_BAD also for several gzip members or trailing bytes, and always for
/// brotli and zstd: use cdeflate_stream then. The output is undefined unless the result is CDEFLATE_OK.
cdeflate_result cdeflate_whole(
    cdeflate_format format, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written);

/// Inflates step by step and keeps what can be read; gzip and zstd streams may have several members and trailing
/// garbage. Brotli takes at most its 16 MiB window besides the output, zstd 8 MiB (RFC 9659): streams that want more are
/// CDEFLATE_BAD.
cdeflate_result cdeflate_stream(
    cdeflate_format format, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written);

/// Compresses into one gzip member (tests, archives). Level 0 (stored) to 12. Returns its size, 0 when it does not fit.
size_t cdeflate_gzip(int level, const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity);

/// Largest size that cdeflate_gzip can need.
size_t cdeflate_gzip_bound(size_t input_size);
