/*
 * factors_pg.h
 *		Nominal weights that a call gives.  Include after postgres.h.
 */
#ifndef FACTORS_PG_H
#define FACTORS_PG_H

#include "seizure/factors.h"

/* Weights that come before those of the table. */
typedef struct given_factors
{
	int			count;
	struct given_factor
	{
		goods_id	item;
		unit_id		unit;
		quantity	grams;
	}		   *factor;
} given_factors;

/*
 * Reads {"heroin": {"bánh": 350}}: items by id or alias, units by any name,
 * grams.  Raises invalid_parameter_value with the reason.
 */
extern void given_factors_read(Datum json, given_factors *given);

/*
 * The estimated mass in kg; false where there is none.  given may be NULL.
 * Raises where it is out of range.
 */
extern bool estimated_mass_of(const given_factors *given, goods_id item,
							  const quantity *q, quantity *mass);

#endif							/* FACTORS_PG_H */
