/*
 * quantity_parse.c
 *		Reading a quantity.  See quantity_parse.h.
 */
#include "seizure/quantity_parse.h"

#include "seizure/unit_words.h"
#include "vi/digits.h"
#include "vi/number.h"
#include "vi/utf8.h"

#define MINUS_SIGN	0x2212

/* The number at the beginning of a quantity, and the unit behind it. */
typedef struct number
{
	vi_decimal	value;
	const char *stop;			/* behind the number, or what is wrong */
	unit_id		unit;
	size_t		name;			/* bytes of the unit's name, or 0 */
} number;

static vi_numeral_word
numeral_at(const char *s, const char *end, vi_word *word)
{
	vi_numeral_word none = {VI_NUM_NONE};

	return vi_word_read(s, end, word) ? unit_numeral_of(word->key) : none;
}

static bool
scale_follows(const char *s, const char *end)
{
	vi_word		word;

	return numeral_at(unit_skip_blanks(s, end), end, &word).class == VI_NUM_SCALE;
}

/*
 * Reads digits and numerals up to a unit, or as long as there are any.  No
 * unit's name begins with a numeral: the program that makes the tables sees to
 * that.
 */
static quantity_refusal
read_number(const char *s, const char *end, number *n)
{
	vi_numeral	numeral = {0};
	const char *p = s;

	n->name = 0;
	while (n->name == 0)
	{
		vi_digits	digits;
		vi_digits_status status = vi_digits_read(p, end, true, &digits);
		vi_word		word;

		n->stop = p;
		switch (status)
		{
			case VI_DIGITS_OK:
			case VI_DIGITS_EITHER:
				p += digits.length;
				n->name = unit_read(p, end, &n->unit);
				if (status == VI_DIGITS_EITHER &&
					(n->name > 0 ? unit_get(n->unit)->discrete :
					 !scale_follows(p, end)))
					digits.value = digits.grouped;
				if (!vi_numeral_feed_digits(&numeral, digits.value))
					return QUANTITY_BAD_ORDER;
				break;
			case VI_DIGITS_MALFORMED:
				return QUANTITY_BAD_DIGITS;
			case VI_DIGITS_TOO_LONG:
				return QUANTITY_TOO_LARGE;
			case VI_DIGITS_NONE:
				{
					vi_numeral_word is = numeral_at(p, end, &word);

					if (is.class == VI_NUM_NONE)
						goto done;
					if (!vi_numeral_feed(&numeral, is))
						return QUANTITY_BAD_ORDER;
					p += word.length;
					n->name = unit_read(p, end, &n->unit);
				}
				break;
		}
		if (n->name == 0)
			p = unit_skip_blanks(p, end);
	}
	n->stop = p;
done:
	if (p == s)
		return QUANTITY_MISSING_NUMBER;
	if (!vi_numeral_complete(&numeral))
	{
		n->stop = unit_skip_blanks(p, end);
		return QUANTITY_UNFINISHED;
	}
	if (!vi_numeral_value(&numeral, &n->value))
	{
		n->stop = s;
		return QUANTITY_TOO_LARGE;
	}
	if (n->name > 0)
		return QUANTITY_READ;
	return p == end ? QUANTITY_MISSING_UNIT : QUANTITY_UNKNOWN_UNIT;
}

/* Half of the unit more: 2 tấn rưỡi.  Moves *p behind it. */
static bool
read_half(const char **p, const char *end, vi_decimal *value)
{
	const char *half = unit_skip_blanks(*p, end);
	vi_decimal	five_tenths = {5, 1};
	vi_word		word;

	if (numeral_at(half, end, &word).class != VI_NUM_HALF)
		return true;
	vi_decimal_trim(value);
	if (value->scale > 0 || !vi_decimal_add(value, five_tenths))
	{
		*p = half;
		return false;
	}
	*p = half + word.length;
	return true;
}

/* A minus that a digit follows; true, and *p behind it, where it is there. */
static quantity_refusal
read_sign(const char **p, const char *end, bool *negative)
{
	uint32_t	c;
	int			length;

	*negative = false;
	if (*p == end)
		return QUANTITY_EMPTY;
	length = vi_utf8_get((const unsigned char *) *p,
						 (const unsigned char *) end, &c);
	if (c != '-' && c != MINUS_SIGN)
		return c == '+' ? QUANTITY_SIGN : QUANTITY_READ;
	/* "- 28 kg" is a line of a list, and not less than nothing. */
	if (*p + length == end || (*p)[length] < '0' || (*p)[length] > '9')
		return QUANTITY_SIGN;
	*negative = true;
	*p += length;
	return QUANTITY_READ;
}

quantity_refusal
quantity_read(const char *text, size_t length, quantity *out, size_t *where)
{
	bool		cut = length > QUANTITY_TEXT_BYTES;
	const char *end = text + (cut ? QUANTITY_TEXT_BYTES : length);
	const char *start = unit_skip_blanks(text, end);
	const char *p = start;
	quantity_refusal refusal;
	quantity_int mantissa;
	number		n;
	bool		negative;

	*where = (size_t) (start - text);
	refusal = read_sign(&p, end, &negative);
	if (refusal != QUANTITY_READ)
		return cut && refusal == QUANTITY_EMPTY ? QUANTITY_TOO_LONG : refusal;
	start = p;
	refusal = read_number(start, end, &n);
	p = n.stop + n.name;
	/* What was cut off might belong to the number or to the name. */
	if (cut && p == end)
	{
		*where = QUANTITY_TEXT_BYTES;
		return QUANTITY_TOO_LONG;
	}
	if (refusal != QUANTITY_READ)
	{
		*where = (size_t) (n.stop - text);
		return refusal;
	}
	if (!read_half(&p, end, &n.value))
	{
		*where = (size_t) (p - text);
		return QUANTITY_BAD_ORDER;
	}

	/* Less than 10^38, which is less than 2^127. */
	mantissa = (quantity_int) n.value.coefficient;
	if (quantity_make(negative ? -mantissa : mantissa, n.value.scale, n.unit,
					  out) != QUANTITY_OK)
	{
		*where = (size_t) (start - text);
		return QUANTITY_TOO_LARGE;
	}
	*where = (size_t) (p - text);
	return QUANTITY_READ;
}

quantity_refusal
quantity_parse(const char *text, size_t length, quantity *out, size_t *where)
{
	quantity	q;
	quantity_refusal refusal;

	if (length > QUANTITY_TEXT_BYTES)
	{
		*where = 0;
		return QUANTITY_TOO_LONG;
	}
	refusal = quantity_read(text, length, &q, where);
	if (refusal != QUANTITY_READ)
		return refusal;
	*where = (size_t) (unit_skip_blanks(text + *where, text + length) - text);
	if (*where < length)
		return QUANTITY_TRAILING;
	*out = q;
	return QUANTITY_READ;
}
