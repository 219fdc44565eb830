/*
 * decimal.c
 *		Exact unsigned decimal numbers.  See decimal.h.
 */
#include "vi/decimal.h"

/* 10^VI_DECIMAL_DIGITS, and a tenth of it */
#define LIMIT	((vi_uint128) 10000000000000000000u * 10000000000000000000u)
#define TENTH	((vi_uint128) 10000000000000000000u * 1000000000000000000u)

static vi_uint128
power_of_ten(int power)
{
	vi_uint128	result = 1;

	while (power-- > 0)
		result *= 10;
	return result;
}

bool
vi_decimal_shift(vi_decimal *a, int power)
{
	int			from_scale = power < a->scale ? power : a->scale;

	a->scale -= from_scale;
	power -= from_scale;
	if (a->coefficient == 0)
		return true;
	for (; power > 0; power--)
	{
		if (a->coefficient >= TENTH)
			return false;
		a->coefficient *= 10;
	}
	return true;
}

/* Brings a to a larger scale; the value stays. */
static bool
rescale(vi_decimal *a, int scale)
{
	for (; a->scale < scale; a->scale++)
	{
		if (a->coefficient >= TENTH)
			return false;
		a->coefficient *= 10;
	}
	return true;
}

bool
vi_decimal_add(vi_decimal *a, vi_decimal b)
{
	if (!rescale(a, b.scale) || !rescale(&b, a->scale))
		return false;
	a->coefficient += b.coefficient;
	return a->coefficient < LIMIT;
}

void
vi_decimal_trim(vi_decimal *a)
{
	while (a->scale > 0 && a->coefficient % 10 == 0)
	{
		a->coefficient /= 10;
		a->scale--;
	}
}

int
vi_decimal_cmp(vi_decimal a, vi_decimal b)
{
	/* The whole parts first: bringing to one scale could not fit. */
	vi_uint128	pow_a = power_of_ten(a.scale);
	vi_uint128	pow_b = power_of_ten(b.scale);
	vi_uint128	whole_a = a.coefficient / pow_a;
	vi_uint128	whole_b = b.coefficient / pow_b;

	if (whole_a != whole_b)
		return whole_a < whole_b ? -1 : 1;
	a.coefficient %= pow_a;
	b.coefficient %= pow_b;

	/* Both fractions are less than 10^scale: they fit at the larger scale. */
	rescale(&a, b.scale);
	rescale(&b, a.scale);
	return a.coefficient == b.coefficient ? 0 :
		a.coefficient < b.coefficient ? -1 : 1;
}

bool
vi_decimal_integer(vi_decimal a, uint64_t max, uint64_t *value)
{
	vi_decimal_trim(&a);
	if (a.scale > 0 || a.coefficient > max)
		return false;
	*value = (uint64_t) a.coefficient;
	return true;
}

size_t
vi_decimal_print(vi_decimal a, char *buf)
{
	char		reversed[VI_DECIMAL_CHARS];
	size_t		n = 0;
	size_t		length = 0;

	for (int i = 0; i < a.scale; i++)
	{
		reversed[n++] = '0' + (int) (a.coefficient % 10);
		a.coefficient /= 10;
	}
	if (a.scale > 0)
		reversed[n++] = '.';
	do
	{
		reversed[n++] = '0' + (int) (a.coefficient % 10);
		a.coefficient /= 10;
	} while (a.coefficient > 0);

	while (n > 0)
		buf[length++] = reversed[--n];
	buf[length] = '\0';
	return length;
}
