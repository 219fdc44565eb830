/*
 * factors.c
 *		Nominal weights.  See factors.h.
 */
#include "seizure/factors.h"

#include "seizure/factors_data.h"

const seizure_factor *
factor_find(goods_id item, unit_id unit)
{
	const seizure_factor *of_base = NULL;
	unit_id		base = unit_base(unit);

	if (item == 0)
		return NULL;
	for (int i = 0; i < seizure_factor_count; i++)
	{
		const seizure_factor *f = &seizure_factors[i];

		if (f->item != item)
			continue;
		if (f->unit == unit)
			return f;
		if (unit_base(f->unit) == base)
			of_base = f;
	}
	return of_base;
}

quantity_status
factor_apply(const quantity *q, unit_id unit, quantity_int grams, int scale,
			 quantity *mass)
{
	quantity	counted = *q;
	quantity_int mantissa;

	if (q->unit != unit)
	{
		quantity_status status = quantity_convert(q, unit, -1, &counted);

		if (status != QUANTITY_OK)
			return status;
	}
	scale += counted.scale;
	mantissa = quantity_mantissa(&counted);

	/* 350 is 35 and a zero less: large products are of round numbers. */
	while (grams != 0 && grams % 10 == 0)
	{
		grams /= 10;
		scale--;
	}
	while (mantissa != 0 && mantissa % 10 == 0)
	{
		mantissa /= 10;
		scale--;
	}
	if (__builtin_mul_overflow(mantissa, grams, &mantissa))
		return QUANTITY_OUT_OF_RANGE;
	return quantity_make(mantissa, scale + 3, UNIT_KG, mass);
}

bool
factor_estimate(goods_id item, const quantity *q, quantity *mass,
				quantity_status *status)
{
	const seizure_factor *f = factor_find(item, q->unit);

	*status = QUANTITY_OK;
	if (f == NULL || unit_get(q->unit)->dimension == UNIT_MASS)
		return false;
	*status = factor_apply(q, f->unit, f->grams, f->grams_scale, mass);
	return *status == QUANTITY_OK;
}
