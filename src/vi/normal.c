/*
 * normal.c
 *		The fast check whether text is normal.  See normalize.h.
 *
 * Sequences of up to four bytes that may have to be changed are looked for all
 * at once by the shift-and method (R. Baeza-Yates, G. H. Gonnet, "A new
 * approach to text searching", CACM 35, 1992): bit i of the state says that
 * the last bytes are the beginning of a sequence up to its place i.  One
 * table look-up a byte, no branch that depends on the text.
 *
 * Safe by construction: every character that the sequences below do not
 * forbid has class 0, is normal in form NFC, is never the second of a pair
 * that composes, and is no character that reader.h changes.  A test runs all
 * code points through both.
 */
#include "vi/normalize.h"

#include "vi/letter.h"
#include "vi/utf8.h"

/*
 * The sequences, as X(first place, number of places, classes of bytes).  A
 * class is a set of ranges; see the macros below.
 */
enum
{
	/* two spaces, a space before a line break, one behind it */
	SPACE_1 = 0, SPACE_2,
	BREAK_1, BREAK_2,
	/* U+00A0, U+00AD */
	C2_1, C2_2,
	/* U+00D0, U+00F0; U+0189; U+0256 */
	C3_1, C3_2,
	C6_1, C6_2,
	C9_1, C9_2,
	/* Greek, Cyrillic but for U+0387 */
	CE_1, CE_2,
	/* lead bytes of scripts that are left to the stages */
	OTHER,
	/* U+1000-U+1DFF, U+1F00-U+1FFF */
	E1_1, E1_2,
	/* U+2000-U+200F, U+202F */
	E280_1, E280_2, E280_3,
	/* the blocks of U+2000-U+2FFF with marks, spaces, decompositions */
	E2_1, E2_2,
	/* U+3000, U+302A-U+302F; U+3099, U+309A */
	E380_1, E380_2, E380_3,
	E382_1, E382_2, E382_3,
	/* U+F900-U+FEFF */
	EF_1, EF_2,
	/* beyond U+FFFF but for U+1F000-U+1FFFF */
	F0_1, F0_2,
	/* o and à á ã è é */
	OA_1, OA_2, OA_3,
	/* o and ả ạ ẻ ẽ ẹ */
	OE_1, OE_2, OE_3, OE_4,
	/* u and ý */
	UY_1, UY_2, UY_3,
	/* u and ỳ ỵ ỷ ỹ */
	UYY_1, UYY_2, UYY_3, UYY_4,
	PLACES
};

_Static_assert(PLACES <= 64, "the state is one machine word");

#define BIT(place)	((uint64_t) 1 << (place))

#define FIRST \
	(BIT(SPACE_1) | BIT(BREAK_1) | BIT(C2_1) | BIT(C3_1) | BIT(C6_1) | \
	 BIT(C9_1) | BIT(CE_1) | BIT(OTHER) | BIT(E1_1) | BIT(E280_1) | \
	 BIT(E2_1) | BIT(E380_1) | BIT(E382_1) | BIT(EF_1) | BIT(F0_1) | \
	 BIT(OA_1) | BIT(OE_1) | BIT(UY_1) | BIT(UYY_1))

#define TONES	(BIT(OA_3) | BIT(OE_4) | BIT(UY_3) | BIT(UYY_4))

#define LAST \
	(BIT(SPACE_2) | BIT(BREAK_2) | BIT(C2_2) | BIT(C3_2) | BIT(C6_2) | \
	 BIT(C9_2) | BIT(CE_2) | BIT(OTHER) | BIT(E1_2) | BIT(E280_3) | \
	 BIT(E2_2) | BIT(E380_3) | BIT(E382_3) | BIT(EF_2) | BIT(F0_2) | TONES)

#define IS(b, x)			((b) == (x))
#define IN(b, low, high)	((b) >= (low) && (b) <= (high))
#define PLACE(place, condition) \
	((condition) ? BIT(place) : 0)

/* Which places the byte b may stand at. */
#define PLACES_OF(b) \
	(PLACE(SPACE_1, IS(b, ' ')) | \
	 PLACE(SPACE_2, IS(b, ' ') || IS(b, '\n') || IS(b, '\r')) | \
	 PLACE(BREAK_1, IS(b, '\n') || IS(b, '\r')) | \
	 PLACE(BREAK_2, IS(b, ' ')) | \
	 PLACE(C2_1, IS(b, 0xC2)) | PLACE(C2_2, IS(b, 0xA0) || IS(b, 0xAD)) | \
	 PLACE(C3_1, IS(b, 0xC3)) | PLACE(C3_2, IS(b, 0x90) || IS(b, 0xB0)) | \
	 PLACE(C6_1, IS(b, 0xC6)) | PLACE(C6_2, IS(b, 0x89)) | \
	 PLACE(C9_1, IS(b, 0xC9)) | PLACE(C9_2, IS(b, 0x96)) | \
	 PLACE(CE_1, IS(b, 0xCE)) | PLACE(CE_2, IS(b, 0x87)) | \
	 PLACE(OTHER, IS(b, 0xC0) || IS(b, 0xC1) || IS(b, 0xCC) || IS(b, 0xCD) || \
		   IN(b, 0xD2, 0xE0) || IS(b, 0xEA) || IS(b, 0xED) || IN(b, 0xF1, 0xFF)) | \
	 PLACE(E1_1, IS(b, 0xE1)) | PLACE(E1_2, !IN(b, 0xB8, 0xBB)) | \
	 PLACE(E280_1, IS(b, 0xE2)) | PLACE(E280_2, IS(b, 0x80)) | \
	 PLACE(E280_3, IN(b, 0x80, 0x8F) || IS(b, 0xAF)) | \
	 PLACE(E2_1, IS(b, 0xE2)) | \
	 PLACE(E2_2, IS(b, 0x81) || IS(b, 0x83) || IS(b, 0x84) || IS(b, 0x8C) || \
		   IS(b, 0xAB) || IS(b, 0xB3) || IS(b, 0xB5) || IS(b, 0xB7)) | \
	 PLACE(E380_1, IS(b, 0xE3)) | PLACE(E380_2, IS(b, 0x80)) | \
	 PLACE(E380_3, IS(b, 0x80) || IN(b, 0xAA, 0xAF)) | \
	 PLACE(E382_1, IS(b, 0xE3)) | PLACE(E382_2, IS(b, 0x82)) | \
	 PLACE(E382_3, IS(b, 0x99) || IS(b, 0x9A)) | \
	 PLACE(EF_1, IS(b, 0xEF)) | PLACE(EF_2, IN(b, 0xA4, 0xBB)) | \
	 PLACE(F0_1, IS(b, 0xF0)) | PLACE(F0_2, !IS(b, 0x9F)) | \
	 PLACE(OA_1, IS(b, 'o') || IS(b, 'O')) | PLACE(OA_2, IS(b, 0xC3)) | \
	 PLACE(OA_3, IN(b, 0x80, 0x81) || IS(b, 0x83) || IN(b, 0x88, 0x89) || \
		   IN(b, 0xA0, 0xA1) || IS(b, 0xA3) || IN(b, 0xA8, 0xA9)) | \
	 PLACE(OE_1, IS(b, 'o') || IS(b, 'O')) | PLACE(OE_2, IS(b, 0xE1)) | \
	 PLACE(OE_3, IS(b, 0xBA)) | \
	 PLACE(OE_4, IN(b, 0xA0, 0xA3) || IN(b, 0xB8, 0xBD)) | \
	 PLACE(UY_1, IS(b, 'u') || IS(b, 'U')) | PLACE(UY_2, IS(b, 0xC3)) | \
	 PLACE(UY_3, IS(b, 0x9D) || IS(b, 0xBD)) | \
	 PLACE(UYY_1, IS(b, 'u') || IS(b, 'U')) | PLACE(UYY_2, IS(b, 0xE1)) | \
	 PLACE(UYY_3, IS(b, 0xBB)) | PLACE(UYY_4, IN(b, 0xB2, 0xB9)))

#define ROW4(f, n)	f(n), f((n) + 1), f((n) + 2), f((n) + 3)
#define ROW16(f, n) \
	ROW4(f, n), ROW4(f, (n) + 4), ROW4(f, (n) + 8), ROW4(f, (n) + 12)
#define ROW64(f, n) \
	ROW16(f, n), ROW16(f, (n) + 16), ROW16(f, (n) + 32), ROW16(f, (n) + 48)

static const uint64_t places[256] = {
	ROW64(PLACES_OF, 0), ROW64(PLACES_OF, 64),
	ROW64(PLACES_OF, 128), ROW64(PLACES_OF, 192)
};

/* One byte further, where no last place has been set. */
#define STEP(i) \
	(ahead = (ahead + ahead + FIRST) & places[block[i]], found |= ahead)

static bool
is_alnum(unsigned char b)
{
	return (b >= '0' && b <= '9') || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
}

/*
 * The byte at p ends a vowel with a tone behind a plain o or u: true where
 * the tone may have to be moved.  Errs on the side of true only.
 */
static bool
tone_may_move(const unsigned char *begin, const unsigned char *p,
			  const unsigned char *end)
{
	const unsigned char *after = p + 1;
	const unsigned char *onset;
	uint32_t	syllable[VI_OPEN_SYLLABLE];
	int			count = 0;

	if (after < end && is_alnum(*after))
		return false;
	if (after < end && *after >= 0x80)
	{
		uint32_t	c;

		vi_utf8_get(after, end, &c);
		return vi_letter_of(c) == 0;
	}

	while ((*p & 0xC0) == 0x80)
		p--;
	p--;						/* the o or u */
	onset = p;
	while (onset > begin && p - onset < VI_OPEN_SYLLABLE - 1 &&
		   is_alnum(onset[-1]))
		onset--;
	if (p - onset > VI_OPEN_SYLLABLE - 2)
		return false;
	if (onset > begin && onset[-1] >= 0x80)
		return true;

	while (onset < after)
		onset += vi_utf8_get(onset, end, &syllable[count++]);
	return vi_place_tone(syllable, count);
}

const unsigned char *
vi_normal_until(const unsigned char *begin, const unsigned char *next,
				const unsigned char *end, const unsigned char **hit,
				vi_poll poll)
{
	const unsigned char *p = next;

	/* The beginning of the text is like the beginning of a line. */
	uint64_t	state = next == begin ? BIT(BREAK_1) : 0;

	while (p < end)
	{
		const unsigned char *stop = end;

		if (stop - p > VI_POLL_BYTES)
		{
			stop = p + VI_POLL_BYTES;
			if (poll != NULL)
				poll();
		}
		while (p < stop)
		{
			const unsigned char *block = p;

			/*
			 * Eight bytes at a time, as long as nothing is found.  Until then
			 * no last place is set, so no bit is shifted to a first place and
			 * a sum is as good as an or: one instruction less.
			 */
			while (stop - block >= 8)
			{
				uint64_t	ahead = state;
				uint64_t	found = 0;

				STEP(0);
				STEP(1);
				STEP(2);
				STEP(3);
				STEP(4);
				STEP(5);
				STEP(6);
				STEP(7);
				if (found & LAST)
					break;
				state = ahead;
				block += 8;
			}
			p = block;
			block = stop - p < 8 ? stop : p + 8;
			for (; p < block; p++)
			{
				state = (state << 1 | FIRST) & places[*p];
				if (state & LAST &&
					(state & LAST & ~TONES || tone_may_move(begin, p, end)))
					goto found;
				state &= ~LAST;
			}
		}
	}
	if (end == next || end[-1] != ' ')
		return end;
	p = end;

found:
	*hit = p < end ? p : end - 1;
	do
	{
		p--;
		if ((*hit - p) % VI_POLL_BYTES == VI_POLL_BYTES - 1 && poll != NULL)
			poll();
	} while (p > next && *p != ' ');
	return p > next ? p : next;
}

const unsigned char *
vi_stages_end(const unsigned char *hit, const unsigned char *end, vi_poll poll)
{
	/* Behind printable ASCII nothing is pending in any stage. */
	for (const unsigned char *p = hit + 1; p < end; p++)
	{
		if (*p == ' ' && p[-1] > ' ' && p[-1] < 0x7F)
			return p;
		if ((p - hit) % VI_POLL_BYTES == 0 && poll != NULL)
			poll();
	}
	return end;
}
