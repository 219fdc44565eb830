/*
 * quantity_ops_pg.c
 *		Order and hashing of quantities, and their arithmetic.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/sortsupport.h"

#include "compat.h"
#include "seizure/quantity_pg.h"

#define HINT_APART	\
	"Only quantities of one dimension go together; unit(quantity) tells them apart, convert(quantity, measure_unit) changes the unit within a dimension."

#define QUANTITY_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(quantity_compare(PG_GETARG_QUANTITY_P(0), \
									PG_GETARG_QUANTITY_P(1)) operator 0); \
}

QUANTITY_COMPARISON(quantity_eq, ==)
QUANTITY_COMPARISON(quantity_ne, !=)
QUANTITY_COMPARISON(quantity_lt, <)
QUANTITY_COMPARISON(quantity_le, <=)
QUANTITY_COMPARISON(quantity_gt, >)
QUANTITY_COMPARISON(quantity_ge, >=)

PG_FUNCTION_INFO_V1(quantity_cmp);
Datum
quantity_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(quantity_compare(PG_GETARG_QUANTITY_P(0),
									 PG_GETARG_QUANTITY_P(1)));
}

static int
compare_for_sort(Datum a, Datum b, SortSupport ssup)
{
	return quantity_compare(DatumGetQuantityP(a), DatumGetQuantityP(b));
}

PG_FUNCTION_INFO_V1(quantity_sortsupport);
Datum
quantity_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_for_sort;
	PG_RETURN_VOID();
}

#define HASH_WORDS	6

/*
 * Of the amount in the base unit, so that 1000 g and 1 kg have one hash.  As
 * words and not as bytes, so that all machines agree.
 */
static void
hash_key(const quantity *q, uint32 key[HASH_WORDS])
{
	quantity_normal n = quantity_normalize(q);

	key[0] = unit_base(q->unit);
	key[1] = (uint32) n.exponent;
	for (int i = 0; i < 4; i++)
		key[2 + i] = (uint32) (n.coefficient >> (32 * i));
}

PG_FUNCTION_INFO_V1(quantity_hash);
Datum
quantity_hash(PG_FUNCTION_ARGS)
{
	uint32		key[HASH_WORDS];

	hash_key(PG_GETARG_QUANTITY_P(0), key);
	return hash_any((unsigned char *) key, sizeof(key));
}

PG_FUNCTION_INFO_V1(quantity_hash_extended);
Datum
quantity_hash_extended(PG_FUNCTION_ARGS)
{
	uint32		key[HASH_WORDS];

	hash_key(PG_GETARG_QUANTITY_P(0), key);
	return hash_any_extended((unsigned char *) key, sizeof(key),
							 (uint64) PG_GETARG_INT64(1));
}

/* ---- errors that several functions raise */

void
quantity_dimension_error(const char *action, const quantity *a,
						 const quantity *b, const char *hint)
{
	char	   *a_text = psprintf("\"%s\"", quantity_text(a));
	char	   *b_text = psprintf("\"%s\"", quantity_text(b));
	const unit_info *a_info = unit_info_of(a->unit);
	const unit_info *b_info = unit_info_of(b->unit);

	ereport(ERROR,
			(errcode(ERRCODE_DATA_EXCEPTION),
			 errmsg(action, a_text, b_text),
			 errdetail("The dimension of %s is %s (base unit %s), that of %s is %s (base unit %s).",
					   a_text, unit_dimension_name(a_info->dimension),
					   unit_get(a_info->base)->symbol,
					   b_text, unit_dimension_name(b_info->dimension),
					   unit_get(b_info->base)->symbol),
			 errhint("%s", hint)));
	pg_unreachable();
}

void
quantity_range_error(const char *expression, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("%s is out of range for type %s", expression, "quantity"),
			 errdetail("An amount has up to %d digits, up to %d of them behind the comma.",
					   QUANTITY_DIGITS, QUANTITY_SCALE),
			 hint != NULL ? errhint("%s", hint) : 0));
	pg_unreachable();
}

/* ---- arithmetic */

PG_FUNCTION_INFO_V1(quantity_pl);
Datum
quantity_pl(PG_FUNCTION_ARGS)
{
	quantity   *a = PG_GETARG_QUANTITY_P(0);
	quantity   *b = PG_GETARG_QUANTITY_P(1);
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	quantity_status status = quantity_add(a, b, result);

	if (status == QUANTITY_OTHER_DIMENSION)
		quantity_dimension_error("cannot add %s and %s", a, b, HINT_APART);
	if (status != QUANTITY_OK)
		quantity_range_error(psprintf("%s + %s", quantity_text(a),
									  quantity_text(b)), NULL);
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_mi);
Datum
quantity_mi(PG_FUNCTION_ARGS)
{
	quantity   *a = PG_GETARG_QUANTITY_P(0);
	quantity   *b = PG_GETARG_QUANTITY_P(1);
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	quantity_status status = quantity_subtract(a, b, result);

	if (status == QUANTITY_OTHER_DIMENSION)
		quantity_dimension_error("cannot subtract %2$s from %1$s", a, b,
								 HINT_APART);
	if (status != QUANTITY_OK)
		quantity_range_error(psprintf("%s - %s", quantity_text(a),
									  quantity_text(b)), NULL);
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_um);
Datum
quantity_um(PG_FUNCTION_ARGS)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));

	quantity_negate(PG_GETARG_QUANTITY_P(0), result);
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_abs);
Datum
quantity_abs(PG_FUNCTION_ARGS)
{
	quantity   *q = PG_GETARG_QUANTITY_P(0);
	quantity   *result;

	if (quantity_sign(q) >= 0)
		PG_RETURN_QUANTITY_P(q);
	result = (quantity *) palloc(sizeof(quantity));
	quantity_negate(q, result);
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_sign_of);
Datum
quantity_sign_of(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(quantity_sign(PG_GETARG_QUANTITY_P(0)));
}

static char *
numeric_text(Numeric n)
{
	return DatumGetCString(DirectFunctionCall1(numeric_out,
											   NumericGetDatum(n)));
}

/*
 * The quantity that a computation with a number has come to; the rest says
 * which, for errors.
 */
static Datum
computed(const char *digits, unit_id unit, const char *sign,
		 const quantity *q, Numeric with)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	char	   *expression;

	switch (quantity_from_digits(digits, strlen(digits), unit, result))
	{
		case QUANTITY_OK:
			PG_RETURN_QUANTITY_P(result);
		case QUANTITY_NO_NUMBER:
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("%s %s %s is out of range for type %s",
							quantity_text(q), sign, numeric_text(with),
							"quantity"),
					 errdetail("An amount is a finite number.")));
			break;
		default:
			expression = psprintf("%s %s %s", quantity_text(q), sign,
								  numeric_text(with));
			quantity_range_error(expression,
								 strchr(digits, '.') == NULL ? NULL :
								 "Give the number fewer digits, as in round(number, 3), so that the result is exact.");
	}
	pg_unreachable();
}

/* The product of an amount and a number is exact, or an error. */
static Datum
multiply(const quantity *q, Numeric factor)
{
	Datum		amount = NumericGetDatum(quantity_amount_numeric(q));
	Datum		product = DirectFunctionCall2(numeric_mul, amount,
											  NumericGetDatum(factor));

	return computed(numeric_text(DatumGetNumeric(product)), q->unit, "*", q,
					factor);
}

PG_FUNCTION_INFO_V1(quantity_mul_numeric);
Datum
quantity_mul_numeric(PG_FUNCTION_ARGS)
{
	return multiply(PG_GETARG_QUANTITY_P(0), PG_GETARG_NUMERIC(1));
}

PG_FUNCTION_INFO_V1(numeric_mul_quantity);
Datum
numeric_mul_quantity(PG_FUNCTION_ARGS)
{
	return multiply(PG_GETARG_QUANTITY_P(1), PG_GETARG_NUMERIC(0));
}

/* The most digits that a quotient without end is rounded to. */
#define QUOTIENT_DIGITS		16

/*
 * How many decimals a quotient keeps, written in digits: so many that it has
 * QUOTIENT_DIGITS of significance, and no fewer than the dividend has.
 */
static int
quotient_decimals(const char *digits, int least)
{
	const char *start = digits + (*digits == '-');
	const char *point = strchr(start, '.');
	int			decimals = QUOTIENT_DIGITS;

	if (point == NULL)
		return least;
	if (*start != '0')
		decimals -= (int) (point - start);
	else
		decimals += (int) strspn(point + 1, "0");
	return Min(Max(decimals, least), QUANTITY_SCALE);
}

/* Exact where the quotient has an end, else rounded half away from zero. */
PG_FUNCTION_INFO_V1(quantity_div_numeric);
Datum
quantity_div_numeric(PG_FUNCTION_ARGS)
{
	quantity   *q = PG_GETARG_QUANTITY_P(0);
	Datum		divisor = PG_GETARG_DATUM(1);
	Datum		amount = NumericGetDatum(quantity_amount_numeric(q));
	Datum		quotient = DirectFunctionCall2(numeric_div, amount, divisor);
	char	   *digits = numeric_text(DatumGetNumeric(quotient));

	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, amount,
										  DirectFunctionCall2(numeric_mul, quotient, divisor))))
	{
		Datum		decimals = Int32GetDatum(quotient_decimals(digits, q->scale));

		quotient = DirectFunctionCall2(numeric_round, quotient, decimals);
		digits = numeric_text(DatumGetNumeric(quotient));
	}
	return computed(digits, q->unit, "/", q, DatumGetNumeric(divisor));
}

/* In the base unit, exactly. */
static Datum
base_amount(const quantity *q)
{
	return DirectFunctionCall2(numeric_mul,
							   NumericGetDatum(quantity_amount_numeric(q)),
							   NumericGetDatum(unit_factor_numeric(unit_info_of(q->unit))));
}

PG_FUNCTION_INFO_V1(quantity_div);
Datum
quantity_div(PG_FUNCTION_ARGS)
{
	quantity   *a = PG_GETARG_QUANTITY_P(0);
	quantity   *b = PG_GETARG_QUANTITY_P(1);

	if (!quantity_same_dimension(a, b))
		quantity_dimension_error("cannot divide %s by %s", a, b, HINT_APART);
	return DirectFunctionCall2(numeric_div, base_amount(a), base_amount(b));
}
