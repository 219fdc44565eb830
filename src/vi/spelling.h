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

typedef struct vi_spelled_word
{
	vi_spelling spelling;
	uint8_t		length;			/* bytes */
	uint8_t		chars;
	bool		capital;		/* begins with an ASCII capital */
	bool		plain;			/* else its spelling says nothing */
} vi_spelled_word;

/*
 * Calls back with each plain spelling of a word: each place of its tone mark,
 * i and y where they are one, small and with an ASCII capital.
 */
extern void vi_spellings_of(vi_word_key key,
							void (*take) (vi_spelling spelling, void *arg),
							void *arg);

/* Sixteen bytes of text: a bit for each byte, the first is the lowest. */
typedef struct vi_spelling_block
{
	uint32_t	ends;			/* ASCII, and no letter nor digit */
	uint32_t	capitals;		/* A-Z */
	uint32_t	leads;			/* begins a character beyond ASCII */
	uint32_t	continues;		/* goes on with one */
	uint32_t	leads_of_three; /* 0xE1: begins a character of three bytes */
	uint32_t	odd;			/* may make a word not plain, see below */
} vi_spelling_block;

/*
 * The characters that a plain word may have begin with C3 to C6, or E1 BA and
 * E1 BB.  Of these blocks it may have the small letters (the last byte is odd,
 * but for C3 and ư) and, since no word of the tables has them, the letters of
 * other languages; but no capitals, nor those that vi_word_read() reads as
 * something else: Ð, ð, Ɖ, ×, ÷.
 */
#ifdef __SSE2__

#define VI_SSE_ALL(c)			_mm_set1_epi8((char) (c))
#define VI_SSE_MASK(v)			((uint32_t) _mm_movemask_epi8(v))
#define VI_SSE_IS(v, c)		VI_SSE_MASK(_mm_cmpeq_epi8(v, VI_SSE_ALL(c)))
/* Signed comparison: bytes from 0x80 on are below any ASCII character. */
#define VI_SSE_BETWEEN(v, a, z) \
	_mm_and_si128(_mm_cmpgt_epi8(v, VI_SSE_ALL((a) - 1)), \
				  _mm_cmplt_epi8(v, VI_SSE_ALL((z) + 1)))

static inline vi_spelling_block
vi_spelling_classify(const unsigned char *bytes)
{
	__m128i		v = _mm_loadu_si128((const __m128i *) bytes);
	__m128i		small = _mm_or_si128(v, VI_SSE_ALL(0x20));
	__m128i		even_pair = _mm_and_si128(v, VI_SSE_ALL(0xFE));
	uint32_t	high = VI_SSE_MASK(v);
	uint32_t	is_odd = VI_SSE_MASK(_mm_slli_epi16(v, 7));
	uint32_t	c3 = VI_SSE_IS(v, 0xC3);
	uint32_t	c4_c5 = VI_SSE_IS(even_pair, 0xC4);
	uint32_t	c6 = VI_SSE_IS(v, 0xC6);
	uint32_t	e1 = VI_SSE_IS(v, 0xE1);
	vi_spelling_block b;

	b.ends = ~(high | VI_SSE_MASK(_mm_or_si128(VI_SSE_BETWEEN(small, 'a', 'z'),
											   VI_SSE_BETWEEN(v, '0', '9')))) & 0xFFFF;
	b.capitals = VI_SSE_MASK(VI_SSE_BETWEEN(v, 'A', 'Z'));
	b.continues = VI_SSE_MASK(_mm_cmplt_epi8(v, VI_SSE_ALL(0xC0)));
	b.leads = high & ~b.continues;
	b.leads_of_three = e1;
	b.odd = (b.leads & ~(c3 | c4_c5 | c6 | e1)) |
		(c3 << 1 & (VI_SSE_MASK(_mm_cmplt_epi8(v, VI_SSE_ALL(0xA0))) | VI_SSE_IS(v, 0xB0) |
					VI_SSE_IS(v, 0xB7))) |
		(c4_c5 << 1 & ~is_odd) |
		(c6 << 1 & ~(VI_SSE_IS(v, 0xA1) | VI_SSE_IS(v, 0xB0))) |
		(e1 << 1 & ~VI_SSE_IS(even_pair, 0xBA)) |
		(e1 << 2 & ~is_odd);
	return b;
}

#else

static inline vi_spelling_block
vi_spelling_classify(const unsigned char *bytes)
{
	vi_spelling_block b = {0};

	for (int i = 0; i < 16; i++)
	{
		unsigned char c = bytes[i];
		unsigned char before = i > 0 ? bytes[i - 1] : 0;
		uint32_t	bit = (uint32_t) 1 << i;

		if (c >= 0xC0)
			b.leads |= bit;
		else if (c >= 0x80)
			b.continues |= bit;
		else if (vi_letters[c] == 0 && !(c >= '0' && c <= '9'))
			b.ends |= bit;
		else if (c >= 'A' && c <= 'Z')
			b.capitals |= bit;

		if (c == 0xE1)
			b.leads_of_three |= bit;
		if ((c >= 0xC0 && c != 0xE1 && !(c >= 0xC3 && c <= 0xC6)) ||
			(before == 0xC3 && (c < 0xA0 || c == 0xB0 || c == 0xB7)) ||
			((before & 0xFE) == 0xC4 && (c & 1) == 0) ||
			(before == 0xC6 && c != 0xA1 && c != 0xB0) ||
			(before == 0xE1 && (c & 0xFE) != 0xBA) ||
			(i > 1 && bytes[i - 2] == 0xE1 && (c & 1) == 0))
			b.odd |= bit;
	}
	return b;
}

#endif

/* The number of bits of 16; not every processor that we run on has it. */
static inline uint32_t
vi_count_bits(uint32_t x)
{
	x = x - ((x >> 1) & 0x5555);
	x = (x & 0x3333) + ((x >> 2) & 0x3333);
	x = (x + (x >> 4)) & 0x0F0F;
	return (x + (x >> 8)) & 0x1F;
}

/* The first n bytes of eight as they lie in memory, n from 0 to 7. */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define VI_LOW_BYTES(n)	(~(UINT64_MAX >> (8 * (n))))
#else
#define VI_LOW_BYTES(n)	(((uint64_t) 1 << (8 * (n))) - 1)
#endif

/*
 * Reads the word at s, which must lie before end, and begins with no digit.
 * False where it is longer than VI_SPELLING_BYTES, or there is none.
 *
 * A plain word whose spelling is not among those of a table's words is none
 * of these words.
 */
static inline bool
vi_spelling_read(const char *s, const char *end, vi_spelled_word *word)
{
	unsigned char copy[16] = {0};
	const unsigned char *bytes = (const unsigned char *) s;
	vi_spelling_block b;
	uint32_t	length;
	uint32_t	inside;
	uint32_t	continues;

	if (end - s < 16)
	{
		memcpy(copy, s, (size_t) (end - s));
		bytes = copy;
	}
	b = vi_spelling_classify(bytes);
	if (b.ends == 0 || (b.ends & 1) != 0)
		return false;
	length = (uint32_t) __builtin_ctz(b.ends);
	inside = ((uint32_t) 1 << length) - 1;
	continues = b.continues & inside;

	/* What follows each lead, and nothing else, continues a character. */
	b.leads &= inside;
	b.leads_of_three &= inside;
	word->plain = ((b.odd | (b.capitals & ~(uint32_t) 1)) & inside) == 0 &&
		(b.leads << 1 | b.leads_of_three << 2) == continues;
	word->capital = (b.capitals & 1) != 0;
	word->length = (uint8_t) length;
	word->chars = (uint8_t) (length - vi_count_bits(continues));
	memcpy(&word->spelling, bytes, 16);
	if (length < 8)
	{
		word->spelling.low &= VI_LOW_BYTES(length);
		word->spelling.high = 0;
	}
	else
		word->spelling.high &= VI_LOW_BYTES(length - 8);
	return true;
}

#endif							/* VI_SPELLING_H */
