/*
 * digits.h
 *		Numbers written in digits, as Vietnamese writes them.
 *
 * The rules, with d for a digit:
 *	dot groups		1.962  8.500.000  1.234,56		thousands, comma decimal
 *	comma decimal	0,9  12,5  2,3456				comma and 1, 2 or > 3 d
 *	one comma group 2,423							see VI_DIGITS_EITHER
 *	comma groups	1,234,567  1,234.5				thousands, dot decimal
 *	dot decimal		0.900  2.5  12.75				0 first, or not 3 d
 *	blank groups	20 000							where asked for
 * A group has exactly three digits; the first has one to three and does not
 * begin with 0.
 */
#ifndef VI_DIGITS_H
#define VI_DIGITS_H

#include "vi/decimal.h"

typedef enum vi_digits_status
{
	VI_DIGITS_NONE,				/* no digit where the number should begin */
	VI_DIGITS_OK,
	VI_DIGITS_EITHER,			/* one comma and three digits: 2,423 kg is a
								 * decimal, 2,423 người are thousands */
	VI_DIGITS_MALFORMED,		/* digits and separators of no known form:
								 * 1.96, after a group, 31.12.2021 */
	VI_DIGITS_TOO_LONG			/* more than VI_DECIMAL_DIGITS digits */
} vi_digits_status;

typedef struct vi_digits
{
	vi_decimal	value;			/* OK: the value; EITHER: as a decimal */
	vi_decimal	grouped;		/* OK: the same; EITHER: as thousands */
	size_t		length;			/* bytes read, whatever the status */
	int			digits;			/* how many digits */
	bool		separated;		/* has a separator */
	bool		comma_decimal;	/* has a fraction behind a comma */
	bool		dot_decimal;	/* has a fraction behind a dot */
	bool		leading_zero;	/* begins with 0 and goes on with a digit */
} vi_digits;

/*
 * Reads the number at s: the longest run of digits in which separators stand
 * between digits.  With blank_groups, groups may also be set apart by single
 * blanks (U+0020, U+00A0, U+2009, U+202F) where the whole run is such groups.
 */
extern vi_digits_status vi_digits_read(const char *s, const char *end,
									   bool blank_groups, vi_digits *out);

#endif							/* VI_DIGITS_H */
