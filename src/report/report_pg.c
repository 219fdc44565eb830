/*
 * report_pg.c
 *		The binding of module report.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "binding.h"
#include "compat.h"
#include "ratio/ratio.h"
#include "report/reader.h"

/* The columns of report_figures(), from 0. */
enum
{
	COLUMN_ORDINAL,
	COLUMN_KIND,
	COLUMN_QUOTE,
	COLUMN_POS,
	COLUMN_NUM,
	COLUMN_DEN,
	COLUMN_VALUE,
	COLUMN_UNIT,
	COLUMN_ITEM,
	COLUMN_APPROX,
	COLUMN_LO,
	COLUMN_HI,
	COLUMN_CHANGE,
	COLUMN_DUP,
	COLUMN_SUB,
	COLUMN_PER,
	COLUMN_RATIO,
	COLUMNS
};

/* Texts and small numbers that are made once a query. */
#define TEXTS_KEPT		256
#define NUMBERS_KEPT	1000

static const char *const kind_names[] = {
	[REPORT_RATIO] = "ratio",
	[REPORT_CASES] = "cases",
	[REPORT_PERCENT] = "percent",
	[REPORT_COUNT] = "count",
};

static const char *const change_names[] = {
	[CHANGE_UP] = "up",
	[CHANGE_DOWN] = "down",
};

/* What a query keeps from one call to the next. */
typedef struct figures_state
{
	report_reader reader;
	MemoryContext row;			/* holds what one row is made of */
	MemoryContext kept;			/* holds what many rows have */

	/* The texts of constant strings, by their address */
	struct
	{
		const char *string;
		text	   *datum;
	}			texts[TEXTS_KEPT];
	Numeric		numbers[NUMBERS_KEPT];
} figures_state;

/* Units, kinds and items are few, and constants of the library. */
static Datum
constant_text(figures_state *state, const char *string)
{
	size_t		i = ((uintptr_t) string >> 3) % TEXTS_KEPT;

	if (state->texts[i].string == NULL)
	{
		MemoryContext before = MemoryContextSwitchTo(state->kept);

		state->texts[i].datum = cstring_to_text(string);
		state->texts[i].string = string;
		MemoryContextSwitchTo(before);
	}
	if (state->texts[i].string == string)
		return PointerGetDatum(state->texts[i].datum);
	return CStringGetTextDatum(string); /* another one has the place */
}

static Datum
decimal_numeric(figures_state *state, vi_decimal value)
{
	char		buf[VI_DECIMAL_CHARS];
	uint64		whole;

	if (value.scale == 0 && value.coefficient < NUMBERS_KEPT)
	{
		Numeric    *kept = &state->numbers[(size_t) value.coefficient];

		if (*kept == NULL)
		{
			MemoryContext before = MemoryContextSwitchTo(state->kept);

			*kept = int64_to_numeric((int64) value.coefficient);
			MemoryContextSwitchTo(before);
		}
		return NumericGetDatum(*kept);
	}
	if (value.scale == 0 && vi_decimal_integer(value, PG_INT64_MAX, &whole))
		return NumericGetDatum(int64_to_numeric((int64) whole));
	vi_decimal_print(value, buf);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(buf),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

static Datum
unit_text(figures_state *state, const report_figure *figure)
{
	if (figure->persons == NULL)
		return constant_text(state, figure->unit);
	return CStringGetTextDatum(psprintf("%s/%s", figure->unit,
										figure->persons));
}

/* The typed form: whole counts only, so not of a rate like 6,8/100.000. */
static bool
typed_ratio(const report_figure *figure, ratio *typed)
{
	uint64		part;
	uint64		whole;

	if (figure->kind != REPORT_RATIO ||
		!vi_decimal_integer(figure->num, PG_INT64_MAX, &part) ||
		!vi_decimal_integer(figure->den, PG_INT64_MAX, &whole) ||
		(whole == 0 && part != 0))
		return false;
	typed->part = (int64) part;
	typed->whole = (int64) whole;
	return true;
}

static void
figure_row(figures_state *state, const char *report,
		   const report_figure *figure, int ordinal, ratio *typed,
		   Datum *values, bool *nulls)
{
	bool		pair = figure->kind == REPORT_RATIO ||
		figure->kind == REPORT_CASES;

	memset(nulls, true, sizeof(bool) * COLUMNS);
#define SET(column, datum) \
	(values[column] = (datum), nulls[column] = false)

	SET(COLUMN_ORDINAL, Int32GetDatum(ordinal));
	SET(COLUMN_KIND, constant_text(state, kind_names[figure->kind]));
	SET(COLUMN_QUOTE,
		PointerGetDatum(cstring_to_text_with_len(report + figure->start,
												 (int) figure->length)));
	SET(COLUMN_POS, Int32GetDatum((int32) figure->pos));
	SET(pair ? COLUMN_NUM : COLUMN_VALUE, decimal_numeric(state, figure->num));
	if (figure->has_den)
		SET(COLUMN_DEN, decimal_numeric(state, figure->den));
	SET(COLUMN_UNIT, unit_text(state, figure));
	if (figure->item != NULL)
		SET(COLUMN_ITEM, constant_text(state, figure->item));
	SET(COLUMN_APPROX, BoolGetDatum(figure->approx));
	if (figure->has_range)
	{
		SET(COLUMN_LO, decimal_numeric(state, figure->lo));
		SET(COLUMN_HI, decimal_numeric(state, figure->hi));
	}
	if (figure->change != CHANGE_NONE)
		SET(COLUMN_CHANGE, constant_text(state, change_names[figure->change]));
	SET(COLUMN_DUP, BoolGetDatum(false));
	SET(COLUMN_SUB, BoolGetDatum(figure->sub));
	SET(COLUMN_PER, BoolGetDatum(figure->per));
	if (typed_ratio(figure, typed))
		SET(COLUMN_RATIO, PointerGetDatum(typed));
#undef SET
}

static figures_state *
figures_state_of(FunctionCallInfo fcinfo)
{
	figures_state *state = fcinfo->flinfo->fn_extra;

	if (state == NULL)
	{
		state = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt,
									   sizeof(figures_state));
		state->kept = fcinfo->flinfo->fn_mcxt;
		state->row = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt,
										   "report_figures row",
										   ALLOCSET_SMALL_SIZES);
		fcinfo->flinfo->fn_extra = state;
	}
	return state;
}

/*
 * Makes ready for the rows.  In FROM, the executor has the row type already;
 * to look it up again in each call would cost more than to read a short text.
 */
static TupleDesc
begin_rows(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext before;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		(result->allowedModes & SFRM_Materialize) == 0 ||
		result->expectedDesc == NULL ||
		result->expectedDesc->natts != COLUMNS)
	{
		InitMaterializedSRF(fcinfo, 0);
		return result->setDesc;
	}
	before = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	result->returnMode = SFRM_Materialize;
	result->setResult =
		tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
							  false, work_mem);
	result->setDesc = NULL;		/* it is the expected one */
	MemoryContextSwitchTo(before);
	return result->expectedDesc;
}

PG_FUNCTION_INFO_V1(report_figures);
Datum
report_figures(PG_FUNCTION_ARGS)
{
	text	   *report = PG_GETARG_TEXT_PP(0);
	figures_state *state;
	TupleDesc	row_type;
	Tuplestorestate *rows;
	report_figure figure;
	int			ordinal = 0;

	secstat_require_utf8();
	row_type = begin_rows(fcinfo);
	rows = ((ReturnSetInfo *) fcinfo->resultinfo)->setResult;
	state = figures_state_of(fcinfo);

	report_begin(&state->reader, VARDATA_ANY(report),
				 VARSIZE_ANY_EXHDR(report), secstat_poll);
	while (report_next(&state->reader, &figure))
	{
		Datum		values[COLUMNS];
		bool		nulls[COLUMNS];
		ratio		typed;
		MemoryContext before = MemoryContextSwitchTo(state->row);

		CHECK_FOR_INTERRUPTS();
		figure_row(state, VARDATA_ANY(report), &figure, ++ordinal, &typed,
				   values, nulls);
		MemoryContextSwitchTo(before);
		tuplestore_putvalues(rows, row_type, values, nulls);
		MemoryContextReset(state->row);
	}
	return (Datum) 0;
}
