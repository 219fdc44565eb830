/*
 * ratio_math.c
 *		Order, sums and quotients of ratios, against other ways to compute
 *		them.
 */
#include "tap.h"

#include <math.h>
#include <stdlib.h>

#include "ratio/ratio_math.h"

static uint64_t state = 88172645463325252u;

static uint64_t
bits(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static ratio
of(int64_t part, int64_t whole)
{
	ratio		r = {part, whole};

	return r;
}

/* The same, where a pointer is wanted; one at a time. */
static const ratio *
at(int64_t part, int64_t whole)
{
	static ratio r;

	r = of(part, whole);
	return &r;
}

/* A count of any size, often one near a power of two. */
static int64_t
any_count(void)
{
	int			size = (int) (bits() % 63) + 1;
	int64_t		count = (int64_t) (bits() >> (64 - size));

	if (bits() % 4 == 0)
		count = (int64_t) ((UINT64_C(1) << size) - bits() % 4);
	return count < 0 ? INT64_MAX : count;
}

static ratio
any_ratio(void)
{
	ratio		r = {any_count(), any_count()};

	if (r.whole == 0)
		r.part = 0;
	return r;
}

static int
for_qsort(const void *a, const void *b)
{
	return ratio_compare(a, b);
}

/* 1 + 2^-64 at best: only tells apart what differs by much more. */
static long double
roughly(const ratio *r)
{
	return (long double) r->part / (long double) r->whole;
}

static void
check_order(void)
{
	enum
	{
		N = 2000
	};
	static ratio r[N];
	int			wrong = 0;
	int			close = 0;

	for (int i = 0; i < N; i++)
	{
		r[i] = any_ratio();
		/* pairs that differ by one unit, or are multiples of each other */
		if (i % 4 == 1 && r[i - 1].whole > 0 && r[i - 1].part < INT64_MAX)
			r[i] = of(r[i - 1].part + 1, r[i - 1].whole);
		if (i % 4 == 2 && r[i - 1].whole < INT64_MAX / 3 &&
			r[i - 1].part < INT64_MAX / 3)
			r[i] = of(r[i - 1].part * 3, r[i - 1].whole * 3);
	}
	qsort(r, N, sizeof(ratio), for_qsort);
	for (int i = 0; i < N; i++)
		for (int k = 0; k < N; k++)
		{
			int			cmp = ratio_compare(&r[i], &r[k]);

			/* total, antisymmetric, transitive: as in the sorted array */
			wrong += cmp != -ratio_compare(&r[k], &r[i]);
			wrong += (cmp == 0) != ratio_equal(&r[i], &r[k]);
			wrong += i < k ? cmp > 0 : i > k ? cmp < 0 : cmp != 0;
			if (r[i].whole > 0 && r[k].whole > 0 &&
				roughly(&r[i]) < roughly(&r[k]) * (1 - 1e-15L))
				wrong += cmp != -1;
		}
	ok(wrong == 0, "the order is total and by value");

	for (int i = 1; i < N; i++)
		if (r[i - 1].whole > 0)
		{
			wrong += ratio_quotient(&r[i - 1]) > ratio_quotient(&r[i]);
			close += ratio_quotient(&r[i - 1]) == ratio_quotient(&r[i]) &&
				!ratio_equal(&r[i - 1], &r[i]);
		}
	ok(wrong == 0, "the quotient never contradicts the order");
	ok(close > 10, "even where it cannot tell: %d", close);
}

static void
check_fixed_order(void)
{
	static const ratio rising[] = {{0, 0}, {0, 1}, {0, 5}, {1, INT64_MAX},
	{1, 3}, {1, 2}, {2, 4}, {171, 181}, {INT64_MAX - 2, INT64_MAX - 1},
	{INT64_MAX - 1, INT64_MAX}, {1, 1}, {181, 181}, {INT64_MAX, INT64_MAX},
	{105, 100}, {INT64_MAX, 2}, {INT64_MAX - 1, 1}, {INT64_MAX, 1}};
	size_t		n = sizeof(rising) / sizeof(rising[0]);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++)
		{
			int			cmp = ratio_compare(&rising[i], &rising[k]);

			if (cmp != (i > k) - (i < k))
				ok(false, "order of %zu and %zu", i, k);
		}
	ok(true, "the listed order was checked");
}

static void
check_sums(void)
{
	ratio		max = {INT64_MAX, INT64_MAX};
	ratio		one = {1, 1};
	ratio		none = {0, 1};
	ratio		zero = {0, 0};
	ratio		a;
	int			wrong = 0;

	ok(ratio_pool(&max, &zero, &a) && ratio_equal(&a, &max), "max + 0/0");
	a = one;
	ok(!ratio_pool(&max, &one, &a) && ratio_equal(&a, &one),
	   "part and whole overflow, the result is not touched");
	ok(!ratio_pool(&max, &none, &a), "whole overflows");
	ok(!ratio_pool(at(INT64_MAX, 1), &one, &a), "part overflows");
	ok(ratio_unpool(&max, &max, &a) && ratio_equal(&a, &zero), "max - max");
	ok(!ratio_unpool(&one, at(2, 1), &a), "more than the part");
	ok(!ratio_unpool(&one, at(0, 2), &a), "more than the whole");
	ok(!ratio_unpool(&one, &none, &a), "the whole, but not the part");
	for (int i = 0; i < 100000; i++)
	{
		ratio		x = any_ratio();
		ratio		y = any_ratio();
		ratio		sum;
		ratio		back;

		if (!ratio_pool(&x, &y, &sum))
		{
			wrong += (vi_uint128) x.part + y.part <= INT64_MAX &&
				(vi_uint128) x.whole + y.whole <= INT64_MAX;
			continue;
		}
		wrong += !ratio_is_valid(sum.part, sum.whole);
		wrong += !ratio_unpool(&sum, &y, &back) || !ratio_equal(&back, &x);
	}
	ok(wrong == 0, "a + b - b is a");
}

static void
check_percentages(void)
{
	vi_decimal	p;
	char		buf[VI_DECIMAL_CHARS];
	int			wrong = 0;

#define PERCENT(part, whole, digits, expected) \
	ok(ratio_percentage(at(part, whole), digits, &p) && \
	   vi_decimal_print(p, buf) > 0 && strcmp(buf, expected) == 0, \
	   "percentage of %s/%s to %d", #part, #whole, digits)

	PERCENT(171, 181, 2, "94.48");
	PERCENT(1, 3, 0, "33");
	PERCENT(2, 3, 0, "67");
	PERCENT(1, 8, 1, "12.5");
	PERCENT(1, 8, 0, "13");
	PERCENT(1, 200, 0, "1");
	PERCENT(199, 40000, 0, "0");
	PERCENT(2, 3, 16, "66.6666666666666667");
	PERCENT(0, 7, 2, "0.00");
	PERCENT(105, 100, 0, "105");
	PERCENT(INT64_MAX, 1, 16, "922337203685477580700.0000000000000000");
	PERCENT(INT64_MAX, INT64_MAX, 16, "100.0000000000000000");
	PERCENT(1, INT64_MAX, 16, "0.0000000000000000");
	ok(!ratio_percentage(at(0, 0), 2, &p), "0/0 has no percentage");

	/* Rounded half up: |p - exact| <= 1/2, and + 1/2 only upwards. */
	for (int i = 0; i < 100000; i++)
	{
		ratio		r = {(int64_t) (bits() % 100000), (int64_t) (bits() % 1000) + 1};
		int			digits = (int) (bits() % 5);
		int64_t		scale = 100;
		int64_t		twice_error;

		for (int k = 0; k < digits; k++)
			scale *= 10;
		ratio_percentage(&r, digits, &p);
		twice_error = 2 * ((int64_t) p.coefficient * r.whole - r.part * scale);
		wrong += twice_error > r.whole || twice_error <= -r.whole;
	}
	ok(wrong == 0, "percentages are rounded half up");
}

static void
check_quotients(void)
{
	int			wrong = 0;

	for (int i = 0; i < 300000; i++)
	{
		ratio		r = any_ratio();
		double		q = ratio_quotient(&r);
		long double half;

		if (r.whole == 0)
		{
			wrong += !isnan(q);
			continue;
		}
		/* Within half a unit in the last place, but for what the check loses */
		half = ((long double) nextafter(q, INFINITY) - q) / 2;
		wrong += fabsl(q - roughly(&r)) > half * (1 + 1e-3L);
	}
	ok(wrong == 0, "the quotient is the nearest double");
	ok(ratio_quotient(at(1, 3)) == 1.0 / 3.0, "1/3");
	ok(ratio_quotient(at(0, INT64_MAX)) == 0, "0");
	ok(ratio_quotient(at(INT64_MAX, 1)) == ldexp(1, 63), "the largest");
	ok(ratio_quotient(at(1, INT64_MAX)) == ldexp(1, -63), "the smallest");

	/* Rounding both counts first would give exactly 1. */
	ok(ratio_quotient(at(INT64_MAX - 1024, INT64_MAX)) == 1 - ldexp(1, -53),
	   "rounded once");
}

int
main(void)
{
	check_order();
	check_fixed_order();
	check_sums();
	check_percentages();
	check_quotients();
	return done();
}
