/*
 * quantity_pg.h
 *		Quantities and units as Datums, and what the bindings of the types
 *		share.  Include after postgres.h.
 */
#ifndef SEIZURE_QUANTITY_PG_H
#define SEIZURE_QUANTITY_PG_H

#include "fmgr.h"
#include "utils/numeric.h"

#include "seizure/quantity.h"

static inline quantity *
DatumGetQuantityP(Datum d)
{
	return (quantity *) DatumGetPointer(d);
}

static inline Datum
QuantityPGetDatum(const quantity *q)
{
	return PointerGetDatum(q);
}

#define PG_GETARG_QUANTITY_P(n)	DatumGetQuantityP(PG_GETARG_DATUM(n))
#define PG_RETURN_QUANTITY_P(q)	return QuantityPGetDatum(q)

#define DatumGetUnit(d)			((unit_id) DatumGetUInt16(d))
#define UnitGetDatum(u)			UInt16GetDatum(u)
#define PG_GETARG_UNIT(n)		DatumGetUnit(PG_GETARG_DATUM(n))
#define PG_RETURN_UNIT(u)		return UnitGetDatum(u)

/*
 * A unit's line of the table; raises data_exception for a number that this
 * version has not got.
 */
extern const unit_info *unit_info_of(unit_id unit);

/* One of the unit, in its base. */
extern Numeric unit_factor_numeric(const unit_info *info);

/* The text form in new memory; raises as unit_info_of() does. */
extern char *quantity_text(const quantity *q);

/* The amount, exactly. */
extern Numeric quantity_amount_numeric(const quantity *q);

/*
 * Raises that two quantities have no common dimension.  action is what was
 * tried, with \"%s\" for a and for b in this order: "cannot add %s to %s".
 */
extern void quantity_dimension_error(const char *action, const quantity *a,
									 const quantity *b, const char *hint)
			__attribute__((noreturn));

/* Raises that the result of this ("28 kg + 1 kg") is out of range. */
extern void quantity_range_error(const char *expression, const char *hint)
			__attribute__((noreturn));

/* A finite number of a unit; raises where it is none, or out of range. */
extern quantity *quantity_from_numeric(Numeric amount, unit_id unit);

#endif							/* SEIZURE_QUANTITY_PG_H */
