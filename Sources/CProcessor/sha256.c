#include "CProcessor.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

// The instructions of the SHA extension, and those around them (SSSE3, SSE4.1).
#define WITH_SHA __attribute__((target("sha,ssse3,sse4.1")))

static int has_sha(void) {
  unsigned int a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

// Four rounds, with the words of the schedule plus the constants of these rounds.
WITH_SHA static void four_rounds(__m128i *abef, __m128i *cdgh, __m128i words) {
  *cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, words);
  *abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(words, 0x0E));
}

// The next four words of the schedule, from the sixteen before them.
WITH_SHA static __m128i following(__m128i w0, __m128i w4, __m128i w8, __m128i w12) {
  __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w4), _mm_alignr_epi8(w12, w8, 4));
  return _mm_sha256msg2_epu32(sum, w12);
}

WITH_SHA static void work_in(
    unsigned int *state, const unsigned char *bytes, unsigned long count,
    const unsigned int *constants) {
  const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
  // The instructions take the state as the words A, B, E, F and C, D, G, H, each from the highest.
  __m128i first = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(first, second, 8);
  __m128i cdgh = _mm_blend_epi16(second, first, 0xF0);
  for (; count > 0; count -= 1, bytes += 64) {
    __m128i words[4];
    for (int index = 0; index < 4; index += 1)
      words[index] =
          _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + index), big_endian);
    const __m128i before_abef = abef, before_cdgh = cdgh;
    for (int index = 0; index < 16; index += 1) {
      __m128i now = words[index % 4];
      four_rounds(
          &abef, &cdgh,
          _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)constants + index)));
      if (index < 12)
        words[index % 4] =
            following(now, words[(index + 1) % 4], words[(index + 2) % 4], words[(index + 3) % 4]);
    }
    abef = _mm_add_epi32(abef, before_abef);
    cdgh = _mm_add_epi32(cdgh, before_cdgh);
  }
  first = _mm_shuffle_epi32(abef, 0x1B);
  second = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(first, second, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(second, first, 8));
}

int processor_sha256(
    unsigned int *state, const unsigned char *bytes, unsigned long count,
    const unsigned int *constants) {
  static int answer;
  int known = __atomic_load_n(&answer, __ATOMIC_RELAXED);
  if (known == 0) {
    known = has_sha() ? 1 : -1;
    __atomic_store_n(&answer, known, __ATOMIC_RELAXED);
  }
  if (known < 0) return 0;
  work_in(state, bytes, count, constants);
  return 1;
}

#else

int processor_sha256(
    unsigned int *state, const unsigned char *bytes, unsigned long count,
    const unsigned int *constants) {
  (void)state, (void)bytes, (void)count, (void)constants;
  return 0;
}

#endif
