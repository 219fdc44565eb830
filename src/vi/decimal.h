/*
 * decimal.h
 *		Exact unsigned decimal numbers, as figures are: 1.962 is {1962, 0},
 *		0,9 is {9, 1}.  No floating point, no rounding; what does not fit is
 *		reported.
 */
#ifndef VI_DECIMAL_H
#define VI_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef unsigned __int128 vi_uint128;

/* The value is coefficient / 10^scale. */
typedef struct vi_decimal
{
	vi_uint128	coefficient;	/* less than 10^VI_DECIMAL_DIGITS */
	int			scale;			/* 0 to VI_DECIMAL_DIGITS */
} vi_decimal;

/* The most significant digits that any number may have: 10^38 < 2^128. */
#define VI_DECIMAL_DIGITS	38

/* Room for vi_decimal_print(): digits, "0.", terminator. */
#define VI_DECIMAL_CHARS	(VI_DECIMAL_DIGITS + 4)

/* a := a * 10^power (power >= 0); false where it does not fit. */
extern bool vi_decimal_shift(vi_decimal *a, int power);

/* a := a + b; false where it does not fit. */
extern bool vi_decimal_add(vi_decimal *a, vi_decimal b);

/* Takes trailing zeros off the fraction: 0,900 becomes 0,9. */
extern void vi_decimal_trim(vi_decimal *a);

/* -1, 0, 1 as a is less than, equal to, greater than b. */
extern int	vi_decimal_cmp(vi_decimal a, vi_decimal b);

/* The value as a whole number; false where it has a fraction or is > max. */
extern bool vi_decimal_integer(vi_decimal a, uint64_t max, uint64_t *value);

/*
 * Writes plain ASCII digits with a point ("1962.5", "0.9"), as SQL reads
 * them, and a terminating zero; returns the length.  buf has
 * VI_DECIMAL_CHARS bytes.
 */
extern size_t vi_decimal_print(vi_decimal a, char *buf);

#endif							/* VI_DECIMAL_H */
