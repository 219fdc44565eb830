/*
 * secstat.c
 *		The loadable module: its magic block, and what it says of itself.
 *
 * The extension has no settings and no state of its own: what a session sets
 * must not change an answer.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"

#include "compat.h"
#include "place/gazetteer.h"
#include "place/place_pg.h"

PG_MODULE_MAGIC;

/* That of META.json; a test compares it with the version of the SQL objects. */
#define SECSTAT_VERSION "1.0.0"

/* The columns of secstat_version(), from 0. */
enum
{
	VERSION_LIBRARY,
	VERSION_GAZETTEER,
	VERSION_VOCABULARY,
	VERSION_COLUMNS
};

/*
 * The version of the loaded library and the days of its tables of facts.  The
 * vocabulary has no day: its tables do not say how far they reach.
 */
PG_FUNCTION_INFO_V1(secstat_version);
Datum
secstat_version(PG_FUNCTION_ARGS)
{
	TupleDesc	type;
	Datum		values[VERSION_COLUMNS];
	bool		nulls[VERSION_COLUMNS] = {false};

	if (get_call_result_type(fcinfo, NULL, &type) != TYPEFUNC_COMPOSITE ||
		type->natts != VERSION_COLUMNS)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("secstat_version returns a row, which is not taken here")));
	values[VERSION_LIBRARY] = CStringGetTextDatum(SECSTAT_VERSION);
	values[VERSION_GAZETTEER] = PlaceDayGetDatum(gazetteer_day());
	values[VERSION_VOCABULARY] = (Datum) 0;
	nulls[VERSION_VOCABULARY] = true;
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(type), values,
											 nulls));
}
