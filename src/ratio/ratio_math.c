/*
 * ratio_math.c
 *		Sums and quotients of ratios.  See ratio_math.h.
 */
#include "ratio/ratio_math.h"

#include <math.h>

/* Integers up to here are doubles. */
#define DOUBLE_EXACT	(INT64_C(1) << 53)

bool
ratio_unpool(const ratio *a, const ratio *b, ratio *rest)
{
	/* Neither difference can overflow: all four are >= 0. */
	int64_t		part = a->part - b->part;
	int64_t		whole = a->whole - b->whole;

	if (!ratio_is_valid(part, whole))
		return false;
	rest->part = part;
	rest->whole = whole;
	return true;
}

bool
ratio_percentage(const ratio *r, int digits, vi_decimal *percent)
{
	vi_uint128	dividend = (vi_uint128) r->part * 100;
	vi_uint128	rest;

	if (r->whole == 0)
		return false;
	for (int i = 0; i < digits; i++)
		dividend *= 10;
	percent->coefficient = dividend / r->whole;
	percent->scale = digits;
	rest = dividend % r->whole;
	if (rest * 2 >= (vi_uint128) r->whole)
		percent->coefficient++;
	return true;
}

double
ratio_quotient(const ratio *r)
{
	vi_uint128	dividend;
	vi_uint128	quotient;
	int			shift;

	if (r->whole == 0)
		return NAN;
	if (r->part == 0)
		return 0;
	if (r->part <= DOUBLE_EXACT && r->whole <= DOUBLE_EXACT)
		return (double) r->part / (double) r->whole;

	/*
	 * Both conversions would round before the division does.  Instead: an
	 * integer quotient of at least 63 bits, whose last bit also stands for
	 * any remainder, is rounded once, by its own conversion.
	 */
	shift = 63 + __builtin_clzll((unsigned long long) r->part);
	dividend = (vi_uint128) r->part << shift;
	quotient = dividend / r->whole;
	if (dividend % r->whole != 0)
		quotient |= 1;
	return ldexp((double) quotient, -shift);
}
