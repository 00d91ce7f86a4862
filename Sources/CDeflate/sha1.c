// SHA-1, FIPS 180-4. For the identity of archived bytes, where WARC tools expect it; it protects nothing.
#include "gzip_member.h"

#include <string.h>

static uint32_t rotated(uint32_t value, int bits) { return value << bits | value >> (32 - bits); }

static void add_block(uint32_t state[5], const uint8_t *block) {
  uint32_t words[80];
  for (int i = 0; i < 16; i++) {
    uint32_t word;
    memcpy(&word, block + 4 * i, 4);
    words[i] = __builtin_bswap32(word);
  }
  for (int i = 16; i < 80; i++) {
    words[i] = rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
#define ROUND(function, constant)                                                                                      \
  {                                                                                                                    \
    uint32_t next = rotated(a, 5) + (function) + e + constant + words[i];                                              \
    e = d, d = c, c = rotated(b, 30), b = a, a = next;                                                                 \
  }
  for (int i = 0; i < 20; i++) ROUND(d ^ (b & (c ^ d)), 0x5A827999)
  for (int i = 20; i < 40; i++) ROUND(b ^ c ^ d, 0x6ED9EBA1)
  for (int i = 40; i < 60; i++) ROUND((b & c) | (d & (b | c)), 0x8F1BBCDC)
  for (int i = 60; i < 80; i++) ROUND(b ^ c ^ d, 0xCA62C1D6)
#undef ROUND
  state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

typedef struct {
  uint32_t state[5];
  uint8_t rest[64];
  size_t rest_size;
} sha1;

static void add(sha1 *sum, const uint8_t *bytes, size_t size) {
  if (sum->rest_size > 0) {
    size_t room = 64 - sum->rest_size, taken = size < room ? size : room;
    if (taken) memcpy(sum->rest + sum->rest_size, bytes, taken);
    sum->rest_size += taken, bytes += taken, size -= taken;
    if (sum->rest_size < 64) return;
    add_block(sum->state, sum->rest);
    sum->rest_size = 0;
  }
  for (; size >= 64; bytes += 64, size -= 64) add_block(sum->state, bytes);
  if (size) memcpy(sum->rest, bytes, size);
  sum->rest_size = size;
}

void sha1_digest(const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, uint8_t *digest) {
  sha1 sum = {{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}, {0}, 0};
  if (first_size) add(&sum, first, first_size);
  if (second_size) add(&sum, second, second_size);
  uint64_t bits = 8 * ((uint64_t)first_size + second_size);
  uint8_t tail[72] = {0x80};
  size_t padding = (sum.rest_size < 56 ? 56 : 120) - sum.rest_size;
  for (int i = 0; i < 8; i++) tail[padding + i] = (uint8_t)(bits >> (56 - 8 * i));
  add(&sum, tail, padding + 8);
  for (int i = 0; i < 20; i++) digest[i] = (uint8_t)(sum.state[i / 4] >> (24 - 8 * (i % 4)));
}
