/*
 * summary_rows_pg.c
 *		A summary opened into plain columns, and as jsonb.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "compat.h"
#include "seizure/factors_pg.h"
#include "seizure/seizure_pg.h"
#include "seizure/summary_pg.h"

#define ROW_COLUMNS		10

/* A row before it is made into Datums. */
typedef struct row
{
	const char *item;
	size_t		item_length;
	const char *class;
	const char *dimension;
	int64		unweighed;
	quantity	total;
	quantity	largest;
	bool		weighed;
	bool		estimated;
	quantity	estimate;		/* kg */
} row;

/* Masses in kg, volumes in litres, all else as it is. */
static quantity
shown(const quantity *q)
{
	unit_dimension dimension = unit_get(q->unit)->dimension;
	quantity	result = *q;

	if (dimension == UNIT_MASS)
		quantity_convert(q, UNIT_KG, -1, &result);
	else if (dimension == UNIT_VOLUME)
		quantity_convert(q, UNIT_LITRE, -1, &result);
	return result;
}

static void
make_row(const summary *s, const summary_entry *e, const given_factors *given,
		 row *r)
{
	seizure		z;

	summary_entry_seizure(s, e, &z);
	r->item = seizure_item(&z, &r->item_length);
	r->class = e->item != 0 ? goods_items[e->item].class : "other";
	r->dimension = unit_dimension_name(unit_get(e->unit)->dimension);
	r->total = shown(&e->total);
	r->largest = shown(&e->largest);
	r->weighed = unit_get(e->unit)->dimension == UNIT_MASS;
	r->unweighed = r->weighed ? 0 : e->seizures;
	r->estimated = !r->weighed &&
		estimated_mass_of(given, e->item, &e->total, &r->estimate);
}

/* The rows of a summary: all, or those of one item where only is not NULL. */
static Datum
put_rows(FunctionCallInfo fcinfo, const summary *s, const seizure *only,
		 const given_factors *given)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint32 i = 0; i < s->entries; i++)
	{
		const summary_entry *e = &s->entry[i];
		Datum		values[ROW_COLUMNS] = {0};
		bool		nulls[ROW_COLUMNS] = {false};
		row			r;

		if (only != NULL &&
			seizure_compare_items(e->item, summary_texts(s) + e->text, e->length,
								  only->item, only->text, only->length) != 0)
			continue;
		make_row(s, e, given, &r);
		values[0] = PointerGetDatum(cstring_to_text_with_len(r.item, (int) r.item_length));
		values[1] = CStringGetTextDatum(r.class);
		values[2] = CStringGetTextDatum(r.dimension);
		values[3] = Int64GetDatum(e->seizures);
		values[4] = Int64GetDatum(e->approximate);
		values[5] = PointerGetDatum(&r.total);
		nulls[6] = !r.weighed;
		if (r.weighed)
			values[6] = quantity_amount_datum(&r.total);
		nulls[7] = !r.estimated;
		if (r.estimated)
			values[7] = quantity_amount_datum(&r.estimate);
		values[8] = Int64GetDatum(r.unweighed);
		values[9] = PointerGetDatum(&r.largest);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
		CHECK_FOR_INTERRUPTS();
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(seizure_summary_rows);
Datum
seizure_summary_rows(PG_FUNCTION_ARGS)
{
	given_factors given;

	if (PG_NARGS() > 1)
		given_factors_read(PG_GETARG_DATUM(1), &given);
	return put_rows(fcinfo, summary_from_datum(PG_GETARG_DATUM(0)), NULL,
					PG_NARGS() > 1 ? &given : NULL);
}

PG_FUNCTION_INFO_V1(seizure_summary_item);
Datum
seizure_summary_item(PG_FUNCTION_ARGS)
{
	seizure		only;

	seizure_item_from_text(PG_GETARG_TEXT_PP(1), &only);
	return put_rows(fcinfo, summary_from_datum(PG_GETARG_DATUM(0)), &only, NULL);
}

static void
json_quantity(JsonbParseState **state, const char *key, const quantity *q)
{
	const char *symbol = unit_get(q->unit)->symbol;

	json_key(state, key);
	pushJsonbValue(state, WJB_BEGIN_OBJECT, NULL);
	json_numeric(state, "amount", quantity_amount_datum(q));
	json_string(state, "unit", symbol, strlen(symbol));
	pushJsonbValue(state, WJB_END_OBJECT, NULL);
}

/* An array with an object for each row; the names are those of the columns. */
PG_FUNCTION_INFO_V1(seizure_summary_to_jsonb);
Datum
seizure_summary_to_jsonb(PG_FUNCTION_ARGS)
{
	const summary *s = summary_from_datum(PG_GETARG_DATUM(0));
	JsonbParseState *state = NULL;
	JsonbValue *array;

	pushJsonbValue(&state, WJB_BEGIN_ARRAY, NULL);
	for (uint32 i = 0; i < s->entries; i++)
	{
		const summary_entry *e = &s->entry[i];
		row			r;

		make_row(s, e, NULL, &r);
		pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
		json_string(&state, "item", r.item, r.item_length);
		json_string(&state, "class", r.class, strlen(r.class));
		json_string(&state, "dimension", r.dimension, strlen(r.dimension));
		json_numeric(&state, "seizures", NumericGetDatum(int64_to_numeric(e->seizures)));
		json_numeric(&state, "approximate", NumericGetDatum(int64_to_numeric(e->approximate)));
		json_quantity(&state, "total", &r.total);
		if (r.weighed)
			json_numeric(&state, "mass_kg", quantity_amount_datum(&r.total));
		else
			json_null(&state, "mass_kg");
		if (r.estimated)
			json_numeric(&state, "estimated_mass_kg", quantity_amount_datum(&r.estimate));
		else
			json_null(&state, "estimated_mass_kg");
		json_numeric(&state, "unweighed", NumericGetDatum(int64_to_numeric(r.unweighed)));
		json_quantity(&state, "largest", &r.largest);
		pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	}
	array = pushJsonbValue(&state, WJB_END_ARRAY, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(array));
}
