/*
 * summary_agg_pg.c
 *		seizure_agg(), and adding up summaries.
 *
 * The state is a summary that is being built: it has spare room, so that it
 * is changed where it is.  It can be sent to another process as it is, and
 * its text form is that of the finished summary.
 */
#include "postgres.h"

#include "fmgr.h"

#include "compat.h"
#include "seizure/seizure_parse.h"
#include "seizure/seizure_pg.h"
#include "seizure/summary_pg.h"

#define FIRST_ENTRIES	4

/* A copy that is being built, with room for as much again and more. */
static summary *
grow(const summary *s, uint32 entries, uint32 text_bytes)
{
	uint64		capacity = 2 * (uint64) s->entries + entries;
	uint64		text_capacity = 2 * (uint64) s->text_bytes + text_bytes;
	summary    *to;

	capacity = Min(Max(capacity, FIRST_ENTRIES), SUMMARY_ENTRIES);
	to = summary_new((uint32) capacity,
					 (uint32) Min(text_capacity, PG_INT32_MAX));
	summary_move(s, to);
	return to;
}

/*
 * The state to be changed: what was given where that is ours and is being
 * built, else a copy.
 */
static summary *
own_state(FunctionCallInfo fcinfo)
{
	summary    *s;

	if (PG_ARGISNULL(0))
		return summary_new(FIRST_ENTRIES, 0);
	if (AggCheckCallContext(fcinfo, NULL))
	{
		s = (summary *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0));
		return s->building ? s : grow(s, 0, 0);
	}
	return grow(summary_from_datum(PG_GETARG_DATUM(0)), 0, 0);
}

/* Raises what a status says of a seizure or a summary, shown as text. */
static void
refuse(summary_status status, const char *shown)
{
	if (status == SUMMARY_TOO_MANY)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("seizure_summary cannot have more than %d items",
						SUMMARY_ENTRIES),
				 errhint("Group by the item instead, or give goods that are not listed one name.")));
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("total is out of range for type %s when adding %s",
					"quantity", shown),
			 errdetail("An amount has at most %d digits.", QUANTITY_DIGITS)));
}

PG_FUNCTION_INFO_V1(seizure_summary_add);
Datum
seizure_summary_add(PG_FUNCTION_ARGS)
{
	summary    *s = own_state(fcinfo);
	seizure		z;
	summary_status status;

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(s);
	PG_GETARG_SEIZURE(1, &z);
	status = summary_add(s, &z);
	if (unlikely(status == SUMMARY_NO_ROOM))
	{
		s = grow(s, 1, (uint32) z.length);
		status = summary_add(s, &z);
	}
	if (unlikely(status != SUMMARY_OK))
	{
		char		shown[SEIZURE_CHARS];

		seizure_print(&z, shown);
		refuse(status, shown);
	}
	PG_RETURN_POINTER(s);
}

/* Inverse transition function: NULL makes the executor start again. */
PG_FUNCTION_INFO_V1(seizure_summary_take);
Datum
seizure_summary_take(PG_FUNCTION_ARGS)
{
	summary    *s;
	seizure		z;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	s = own_state(fcinfo);
	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(s);
	PG_GETARG_SEIZURE(1, &z);
	if (summary_take(s, &z) != SUMMARY_OK)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(s);
}

static summary *
merge(summary *s, const summary *other)
{
	summary_status status = summary_merge(s, other);

	if (status == SUMMARY_NO_ROOM)
	{
		s = grow(s, other->entries, other->text_bytes);
		status = summary_merge(s, other);
	}
	if (unlikely(status != SUMMARY_OK))
		refuse(status, "another seizure_summary");
	return s;
}

/* Transition function for summaries, and combine function of all. */
PG_FUNCTION_INFO_V1(seizure_summary_merge);
Datum
seizure_summary_merge(PG_FUNCTION_ARGS)
{
	summary    *s = own_state(fcinfo);

	if (PG_ARGISNULL(1))
		PG_RETURN_POINTER(s);
	PG_RETURN_POINTER(merge(s, summary_from_datum(PG_GETARG_DATUM(1))));
}

PG_FUNCTION_INFO_V1(seizure_summary_unmerge);
Datum
seizure_summary_unmerge(PG_FUNCTION_ARGS)
{
	summary    *s;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	s = own_state(fcinfo);
	if (!PG_ARGISNULL(1) &&
		summary_unmerge(s, summary_from_datum(PG_GETARG_DATUM(1))) != SUMMARY_OK)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(s);
}

/* NULL where nothing was added, as other sums are. */
PG_FUNCTION_INFO_V1(seizure_summary_final);
Datum
seizure_summary_final(PG_FUNCTION_ARGS)
{
	const summary *s;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	s = summary_from_datum(PG_GETARG_DATUM(0));
	if (s->entries == 0)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(s);
}

/* The operator + */
PG_FUNCTION_INFO_V1(seizure_summary_pl);
Datum
seizure_summary_pl(PG_FUNCTION_ARGS)
{
	const summary *a = summary_from_datum(PG_GETARG_DATUM(0));
	const summary *b = summary_from_datum(PG_GETARG_DATUM(1));

	PG_RETURN_POINTER(summary_finished(merge(grow(a, 0, 0), b)));
}
