/*
 * skip.c
 *		Going past sentences that hold no number.  See skip.h.
 */
#include "report/skip.h"

#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A letter of a word that is surely no initial and no abbreviation. */
static inline bool
is_small(char c)
{
	return (c >= 'a' && c <= 'z') || (unsigned char) c >= 0x80;
}

bool
report_surely_ends(const char *begin, const char *q, const char *end)
{
	if (*q == '\n')
		return true;
	return (*q == '.' || *q == '!' || *q == '?') &&
		end - q > 2 && q[1] == ' ' && q[2] >= 'A' && q[2] <= 'Z' &&
		q - begin >= 4 && is_small(q[-1]) && is_small(q[-2]) &&
		is_small(q[-3]) && is_small(q[-4]);
}

#ifdef __SSE2__

#define ALL(c)		_mm_set1_epi8((char) (c))
#define IS(v, c)	_mm_cmpeq_epi8(v, ALL(c))
#define AND(a, b)	_mm_and_si128(a, b)
#define OR(a, b)	_mm_or_si128(a, b)
#define LOAD(p)		_mm_loadu_si128((const __m128i *) (p))

/* Bytes of words: ASCII letters, in small letters, and all beyond ASCII. */
static inline __m128i
in_word(__m128i small)
{
	return OR(_mm_cmplt_epi8(small, _mm_setzero_si128()),
			  AND(_mm_cmpgt_epi8(small, ALL('a' - 1)),
				  _mm_cmplt_epi8(small, ALL('z' + 1))));
}

/*
 * Where among the sixteen bytes at p a number may begin, or a character that
 * may hide one.  It may be told where there is none, never the other way.
 *
 * The words are một hai ba bốn năm sáu bảy bẩy tám chín mười trăm nửa.  ASCII
 * letters are compared with bit 5 set, so that capitals are small letters;
 * the other bytes with bits 5 and 0 set, which makes capitals and small
 * letters one, and some other letters as well.
 */
static inline uint32_t
numbers_at(const char *p)
{
	__m128i		v = LOAD(p);
	__m128i		case_bit = ALL(0x20);
	__m128i		both_bits = ALL(0x21);
	__m128i		a0 = OR(v, case_bit);
	__m128i		a1 = OR(LOAD(p + 1), case_bit);
	__m128i		a2 = OR(LOAD(p + 2), case_bit);
	__m128i		a3 = OR(LOAD(p + 3), case_bit);
	__m128i		w1 = OR(a1, both_bits);
	__m128i		w2 = OR(a2, both_bits);
	__m128i		w3 = OR(a3, both_bits);
	__m128i		begins = _mm_andnot_si128(in_word(OR(LOAD(p - 1), case_bit)), in_word(a0));
	__m128i		found;
	__m128i		e1_bb;
	__m128i		e3_a1;
	__m128i		e5_a3;

	/* Digits; combining marks; U+0080-U+00BF; U+2000-U+203F, U+FE00-U+FEFF */
	found = AND(_mm_cmpgt_epi8(v, ALL('0' - 1)), _mm_cmplt_epi8(v, ALL('9' + 1)));
	found = OR(found, IS(OR(v, ALL(1)), 0xCD));
	found = OR(found, IS(v, 0xC2));
	found = OR(found, AND(IS(v, 0xE2), AND(IS(LOAD(p + 1), 0x80),
										   _mm_cmplt_epi8(LOAD(p + 2), ALL(0x90)))));
	found = OR(found, AND(IS(v, 0xE2), IS(LOAD(p + 1), 0x81)));
	found = OR(found, IS(v, 0xEF));

	/* hai, ba */
	found = OR(found, AND(begins, AND(AND(IS(a0, 'h'), IS(a1, 'a')), IS(a2, 'i'))));
	found = OR(found, AND(begins, _mm_andnot_si128(in_word(a2), AND(IS(a0, 'b'), IS(a1, 'a')))));

	/* m ộ, n ử; b ố, b ả, b ẩ */
	e1_bb = AND(IS(w1, 0xE1), IS(w2, 0xBB));
	found = OR(found, AND(e1_bb, OR(AND(IS(a0, 'm'), IS(w3, 0xB9)), AND(IS(a0, 'n'), IS(w3, 0xAD)))));
	found = OR(found, AND(e1_bb, AND(IS(a0, 'b'), OR(IS(w3, 0xB1), OR(IS(w3, 0xA3), IS(w3, 0xA9))))));

	/* s á u, t á m; m ư; n ă; c h í, t r ă */
	e3_a1 = AND(IS(w1, 0xE3), IS(w2, 0xA1));
	found = OR(found, AND(e3_a1, OR(AND(IS(a0, 's'), IS(a3, 'u')), AND(IS(a0, 't'), IS(a3, 'm')))));
	found = OR(found, AND(IS(a0, 'm'), IS(w1, 0xE7)));
	e5_a3 = AND(IS(w1, 0xE5), IS(w2, 0xA3));
	found = OR(found, AND(e5_a3, IS(a0, 'n')));
	found = OR(found, AND(AND(IS(a0, 'c'), IS(a1, 'h')), AND(IS(w2, 0xE3), IS(w3, 0xAD))));
	found = OR(found, AND(AND(IS(a0, 't'), IS(a1, 'r')), AND(IS(w2, 0xE5), IS(w3, 0xA3))));
	return (uint32_t) _mm_movemask_epi8(found);
}

const char *
report_skip(const char *at, const char *end)
{
	const char *safe = at;

	/* A block is looked at with a byte before it and three behind. */
	for (const char *p = at; end - p >= 24 && p - at < REPORT_SKIP_BYTES; p += 16)
	{
		__m128i		v = LOAD(p);
		uint32_t	stops = (uint32_t)
			_mm_movemask_epi8(OR(OR(IS(v, '.'), IS(v, '\n')), OR(IS(v, '!'), IS(v, '?'))));
		uint32_t	numbers = numbers_at(p);

		if (numbers != 0)
			stops &= (numbers & -numbers) - 1;
		for (; stops != 0; stops &= stops - 1)
			if (report_surely_ends(at, p + __builtin_ctz(stops), end))
				safe = p + __builtin_ctz(stops);
		if (numbers != 0)
			break;
	}
	return safe;
}

#else

const char *
report_skip(const char *at, const char *end)
{
	return at;
}

#endif
