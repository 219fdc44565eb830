/*
 * factors_pg.c
 *		estimated_mass(), and the table of nominal weights.
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "binding.h"
#include "compat.h"
#include "seizure/factors_pg.h"
#include "seizure/seizure_pg.h"

#define FACTOR_COLUMNS	7

static void
refuse(const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("factors are not an object of items, units and grams"),
			 errdetail("%s", detail),
			 errhint("Give grams of one unit, as in {\"heroin\": {\"bánh\": 350}}.")));
}

static const char *
clip(const JsonbValue *v)
{
	return secstat_clip(v->val.string.val, (size_t) v->val.string.len);
}

static void
read_factor(const JsonbValue *item_key, goods_id item,
			const JsonbValue *unit_key, const JsonbValue *value,
			given_factors *given)
{
	struct given_factor *f = &given->factor[given->count];
	quantity_status status;
	char	   *digits;

	f->item = item;
	if (!unit_parse(unit_key->val.string.val,
					(size_t) unit_key->val.string.len, &f->unit))
		refuse(psprintf("There is no unit \"%s\", under \"%s\".",
						clip(unit_key), clip(item_key)));
	if (unit_get(f->unit)->dimension == UNIT_MASS)
		refuse(psprintf("The unit \"%s\", under \"%s\", is a mass already.",
						clip(unit_key), clip(item_key)));
	if (value->type != jbvNumeric)
		refuse(psprintf("The weight of \"%s\", under \"%s\", is no number.",
						clip(unit_key), clip(item_key)));
	digits = DatumGetCString(DirectFunctionCall1(numeric_out,
												 NumericGetDatum(value->val.numeric)));
	status = quantity_from_digits(digits, strlen(digits), UNIT_G, &f->grams);
	if (status != QUANTITY_OK)
		refuse(psprintf("The weight of \"%s\", under \"%s\", has too many digits.",
						clip(unit_key), clip(item_key)));
	if (quantity_sign(&f->grams) <= 0)
		refuse(psprintf("The weight of \"%s\", under \"%s\", is not positive: %s.",
						clip(unit_key), clip(item_key), digits));
	given->count++;
}

void
given_factors_read(Datum json, given_factors *given)
{
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	item_key;
	JsonbValue	unit_key;
	JsonbValue	value;
	goods_id	item = 0;
	int			capacity = 8;

	if (!JB_ROOT_IS_OBJECT(DatumGetJsonbP(json)))
		refuse("It is an array or a scalar.");
	given->count = 0;
	given->factor = palloc(capacity * sizeof(*given->factor));
	it = JsonbIteratorInit(&DatumGetJsonbP(json)->root);
	JsonbIteratorNext(&it, &value, false);
	while ((token = JsonbIteratorNext(&it, &item_key, false)) == WJB_KEY)
	{
		item = goods_of_text(item_key.val.string.val,
							 (size_t) item_key.val.string.len);
		if (item == 0)
			refuse(psprintf("There is no item \"%s\" in the view item.", clip(&item_key)));
		if (JsonbIteratorNext(&it, &value, false) != WJB_BEGIN_OBJECT)
			refuse(psprintf("Under \"%s\" there is no object of units.", clip(&item_key)));
		while (JsonbIteratorNext(&it, &unit_key, false) == WJB_KEY)
		{
			if (given->count == capacity)
			{
				capacity *= 2;
				given->factor = repalloc(given->factor, capacity * sizeof(*given->factor));
			}
			if (JsonbIteratorNext(&it, &value, false) != WJB_VALUE)
				refuse(psprintf("The weight of \"%s\", under \"%s\", is no number.",
								clip(&unit_key), clip(&item_key)));
			read_factor(&item_key, item, &unit_key, &value, given);
		}
	}
}

/* The given weight of just this unit, or of another one of its dimension. */
static const struct given_factor *
find_given(const given_factors *given, goods_id item, unit_id unit)
{
	const struct given_factor *other = NULL;

	for (int i = 0; i < given->count; i++)
	{
		const struct given_factor *f = &given->factor[i];

		if (f->item != item)
			continue;
		if (f->unit == unit)
			return f;
		if (unit_base(f->unit) == unit_base(unit))
			other = f;
	}
	return other;
}

bool
estimated_mass_of(const given_factors *given, goods_id item,
				  const quantity *q, quantity *mass)
{
	const struct given_factor *f = given != NULL && item != 0 ?
		find_given(given, item, q->unit) : NULL;
	quantity_status status;
	bool		found;

	if (f != NULL)
	{
		status = factor_apply(q, f->unit, quantity_mantissa(&f->grams),
							  f->grams.scale, mass);
		found = status == QUANTITY_OK;
	}
	else
		found = factor_estimate(item, q, mass, &status);
	if (status != QUANTITY_OK)
	{
		char		shown[QUANTITY_CHARS];

		quantity_print(q, shown);
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("estimated mass of %s is out of range for type %s",
						shown, "quantity"),
				 errdetail("An amount has at most %d digits.", QUANTITY_DIGITS)));
	}
	return found;
}

PG_FUNCTION_INFO_V1(seizure_estimated_mass);
Datum
seizure_estimated_mass(PG_FUNCTION_ARGS)
{
	given_factors given;
	quantity	mass;
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	if (PG_NARGS() > 1)
		given_factors_read(PG_GETARG_DATUM(1), &given);
	if (!estimated_mass_of(PG_NARGS() > 1 ? &given : NULL, s.item, &s.quantity, &mass))
		PG_RETURN_NULL();
	return quantity_to_datum(&mass);
}

/* All nominal weights, one row each: behind the view seizure_factors. */
PG_FUNCTION_INFO_V1(seizure_factor_rows);
Datum
seizure_factor_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	secstat_require_utf8();
	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < seizure_factor_count; i++)
	{
		const seizure_factor *f = &seizure_factors[i];
		Datum		values[FACTOR_COLUMNS] = {0};
		bool		nulls[FACTOR_COLUMNS] = {false};
		quantity	grams;

		quantity_make(f->grams, f->grams_scale, UNIT_G, &grams);
		values[0] = CStringGetTextDatum(goods_items[f->item].item);
		values[1] = UInt16GetDatum(f->unit);
		values[2] = quantity_amount_datum(&grams);
		nulls[3] = f->low[0] == '\0';
		if (!nulls[3])
			values[3] = numeric_from_digits(f->low);
		nulls[4] = f->high[0] == '\0';
		if (!nulls[4])
			values[4] = numeric_from_digits(f->high);
		values[5] = CStringGetTextDatum(f->source);
		nulls[6] = f->note[0] == '\0';
		if (!nulls[6])
			values[6] = CStringGetTextDatum(f->note);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
