/*
 * ratio_pg.h
 *		Ratios as Datums, and what the bindings of the type share.  Include
 *		after postgres.h.
 */
#ifndef RATIO_PG_H
#define RATIO_PG_H

#include "fmgr.h"

#include "ratio/ratio.h"

static inline ratio *
DatumGetRatioP(Datum d)
{
	return (ratio *) DatumGetPointer(d);
}

static inline Datum
RatioPGetDatum(const ratio *r)
{
	return PointerGetDatum(r);
}

#define PG_GETARG_RATIO_P(n)	DatumGetRatioP(PG_GETARG_DATUM(n))
#define PG_RETURN_RATIO_P(r)	return RatioPGetDatum(r)

#endif							/* RATIO_PG_H */
