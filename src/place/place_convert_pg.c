/*
 * place_convert_pg.c
 *		Places on other days, and the changes between them.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "place/convert.h"
#include "place/place_pg.h"

/* The columns of place_convert(), from 0. */
enum
{
	PIECE_PLACE,
	PIECE_KIND,
	PIECE_EFFECTIVE,
	PIECE_RESOLUTION,
	PIECE_COLUMNS
};

/* The columns of place_changes(), from 0. */
enum
{
	CHANGE_COLUMN_OLD,
	CHANGE_COLUMN_NEW,
	CHANGE_COLUMN_KIND,
	CHANGE_COLUMN_EFFECTIVE,
	CHANGE_COLUMN_RESOLUTION,
	CHANGE_COLUMNS
};

/* What a call in the select list keeps from row to row. */
typedef struct pieces_state
{
	FmgrInfo   *flinfo;
	TupleDesc	row_type;
	bool		active;			/* rows of the last argument are left */
	size_t		count;
	size_t		next;
	place_piece pieces[PLACE_PIECES_MAX];
} pieces_state;

PG_FUNCTION_INFO_V1(place_at);
Datum
place_at(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);
	place_index then = place_on(unit,
								place_day_from_date(PG_GETARG_DATEADT(1)));

	if (then == 0)
		PG_RETURN_NULL();
	PG_RETURN_PLACE(then);
}

/* The acts on the way, joined; false where none is known. */
static bool
resolution_of(const place_piece *piece, Datum *resolution)
{
	StringInfoData acts;
	int			i;

	if (piece->acts == 0)
		return false;
	if (piece->acts == 1)
	{
		const char *act = gazetteer_act(piece->act[0]);

		*resolution = CStringGetTextDatum(act);
		return act[0] != '\0';
	}
	initStringInfo(&acts);
	for (i = 0; i < piece->acts; i++)
	{
		const char *act = gazetteer_act(piece->act[i]);

		if (act[0] != '\0')
			appendStringInfo(&acts, "%s%s", acts.len > 0 ? "; " : "", act);
	}
	*resolution = PointerGetDatum(cstring_to_text_with_len(acts.data,
														   acts.len));
	return acts.len > 0;
}

static void
piece_row(const place_piece *piece, Datum *values, bool *nulls)
{
	place_change kind = piece->changed ? piece->kind : CHANGE_FULL;

	memset(nulls, false, sizeof(bool) * PIECE_COLUMNS);
	values[PIECE_PLACE] = PlaceGetDatum(piece->unit);
	values[PIECE_KIND] = CStringGetTextDatum(gazetteer_change_name(kind));
	if (piece->changed)
		values[PIECE_EFFECTIVE] = PlaceDayGetDatum(piece->date);
	else
		nulls[PIECE_EFFECTIVE] = true;
	nulls[PIECE_RESOLUTION] = !piece->changed ||
		!resolution_of(piece, &values[PIECE_RESOLUTION]);
}

/* In FROM: all rows at once. */
static Datum
pieces_in_from(FunctionCallInfo fcinfo, place_index unit, int32 day)
{
	place_piece pieces[PLACE_PIECES_MAX];
	size_t		count = place_pieces(unit, day, pieces);
	place_rows	rows = place_begin_rows(fcinfo, PIECE_COLUMNS);
	size_t		i;

	for (i = 0; i < count; i++)
	{
		Datum		values[PIECE_COLUMNS];
		bool		nulls[PIECE_COLUMNS];

		piece_row(&pieces[i], values, nulls);
		tuplestore_putvalues(rows.store, rows.type, values, nulls);
	}
	return (Datum) 0;
}

/* Forgets the rows that are left, when the executor does not want them. */
static void
forget_pieces(Datum argument)
{
	pieces_state *state = (pieces_state *) DatumGetPointer(argument);

	state->active = false;
}

static pieces_state *
pieces_state_of(FunctionCallInfo fcinfo)
{
	pieces_state *state = fcinfo->flinfo->fn_extra;

	if (state == NULL)
	{
		MemoryContext before = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		TupleDesc	row_type;

		state = (pieces_state *) palloc(sizeof(pieces_state));
		state->active = false;
		if (get_call_result_type(fcinfo, NULL, &row_type) != TYPEFUNC_COMPOSITE)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("place_convert returns rows, which are not taken here")));
		state->row_type = BlessTupleDesc(CreateTupleDescCopy(row_type));
		fcinfo->flinfo->fn_extra = state;
		MemoryContextSwitchTo(before);
	}
	return state;
}

/*
 * In the select list: row by row, which costs less than a tuplestore, as the
 * answers are mostly one row.
 */
static Datum
pieces_row_by_row(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	pieces_state *state = pieces_state_of(fcinfo);
	Datum		values[PIECE_COLUMNS];
	bool		nulls[PIECE_COLUMNS];

	if (!state->active)
	{
		state->count = place_pieces(PG_GETARG_PLACE(0),
									place_day_from_date(PG_GETARG_DATEADT(1)),
									state->pieces);
		state->next = 0;
		state->active = true;
		RegisterExprContextCallback(result->econtext, forget_pieces,
									PointerGetDatum(state));
	}
	if (state->next == state->count)
	{
		state->active = false;
		UnregisterExprContextCallback(result->econtext, forget_pieces,
									  PointerGetDatum(state));
		result->isDone = ExprEndResult;
		PG_RETURN_NULL();
	}
	piece_row(&state->pieces[state->next++], values, nulls);
	result->isDone = ExprMultipleResult;
	return HeapTupleGetDatum(heap_form_tuple(state->row_type, values, nulls));
}

PG_FUNCTION_INFO_V1(place_convert);
Datum
place_convert(PG_FUNCTION_ARGS)
{
	secstat_require_utf8();
	if (place_rows_in_from(fcinfo))
		return pieces_in_from(fcinfo, PG_GETARG_PLACE(0),
							  place_day_from_date(PG_GETARG_DATEADT(1)));
	return pieces_row_by_row(fcinfo);
}

/* All changes, by the order of the older units. */
PG_FUNCTION_INFO_V1(place_changes);
Datum
place_changes(PG_FUNCTION_ARGS)
{
	place_rows	rows;
	MemoryContext row_memory;
	uint32		rank;

	secstat_require_utf8();
	rows = place_begin_rows(fcinfo, CHANGE_COLUMNS);
	row_memory = AllocSetContextCreate(CurrentMemoryContext,
									   "place_changes row",
									   ALLOCSET_SMALL_SIZES);
	for (rank = 0; rank < gazetteer_units; rank++)
	{
		const gazetteer_change *change;
		size_t		left = gazetteer_changes_from(gazetteer_by_rank((uint16) rank),
												  &change);

		CHECK_FOR_INTERRUPTS();
		for (; left > 0; left--, change++)
		{
			MemoryContext before = MemoryContextSwitchTo(row_memory);
			const char *act = gazetteer_act(change->act);
			Datum		values[CHANGE_COLUMNS];
			bool		nulls[CHANGE_COLUMNS] = {false};

			values[CHANGE_COLUMN_OLD] = PlaceGetDatum(change->old);
			values[CHANGE_COLUMN_NEW] = PlaceGetDatum(change->new);
			values[CHANGE_COLUMN_KIND] =
				CStringGetTextDatum(gazetteer_change_name(change->kind));
			values[CHANGE_COLUMN_EFFECTIVE] = PlaceDayGetDatum(change->date);
			values[CHANGE_COLUMN_RESOLUTION] = CStringGetTextDatum(act);
			nulls[CHANGE_COLUMN_RESOLUTION] = act[0] == '\0';
			MemoryContextSwitchTo(before);
			tuplestore_putvalues(rows.store, rows.type, values, nulls);
			MemoryContextReset(row_memory);
		}
	}
	MemoryContextDelete(row_memory);
	return (Datum) 0;
}
