/*
 * vi_pg.c
 *		The SQL functions of module vi that take text and give text.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "binding.h"
#include "compat.h"
#include "vi/fold.h"
#include "vi/normalize.h"
#include "vi/title.h"
#include "vi/utf8.h"

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

/* Makes room for more. */
static void
grow_text(growing_text *t)
{
	if (t->room == TEXT_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("result cannot have more than %zu bytes",
						(size_t) TEXT_MAX)));
	t->room = Min(t->room + t->room / 2, TEXT_MAX);
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
			grow_text(&result);
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

PG_FUNCTION_INFO_V1(vi_fold);
Datum
vi_fold(PG_FUNCTION_ARGS)
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
			grow_text(&result);
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
			grow_text(&result);
	} while (!finished);
	PG_RETURN_TEXT_P(normalized(end_text(&result)));
}
