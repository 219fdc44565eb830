/*
 * number.c
 *		A whole text as one number.  See number.h.
 */
#include "vi/number.h"

#include "vi/digits.h"
#include "vi/utf8.h"

/* Skips blanks of any kind, and characters without width. */
static const char *
skip_blanks(const char *s, const char *end)
{
	while (s < end)
	{
		uint32_t	c;
		int			length = vi_utf8_get((const unsigned char *) s,
										 (const unsigned char *) end, &c);

		if (!(c == ' ' || (c >= '\t' && c <= '\r') || vi_is_space(c) ||
			  vi_is_ignorable(c)))
			break;
		s += length;
	}
	return s;
}

/* Is the word at s one that multiplies, so that 2,423 is a decimal? */
static bool
scale_follows(const char *s, const char *end)
{
	vi_word		word;

	s = skip_blanks(s, end);
	return vi_word_read(s, end, &word) &&
		vi_numeral_word_of(word.key).class == VI_NUM_SCALE;
}

vi_number_status
vi_number_read(const char *s, size_t length, vi_decimal *value, size_t *where)
{
	const char *end = s + length;
	const char *p = skip_blanks(s, end);
	vi_numeral	n = {0};

	*where = (size_t) (p - s);
	if (p == end)
		return VI_NUMBER_EMPTY;
	for (; p < end; p = skip_blanks(p, end))
	{
		vi_digits	digits;
		vi_digits_status status = vi_digits_read(p, end, true, &digits);
		vi_word		word;

		*where = (size_t) (p - s);
		switch (status)
		{
			case VI_DIGITS_OK:
			case VI_DIGITS_EITHER:
				if (!vi_numeral_feed_digits(&n, status == VI_DIGITS_EITHER &&
											!scale_follows(p + digits.length, end) ?
											digits.grouped : digits.value))
					return VI_NUMBER_BAD_ORDER;
				p += digits.length;
				continue;
			case VI_DIGITS_MALFORMED:
				return VI_NUMBER_BAD_DIGITS;
			case VI_DIGITS_TOO_LONG:
				return VI_NUMBER_TOO_LARGE;
			case VI_DIGITS_NONE:
				break;
		}
		if (!vi_word_read(p, end, &word))
			return VI_NUMBER_UNKNOWN_WORD;
		if (vi_numeral_word_of(word.key).class == VI_NUM_NONE)
			return VI_NUMBER_UNKNOWN_WORD;
		if (!vi_numeral_feed(&n, vi_numeral_word_of(word.key)))
			return VI_NUMBER_BAD_ORDER;
		p += word.length;
	}
	*where = length;
	if (!vi_numeral_complete(&n))
		return VI_NUMBER_UNFINISHED;
	return vi_numeral_value(&n, value) ? VI_NUMBER_OK : VI_NUMBER_TOO_LARGE;
}
