/*
 * vi_pg.c
 *		The SQL functions of module vi that take text and give text.
 */
#include "postgres.h"

#include <limits.h>

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "binding.h"
#include "compat.h"
#include "vi/fold.h"
#include "vi/format.h"
#include "vi/normalize.h"
#include "vi/title.h"

/* The longest text that there can be. */
#define TEXT_MAX	(MaxAllocSize - VARHDRSZ)

/* A text that is being written: room grows where it has to. */
typedef struct growing_text
{
	text	   *value;
	size_t		length;
	size_t		room;
} growing_text;

static void
begin_text(growing_text *t, size_t room)
{
	t->length = 0;
	t->room = Min(Max(room, 16), TEXT_MAX);
	t->value = palloc(VARHDRSZ + t->room);
}

/* Makes room for wanted bytes more, and some for what comes after. */
static void
grow_text(growing_text *t, size_t wanted)
{
	size_t		room = Max(t->length + wanted, t->room + t->room / 2);

	if (t->room >= TEXT_MAX || t->length + wanted > TEXT_MAX)
		room = TEXT_MAX;
	if (t->room >= TEXT_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("result cannot have more than %zu bytes",
						(size_t) TEXT_MAX)));
	t->room = Min(room, TEXT_MAX);
	t->value = repalloc(t->value, VARHDRSZ + t->room);
}

static text *
end_text(growing_text *t)
{
	SET_VARSIZE(t->value, VARHDRSZ + t->length);
	return t->value;
}

/* input itself where it is normal already. */
static text *
normalized(text *input)
{
	const char *s = VARDATA_ANY(input);
	size_t		length = VARSIZE_ANY_EXHDR(input);
	vi_normalization n;
	growing_text result;
	size_t		written;
	bool		finished;

	if (vi_is_normal(s, length, secstat_poll))
		return input;
	begin_text(&result, length);
	vi_normalization_begin(&n, s, length, secstat_poll);
	do
	{
		finished = vi_normalization_write(&n, VARDATA(result.value) +
										  result.length,
										  result.room - result.length,
										  &written);
		result.length += written;
		if (!finished)
			grow_text(&result, VI_UTF8_MAX);
	} while (!finished);
	return end_text(&result);
}

PG_FUNCTION_INFO_V1(vi_normalize);
Datum
vi_normalize(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);

	secstat_require_utf8();
	PG_RETURN_TEXT_P(normalized(input));
}

PG_FUNCTION_INFO_V1(vi_fold_text);
Datum
vi_fold_text(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	vi_folding	f;
	growing_text result;
	size_t		written;
	bool		finished;

	secstat_require_utf8();
	begin_text(&result, VARSIZE_ANY_EXHDR(input));
	vi_folding_begin(&f, VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input),
					 secstat_poll);
	do
	{
		finished = vi_folding_write(&f, VARDATA(result.value) + result.length,
									result.room - result.length, &written);
		result.length += written;
		if (!finished)
			grow_text(&result, vi_folding_room(&f));
	} while (!finished);
	PG_RETURN_TEXT_P(end_text(&result));
}

PG_FUNCTION_INFO_V1(vi_title);
Datum
vi_title(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	vi_titling	t;
	growing_text result;
	size_t		written;
	bool		finished;

	secstat_require_utf8();
	input = normalized(input);
	begin_text(&result, VARSIZE_ANY_EXHDR(input));
	vi_titling_begin(&t, VARDATA_ANY(input), VARSIZE_ANY_EXHDR(input),
					 secstat_poll);
	do
	{
		finished = vi_titling_write(&t, VARDATA(result.value) + result.length,
									result.room - result.length, &written);
		result.length += written;
		if (!finished)
			grow_text(&result, VI_UTF8_MAX);
	} while (!finished);
	PG_RETURN_TEXT_P(normalized(end_text(&result)));
}

/* The Vietnamese spelling of a numeric. */
static text *
formatted(Datum number)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out,
															 number));
	size_t		length = strlen(digits);
	char	   *out = palloc(VI_FORMAT_ROOM(length));

	return cstring_to_text_with_len(out, vi_format(digits, length, out));
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
