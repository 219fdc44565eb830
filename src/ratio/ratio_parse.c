/*
 * ratio_parse.c
 *		The text form of a ratio.  See ratio_parse.h.
 */
#include "ratio/ratio_parse.h"

#include "vi/digits.h"
#include "vi/letter.h"
#include "vi/utf8.h"

#define is_digit(c)		((unsigned char) ((c) - '0') < 10)

/* What the reader of any form knows. */
typedef struct reader
{
	const char *text;
	const char *s;				/* the next byte to read */
	const char *end;
	vi_poll		poll;
	const char *wrong;			/* where it is refused */
} reader;

/* The character at s, and its length in bytes; 0 at the end. */
static int
peek(const char *s, const char *end, uint32_t *c)
{
	if (s >= end)
	{
		*c = 0;
		return 0;
	}
	return vi_utf8_get((const unsigned char *) s, (const unsigned char *) end,
					   c);
}

/* Length in bytes of a blank that may part groups of digits, or 0. */
static int
group_blank(const char *s, const char *end)
{
	uint32_t	c;
	int			length = peek(s, end, &c);

	return c == ' ' || c == 0xA0 || c == 0x2009 || c == 0x202F ? length : 0;
}

/* The same for blanks around numbers: also tabs and line ends. */
static int
any_blank(const char *s, const char *end)
{
	if (s < end && *s >= '\t' && *s <= '\r')
		return 1;
	return group_blank(s, end);
}

static void
skip_blanks(reader *in)
{
	const char *polled = in->s;
	int			blank;

	while ((blank = any_blank(in->s, in->end)) > 0)
	{
		in->s += blank;
		if (in->s - polled >= VI_POLL_BYTES)
		{
			if (in->poll != NULL)
				in->poll();
			polled = in->s;
		}
	}
}

static ratio_status
refuse(reader *in, const char *where, ratio_status why)
{
	in->wrong = where;
	return why;
}

/* Length in bytes of a separator with a digit behind it, or 0. */
static int
separator(const char *s, const char *end)
{
	int			length = group_blank(s, end);

	if (s < end && (*s == '.' || *s == ','))
		length = 1;
	return length > 0 && s + length < end && is_digit(s[length]) ? length : 0;
}

/* '.', ',', or ' ' for all blanks */
static char
kind(const char *s)
{
	return *s == '.' || *s == ',' ? *s : ' ';
}

/*
 * Says why the digits and separators from s to stop are no count: the first
 * thing that does not fit, from the left.
 */
static ratio_status
explain(reader *in, const char *s, const char *stop)
{
	const char *first = s;		/* the first separator */
	const char *at;
	bool		may_group;
	bool		only;

	while (first < stop && is_digit(*first))
		first++;
	may_group = first - s <= 3 && *s != '0';

	for (at = first; at < stop;)
	{
		const char *group = at + separator(at, stop);
		const char *next = group;

		while (next < stop && is_digit(*next))
			next++;
		if (kind(at) != kind(first))
		{
			/* 1.234,5 is a decimal as well written as 2,5 */
			if (next == stop && kind(at) != ' ' && kind(first) != ' ' &&
				next - group != 3)
				return refuse(in, at, RATIO_DECIMAL);
			return refuse(in, at, RATIO_MIXED);
		}
		only = at == first && next == stop && kind(at) != ' ';
		if (!may_group || next - group != 3)
		{
			if (only)
				return refuse(in, at, RATIO_DECIMAL);
			return refuse(in, may_group ? group : s, RATIO_GROUPING);
		}
		at = next;
	}
	return refuse(in, s, RATIO_TOO_LARGE);
}

/* Reads one count. */
static ratio_status
read_count(reader *in, int64_t *count)
{
	const char *s = in->s;
	const char *stop = s;
	uint32_t	c;
	uint64_t	value;
	vi_digits	number;
	vi_digits_status status;
	int			length = peek(s, in->end, &c);

	if (length == 0 || !is_digit(*s))
	{
		bool		sign = c == '-' || c == '+' || c == 0x2212 || c == 0x2013;

		if (sign && s + length < in->end && is_digit(s[length]))
			return refuse(in, s, RATIO_SIGN);
		return refuse(in, s, RATIO_NO_NUMBER);
	}

	/* All that could belong to the number has to belong to it. */
	while (stop < in->end)
	{
		int			step = is_digit(*stop) ? 1 : separator(stop, in->end);

		if (step == 0)
			break;
		stop += step;
		if (stop - s > RATIO_NUMBER_BYTES)
			return refuse(in, s, RATIO_TOO_LONG);
	}

	/* One comma and three digits are thousands: counts have no fraction. */
	status = vi_digits_read(s, stop, true, &number);
	if ((status != VI_DIGITS_OK && status != VI_DIGITS_EITHER) ||
		s + number.length != stop || number.grouped.scale > 0 ||
		!vi_decimal_integer(number.grouped, INT64_MAX, &value))
		return explain(in, s, stop);
	*count = (int64_t) value;
	in->s = stop;
	return RATIO_OK;
}

/* Digits behind a number and its blanks were meant as a group of it. */
static ratio_status
explain_gap(reader *in, ratio_status otherwise)
{
	bool		digit = in->s < in->end && is_digit(*in->s);

	return refuse(in, in->s, digit ? RATIO_GROUPING : otherwise);
}

/* Says what stands behind a whole where nothing should. */
static ratio_status
explain_rest(reader *in)
{
	const char *rest = in->s;
	uint32_t	c;

	if (*rest == '/')
	{
		in->s++;
		skip_blanks(in);
		if (in->s < in->end && is_digit(*in->s))
			return refuse(in, rest, RATIO_DATE);
		peek(in->s, in->end, &c);
		return refuse(in, rest, vi_letter_of(c) != 0 ? RATIO_DOCUMENT :
					  RATIO_TRAILING);
	}
	return explain_gap(in, RATIO_TRAILING);
}

static ratio_status
read_ratio(reader *in, ratio *out)
{
	const char *slash;
	const char *whole;
	uint32_t	c;
	ratio		r;
	ratio_status status;

	skip_blanks(in);
	if (in->s == in->end)
		return refuse(in, in->text, RATIO_EMPTY);
	if ((status = read_count(in, &r.part)) != RATIO_OK)
		return status;

	skip_blanks(in);
	slash = in->s;
	if (slash == in->end || *slash != '/')
		return explain_gap(in, RATIO_NO_SLASH);
	in->s++;

	skip_blanks(in);
	whole = in->s;
	peek(whole, in->end, &c);
	if (VI_LETTER_UPPER(vi_letter_of(c)))
		return refuse(in, slash, RATIO_DOCUMENT);
	if ((status = read_count(in, &r.whole)) != RATIO_OK)
		return status;

	skip_blanks(in);
	if (in->s < in->end)
		return explain_rest(in);
	if (!ratio_is_valid(r.part, r.whole))
		return refuse(in, whole, RATIO_ZERO_WHOLE);
	*out = r;
	return RATIO_OK;
}

ratio_status
ratio_parse_any(const char *text, size_t length, vi_poll poll, ratio *out,
				size_t *where)
{
	reader		in = {text, text, text + length, poll, NULL};
	ratio_status status = read_ratio(&in, out);

	if (status != RATIO_OK)
		*where = (size_t) (in.wrong - text);
	return status;
}

/*
 * Reads up to 18 digits, plain or in groups parted by dots; returns where it
 * stopped, or NULL for what needs a closer look.
 */
static inline const char *
plain_count(const char *s, const char *end, int64_t *count)
{
	const char *start = s;
	uint64_t	value = 0;		/* may wrap, and then s has gone too far */

	while (s < end && is_digit(*s))
		value = value * 10 + (uint64_t) (*s++ - '0');
	if (s == start || s - start > 18)
		return NULL;
	if (s < end && *s == '.')
	{
		if (s - start > 3 || *start == '0')
			return NULL;
		do
		{
			if (end - s < 4 || !is_digit(s[1]) || !is_digit(s[2]) ||
				!is_digit(s[3]))
				return NULL;
			value = value * 1000 + (uint64_t) ((s[1] - '0') * 100 +
											   (s[2] - '0') * 10 +
											   (s[3] - '0'));
			s += 4;
		} while (s < end && *s == '.');
		if (s - start > 23 || (s < end && is_digit(*s)))
			return NULL;
	}
	*count = (int64_t) value;
	return s;
}

ratio_status
ratio_parse(const char *text, size_t length, vi_poll poll, ratio *out,
			size_t *where)
{
	/* Longer text is not plain. */
	if (length <= 2 * 23 + 1)
	{
		const char *end = text + length;
		const char *s;
		ratio		r;

		if ((s = plain_count(text, end, &r.part)) != NULL &&
			s < end && *s == '/' &&
			plain_count(s + 1, end, &r.whole) == end &&
			ratio_is_valid(r.part, r.whole))
		{
			*out = r;
			return RATIO_OK;
		}
	}
	return ratio_parse_any(text, length, poll, out, where);
}

/* Writes a count; group is '.' or 0 for none.  Returns behind it. */
static char *
print_count(int64_t count, char group, char *buf)
{
	char		reversed[RATIO_GROUPED_CHARS];
	int			n = 0;
	int			digits = 0;

	do
	{
		if (group != 0 && digits > 0 && digits % 3 == 0)
			reversed[n++] = group;
		reversed[n++] = (char) ('0' + count % 10);
		count /= 10;
		digits++;
	} while (count > 0);
	while (n > 0)
		*buf++ = reversed[--n];
	return buf;
}

static size_t
print(const ratio *r, char group, char *buf)
{
	char	   *end = print_count(r->part, group, buf);

	*end++ = '/';
	end = print_count(r->whole, group, end);
	*end = '\0';
	return (size_t) (end - buf);
}

size_t
ratio_print(const ratio *r, char *buf)
{
	return print(r, 0, buf);
}

size_t
ratio_print_grouped(const ratio *r, char *buf)
{
	return print(r, '.', buf);
}
