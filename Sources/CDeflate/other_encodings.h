// Content encodings that we do not ask for and some servers send all the same. See CDeflate.h for the results.
#pragma once

#include "include/CDeflate.h"

/// Brotli, RFC 7932.
cdeflate_result brotli_stream(
    const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written);

/// Zstandard, RFC 8878: one frame or several.
cdeflate_result zstd_stream(const uint8_t *input, size_t input_size, uint8_t *output, size_t capacity, size_t *written);
