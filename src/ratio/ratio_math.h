/*
 * ratio_math.h
 *		Order, sums and quotients of ratios, all exact.
 *
 * All take valid ratios (ratio.h) and give valid ones.
 */
#ifndef RATIO_MATH_H
#define RATIO_MATH_H

#include "ratio/ratio.h"
#include "vi/decimal.h"

/* The most decimals of a percentage: 100 * 2^63 * 10^16 < 10^38. */
#define RATIO_PERCENT_DIGITS	16

/*
 * -1, 0, 1 as a comes before, is, comes after b: by value, exactly; among
 * equal values by the whole.  0/0 comes first.  0 only for the same pair.
 */
static inline int
ratio_compare(const ratio *a, const ratio *b)
{
	vi_uint128	left;
	vi_uint128	right;

	if (a->whole == b->whole)
		return (a->part > b->part) - (a->part < b->part);
	if (a->whole == 0 || b->whole == 0)
		return a->whole == 0 ? -1 : 1;

	/* Each product is less than 2^126. */
	left = (vi_uint128) a->part * b->whole;
	right = (vi_uint128) b->part * a->whole;
	if (left != right)
		return left < right ? -1 : 1;
	return a->whole < b->whole ? -1 : 1;
}

static inline bool
ratio_equal(const ratio *a, const ratio *b)
{
	return a->part == b->part && a->whole == b->whole;
}

/*
 * Pools two ratios: sum := a + b, parts and wholes apart; false where one of
 * them is greater than 2^63 - 1, and then sum is not touched.  sum may be a.
 */
static inline bool
ratio_pool(const ratio *a, const ratio *b, ratio *sum)
{
	int64_t		part;
	int64_t		whole;

	if (__builtin_add_overflow(a->part, b->part, &part) ||
		__builtin_add_overflow(a->whole, b->whole, &whole))
		return false;
	sum->part = part;
	sum->whole = whole;
	return true;
}

/*
 * Takes b back out of the pool a; false where b cannot have been in it, and
 * then rest is not touched.  rest may be a.
 */
extern bool ratio_unpool(const ratio *a, const ratio *b, ratio *rest);

/*
 * 100 * part / whole with digits decimals (0 to RATIO_PERCENT_DIGITS), exact
 * half rounded up; false for 0/0.
 */
extern bool ratio_percentage(const ratio *r, int digits, vi_decimal *percent);

/*
 * part / whole as the double next to the exact quotient, ties to even; NaN
 * for 0/0.  Never decreases when the value increases.
 */
extern double ratio_quotient(const ratio *r);

#endif							/* RATIO_MATH_H */
