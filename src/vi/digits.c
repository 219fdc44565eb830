/*
 * digits.c
 *		Numbers written in digits.  See digits.h.
 */
#include "vi/digits.h"

#include <string.h>

#define is_digit(c)		((unsigned char) ((c) - '0') < 10)

/* What a scan of one run of digits and one kind of separator finds. */
typedef struct run
{
	const char *stop;			/* behind the last digit */
	int			first;			/* digits before the first separator */
	int			groups;			/* separators */
	int			last;			/* digits after the last separator */
	bool		threes;			/* each group after the first has three */
} run;

/* Length in bytes of a blank that may part groups, or 0. */
static int
blank_length(const char *s, const char *end)
{
	if (s < end && *s == ' ')
		return 1;
	if (end - s >= 2 && memcmp(s, "\xC2\xA0", 2) == 0)
		return 2;
	if (end - s >= 3 && (memcmp(s, "\xE2\x80\x89", 3) == 0 ||
						 memcmp(s, "\xE2\x80\xAF", 3) == 0))
		return 3;
	return 0;
}

static const char *
skip_digits(const char *s, const char *end)
{
	while (s < end && is_digit(*s))
		s++;
	return s;
}

/*
 * Scans digits parted by one separator, at most max_groups of them.
 */
static run
scan(const char *s, const char *end, char separator, int max_groups)
{
	run			r = {.threes = true};

	r.stop = skip_digits(s, end);
	r.first = r.last = (int) (r.stop - s);
	while (r.groups < max_groups && end - r.stop >= 2 &&
		   *r.stop == separator && is_digit(r.stop[1]))
	{
		const char *group = r.stop + 1;

		r.stop = skip_digits(group, end);
		r.last = (int) (r.stop - group);
		r.threes = r.threes && r.last == 3;
		r.groups++;
	}
	return r;
}

/* Collects the digits from s to stop; those behind point are the fraction. */
static bool
collect(const char *s, const char *stop, const char *point, vi_decimal *value)
{
	int			significant = 0;

	/* Figures are short: 64 bits hold eighteen digits and separators. */
	if (stop - s <= 18)
	{
		uint64_t	coefficient = 0;

		value->scale = 0;
		for (; s < stop; s++)
			if (is_digit(*s))
			{
				coefficient = coefficient * 10 + (uint64_t) (*s - '0');
				value->scale += point != NULL && s > point;
			}
		value->coefficient = coefficient;
		return true;
	}

	value->coefficient = 0;
	value->scale = 0;
	for (; s < stop; s++)
	{
		if (!is_digit(*s))
			continue;
		if (significant > 0 || *s != '0')
			significant++;
		if (significant > VI_DECIMAL_DIGITS ||
			value->scale == VI_DECIMAL_DIGITS)
			return false;
		value->coefficient = value->coefficient * 10 + (*s - '0');
		if (point != NULL && s > point)
			value->scale++;
	}
	return true;
}

/*
 * Groups parted by single blanks, all the way to something that is no digit:
 * else the blank is no part of a number (a telephone number, a list).
 */
static const char *
scan_blanks(const char *s, const char *end)
{
	const char *stop = skip_digits(s, end);
	const char *next = stop;
	int			blank;

	if (stop - s > 3 || *s == '0')
		return NULL;
	while ((blank = blank_length(stop, end)) > 0 &&
		   stop + blank < end && is_digit(stop[blank]))
	{
		next = skip_digits(stop + blank, end);
		if (next - (stop + blank) != 3)
			return NULL;
		stop = next;
	}
	if (stop == skip_digits(s, end))
		return NULL;
	if (end - stop >= 2 && (*stop == '.' || *stop == ',') &&
		is_digit(stop[1]))
		return NULL;
	return stop;
}

vi_digits_status
vi_digits_read(const char *s, const char *end, bool blank_groups,
			   vi_digits *out)
{
	run			dots;
	run			commas;
	const char *stop;
	const char *point = NULL;
	bool		may_group;
	bool		either = false;
	bool		malformed = false;

	memset(out, 0, sizeof(*out));
	if (s >= end || !is_digit(*s))
		return VI_DIGITS_NONE;

	/* Most numbers are a few digits and nothing else. */
	stop = skip_digits(s, end);
	if (stop - s <= 18 && !blank_groups &&
		(stop == end || (*stop != '.' && *stop != ',')))
	{
		collect(s, stop, NULL, &out->value);
		out->grouped = out->value;
		out->length = (size_t) (stop - s);
		out->digits = (int) (stop - s);
		out->leading_zero = *s == '0' && stop - s > 1;
		return VI_DIGITS_OK;
	}

	dots = scan(s, end, '.', INT32_MAX);
	commas = scan(s, end, ',', INT32_MAX);
	may_group = dots.first <= 3 && *s != '0';
	out->leading_zero = *s == '0' && dots.first > 1;

	if (dots.groups == 0 && commas.groups == 0)
	{
		stop = dots.stop;
		if (blank_groups && blank_length(stop, end) > 0)
		{
			const char *blanks = scan_blanks(s, end);

			if (blanks != NULL)
				stop = blanks;
		}
	}
	else if (dots.groups > 0)
	{
		stop = dots.stop;
		if (dots.threes && may_group)
		{
			/* 1.234,56: a comma may begin the fraction */
			run			fraction = scan(stop, end, ',', 1);

			if (fraction.groups == 1)
			{
				point = stop;
				stop = fraction.stop;
			}
		}
		else if (dots.groups == 1)
			point = s + dots.first;
		else
			malformed = true;
	}
	else
	{
		stop = commas.stop;
		if (commas.groups > 1)
			malformed = !(commas.threes && may_group);
		else
			point = s + commas.first;
		if (commas.threes && may_group)
		{
			/* 1,234.5: the English way, where it cannot be dot groups */
			run			fraction = scan(stop, end, '.', 1);

			if (fraction.groups == 1 && fraction.last != 3)
			{
				point = stop;
				stop = fraction.stop;
			}
			else
				either = commas.groups == 1;
		}
	}

	/* A further separator and digit: no form that we know. */
	if (end - stop >= 2 && (*stop == '.' || *stop == ',') && is_digit(stop[1]))
	{
		malformed = true;
		while (end - stop >= 2 && (*stop == '.' || *stop == ',') &&
			   is_digit(stop[1]))
			stop = skip_digits(stop + 1, end);
	}

	out->length = (size_t) (stop - s);
	out->comma_decimal = point != NULL && *point == ',' && !either;
	out->dot_decimal = point != NULL && *point == '.';
	out->separated = stop != dots.stop || dots.groups > 0;
	for (const char *p = s; p < stop; p++)
		out->digits += is_digit(*p);
	if (malformed)
		return VI_DIGITS_MALFORMED;
	if (!collect(s, stop, point, &out->value) ||
		!collect(s, stop, either ? NULL : point, &out->grouped))
		return VI_DIGITS_TOO_LONG;
	return either ? VI_DIGITS_EITHER : VI_DIGITS_OK;
}
