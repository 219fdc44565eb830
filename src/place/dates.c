/*
 * dates.c
 *		Days since 2004-01-01 and the calendar.  See gazetteer.h.
 */
#include "place/gazetteer.h"

#define DAYS_OF_400_YEARS	146097
#define EPOCH				731580	/* 2004-01-01, counted from 0001-01-01 */

static const int16_t before_month[2][13] = {
	{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365},
	{0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366}
};

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* The days from 0001-01-01 to the first day of a year, year >= 1. */
static int32_t
before_year(int year)
{
	int32_t		past = year - 1;

	return past * 365 + past / 4 - past / 100 + past / 400;
}

bool
place_day_of(int year, int month, int day, int32_t *days)
{
	const int16_t *before;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
		return false;
	before = before_month[is_leap(year)];
	if (day > before[month] - before[month - 1])
		return false;
	*days = before_year(year) + before[month - 1] + day - 1 - EPOCH;
	return true;
}

void
place_day_split(int32_t days, int *year, int *month, int *day)
{
	int64_t		count = (int64_t) days + EPOCH;
	int64_t		cycles = count / DAYS_OF_400_YEARS;
	int32_t		rest;
	int			y;
	int			m = 1;
	const int16_t *before;

	if (cycles * DAYS_OF_400_YEARS > count)
		cycles--;
	rest = (int32_t) (count - cycles * DAYS_OF_400_YEARS);

	/* At most one year too many, on the last days of a long one. */
	y = rest / 365 + 1;
	if (before_year(y) > rest)
		y--;
	rest -= before_year(y);
	before = before_month[is_leap(y)];
	while (before[m] <= rest)
		m++;
	*year = (int) (cycles * 400) + y;
	*month = m;
	*day = rest - before[m - 1] + 1;
}
