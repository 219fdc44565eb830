/*
 * unit_words.c
 *		The names of units taken apart.  See unit_words.h.
 */
#include "seizure/unit_words.h"

#include "seizure/units.h"
#include "vi/utf8.h"

#define SQUARED		0xB2
#define CUBED		0xB3

const char *
unit_skip_blanks(const char *s, const char *end)
{
	while (s < end)
	{
		uint32_t	c;
		int			length;

		/* ASCII, as nearly always */
		if ((unsigned char) *s > ' ' && (unsigned char) *s < 0x80)
			break;
		length = vi_utf8_get((const unsigned char *) s,
							 (const unsigned char *) end, &c);
		if (!(c == ' ' || (c >= '\t' && c <= '\r') || vi_is_space(c) ||
			  vi_is_ignorable(c)))
			break;
		s += length;
	}
	return s;
}

/* m³ is a word and a sign: where the sign stands, or end. */
static const char *
find_power(const char *s, const char *end)
{
	for (; s + 1 < end; s++)
		if ((unsigned char) s[0] == 0xC2 &&
			((unsigned char) s[1] == SQUARED || (unsigned char) s[1] == CUBED))
			return s;
	return end;
}

/* Hyphens and minus signs are one. */
static uint32_t
plain_sign(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? '-' : c;
}

const char *
unit_token_read(const char *s, const char *end, unit_token *token)
{
	vi_word		word;
	uint32_t	c;
	int			length;

	if (s >= end)
		return NULL;
	length = vi_utf8_get((const unsigned char *) s,
						 (const unsigned char *) end, &c);
	if (c != SQUARED && c != CUBED && vi_word_read(s, end, &word))
	{
		if (word.key.low == 0 && word.key.high == 0)
		{
			const char *power = find_power(s, s + word.length);

			if (power == s + word.length || !vi_word_read(s, power, &word) ||
				(word.key.low == 0 && word.key.high == 0))
				return NULL;
		}
		*token = word.key;
		return s + word.length;
	}
	/* One digit and no number, nor the beginning of a word. */
	if (c >= '0' && c <= '9' && s + 1 < end &&
		((s[1] >= '0' && s[1] <= '9') || vi_word_read(s + 1, end, &word)))
		return NULL;
	if (c & VI_BAD_BYTE)
		return NULL;
	token->low = 0;
	token->high = plain_sign(c);
	return s + length;
}

/* Here, because the program that makes the tables needs it before them. */
const char *
unit_dimension_name(unit_dimension dimension)
{
	switch (dimension)
	{
		case UNIT_MASS:
			return "mass";
		case UNIT_VOLUME:
			return "volume";
		case UNIT_STACKED_VOLUME:
			return "stacked_volume";
		case UNIT_LENGTH:
			return "length";
		case UNIT_AREA:
			return "area";
		case UNIT_COUNT:
			return "count";
		case UNIT_MONEY:
			return "money";
	}
	return "";
}
