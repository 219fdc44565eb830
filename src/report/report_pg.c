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

static Datum
decimal_numeric(vi_decimal value)
{
	char		buf[VI_DECIMAL_CHARS];
	uint64		whole;

	if (value.scale == 0 && vi_decimal_integer(value, PG_INT64_MAX, &whole))
		return NumericGetDatum(int64_to_numeric((int64) whole));
	vi_decimal_print(value, buf);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(buf),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

static Datum
unit_text(const report_figure *figure)
{
	if (figure->persons == NULL)
		return CStringGetTextDatum(figure->unit);
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
figure_row(const char *report, const report_figure *figure, int ordinal,
		   ratio *typed, Datum *values, bool *nulls)
{
	bool		pair = figure->kind == REPORT_RATIO ||
		figure->kind == REPORT_CASES;

	memset(nulls, true, sizeof(bool) * COLUMNS);
#define SET(column, datum) \
	(values[column] = (datum), nulls[column] = false)

	SET(COLUMN_ORDINAL, Int32GetDatum(ordinal));
	SET(COLUMN_KIND, CStringGetTextDatum(kind_names[figure->kind]));
	SET(COLUMN_QUOTE,
		PointerGetDatum(cstring_to_text_with_len(report + figure->start,
												 (int) figure->length)));
	SET(COLUMN_POS, Int32GetDatum((int32) figure->pos));
	SET(pair ? COLUMN_NUM : COLUMN_VALUE, decimal_numeric(figure->num));
	if (figure->has_den)
		SET(COLUMN_DEN, decimal_numeric(figure->den));
	SET(COLUMN_UNIT, unit_text(figure));
	if (figure->item != NULL)
		SET(COLUMN_ITEM, CStringGetTextDatum(figure->item));
	SET(COLUMN_APPROX, BoolGetDatum(figure->approx));
	if (figure->has_range)
	{
		SET(COLUMN_LO, decimal_numeric(figure->lo));
		SET(COLUMN_HI, decimal_numeric(figure->hi));
	}
	if (figure->change != CHANGE_NONE)
		SET(COLUMN_CHANGE, CStringGetTextDatum(change_names[figure->change]));
	SET(COLUMN_DUP, BoolGetDatum(false));
	SET(COLUMN_SUB, BoolGetDatum(figure->sub));
	SET(COLUMN_PER, BoolGetDatum(figure->per));
	if (typed_ratio(figure, typed))
		SET(COLUMN_RATIO, PointerGetDatum(typed));
#undef SET
}

PG_FUNCTION_INFO_V1(report_figures);
Datum
report_figures(PG_FUNCTION_ARGS)
{
	text	   *report = PG_GETARG_TEXT_PP(0);
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	report_reader *reader;
	report_figure figure;
	MemoryContext per_row;
	int			ordinal = 0;

	secstat_require_utf8();
	/* In FROM the row type has been looked up already, once a query. */
	InitMaterializedSRF(fcinfo,
						result != NULL && IsA(result, ReturnSetInfo) &&
						result->expectedDesc != NULL &&
						result->expectedDesc->natts == COLUMNS ?
						MAT_SRF_USE_EXPECTED_DESC : 0);

	reader = palloc(sizeof(report_reader));
	report_begin(reader, VARDATA_ANY(report), VARSIZE_ANY_EXHDR(report),
				 secstat_poll);
	per_row = AllocSetContextCreate(CurrentMemoryContext, "report_figures",
									ALLOCSET_SMALL_SIZES);
	while (report_next(reader, &figure))
	{
		Datum		values[COLUMNS];
		bool		nulls[COLUMNS];
		ratio		typed;
		MemoryContext before = MemoryContextSwitchTo(per_row);

		CHECK_FOR_INTERRUPTS();
		figure_row(VARDATA_ANY(report), &figure, ++ordinal, &typed, values,
				   nulls);
		tuplestore_putvalues(result->setResult, result->setDesc, values,
							 nulls);
		MemoryContextSwitchTo(before);
		MemoryContextReset(per_row);
	}
	MemoryContextDelete(per_row);
	pfree(reader);
	return (Datum) 0;
}
