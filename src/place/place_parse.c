/*
 * place_parse.c
 *		The text form of a place.  See place_parse.h.
 */
#include <stdio.h>
#include <string.h>

#include "place/place_parse.h"

#define GATE_DIGITS		3

static const int digits_of[] = {
	[PLACE_PROVINCE] = 2,
	[PLACE_DISTRICT] = 3,
	[PLACE_COMMUNE] = 5,
	[PLACE_GATE] = GATE_DIGITS
};

/* What is left to read. */
typedef struct cursor
{
	const char *text;
	size_t		at;
	size_t		end;			/* before the blanks at the end */
	size_t		longer;			/* bytes before at that begin no character */
} cursor;

static const char *const long_blanks[] = {
	"\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"
};

#define LONG_BLANKS		(sizeof(long_blanks) / sizeof(long_blanks[0]))

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The bytes of a blank at the beginning of text, or, from behind, its end. */
static size_t
blank_bytes(const char *text, size_t length, bool from_behind)
{
	unsigned char c;

	if (length == 0)
		return 0;
	c = (unsigned char) text[from_behind ? length - 1 : 0];
	if (c < 0x80)
		return is_blank((char) c) ? 1 : 0;
	for (size_t i = 0; i < LONG_BLANKS; i++)
	{
		size_t		bytes = strlen(long_blanks[i]);

		if (length >= bytes &&
			memcmp(text + (from_behind ? length - bytes : 0), long_blanks[i],
				   bytes) == 0)
			return bytes;
	}
	return 0;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
next_is(const cursor *c, char expected)
{
	return c->at < c->end && c->text[c->at] == expected;
}

/* Reads all digits that follow, at most most of them.  Returns how many. */
static int
read_digits(cursor *c, int most, uint32_t *value)
{
	int			count = 0;

	*value = 0;
	while (count < most && c->at < c->end && is_digit(c->text[c->at]))
	{
		*value = *value * 10 + (uint32_t) (c->text[c->at] - '0');
		c->at++;
		count++;
	}
	return count;
}

static place_status
read_code(cursor *c, const char *text, size_t length, place_reading *reading)
{
	size_t		bytes;
	int			count;
	bool		gate;

	c->text = text;
	c->at = 0;
	c->end = length;
	c->longer = 0;
	while ((bytes = blank_bytes(text, c->end, true)) > 0)
		c->end -= bytes;
	while ((bytes = blank_bytes(text + c->at, c->end - c->at, false)) > 0)
	{
		c->at += bytes;
		c->longer += bytes - 1;
	}

	reading->unit = 0;
	reading->day = 0;
	reading->where = c->at - c->longer;
	if (c->at == c->end)
		return PLACE_EMPTY;

	gate = c->end - c->at >= 2 && (text[c->at] == 'C' || text[c->at] == 'c') &&
		(text[c->at + 1] == 'K' || text[c->at + 1] == 'k');
	if (gate)
		c->at += 2;
	/* One digit more than any code has: that one is too many. */
	count = read_digits(c, 6, &reading->code);
	if (gate && count == GATE_DIGITS)
		reading->level = PLACE_GATE;
	else if (!gate && count == 2)
		reading->level = PLACE_PROVINCE;
	else if (!gate && count == 3)
		reading->level = PLACE_DISTRICT;
	else if (!gate && count == 5)
		reading->level = PLACE_COMMUNE;
	else
		return PLACE_BAD_CODE;
	return PLACE_OK;
}

/* YYYY-MM-DD */
static place_status
read_date(cursor *c, place_reading *reading)
{
	uint32_t	year;
	uint32_t	month;
	uint32_t	day;

	reading->where = c->at - c->longer;
	if (read_digits(c, 4, &year) != 4 || !next_is(c, '-'))
		return PLACE_BAD_DATE;
	c->at++;
	if (read_digits(c, 2, &month) != 2 || !next_is(c, '-'))
		return PLACE_BAD_DATE;
	c->at++;
	if (read_digits(c, 2, &day) != 2)
		return PLACE_BAD_DATE;
	if (!place_day_of((int) year, (int) month, (int) day, &reading->day))
		return PLACE_BAD_DAY;
	return PLACE_OK;
}

static place_status
find_version(place_reading *reading, int32_t day, place_status missing)
{
	reading->day = day;
	reading->unit = gazetteer_find(reading->level, reading->code, day);
	if (reading->unit != 0)
		return PLACE_OK;
	if (gazetteer_first(reading->level, reading->code) == 0)
		return PLACE_UNKNOWN_CODE;
	return missing;
}

place_status
place_parse(const char *text, size_t length, place_reading *reading)
{
	cursor		c;
	bool		dated;
	place_status status = read_code(&c, text, length, reading);

	if (status != PLACE_OK)
		return status;
	dated = next_is(&c, '@');
	if (dated)
	{
		c.at++;
		status = read_date(&c, reading);
		if (status != PLACE_OK)
			return status;
	}
	if (c.at < c.end)
	{
		reading->where = c.at - c.longer;
		return PLACE_TRAILING;
	}
	if (dated)
		return find_version(reading, reading->day, PLACE_OUTSIDE);
	return find_version(reading, 0, PLACE_NO_BEGINNING);
}

place_status
place_parse_code(const char *text, size_t length, int32_t day,
				 place_reading *reading)
{
	cursor		c;
	place_status status = read_code(&c, text, length, reading);

	if (status != PLACE_OK)
		return status;
	if (c.at < c.end)
	{
		reading->where = c.at - c.longer;
		return PLACE_TRAILING;
	}
	return find_version(reading, day, PLACE_OUTSIDE);
}

size_t
place_print_code(place_level level, uint32_t code, char *out)
{
	return (size_t) snprintf(out, PLACE_CODE_MAX, "%s%0*u",
							 level == PLACE_GATE ? "CK" : "",
							 digits_of[level], (unsigned) code % 1000000);
}

void
place_print_day(int32_t day, char *out)
{
	int			year;
	int			month;
	int			mday;

	place_day_split(day, &year, &month, &mday);
	snprintf(out, PLACE_DATE_MAX, "%04d-%02d-%02d", year, month, mday);
}
