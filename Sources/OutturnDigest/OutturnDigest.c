#include "OutturnDigest.h"

#include <stdatomic.h>
#include <string.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#define OUTTURN_HAS_SHA_NI 1
#endif

static const uint32_t round_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static inline uint32_t load_big(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | (uint32_t)p[3];
}

static inline uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void work_portable(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  while (blocks-- > 0) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++) w[i] = load_big(bytes + 4 * i);
    for (int i = 16; i < 64; i++) {
      uint32_t a = w[i - 15], b = w[i - 2];
      uint32_t s0 = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3;
      uint32_t s1 = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10;
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 64; i++) {
      uint32_t s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
      uint32_t s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
    bytes += 64;
  }
}

#if OUTTURN_HAS_SHA_NI
// The instructions keep the state as (a b e f) and (c d g h), highest lane first.
__attribute__((target("sha,sse4.1,ssse3"))) static void
work_with_instructions(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i dcba = _mm_loadu_si128((const __m128i *)&state[0]);
  __m128i hgfe = _mm_loadu_si128((const __m128i *)&state[4]);
  __m128i cdab = _mm_shuffle_epi32(dcba, 0xb1);
  __m128i efgh = _mm_shuffle_epi32(hgfe, 0x1b);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);

  while (blocks-- > 0) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i w[4];
    for (int i = 0; i < 4; i++)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(bytes + 16 * i)), swap);
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) {
      __m128i now;
      if (i < 4) {
        now = w[i];
      } else {
        // w[t] = s1(w[t-2]) + w[t-7] + s0(w[t-15]) + w[t-16], four at a time.
        __m128i far = _mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]);
        __m128i seven = _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4);
        now = _mm_sha256msg2_epu32(_mm_add_epi32(far, seven), w[(i + 3) & 3]);
        w[i & 3] = now;
      }
      __m128i k = _mm_loadu_si128((const __m128i *)&round_constants[4 * i]);
      __m128i sum = _mm_add_epi32(now, k);
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
    bytes += 64;
  }

  __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
  __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(dchg, feba, 8));
}

static int ask_processor(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
  if (!(c & (1u << 9)) || !(c & (1u << 19))) return 0;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  return (b & (1u << 29)) != 0;
}
#endif

int outturn_digest_is_accelerated(void) {
#if OUTTURN_HAS_SHA_NI
  // Asking can cost microseconds in a virtual machine, so the answer is kept.
  static _Atomic int answer = 0;
  int known = atomic_load_explicit(&answer, memory_order_relaxed);
  if (known == 0) {
    known = ask_processor() ? 2 : 1;
    atomic_store_explicit(&answer, known, memory_order_relaxed);
  }
  return known == 2;
#else
  return 0;
#endif
}

static void work(uint32_t state[8], const uint8_t *bytes, size_t blocks, OutturnDigestWay way) {
#if OUTTURN_HAS_SHA_NI
  if (way == OutturnDigestBest && outturn_digest_is_accelerated()) {
    work_with_instructions(state, bytes, blocks);
    return;
  }
#endif
  (void)way;
  work_portable(state, bytes, blocks);
}

void outturn_digest_begin(OutturnDigestContext *context) {
  static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  memset(context, 0, sizeof *context);
  memcpy(context->state, start, sizeof start);
}

void outturn_digest_update(OutturnDigestContext *context, const void *bytes, size_t count,
                           OutturnDigestWay way) {
  if (count == 0) return;
  const uint8_t *p = bytes;
  size_t held = context->length % 64;
  context->length += count;
  if (held > 0) {
    size_t wanted = 64 - held;
    if (count < wanted) {
      memcpy(context->pending + held, p, count);
      return;
    }
    memcpy(context->pending + held, p, wanted);
    work(context->state, context->pending, 1, way);
    p += wanted;
    count -= wanted;
  }
  work(context->state, p, count / 64, way);
  if (count % 64 > 0) memcpy(context->pending, p + (count - count % 64), count % 64);
}

void outturn_digest_finish(OutturnDigestContext *context, uint8_t digest[32],
                           OutturnDigestWay way) {
  uint64_t bits = context->length * 8;
  size_t held = context->length % 64;
  context->pending[held++] = 0x80;
  if (held > 56) {
    memset(context->pending + held, 0, 64 - held);
    work(context->state, context->pending, 1, way);
    held = 0;
  }
  memset(context->pending + held, 0, 56 - held);
  for (int i = 0; i < 8; i++) context->pending[56 + i] = (uint8_t)(bits >> (56 - 8 * i));
  work(context->state, context->pending, 1, way);
  for (int i = 0; i < 8; i++) {
    digest[4 * i] = (uint8_t)(context->state[i] >> 24);
    digest[4 * i + 1] = (uint8_t)(context->state[i] >> 16);
    digest[4 * i + 2] = (uint8_t)(context->state[i] >> 8);
    digest[4 * i + 3] = (uint8_t)context->state[i];
  }
}
