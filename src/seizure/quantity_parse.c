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

/* The number at the beginning of a quantity. */
typedef struct number
{
	vi_decimal	value;
	const char *stop;			/* behind it, or what is wrong */
	bool		either;			/* read as thousands or as a fraction */
} number;

static vi_numeral_class
numeral_at(const char *s, const char *end, vi_word *word)
{
	if (!vi_word_read(s, end, word))
		return VI_NUM_NONE;
	return vi_numeral_word_of(word->key).class;
}

static bool
scale_follows(const char *s, const char *end)
{
	vi_word		word;

	return numeral_at(unit_skip_blanks(s, end), end, &word) == VI_NUM_SCALE;
}

/*
 * Reads digits and numerals as long as there are any.  With fraction, one
 * comma and three digits are a fraction.
 */
static quantity_refusal
read_number(const char *s, const char *end, bool fraction, number *n)
{
	vi_numeral	numeral = {0};
	const char *p = s;

	n->stop = s;
	n->either = false;
	for (;; n->stop = p, p = unit_skip_blanks(p, end))
	{
		vi_digits	digits;
		vi_word		word;
		vi_numeral_class class;

		switch (vi_digits_read(p, end, true, &digits))
		{
			case VI_DIGITS_OK:
				if (!vi_numeral_feed_digits(&numeral, digits.value))
					goto bad_order;
				p += digits.length;
				continue;
			case VI_DIGITS_EITHER:
				if (!fraction && !scale_follows(p + digits.length, end))
				{
					n->either = true;
					digits.value = digits.grouped;
				}
				if (!vi_numeral_feed_digits(&numeral, digits.value))
					goto bad_order;
				p += digits.length;
				continue;
			case VI_DIGITS_MALFORMED:
				n->stop = p;
				return QUANTITY_BAD_DIGITS;
			case VI_DIGITS_TOO_LONG:
				n->stop = p;
				return QUANTITY_TOO_LARGE;
			case VI_DIGITS_NONE:
				break;
		}
		class = numeral_at(p, end, &word);
		if (class == VI_NUM_NONE)
			break;
		if (!vi_numeral_feed(&numeral, vi_numeral_word_of(word.key)))
			goto bad_order;
		p += word.length;
	}
	if (n->stop == s)
		return QUANTITY_MISSING_NUMBER;
	if (!vi_numeral_complete(&numeral))
		return QUANTITY_UNFINISHED;
	if (!vi_numeral_value(&numeral, &n->value))
	{
		n->stop = s;
		return QUANTITY_TOO_LARGE;
	}
	return QUANTITY_READ;

bad_order:
	n->stop = p;
	return QUANTITY_BAD_ORDER;
}

/* Half of the unit more: 2 tấn rưỡi.  Moves *p behind it. */
static bool
read_half(const char **p, const char *end, vi_decimal *value)
{
	const char *half = unit_skip_blanks(*p, end);
	vi_decimal	five_tenths = {5, 1};
	vi_word		word;

	if (numeral_at(half, end, &word) != VI_NUM_HALF)
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
	unit_id		unit;
	size_t		name;
	bool		negative;

	*where = (size_t) (start - text);
	refusal = read_sign(&p, end, &negative);
	if (refusal != QUANTITY_READ)
		return cut && refusal == QUANTITY_EMPTY ? QUANTITY_TOO_LONG : refusal;
	start = p;
	refusal = read_number(start, end, false, &n);
	if (refusal == QUANTITY_READ)
	{
		name = unit_read(n.stop, end, &unit);
		p = n.stop + name;
		if (name == 0)
		{
			n.stop = unit_skip_blanks(n.stop, end);
			refusal = n.stop == end ? QUANTITY_MISSING_UNIT : QUANTITY_UNKNOWN_UNIT;
		}
		else if (n.either && !unit_get(unit)->discrete)
			refusal = read_number(start, end, true, &n);
	}
	/* What was cut off might belong to the number or to the name. */
	if (cut && (refusal == QUANTITY_READ ? p : n.stop) == end)
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
	if (quantity_make(negative ? -mantissa : mantissa, n.value.scale, unit,
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
