/*
 * ratio_cast_pg.c
 *		A ratio from two counts, its parts, and what it is as a number.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/numeric.h"

#include "compat.h"
#include "ratio/ratio_math.h"
#include "ratio/ratio_parse.h"
#include "ratio/ratio_pg.h"

PG_FUNCTION_INFO_V1(ratio_from_counts);
Datum
ratio_from_counts(PG_FUNCTION_ARGS)
{
	int64		part = PG_GETARG_INT64(0);
	int64		whole = PG_GETARG_INT64(1);
	ratio	   *result;

	if (part < 0 || whole < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative: %lld",
						part < 0 ? "part" : "whole",
						(long long) (part < 0 ? part : whole)),
				 errdetail("The part and the whole of a ratio are counts."),
				 errhint("Give two counts of 0 or more, as in ratio(1962, 1969).")));
	if (!ratio_is_valid(part, whole))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("whole must not be 0 where part is %lld",
						(long long) part),
				 errdetail("A whole of 0 goes with a part of 0 only."),
				 errhint("Give the whole of which the part is counted, as in ratio(1962, 1969).")));

	result = (ratio *) palloc(sizeof(ratio));
	result->part = part;
	result->whole = whole;
	PG_RETURN_RATIO_P(result);
}

PG_FUNCTION_INFO_V1(ratio_part);
Datum
ratio_part(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64(PG_GETARG_RATIO_P(0)->part);
}

PG_FUNCTION_INFO_V1(ratio_whole);
Datum
ratio_whole(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64(PG_GETARG_RATIO_P(0)->whole);
}

PG_FUNCTION_INFO_V1(ratio_rest);
Datum
ratio_rest(PG_FUNCTION_ARGS)
{
	ratio	   *r = PG_GETARG_RATIO_P(0);

	/* Cannot overflow: both are >= 0. */
	PG_RETURN_INT64(r->whole - r->part);
}

static Datum
decimal_to_numeric(vi_decimal value)
{
	char		digits[VI_DECIMAL_CHARS];

	vi_decimal_print(value, digits);
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

/* In percent, with as many decimals as it has, at most 16. */
PG_FUNCTION_INFO_V1(ratio_percent);
Datum
ratio_percent(PG_FUNCTION_ARGS)
{
	vi_decimal	percent;

	if (!ratio_percentage(PG_GETARG_RATIO_P(0), RATIO_PERCENT_DIGITS,
						  &percent))
		PG_RETURN_NULL();
	vi_decimal_trim(&percent);
	return decimal_to_numeric(percent);
}

/* In percent, with as many decimals as asked for. */
PG_FUNCTION_INFO_V1(ratio_percent_digits);
Datum
ratio_percent_digits(PG_FUNCTION_ARGS)
{
	int32		digits = PG_GETARG_INT32(1);
	vi_decimal	percent;

	if (digits < 0 || digits > RATIO_PERCENT_DIGITS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("digits must be between 0 and %d: %d",
						RATIO_PERCENT_DIGITS, digits),
				 errdetail("digits is the number of decimals of the percentage."),
				 errhint("Give the number of decimals, as in percent(r, 2).")));
	if (!ratio_percentage(PG_GETARG_RATIO_P(0), digits, &percent))
		PG_RETURN_NULL();
	return decimal_to_numeric(percent);
}

/* What part::numeric / whole::numeric gives; NULL for 0/0. */
PG_FUNCTION_INFO_V1(ratio_to_numeric);
Datum
ratio_to_numeric(PG_FUNCTION_ARGS)
{
	ratio	   *r = PG_GETARG_RATIO_P(0);

	if (r->whole == 0)
		PG_RETURN_NULL();
	return DirectFunctionCall2(numeric_div,
							   NumericGetDatum(int64_to_numeric(r->part)),
							   NumericGetDatum(int64_to_numeric(r->whole)));
}

PG_FUNCTION_INFO_V1(ratio_to_float8);
Datum
ratio_to_float8(PG_FUNCTION_ARGS)
{
	ratio	   *r = PG_GETARG_RATIO_P(0);

	if (r->whole == 0)
		PG_RETURN_NULL();
	PG_RETURN_FLOAT8(ratio_quotient(r));
}

static void
push_count(JsonbParseState **state, const char *key, int64 count)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, key);
	value.val.string.len = (int) strlen(key);
	pushJsonbValue(state, WJB_KEY, &value);

	value.type = jbvNumeric;
	value.val.numeric = int64_to_numeric(count);
	pushJsonbValue(state, WJB_VALUE, &value);
}

PG_FUNCTION_INFO_V1(ratio_to_jsonb);
Datum
ratio_to_jsonb(PG_FUNCTION_ARGS)
{
	ratio	   *r = PG_GETARG_RATIO_P(0);
	JsonbParseState *state = NULL;
	JsonbValue *object;

	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	push_count(&state, "part", r->part);
	push_count(&state, "whole", r->whole);
	object = pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(object));
}
