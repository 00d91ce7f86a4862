#include "other_encodings.h"

#include <brotli/decode.h>
#include <zstd.h>

cdeflate_result brotli_stream(
    const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written) {
  *written = 0;
  BrotliDecoderState *decoder = BrotliDecoderCreateInstance(NULL, NULL, NULL);
  if (!decoder) return CDEFLATE_BAD;
  // Windows beyond 16 MiB ("large window") are refused by default.
  size_t in = input_size, out = capacity;
  const uint8_t *next_in = input;
  uint8_t *next_out = output;
  BrotliDecoderResult result = BrotliDecoderDecompressStream(decoder, &in, &next_in, &out, &next_out, NULL);
  BrotliDecoderDestroyInstance(decoder);
  *written = capacity - out;
  switch (result) {
  case BROTLI_DECODER_RESULT_SUCCESS: return CDEFLATE_OK;
  case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return CDEFLATE_TRUNCATED;
  case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: return CDEFLATE_FULL;
  default: return CDEFLATE_BAD;
  }
}

// RFC 9659: for the web, no window above 8 MiB.
static const int largest_window_log = 23;

cdeflate_result zstd_stream(const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written) {
  *written = 0;
  ZSTD_DCtx *decoder = ZSTD_createDCtx();
  if (!decoder) return CDEFLATE_BAD;
  ZSTD_DCtx_setParameter(decoder, ZSTD_d_windowLogMax, largest_window_log);
  ZSTD_inBuffer in = {input, input_size, 0};
  ZSTD_outBuffer out = {output, capacity, 0};
  cdeflate_result result = CDEFLATE_OK;
  int is_between_frames = 0;
  for (;;) {
    size_t read_before = in.pos, written_before = out.pos;
    size_t left = ZSTD_decompressStream(decoder, &out, &in);
    if (ZSTD_isError(left)) {
      // What follows a whole frame and is none is garbage, and is ignored.
      result = is_between_frames ? CDEFLATE_OK : CDEFLATE_BAD;
      break;
    }
    is_between_frames = left == 0;
    if (left == 0 && in.pos == in.size) break;
    if (out.pos == out.size && left != 0) {
      result = CDEFLATE_FULL;
      break;
    }
    if (in.pos == in.size) {
      result = CDEFLATE_TRUNCATED;
      break;
    }
    if (in.pos == read_before && out.pos == written_before) {
      result = CDEFLATE_BAD;
      break;
    }
  }
  *written = out.pos;
  ZSTD_freeDCtx(decoder);
  return result;
}
