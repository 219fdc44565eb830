/*
 * vi_number_pg.c
 *		The SQL functions of module vi on numbers.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "binding.h"
#include "compat.h"
#include "vi/format.h"
#include "vi/number.h"

/* What is wrong, and what would be right. */
static void
number_error(vi_number_status status, const char *s, size_t length,
			 size_t where)
{
	int			at = pg_mbstrlen_with_len(s, where) + 1;
	char	   *rest = secstat_clip(s + where, length - where);
	char	   *whole = secstat_clip(s, length);

	if (status == VI_NUMBER_TOO_LARGE)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("number is too long: \"%s\"", whole),
				 errdetail("A number in Vietnamese text can have up to %d digits.",
						   VI_DECIMAL_DIGITS)));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid number in Vietnamese text: \"%s\"", whole),
			 status == VI_NUMBER_EMPTY ?
			 errdetail("There is nothing but blanks.") :
			 status == VI_NUMBER_UNKNOWN_WORD ?
			 errdetail("\"%s\", at character %d, is no numeral.", rest, at) :
			 status == VI_NUMBER_BAD_DIGITS ?
			 errdetail("The digits and separators of \"%s\", at character %d, follow no known form.",
					   rest, at) :
			 status == VI_NUMBER_UNFINISHED ?
			 errdetail("The number is not finished.") :
			 errdetail("\"%s\", at character %d, begins with a numeral that cannot stand there.",
					   rest, at),
			 errhint("Write a number like \"1.962\", \"0,9\", \"238 nghìn\" or \"hai mươi ba\".")));
}

PG_FUNCTION_INFO_V1(vi_number);
Datum
vi_number(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *s = VARDATA_ANY(input);
	size_t		length = VARSIZE_ANY_EXHDR(input);
	char		digits[VI_DECIMAL_CHARS];
	vi_decimal	value;
	size_t		where;
	vi_number_status status;

	secstat_require_utf8();
	status = vi_number_read(s, length, &value, &where);
	if (status != VI_NUMBER_OK)
		number_error(status, s, length, where);
	vi_decimal_print(value, digits);
	PG_RETURN_DATUM(DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
										ObjectIdGetDatum(InvalidOid),
										Int32GetDatum(-1)));
}

/* The Vietnamese spelling of a numeric. */
static text *
formatted(Datum number)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out,
															 number));
	size_t		length = strlen(digits);
	char	   *out = palloc(VI_FORMAT_ROOM(length));

	return cstring_to_text_with_len(out, vi_format_digits(digits, length, out));
}

PG_FUNCTION_INFO_V1(vi_format_numeric);
Datum
vi_format_numeric(PG_FUNCTION_ARGS)
{
	secstat_require_utf8();
	PG_RETURN_TEXT_P(formatted(PG_GETARG_DATUM(0)));
}

PG_FUNCTION_INFO_V1(vi_format_numeric_digits);
Datum
vi_format_numeric_digits(PG_FUNCTION_ARGS)
{
	int32		digits = PG_GETARG_INT32(1);

	secstat_require_utf8();
	if (digits < 0 || digits > NUMERIC_MAX_PRECISION)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid number of digits: %d", digits),
				 errdetail("\"digits\" must be between 0 and %d.",
						   NUMERIC_MAX_PRECISION)));
	PG_RETURN_TEXT_P(formatted(DirectFunctionCall2(numeric_round,
												   PG_GETARG_DATUM(0),
												   Int32GetDatum(digits))));
}
