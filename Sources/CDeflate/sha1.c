// SHA-1, FIPS 180-4. For the identity of archived bytes, where WARC tools expect it; it protects nothing.
//
// The processor's own instructions where it has them (four times as fast: digests would else be half the cost of
// archiving), plain C elsewhere.
#include "gzip_member.h"

#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// What one message's rounds go on with.
typedef struct {
  __m128i abcd, e, before, words[4];
} rounds;

/// Four rounds: group `i` of twenty. `words` holds the last sixteen words of the schedule.
#define GROUP(r, i)                                                                                                    \
  if (i >= 4) {                                                                                                        \
    r.words[i & 3] = _mm_sha1msg1_epu32(r.words[i & 3], r.words[(i + 1) & 3]);                                         \
    r.words[i & 3] =                                                                                                   \
        _mm_sha1msg2_epu32(_mm_xor_si128(r.words[i & 3], r.words[(i + 2) & 3]), r.words[(i + 3) & 3]);                 \
  }                                                                                                                    \
  r.e = i == 0 ? _mm_add_epi32(r.e, r.words[0]) : _mm_sha1nexte_epu32(r.before, r.words[i & 3]);                       \
  r.before = r.abcd;                                                                                                   \
  r.abcd = _mm_sha1rnds4_epu32(r.abcd, r.e, i / 5);

#define ALL_GROUPS(G)                                                                                                  \
  G(0) G(1) G(2) G(3) G(4) G(5) G(6) G(7) G(8) G(9) G(10) G(11) G(12) G(13) G(14) G(15) G(16) G(17) G(18) G(19)

#define FAST __attribute__((target("sha,sse4.1"))) static inline

FAST void load(__m128i *abcd, __m128i *e, const uint32_t state[5]) {
  *abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0x1B);
  *e = _mm_set_epi32((int)state[4], 0, 0, 0);
}

FAST void store(uint32_t state[5], __m128i abcd, __m128i e) {
  _mm_storeu_si128((__m128i *)state, _mm_shuffle_epi32(abcd, 0x1B));
  state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

FAST void begin(rounds *r, __m128i abcd, __m128i e, const uint8_t *block) {
  const __m128i bytes_reversed = _mm_set_epi64x(0x0001020304050607, 0x08090A0B0C0D0E0F);
  for (int i = 0; i < 4; i++) {
    r->words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(block + 16 * i)), bytes_reversed);
  }
  r->abcd = abcd, r->e = e, r->before = abcd;
}

__attribute__((target("sha,sse4.1"))) static void add_blocks_fast(
    uint32_t state[5], const uint8_t *blocks, size_t count) {
  __m128i abcd, e;
  load(&abcd, &e, state);
  for (; count > 0; count--, blocks += 64) {
    rounds r;
    begin(&r, abcd, e, blocks);
#define G(i) GROUP(r, i)
    ALL_GROUPS(G)
#undef G
    e = _mm_sha1nexte_epu32(r.before, e);
    abcd = _mm_add_epi32(abcd, r.abcd);
  }
  store(state, abcd, e);
}

/// Two messages at once: each step of one waits for the step before, and the other fills the wait.
__attribute__((target("sha,sse4.1"))) static void add_two_fast(
    uint32_t state[5], const uint8_t *blocks, uint32_t other_state[5], const uint8_t *other_blocks, size_t count) {
  __m128i abcd, e, other_abcd, other_e;
  load(&abcd, &e, state);
  load(&other_abcd, &other_e, other_state);
  for (; count > 0; count--, blocks += 64, other_blocks += 64) {
    rounds r, o;
    begin(&r, abcd, e, blocks);
    begin(&o, other_abcd, other_e, other_blocks);
#define G(i) GROUP(r, i) GROUP(o, i)
    ALL_GROUPS(G)
#undef G
    e = _mm_sha1nexte_epu32(r.before, e);
    abcd = _mm_add_epi32(abcd, r.abcd);
    other_e = _mm_sha1nexte_epu32(o.before, other_e);
    other_abcd = _mm_add_epi32(other_abcd, o.abcd);
  }
  store(state, abcd, e);
  store(other_state, other_abcd, other_e);
}

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
static void add_two_fast(
    uint32_t state[5], const uint8_t *blocks, uint32_t other_state[5], const uint8_t *other_blocks, size_t count) {
  (void)state, (void)blocks, (void)other_state, (void)other_blocks, (void)count;
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

static sha1 start(void) {
  return (sha1){{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}, {0}, 0, has_fast()};
}

static void finish(sha1 *sum, uint64_t size, uint8_t *digest) {
  uint64_t bits = 8 * size;
  uint8_t tail[72] = {0x80};
  size_t padding = (sum->rest_size < 56 ? 56 : 120) - sum->rest_size;
  for (int i = 0; i < 8; i++) tail[padding + i] = (uint8_t)(bits >> (56 - 8 * i));
  add(sum, tail, padding + 8);
  for (int i = 0; i < 20; i++) digest[i] = (uint8_t)(sum->state[i / 4] >> (24 - 8 * (i % 4)));
}

void sha1_digest(const uint8_t *first, size_t first_size, const uint8_t *second, size_t second_size, uint8_t *digest) {
  sha1 sum = start();
  if (first_size) add(&sum, first, first_size);
  if (second_size) add(&sum, second, second_size);
  finish(&sum, (uint64_t)first_size + second_size, digest);
}

void sha1_two_digests(
    const uint8_t *head, size_t head_size, const uint8_t *body, size_t body_size, uint8_t *payload, uint8_t *block) {
  sha1 of_body = start(), of_block = start();
  if (head_size) add(&of_block, head, head_size);
  // Bring the block's sum to a whole number of blocks; then both walk the body side by side.
  size_t lead = of_block.rest_size ? 64 - of_block.rest_size : 0, together = 0;
  if (lead > body_size) lead = body_size;
  if (lead) add(&of_block, body, lead);
  if (of_block.is_fast && of_block.rest_size == 0) {
    together = (body_size - lead) / 64;
    if (together) add_two_fast(of_body.state, body, of_block.state, body + lead, together);
  }
  size_t done = together * 64;
  if (body_size > done) add(&of_body, body + done, body_size - done);
  if (body_size - lead > done) add(&of_block, body + lead + done, body_size - lead - done);
  finish(&of_body, body_size, payload);
  finish(&of_block, (uint64_t)head_size + body_size, block);
}
