/*
 * factors.h
 *		Nominal weights: what a brick of heroin or a tablet of yaba weighs.
 *
 * An estimate is never a weighed mass: it is given apart, always.
 */
#ifndef SEIZURE_FACTORS_H
#define SEIZURE_FACTORS_H

#include "seizure/goods.h"
#include "seizure/quantity.h"

/* Grams of one unit of an item, as mantissa / 10^scale. */
typedef struct seizure_factor
{
	goods_id	item;
	unit_id		unit;
	int64_t		grams;
	int			grams_scale;
	const char *low;			/* as SQL writes numbers, or "" */
	const char *high;
	const char *source;
	const char *note;
} seizure_factor;

extern const seizure_factor seizure_factors[];
extern const int seizure_factor_count;

/* The factor for a unit of an item, or for its base; NULL where there is none. */
extern const seizure_factor *factor_find(goods_id item, unit_id unit);

/*
 * The mass of a quantity in kg, where one of the unit weighs grams /
 * 10^scale: OK, or OUT_OF_RANGE.  The unit has the base of q's unit.
 */
extern quantity_status factor_apply(const quantity *q, unit_id unit,
									quantity_int grams, int scale,
									quantity *mass);

/*
 * The estimated mass of a quantity of an item, in kg, by the table.  False
 * where there is none: it is weighed, no weight of the unit is published, or
 * the result is out of range, and then *status says so.
 */
extern bool factor_estimate(goods_id item, const quantity *q, quantity *mass,
							quantity_status *status);

/* Numbers of the units in which masses and volumes are shown. */
#define UNIT_KG		1
#define UNIT_G		2
#define UNIT_LITRE	10

#endif							/* SEIZURE_FACTORS_H */
