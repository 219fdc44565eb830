/*
 * spelling.h
 *		The plain spellings of words, for finding them without taking each
 *		letter apart.
 *
 * A spelling is plain where its letters are composed and small, but for an
 * ASCII capital at the beginning, and it takes at most VI_SPELLING_BYTES.
 * Nearly all words of a text are; they are compared by their bytes.  Any other
 * one is left to vi_word_read().
 */
#ifndef VI_SPELLING_H
#define VI_SPELLING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "vi/letter.h"
#include "vi/word.h"

#define VI_SPELLING_BYTES	15

/* The bytes of a spelling as they lie in memory, zeros behind them. */
typedef struct vi_spelling
{
	uint64_t	low;
	uint64_t	high;
} vi_spelling;

/*
 * Calls back with each plain spelling of a word: each place of its tone mark,
 * i and y where they are one, small and with an ASCII capital.
 */
extern void vi_spellings_of(vi_word_key key,
							void (*take) (vi_spelling spelling, void *arg),
							void *arg);

/*
 * Which of sixteen bytes of text, a bit for each, the first is the lowest,
 * end a word: they are ASCII, and no letter nor digit.
 *
 * And which make a word not plain.  The characters that a plain word may have
 * are ASCII letters and digits, and those that begin with C3 to C6, E1 BA or
 * E1 BB.  Of these blocks it may have the small letters (the last byte is odd,
 * but for C3 and ư) and, since no word of the tables has them, the letters of
 * other languages; but no capitals, nor those that vi_word_read() reads as
 * something else: Ð, ð, Ɖ, ×, ÷.  All of a character must be there.
 */
#ifdef __SSE2__

#define VI_SSE_ALL(c)		_mm_set1_epi8((char) (c))
#define VI_SSE_IS(v, c)		_mm_cmpeq_epi8(v, VI_SSE_ALL(c))
/* Signed comparison: bytes from 0x80 on are below any ASCII character. */
#define VI_SSE_BETWEEN(v, a, z) \
	_mm_and_si128(_mm_cmpgt_epi8(v, VI_SSE_ALL((a) - 1)), \
				  _mm_cmplt_epi8(v, VI_SSE_ALL((z) + 1)))

static inline uint32_t
vi_word_ends(const unsigned char *bytes)
{
	__m128i		v = _mm_loadu_si128((const __m128i *) bytes);
	__m128i		small = _mm_or_si128(v, VI_SSE_ALL(0x20));
	__m128i		in_word = _mm_or_si128(VI_SSE_BETWEEN(small, 'a', 'z'),
									   VI_SSE_BETWEEN(v, '0', '9'));

	/* The mask of v itself: bytes from 0x80 on */
	return ~(uint32_t) (_mm_movemask_epi8(in_word) | _mm_movemask_epi8(v)) &
		0xFFFF;
}

static inline uint32_t
vi_word_oddities(const unsigned char *bytes)
{
	__m128i		v = _mm_loadu_si128((const __m128i *) bytes);
	__m128i		before = _mm_slli_si128(v, 1);
	__m128i		high = _mm_cmplt_epi8(v, _mm_setzero_si128());
	__m128i		even = VI_SSE_IS(_mm_and_si128(v, VI_SSE_ALL(1)), 0);
	__m128i		pair = _mm_and_si128(v, VI_SSE_ALL(0xFE));
	__m128i		continues = _mm_cmplt_epi8(v, VI_SSE_ALL(0xC0));
	__m128i		e1 = VI_SSE_IS(v, 0xE1);
	__m128i		third = _mm_slli_si128(e1, 2);
	__m128i		lead = _mm_or_si128(e1, VI_SSE_BETWEEN(v, 0xC3 - 256, 0xC6 - 256));
	__m128i		should_continue = _mm_or_si128(_mm_slli_si128(lead, 1), third);
	__m128i		odd;

	/* Capitals but the first; continuations where none should be, or none */
	odd = _mm_and_si128(VI_SSE_BETWEEN(v, 'A', 'Z'),
						_mm_slli_si128(_mm_set1_epi8(-1), 1));
	odd = _mm_or_si128(odd, _mm_xor_si128(continues, should_continue));
	/* Other leads */
	odd = _mm_or_si128(odd, _mm_andnot_si128(_mm_or_si128(lead, continues), high));
	/* C3: capitals, ð, ÷ */
	odd = _mm_or_si128(odd, _mm_and_si128(VI_SSE_IS(before, 0xC3),
										  _mm_or_si128(_mm_cmplt_epi8(v, VI_SSE_ALL(0xA0)),
													   _mm_or_si128(VI_SSE_IS(v, 0xB0),
																	VI_SSE_IS(v, 0xB7)))));
	/* C4, C5, and the third byte behind E1: capitals */
	odd = _mm_or_si128(odd, _mm_and_si128(even,
										  _mm_or_si128(VI_SSE_IS(_mm_slli_si128(pair, 1), 0xC4),
													   third)));
	/* C6: all but ơ and ư */
	odd = _mm_or_si128(odd, _mm_andnot_si128(_mm_or_si128(VI_SSE_IS(v, 0xA1),
														  VI_SSE_IS(v, 0xB0)),
											 VI_SSE_IS(before, 0xC6)));
	/* E1: other blocks */
	odd = _mm_or_si128(odd, _mm_andnot_si128(VI_SSE_IS(pair, 0xBA),
											 VI_SSE_IS(before, 0xE1)));
	return (uint32_t) _mm_movemask_epi8(odd);
}

#else

static inline uint32_t
vi_word_ends(const unsigned char *bytes)
{
	uint32_t	ends = 0;

	for (int i = 0; i < 16; i++)
		if (bytes[i] < 0x80 && vi_letters[bytes[i]] == 0 &&
			!(bytes[i] >= '0' && bytes[i] <= '9'))
			ends |= (uint32_t) 1 << i;
	return ends;
}

static inline uint32_t
vi_word_oddities(const unsigned char *bytes)
{
	uint32_t	odd = 0;

	for (int i = 0; i < 16; i++)
	{
		unsigned char c = bytes[i];
		unsigned char before = i > 0 ? bytes[i - 1] : 0;
		bool		third = i > 1 && bytes[i - 2] == 0xE1;
		bool		continues = (c & 0xC0) == 0x80;

		if ((c >= 'A' && c <= 'Z' && i > 0) ||
			continues != ((before >= 0xC3 && before <= 0xC6) ||
						  before == 0xE1 || third) ||
			(c >= 0xC0 && c != 0xE1 && !(c >= 0xC3 && c <= 0xC6)) ||
			(before == 0xC3 &&
			 ((c >= 0x80 && c < 0xA0) || c == 0xB0 || c == 0xB7)) ||
			((before & 0xFE) == 0xC4 && (c & 1) == 0) ||
			(third && (c & 1) == 0) ||
			(before == 0xC6 && c != 0xA1 && c != 0xB0) ||
			(before == 0xE1 && (c & 0xFE) != 0xBA))
			odd |= (uint32_t) 1 << i;
	}
	return odd;
}

#endif

/* The first n bytes of eight as they lie in memory, n from 0 to 7. */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define VI_LOW_BYTES(n)	(~(UINT64_MAX >> (8 * (n))))
#else
#define VI_LOW_BYTES(n)	(((uint64_t) 1 << (8 * (n))) - 1)
#endif

/*
 * The spelling of the word at s, which begins with no digit and has sixteen
 * bytes of text from its beginning on.  Returns its length in bytes; 0 where
 * it is longer than VI_SPELLING_BYTES, or there is none.
 */
static inline uint32_t
vi_spelling_read(const char *s, vi_spelling *spelling)
{
	uint32_t	ends = vi_word_ends((const unsigned char *) s);
	uint32_t	length;

	if (ends == 0)
		return 0;
	length = (uint32_t) __builtin_ctz(ends);
	memcpy(spelling, s, 16);
	if (length < 8)
	{
		spelling->low &= VI_LOW_BYTES(length);
		spelling->high = 0;
	}
	else
		spelling->high &= VI_LOW_BYTES(length - 8);
	return length;
}

/*
 * Is the word of this length at s plain?  If it is, and its spelling is not
 * among those of a table's words, it is none of these words.
 */
static inline bool
vi_is_plain(const char *s, uint32_t length)
{
	/* The byte behind the word counts: no continuation may be missing. */
	return (vi_word_oddities((const unsigned char *) s) &
			(((uint32_t) 2 << length) - 1)) == 0;
}

#endif							/* VI_SPELLING_H */
