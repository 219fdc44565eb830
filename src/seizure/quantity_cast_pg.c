/*
 * quantity_cast_pg.c
 *		A quantity from a number and a unit, its parts, other units, and what it
 *		is as an object.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"

#include "binding.h"
#include "compat.h"
#include "seizure/quantity_pg.h"

#define HINT_CONVERT	\
	"convert(quantity, measure_unit) and amount(quantity, measure_unit) take units of the same dimension; the view unit_of_measure lists them."

Numeric
quantity_amount_numeric(const quantity *q)
{
	char		digits[QUANTITY_CHARS];

	if (q->high == (q->low > PG_INT64_MAX ? -1 : 0))
		return int64_div_fast_to_numeric((int64) q->low, q->scale);
	quantity_print_amount(q, digits);
	return DatumGetNumeric(DirectFunctionCall3(numeric_in,
											   CStringGetDatum(digits),
											   ObjectIdGetDatum(InvalidOid),
											   Int32GetDatum(-1)));
}

quantity *
quantity_from_numeric(Numeric amount, unit_id unit)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out,
															 NumericGetDatum(amount)));
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	quantity_status status = quantity_from_digits(digits, strlen(digits), unit,
												  result);

	if (status == QUANTITY_NO_NUMBER)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s is out of range for type %s", digits, "quantity"),
				 errdetail("An amount is a finite number."),
				 errhint("For an unknown figure use NULL.")));
	if (status != QUANTITY_OK)
		quantity_range_error(secstat_clip(digits, strlen(digits)),
							 "Round the number, or use a larger unit.");
	return result;
}

PG_FUNCTION_INFO_V1(quantity_from_amount);
Datum
quantity_from_amount(PG_FUNCTION_ARGS)
{
	PG_RETURN_QUANTITY_P(quantity_from_numeric(PG_GETARG_NUMERIC(0),
											   PG_GETARG_UNIT(1)));
}

PG_FUNCTION_INFO_V1(quantity_amount);
Datum
quantity_amount(PG_FUNCTION_ARGS)
{
	PG_RETURN_NUMERIC(quantity_amount_numeric(PG_GETARG_QUANTITY_P(0)));
}

/* Raises that q cannot be told in a unit. */
static void
refuse_conversion(const quantity *q, unit_id unit)
{
	const unit_info *from = unit_info_of(q->unit);
	const unit_info *to = unit_info_of(unit);

	ereport(ERROR,
			(errcode(ERRCODE_DATA_EXCEPTION),
			 errmsg("cannot convert \"%s\" to \"%s\"", quantity_text(q),
					to->symbol),
			 errdetail("The dimension of \"%s\" is %s (base unit %s), that of \"%s\" is %s (base unit %s).",
					   from->symbol, unit_dimension_name(from->dimension),
					   unit_get(from->base)->symbol,
					   to->symbol, unit_dimension_name(to->dimension),
					   unit_get(to->base)->symbol),
			 errhint("%s", HINT_CONVERT)));
}

/* Exact where the number has an end, else as the quotient of numbers is. */
PG_FUNCTION_INFO_V1(quantity_amount_in);
Datum
quantity_amount_in(PG_FUNCTION_ARGS)
{
	quantity   *q = PG_GETARG_QUANTITY_P(0);
	unit_id		unit = PG_GETARG_UNIT(1);
	quantity	converted;
	Datum		base;

	switch (quantity_convert(q, unit, -1, &converted))
	{
		case QUANTITY_OK:
			PG_RETURN_NUMERIC(quantity_amount_numeric(&converted));
		case QUANTITY_OTHER_DIMENSION:
			refuse_conversion(q, unit);
			break;
		default:
			break;
	}
	base = DirectFunctionCall2(numeric_mul,
							   NumericGetDatum(quantity_amount_numeric(q)),
							   NumericGetDatum(unit_factor_numeric(unit_info_of(q->unit))));
	return DirectFunctionCall2(numeric_div, base,
							   NumericGetDatum(unit_factor_numeric(unit_info_of(unit))));
}

PG_FUNCTION_INFO_V1(quantity_unit);
Datum
quantity_unit(PG_FUNCTION_ARGS)
{
	PG_RETURN_UNIT(PG_GETARG_QUANTITY_P(0)->unit);
}

PG_FUNCTION_INFO_V1(quantity_dimension);
Datum
quantity_dimension(PG_FUNCTION_ARGS)
{
	const unit_info *info = unit_info_of(PG_GETARG_QUANTITY_P(0)->unit);

	PG_RETURN_TEXT_P(cstring_to_text(unit_dimension_name(info->dimension)));
}

static Datum
convert(const quantity *q, unit_id unit, int digits)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));

	unit_info_of(q->unit);
	unit_info_of(unit);
	switch (quantity_convert(q, unit, digits, result))
	{
		case QUANTITY_OK:
			break;
		case QUANTITY_OTHER_DIMENSION:
			refuse_conversion(q, unit);
			break;
		case QUANTITY_INEXACT:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("\"%s\" is no exact amount of \"%s\"",
							quantity_text(q), unit_get(unit)->symbol),
					 errdetail("The amount would have no end."),
					 errhint("Give the number of decimals to round to, as in convert(q, 'lượng', 2).")));
			break;
		default:
			quantity_range_error(psprintf("\"%s\" in %s", quantity_text(q),
										  unit_get(unit)->symbol), NULL);
	}
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_convert_to);
Datum
quantity_convert_to(PG_FUNCTION_ARGS)
{
	return convert(PG_GETARG_QUANTITY_P(0), PG_GETARG_UNIT(1), -1);
}

PG_FUNCTION_INFO_V1(quantity_convert_rounded);
Datum
quantity_convert_rounded(PG_FUNCTION_ARGS)
{
	int32		digits = PG_GETARG_INT32(2);

	if (digits < 0 || digits > QUANTITY_SCALE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("digits must be between 0 and %d: %d", QUANTITY_SCALE,
						digits),
				 errdetail("digits is the number of decimals to round to."),
				 errhint("Give the number of decimals, as in convert(q, 'kg', 3).")));
	return convert(PG_GETARG_QUANTITY_P(0), PG_GETARG_UNIT(1), digits);
}

static void
push_string(JsonbParseState **state, JsonbIteratorToken token,
			const char *string)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, string);
	value.val.string.len = (int) strlen(string);
	pushJsonbValue(state, token, &value);
}

PG_FUNCTION_INFO_V1(quantity_to_jsonb);
Datum
quantity_to_jsonb(PG_FUNCTION_ARGS)
{
	quantity   *q = PG_GETARG_QUANTITY_P(0);
	const unit_info *info = unit_info_of(q->unit);
	JsonbParseState *state = NULL;
	JsonbValue	amount;
	JsonbValue *object;

	secstat_require_utf8();
	amount.type = jbvNumeric;
	amount.val.numeric = quantity_amount_numeric(q);
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	push_string(&state, WJB_KEY, "amount");
	pushJsonbValue(&state, WJB_VALUE, &amount);
	push_string(&state, WJB_KEY, "unit");
	push_string(&state, WJB_VALUE, info->symbol);
	push_string(&state, WJB_KEY, "dimension");
	push_string(&state, WJB_VALUE, unit_dimension_name(info->dimension));
	object = pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(object));
}
