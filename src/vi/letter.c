/*
 * letter.c
 *		The table of Vietnamese letters.  See letter.h.
 */
#include "vi/letter.h"

/*
 * Each vowel with its tones in the order of vi_tone, lower and upper case.
 * X(base, shape, lower, upper, … for the other five tones)
 */
#define VOWELS(X) \
	X('a', VI_PLAIN, 0x61, 0x41, 0xE0, 0xC0, 0x1EA3, 0x1EA2, \
	  0xE3, 0xC3, 0xE1, 0xC1, 0x1EA1, 0x1EA0) \
	X('a', VI_CIRCUMFLEX, 0xE2, 0xC2, 0x1EA7, 0x1EA6, 0x1EA9, 0x1EA8, \
	  0x1EAB, 0x1EAA, 0x1EA5, 0x1EA4, 0x1EAD, 0x1EAC) \
	X('a', VI_BREVE, 0x103, 0x102, 0x1EB1, 0x1EB0, 0x1EB3, 0x1EB2, \
	  0x1EB5, 0x1EB4, 0x1EAF, 0x1EAE, 0x1EB7, 0x1EB6) \
	X('e', VI_PLAIN, 0x65, 0x45, 0xE8, 0xC8, 0x1EBB, 0x1EBA, \
	  0x1EBD, 0x1EBC, 0xE9, 0xC9, 0x1EB9, 0x1EB8) \
	X('e', VI_CIRCUMFLEX, 0xEA, 0xCA, 0x1EC1, 0x1EC0, 0x1EC3, 0x1EC2, \
	  0x1EC5, 0x1EC4, 0x1EBF, 0x1EBE, 0x1EC7, 0x1EC6) \
	X('i', VI_PLAIN, 0x69, 0x49, 0xEC, 0xCC, 0x1EC9, 0x1EC8, \
	  0x129, 0x128, 0xED, 0xCD, 0x1ECB, 0x1ECA) \
	X('o', VI_PLAIN, 0x6F, 0x4F, 0xF2, 0xD2, 0x1ECF, 0x1ECE, \
	  0xF5, 0xD5, 0xF3, 0xD3, 0x1ECD, 0x1ECC) \
	X('o', VI_CIRCUMFLEX, 0xF4, 0xD4, 0x1ED3, 0x1ED2, 0x1ED5, 0x1ED4, \
	  0x1ED7, 0x1ED6, 0x1ED1, 0x1ED0, 0x1ED9, 0x1ED8) \
	X('o', VI_HORN, 0x1A1, 0x1A0, 0x1EDD, 0x1EDC, 0x1EDF, 0x1EDE, \
	  0x1EE1, 0x1EE0, 0x1EDB, 0x1EDA, 0x1EE3, 0x1EE2) \
	X('u', VI_PLAIN, 0x75, 0x55, 0xF9, 0xD9, 0x1EE7, 0x1EE6, \
	  0x169, 0x168, 0xFA, 0xDA, 0x1EE5, 0x1EE4) \
	X('u', VI_HORN, 0x1B0, 0x1AF, 0x1EEB, 0x1EEA, 0x1EED, 0x1EEC, \
	  0x1EEF, 0x1EEE, 0x1EE9, 0x1EE8, 0x1EF1, 0x1EF0) \
	X('y', VI_PLAIN, 0x79, 0x59, 0x1EF3, 0x1EF2, 0x1EF7, 0x1EF6, \
	  0x1EF9, 0x1EF8, 0xFD, 0xDD, 0x1EF5, 0x1EF4)

/* X(base) for the consonants that are ASCII letters. */
#define CONSONANTS(X) \
	X('b') X('c') X('d') X('f') X('g') X('h') X('j') X('k') X('l') X('m') \
	X('n') X('p') X('q') X('r') X('s') X('t') X('v') X('w') X('x') X('z')

#define INDEX(c)	((c) < VI_LETTERS_LOW ? (c) : (c) - 0x1E00 + VI_LETTERS_LOW)

#define BOTH_CASES(base, shape, tone, vowel, lower, upper) \
	[INDEX(lower)] = VI_LETTER(base, shape, tone, 0, vowel), \
	[INDEX(upper)] = VI_LETTER(base, shape, tone, 1, vowel),
#define VOWEL_ENTRIES(base, shape, l0, u0, l1, u1, l2, u2, l3, u3, l4, u4, \
					  l5, u5) \
	BOTH_CASES(base, shape, VI_LEVEL, 1, l0, u0) \
	BOTH_CASES(base, shape, VI_FALLING, 1, l1, u1) \
	BOTH_CASES(base, shape, VI_DIPPING, 1, l2, u2) \
	BOTH_CASES(base, shape, VI_BROKEN, 1, l3, u3) \
	BOTH_CASES(base, shape, VI_RISING, 1, l4, u4) \
	BOTH_CASES(base, shape, VI_HEAVY, 1, l5, u5)
#define CONSONANT_ENTRIES(base) \
	BOTH_CASES(base, VI_PLAIN, VI_LEVEL, 0, base, (base) - 32)

const vi_letter vi_letters[VI_LETTERS_SIZE] = {
	VOWELS(VOWEL_ENTRIES)
	CONSONANTS(CONSONANT_ENTRIES)
	BOTH_CASES('d', VI_STROKE, VI_LEVEL, 0, 0x111, 0x110)
};

typedef struct vowel
{
	char		base;
	vi_shape	shape;
	uint16_t	code[6][2];		/* by tone; lower, upper */
} vowel;

#define VOWEL_ROW(b, s, l0, u0, l1, u1, l2, u2, l3, u3, l4, u4, l5, u5) \
	{b, s, {{l0, u0}, {l1, u1}, {l2, u2}, {l3, u3}, {l4, u4}, {l5, u5}}},

static const vowel vowels[] = {
	VOWELS(VOWEL_ROW)
};

uint32_t
vi_letter_code(char base, vi_shape shape, vi_tone tone, bool upper)
{
	for (size_t i = 0; i < sizeof(vowels) / sizeof(vowels[0]); i++)
		if (vowels[i].base == base && vowels[i].shape == shape)
			return vowels[i].code[tone][upper];
	if (tone != VI_LEVEL || base < 'a' || base > 'z')
		return 0;
	if (shape == VI_STROKE && base == 'd')
		return upper ? 0x110 : 0x111;
	if (shape == VI_PLAIN)
		return upper ? base - 32 : base;
	return 0;
}

uint32_t
vi_look_alike(uint32_t c)
{
	switch (c)
	{
		case 0xD0:				/* eth */
		case 0x189:				/* African D */
			return 0x110;
		case 0xF0:
		case 0x256:
			return 0x111;
		default:
			return c;
	}
}

int
vi_mark_tone(uint32_t c)
{
	switch (c)
	{
		case 0x0300:
		case 0x0340:
			return VI_FALLING;
		case 0x0309:
			return VI_DIPPING;
		case 0x0303:
			return VI_BROKEN;
		case 0x0301:
		case 0x0341:
			return VI_RISING;
		case 0x0323:
			return VI_HEAVY;
		default:
			return -1;
	}
}

int
vi_mark_shape(uint32_t c)
{
	switch (c)
	{
		case 0x0302:
			return VI_CIRCUMFLEX;
		case 0x0306:
			return VI_BREVE;
		case 0x031B:
			return VI_HORN;
		default:
			return -1;
	}
}
