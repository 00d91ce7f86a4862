// SHA-1, FIPS 180-4. For the identity of archived bytes, where WARC tools expect it; it protects nothing.
//
// The processor's own instructions where it has them (four times as fast: digests would else be half the cost of
// archiving), plain C elsewhere.
#include "gzip_member.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// Four rounds: group `i` of twenty. `words` holds the last sixteen words of the schedule.
#define GROUP(i)                                                                                                       \
  if (i >= 4) {                                                                                                        \
    words[i & 3] = _mm_sha1msg1_epu32(words[i & 3], words[(i + 1) & 3]);                                               \
    words[i & 3] = _mm_sha1msg2_epu32(_mm_xor_si128(words[i & 3], words[(i + 2) & 3]), words[(i + 3) & 3]);            \
  }                                                                                                                    \
  e = i == 0 ? _mm_add_epi32(e, words[0]) : _mm_sha1nexte_epu32(before, words[i & 3]);                                 \
  before = abcd;                                                                                                       \
  abcd = _mm_sha1rnds4_epu32(abcd, e, i / 5);

__attribute__((target("sha,sse4.1"))) static void add_blocks_fast(
    uint32_t state[5], const uint8_t *blocks, size_t count) {
  const __m128i bytes_reversed = _mm_set_epi64x(0x0001020304050607, 0x08090A0B0C0D0E0F);
  __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1B);
  __m128i e_start = _mm_set_epi32((int)state[4], 0, 0, 0);
  for (; count > 0; count--, blocks += 64) {
    __m128i words[4];
    for (int i = 0; i < 4; i++) {
      words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), bytes_reversed);
    }
    __m128i abcd_start = abcd, e = e_start, before = abcd;
    GROUP(0) GROUP(1) GROUP(2) GROUP(3) GROUP(4) GROUP(5) GROUP(6) GROUP(7) GROUP(8) GROUP(9)
    GROUP(10) GROUP(11) GROUP(12) GROUP(13) GROUP(14) GROUP(15) GROUP(16) GROUP(17) GROUP(18) GROUP(19)
    e_start = _mm_sha1nexte_epu32(before, e_start);
    abcd = _mm_add_epi32(abcd, abcd_start);
  }
  _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1B));
  state[4] = (uint32_t)_mm_extract_epi32(e_start, 3);
}
#undef GROUP

/// Asks once: a virtual machine takes tens of microseconds to answer.
static int has_fast(void) {
  static _Atomic int known = 0;
  int answer = known;
  if (answer == 0) {
    unsigned a, b, c, d;
    int has_sse = __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1);
    answer = has_sse && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1) ? 1 : -1;
    known = answer;
  }
  return answer == 1;
}
#else
static void add_blocks_fast(uint32_t state[5], const uint8_t *blocks, size_t count) {
  (void)state, (void)blocks, (void)count;
}
static int has_fast(void) { return 0; }
#endif

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
  int is_fast;
} sha1;

static void add_blocks(sha1 *sum, const uint8_t *blocks, size_t count) {
  if (sum->is_fast) {
    add_blocks_fast(sum->state, blocks, count);
    return;
  }
  for (; count > 0; count--, blocks += 64) add_block(sum->state, blocks);
}

static void add(sha1 *sum, const uint8_t *bytes, size_t size) {
  if (sum->rest_size > 0) {
    size_t room = 64 - sum->rest_size, taken = size < room ? size : room;
    if (taken) memcpy(sum->rest + sum->rest_size, bytes, taken);
    sum->rest_size += taken, bytes += taken, size -= taken;
    if (sum->rest_size < 64) return;
    add_blocks(sum, sum->rest, 1);
    sum->rest_size = 0;
  }
  add_blocks(sum, bytes, size / 64);
  bytes += size / 64 * 64, size %= 64;
  if (size) memcpy(sum->rest, bytes, size);
  sum->rest_size = size;
}

void sha1_digest(const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, uint8_t *digest) {
  sha1 sum = {{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}, {0}, 0, has_fast()};
  if (first_size) add(&sum, first, first_size);
  if (second_size) add(&sum, second, second_size);
  uint64_t bits = 8 * ((uint64_t)first_size + second_size);
  uint8_t tail[72] = {0x80};
  size_t padding = (sum.rest_size < 56 ? 56 : 120) - sum.rest_size;
  for (int i = 0; i < 8; i++) tail[padding + i] = (uint8_t)(bits >> (56 - 8 * i));
  add(&sum, tail, padding + 8);
  for (int i = 0; i < 20; i++) digest[i] = (uint8_t)(sum.state[i / 4] >> (24 - 8 * (i % 4)));
}
