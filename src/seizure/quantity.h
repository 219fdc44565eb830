/*
 * quantity.h
 *		An exact decimal amount of a unit of measure: 0,9 kg; 238000 viên.
 *
 * No floating point and no rounding: what does not fit is reported.
 */
#ifndef SEIZURE_QUANTITY_H
#define SEIZURE_QUANTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "seizure/units.h"

typedef __int128 quantity_int;

/*
 * The stored form: 16 bytes without padding.  The amount is a whole number of
 * 96 bits, two's complement, divided by 10^scale.  It is canonical where it
 * has no trailing zeros behind the comma and all of reserved is zero, so that
 * the same amount of the same unit has the same bytes.
 *
 * The state of a sum need not be canonical: its scale is the largest that was
 * added, since taking zeros off in each step would cost more than the sum, and
 * a bit of reserved is in use.  All functions here take it as well.
 */
typedef struct quantity
{
	uint64_t	low;
	int32_t		high;
	unit_id		unit;
	uint8_t		scale;
	uint8_t		reserved;
} quantity;

/* In the state of a sum: units were mixed, so that it counts in their base. */
#define QUANTITY_MIXED			0x01

/* The most digits of an amount, and the most of them behind the comma. */
#define QUANTITY_DIGITS			28
#define QUANTITY_SCALE			28

typedef enum quantity_status
{
	QUANTITY_OK,
	QUANTITY_OTHER_DIMENSION,	/* kg and viên: no common base */
	QUANTITY_OUT_OF_RANGE,		/* more than QUANTITY_DIGITS digits, or more
								 * than QUANTITY_SCALE behind the comma */
	QUANTITY_INEXACT,			/* 1 kg in lượng: 26,666… */
	QUANTITY_NO_NUMBER,			/* not finite: NaN, Infinity */
	QUANTITY_RESTART			/* the sum must be made anew */
} quantity_status;

/* The amount without its scale: 9 of 0,9 kg. */
static inline quantity_int
quantity_mantissa(const quantity *q)
{
	return (quantity_int) (((unsigned __int128) (int64_t) q->high << 64) |
						   q->low);
}

/*
 * Makes the canonical quantity mantissa / 10^scale; scale may be negative.
 * OK or OUT_OF_RANGE, and then out is not touched.  The unit is not looked at.
 */
extern quantity_status quantity_make(quantity_int mantissa, int scale,
									 unit_id unit, quantity *out);

/* Is it what quantity_make() makes, of a unit that the tables have? */
extern bool quantity_is_valid(const quantity *q);

/*
 * The amount as SQL writes numbers ("-1234.50", "NaN"): OK, OUT_OF_RANGE,
 * NO_NUMBER.
 */
extern quantity_status quantity_from_digits(const char *digits, size_t length,
											unit_id unit, quantity *out);

/* Can they be added?  Exactly where they have the same base. */
static inline bool
quantity_same_dimension(const quantity *a, const quantity *b)
{
	return a->unit == b->unit || unit_base(a->unit) == unit_base(b->unit);
}

/*
 * The amount in the base unit as coefficient * 10^exponent, the coefficient
 * without trailing zeros: the same for equal quantities and for no others of
 * the dimension.  0 is {0, 0}.
 */
typedef struct quantity_normal
{
	quantity_int coefficient;
	int			exponent;
} quantity_normal;

extern quantity_normal quantity_normalize(const quantity *q);

/*
 * -1, 0, 1 as a comes before, is, comes after b: by dimension, then by the
 * base, then by value, exactly.  0 for 1000 g and 1 kg.
 */
extern int	quantity_compare(const quantity *a, const quantity *b);

/* -1, 0, 1 as the amount is negative, zero, positive. */
static inline int
quantity_sign(const quantity *q)
{
	return q->high < 0 ? -1 : q->high > 0 || q->low > 0;
}

/* -a */
extern void quantity_negate(const quantity *a, quantity *out);

/*
 * a + b, a - b: OK, OTHER_DIMENSION, OUT_OF_RANGE.  The result counts in a's
 * unit where that is exact, else in the smaller one of both units, else in
 * their base.  out may be a or b.
 */
extern quantity_status quantity_add(const quantity *a, const quantity *b,
									quantity *out);
extern quantity_status quantity_subtract(const quantity *a, const quantity *b,
										 quantity *out);

/*
 * The same amount in another unit: OK, OTHER_DIMENSION, INEXACT, OUT_OF_RANGE.
 * With digits from 0 to QUANTITY_SCALE it is rounded to so many behind the
 * comma, half away from zero; with -1 it must be exact.
 */
extern quantity_status quantity_convert(const quantity *q, unit_id unit,
										int digits, quantity *out);

/* The smaller and the larger; of equal ones that of the earlier unit. */
extern const quantity *quantity_least(const quantity *a, const quantity *b);
extern const quantity *quantity_greatest(const quantity *a,
										 const quantity *b);

/*
 * Sums.  state starts as the first quantity; to it are added quantities or
 * other states: OK, OTHER_DIMENSION, OUT_OF_RANGE, state not touched but for
 * OK.  The result counts in the unit of all that was added, or in the base
 * where units were mixed, in whatever order.
 */
extern quantity_status quantity_sum_add(quantity *state, const quantity *b);

/*
 * Takes b back out of a sum; RESTART where it cannot be told in which unit
 * the rest would be.
 */
extern quantity_status quantity_sum_take(quantity *state, const quantity *b);

/* The sum as a canonical quantity. */
extern void quantity_sum_result(const quantity *state, quantity *out);

/* Room for the printing functions, terminator included. */
#define QUANTITY_CHARS			96

/*
 * Writes "0,9 kg", "238000 viên" and a terminating zero; returns the length.
 * It is read back as the same value: 2.423 viên are written "2,4230 viên",
 * because "2,423 viên" are 2423.  The unit must be known.
 */
extern size_t quantity_print(const quantity *q, char *buf);

/* The same with dots between groups of three digits: "238.000 viên". */
extern size_t quantity_print_grouped(const quantity *q, char *buf);

/* The amount alone as SQL writes it: "-1234.5". */
extern size_t quantity_print_amount(const quantity *q, char *buf);

#endif							/* SEIZURE_QUANTITY_H */
