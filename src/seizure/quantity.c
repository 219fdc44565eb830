/*
 * quantity.c
 *		Exact amounts: order, sums, other units.  See quantity.h.
 *
 * All values here are less than 10^31 in size: 28 digits and the coefficient
 * of a unit, which is less than 1000.  A product that leaves 128 bits comes of
 * two values that far apart that their sum has more digits than there may be.
 */
#include "seizure/quantity.h"

#define NUMBER_MAX		((quantity_int) (~(unsigned __int128) 0 >> 1))

/* 10^QUANTITY_DIGITS */
#define LIMIT			((quantity_int) 10000000000000000000u * 1000000000)

static const uint64_t powers[] = {
	1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u,
	1000000000u, 10000000000u, 100000000000u, 1000000000000u,
	10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u,
	100000000000000000u, 1000000000000000000u, 10000000000000000000u
};

#define POWERS_MAX		19

/* The largest power of ten that any signed number of 128 bits can have. */
#define POWER_MAX		38

/* a := a * 10^power; false where it does not fit. */
static bool
shift(quantity_int *a, int power)
{
	quantity_int factor;

	if (*a == 0)
		return true;
	if (power > POWER_MAX)
		return false;
	factor = power <= POWERS_MAX ? (quantity_int) powers[power] :
		(quantity_int) powers[POWERS_MAX] * powers[power - POWERS_MAX];
	if (*a > NUMBER_MAX / factor || *a < -(NUMBER_MAX / factor))
		return false;
	*a *= factor;
	return true;
}

/* Takes off at most that many trailing zeros; returns how many. */
static int
trim(quantity_int *a, int most)
{
	int			taken = 0;

	/* Nearly all amounts fit into 64 bits, which divide much faster. */
	while (taken < most && (*a > INT64_MAX || *a < INT64_MIN))
	{
		if (*a % 10 != 0)
			return taken;
		*a /= 10;
		taken++;
	}
	if (taken < most && *a != 0)
	{
		int64_t		small = (int64_t) *a;

		while (taken < most && small % 10 == 0)
		{
			small /= 10;
			taken++;
		}
		*a = small;
	}
	return taken;
}

static void
store(quantity *q, quantity_int mantissa, int scale, unit_id unit,
	  uint8_t flags)
{
	q->low = (uint64_t) mantissa;
	q->high = (int32_t) (mantissa >> 64);
	q->unit = unit;
	q->scale = (uint8_t) scale;
	q->reserved = flags;
}

/* As a state: not trimmed unless it does not fit else. */
static quantity_status
store_state(quantity *q, quantity_int mantissa, int scale, unit_id unit,
			uint8_t flags)
{
	if (scale < 0)
	{
		if (!shift(&mantissa, -scale))
			return QUANTITY_OUT_OF_RANGE;
		scale = 0;
	}
	if (mantissa == 0)
		scale = 0;
	if (mantissa >= LIMIT || mantissa <= -LIMIT || scale > QUANTITY_SCALE)
		scale -= trim(&mantissa, scale);
	if (mantissa >= LIMIT || mantissa <= -LIMIT || scale > QUANTITY_SCALE)
		return QUANTITY_OUT_OF_RANGE;
	store(q, mantissa, scale, unit, flags);
	return QUANTITY_OK;
}

quantity_status
quantity_make(quantity_int mantissa, int scale, unit_id unit, quantity *out)
{
	if (mantissa == 0)
		scale = 0;
	if (scale > 0)
		scale -= trim(&mantissa, scale);
	return store_state(out, mantissa, scale, unit, 0);
}

bool
quantity_is_valid(const quantity *q)
{
	quantity_int mantissa = quantity_mantissa(q);

	return q->reserved == 0 && unit_is_known(q->unit) &&
		mantissa < LIMIT && mantissa > -LIMIT && q->scale <= QUANTITY_SCALE &&
		(q->scale == 0 || mantissa % 10 != 0);
}

quantity_status
quantity_from_digits(const char *digits, size_t length, unit_id unit,
					 quantity *out)
{
	const char *end = digits + length;
	bool		negative = digits < end && *digits == '-';
	bool		fraction = false;
	quantity_int mantissa = 0;
	int			scale = 0;
	int			zeros = 0;		/* read and not yet put behind mantissa */

	if (negative)
		digits++;
	if (digits == end)
		return QUANTITY_NO_NUMBER;
	for (; digits < end; digits++)
	{
		if (*digits == '.' && !fraction)
		{
			/* Zeros before the point count, those at the end do not. */
			if (zeros > 0 && !shift(&mantissa, zeros))
				return QUANTITY_OUT_OF_RANGE;
			zeros = 0;
			fraction = true;
		}
		else if (*digits == '0')
			zeros++;
		else if (*digits >= '1' && *digits <= '9')
		{
			if (fraction)
				scale += zeros + 1;
			if (!shift(&mantissa, zeros + 1) || scale > QUANTITY_SCALE)
				return QUANTITY_OUT_OF_RANGE;
			mantissa += *digits - '0';
			zeros = 0;
			if (mantissa >= LIMIT)
				return QUANTITY_OUT_OF_RANGE;
		}
		else
			return QUANTITY_NO_NUMBER;
	}
	if (!fraction && !shift(&mantissa, zeros))
		return QUANTITY_OUT_OF_RANGE;
	return quantity_make(negative ? -mantissa : mantissa, scale, unit, out);
}

quantity_normal
quantity_normalize(const quantity *q)
{
	const unit_info *info = unit_get(q->unit);
	quantity_normal n;

	n.coefficient = quantity_mantissa(q);
	n.exponent = -q->scale;
	if (n.coefficient == 0)
	{
		n.exponent = 0;
		return n;
	}
	if (info != NULL)
	{
		n.coefficient *= info->coefficient;
		n.exponent += info->exponent;
	}
	n.exponent += trim(&n.coefficient, POWER_MAX);
	return n;
}

static inline int
compare_numbers(quantity_int a, quantity_int b)
{
	return (a > b) - (a < b);
}

int
quantity_compare(const quantity *a, const quantity *b)
{
	quantity_normal x;
	quantity_normal y;

	if (a->unit != b->unit)
	{
		unit_id		base_a = unit_base(a->unit);
		unit_id		base_b = unit_base(b->unit);

		if (base_a != base_b)
		{
			const unit_info *info_a = unit_get(base_a);
			const unit_info *info_b = unit_get(base_b);

			/* A unit that is not in the tables comes last. */
			int			rank_a = info_a == NULL ? INT32_MAX : (int) info_a->dimension;
			int			rank_b = info_b == NULL ? INT32_MAX : (int) info_b->dimension;

			if (rank_a != rank_b)
				return rank_a < rank_b ? -1 : 1;
			return base_a < base_b ? -1 : 1;
		}
	}
	else if (a->scale == b->scale)
		return compare_numbers(quantity_mantissa(a), quantity_mantissa(b));

	if (quantity_sign(a) != quantity_sign(b))
		return quantity_sign(a) < quantity_sign(b) ? -1 : 1;
	x = quantity_normalize(a);
	y = quantity_normalize(b);

	/* What no longer fits is larger in size than anything that does. */
	if (x.exponent > y.exponent && !shift(&x.coefficient, x.exponent - y.exponent))
		return quantity_sign(a);
	if (y.exponent > x.exponent && !shift(&y.coefficient, y.exponent - x.exponent))
		return -quantity_sign(b);
	return compare_numbers(x.coefficient, y.coefficient);
}

void
quantity_negate(const quantity *a, quantity *out)
{
	store(out, -quantity_mantissa(a), a->scale, a->unit, 0);
}

/* x := x + y; false where it does not fit. */
static bool
add_normal(quantity_normal *x, quantity_normal y)
{
	if (y.coefficient == 0)
		return true;
	if (x->coefficient == 0)
	{
		*x = y;
		return true;
	}
	if (x->exponent > y.exponent)
	{
		if (!shift(&x->coefficient, x->exponent - y.exponent))
			return false;
		x->exponent = y.exponent;
	}
	else if (!shift(&y.coefficient, y.exponent - x->exponent))
		return false;
	/* At least one of them is less than 10^31. */
	if (y.coefficient > 0 ? x->coefficient > NUMBER_MAX - y.coefficient :
		x->coefficient < -NUMBER_MAX - y.coefficient)
		return false;
	x->coefficient += y.coefficient;
	x->exponent += x->coefficient == 0 ? -x->exponent :
		trim(&x->coefficient, POWER_MAX);
	return true;
}

/* An amount of the base in another unit of it, exactly. */
static quantity_status
in_unit(quantity_normal n, unit_id unit, quantity *out)
{
	const unit_info *info = unit_get(unit);

	if (info != NULL)
	{
		int			tries = 0;

		/*
		 * 1 / 375 = 8 / 3000: up to three more digits make the quotient
		 * finite, ten for any coefficient below 1000, or none do.
		 */
		while (n.coefficient % info->coefficient != 0)
		{
			if (++tries > 10)
				return QUANTITY_INEXACT;
			if (!shift(&n.coefficient, 1))
				return QUANTITY_OUT_OF_RANGE;
			n.exponent--;
		}
		n.coefficient /= info->coefficient;
		n.exponent -= info->exponent;
	}
	return quantity_make(n.coefficient, -n.exponent, unit, out);
}

/* Is one of a's unit more than one of b's?  Both are known. */
static bool
is_larger_unit(unit_id a, unit_id b)
{
	quantity	one_a = {.low = 1,.unit = a};
	quantity	one_b = {.low = 1,.unit = b};

	return quantity_compare(&one_a, &one_b) > 0;
}

quantity_status
quantity_add(const quantity *a, const quantity *b, quantity *out)
{
	quantity_normal sum;
	quantity_status status;
	unit_id		unit = a->unit;
	unit_id		other = b->unit;

	if (!quantity_same_dimension(a, b))
		return QUANTITY_OTHER_DIMENSION;
	if (unit == other && a->scale == b->scale)
		return quantity_make(quantity_mantissa(a) + quantity_mantissa(b),
							 a->scale, unit, out);
	sum = quantity_normalize(a);
	if (!add_normal(&sum, quantity_normalize(b)))
		return QUANTITY_OUT_OF_RANGE;
	status = in_unit(sum, unit, out);
	if (status != QUANTITY_OK && unit != other)
	{
		quantity_status first = status;

		status = in_unit(sum, is_larger_unit(unit, other) ? other : unit, out);
		if (status != QUANTITY_OK)
			status = in_unit(sum, unit_base(unit), out);
		if (status != QUANTITY_OK && first == QUANTITY_OUT_OF_RANGE)
			status = first;
	}
	return status;
}

quantity_status
quantity_subtract(const quantity *a, const quantity *b, quantity *out)
{
	quantity	minus;

	quantity_negate(b, &minus);
	return quantity_add(a, &minus, out);
}

/* n in units of a known unit, rounded half away from zero. */
static quantity_status
round_in_unit(quantity_normal n, unit_id unit, int digits, quantity *out)
{
	const unit_info *info = unit_get(unit);
	quantity_int divisor = info->coefficient;
	quantity_int quotient;
	quantity_int rest;
	int			power = n.exponent - info->exponent + digits;

	if (power >= 0)
	{
		if (!shift(&n.coefficient, power))
			return QUANTITY_OUT_OF_RANGE;
	}
	else if (!shift(&divisor, -power))
		return quantity_make(0, 0, unit, out);	/* less than a half */
	quotient = n.coefficient / divisor;
	rest = n.coefficient % divisor;
	/* Without doubling, which might not fit. */
	if (rest > 0 && rest >= divisor - rest)
		quotient++;
	else if (rest < 0 && -rest >= divisor + rest)
		quotient--;
	return quantity_make(quotient, digits, unit, out);
}

quantity_status
quantity_convert(const quantity *q, unit_id unit, int digits, quantity *out)
{
	if (unit_base(q->unit) != unit_base(unit))
		return QUANTITY_OTHER_DIMENSION;
	if (digits >= 0)
		return round_in_unit(quantity_normalize(q), unit, digits, out);
	if (q->unit == unit)
		return quantity_make(quantity_mantissa(q), q->scale, unit, out);
	return in_unit(quantity_normalize(q), unit, out);
}

const quantity *
quantity_least(const quantity *a, const quantity *b)
{
	int			order = quantity_compare(a, b);

	return order < 0 || (order == 0 && a->unit <= b->unit) ? a : b;
}

const quantity *
quantity_greatest(const quantity *a, const quantity *b)
{
	int			order = quantity_compare(a, b);

	return order > 0 || (order == 0 && a->unit <= b->unit) ? a : b;
}

/* What the short way of quantity_sum_add() cannot do. */
static quantity_status
sum_add_slowly(quantity *state, const quantity *b)
{
	quantity_normal sum;
	unit_id		base = unit_base(state->unit);
	uint8_t		flags = (state->reserved | b->reserved) & QUANTITY_MIXED;

	if (!quantity_same_dimension(state, b))
		return QUANTITY_OTHER_DIMENSION;
	sum = quantity_normalize(state);
	if (!add_normal(&sum, quantity_normalize(b)))
		return QUANTITY_OUT_OF_RANGE;
	if (state->unit == b->unit)
	{
		quantity	made;
		quantity_status status = in_unit(sum, state->unit, &made);

		if (status == QUANTITY_OK)
			store(state, quantity_mantissa(&made), made.scale, made.unit, flags);
		return status;
	}
	return store_state(state, sum.coefficient, -sum.exponent, base,
					   QUANTITY_MIXED);
}

/* An amount that fits into 64 bits can be made 10^18 times as large. */
#define SHORT_SHIFT		18

static inline bool
is_short(const quantity *q)
{
	return (int64_t) q->high == (int64_t) q->low >> 63;
}

quantity_status
quantity_sum_add(quantity *state, const quantity *b)
{
	quantity_int sum = quantity_mantissa(state);
	int			shorter = state->scale - b->scale;

	if (state->unit != b->unit)
		return sum_add_slowly(state, b);
	if (shorter == 0)
		sum += quantity_mantissa(b);
	else if (shorter > 0 && shorter <= SHORT_SHIFT && is_short(b))
		sum += (quantity_int) (int64_t) b->low * (int64_t) powers[shorter];
	else if (shorter < 0 && shorter >= -SHORT_SHIFT && is_short(state))
	{
		sum = sum * (int64_t) powers[-shorter] + quantity_mantissa(b);
		shorter = 0;
	}
	else
		return sum_add_slowly(state, b);
	if (sum >= LIMIT || sum <= -LIMIT)
		return sum_add_slowly(state, b);
	state->low = (uint64_t) sum;
	state->high = (int32_t) (sum >> 64);
	state->scale = shorter > 0 ? state->scale : b->scale;
	state->reserved |= b->reserved & QUANTITY_MIXED;
	return QUANTITY_OK;
}

quantity_status
quantity_sum_take(quantity *state, const quantity *b)
{
	quantity	minus;

	if (((state->reserved | b->reserved) & QUANTITY_MIXED) != 0 ||
		state->unit != b->unit)
		return QUANTITY_RESTART;
	quantity_negate(b, &minus);
	return quantity_sum_add(state, &minus);
}

void
quantity_sum_result(const quantity *state, quantity *out)
{
	/* A state fits, and without its zeros all the more. */
	quantity_make(quantity_mantissa(state), state->scale, state->unit, out);
}
