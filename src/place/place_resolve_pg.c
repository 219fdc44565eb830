/*
 * place_resolve_pg.c
 *		Places out of text: resolving, its candidates, and keys of names.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "binding.h"
#include "compat.h"
#include "place/key.h"
#include "place/place_pg.h"
#include "place/resolve.h"

#define DEFAULT_CANDIDATES	10

/* The columns of place_candidates(), from 0. */
enum
{
	CANDIDATE_PLACE,
	CANDIDATE_SCORE,
	CANDIDATE_METHOD,
	CANDIDATE_DISTANCE,
	CANDIDATE_FULL_NAME,
	CANDIDATE_COLUMNS
};

/*
 * Resolves the text that is argument 0, with as_of as argument 1 and within as
 * argument 2, which may be NULL.
 */
static size_t
resolve(FunctionCallInfo fcinfo, place_match *out, size_t max, bool *certain)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int32		as_of = PLACE_NO_DAY;
	place_index within = 0;

	secstat_require_utf8();
	check_stack_depth();
	if (!PG_ARGISNULL(1))
		as_of = place_day_from_date(PG_GETARG_DATEADT(1));
	if (!PG_ARGISNULL(2))
		within = PG_GETARG_PLACE(2);
	return place_resolve_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), as_of,
							  within, out, max, certain, secstat_poll);
}

PG_FUNCTION_INFO_V1(place_resolve);
Datum
place_resolve(PG_FUNCTION_ARGS)
{
	place_match best;
	bool		certain;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	if (resolve(fcinfo, &best, 1, &certain) == 0 || !certain)
		PG_RETURN_NULL();
	PG_RETURN_PLACE(best.unit);
}

PG_FUNCTION_INFO_V1(place_candidates);
Datum
place_candidates(PG_FUNCTION_ARGS)
{
	int32		max = PG_ARGISNULL(3) ? DEFAULT_CANDIDATES : PG_GETARG_INT32(3);
	place_match matches[PLACE_CANDIDATES_MAX];
	place_rows	rows;
	bool		certain;
	size_t		count;
	size_t		i;

	if (max < 1 || max > PLACE_CANDIDATES_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("max_candidates must be between 1 and %d: %d",
						PLACE_CANDIDATES_MAX, max),
				 errdetail("max_candidates is how many candidates are returned at most.")));
	rows = place_begin_rows(fcinfo, CANDIDATE_COLUMNS);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	/* With one only, the resolver would not tell tone and iy from exact. */
	count = resolve(fcinfo, matches, max > 1 ? (size_t) max : 2, &certain);
	for (i = 0; i < count && i < (size_t) max; i++)
	{
		const place_match *match = &matches[i];
		Datum		values[CANDIDATE_COLUMNS];
		bool		nulls[CANDIDATE_COLUMNS] = {false};

		values[CANDIDATE_PLACE] = PlaceGetDatum(match->unit);
		values[CANDIDATE_SCORE] = Float4GetDatum(match->score);
		values[CANDIDATE_METHOD] =
			CStringGetTextDatum(place_method_name(match->method));
		values[CANDIDATE_DISTANCE] = Int32GetDatum(match->distance);
		values[CANDIDATE_FULL_NAME] =
			PointerGetDatum(place_full_name_text(match->unit));
		tuplestore_putvalues(rows.store, rows.type, values, nulls);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(place_key);
Datum
place_key(PG_FUNCTION_ARGS)
{
	text	   *name = PG_GETARG_TEXT_PP(0);
	size_t		length = VARSIZE_ANY_EXHDR(name);
	text	   *key;

	secstat_require_utf8();
	/* A key can be longer than its name: "a1" is two words. */
	key = palloc_extended(VARHDRSZ + PLACE_KEY_ROOM(length), MCXT_ALLOC_HUGE);
	length = place_key_of(VARDATA_ANY(name), length, VARDATA(key),
						  secstat_poll);
	if (length > MaxAllocSize - VARHDRSZ)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("result cannot have more than %zu bytes",
						(size_t) MaxAllocSize - VARHDRSZ)));
	SET_VARSIZE(key, VARHDRSZ + length);
	PG_RETURN_TEXT_P(key);
}
