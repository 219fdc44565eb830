/*
 * ratio_io_pg.c
 *		Text and binary form of the type ratio.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "ratio/ratio_parse.h"
#include "ratio/ratio_pg.h"

#define BINARY_BYTES	16

#define MANY_BYTES		65536

/* What a refusal says, with %d for the number of a character. */
typedef struct refusal
{
	const char *detail;
	const char *hint;
} refusal;

static const refusal refusals[] = {
	[RATIO_EMPTY] = {
		"There is no number at character %d: the text is empty or blank.",
		"Write the part, a slash and the whole, as in 1962/1969; for an unknown figure use NULL."
	},
	[RATIO_NO_NUMBER] = {
		"There is no number at character %d.",
		"Write the part, a slash and the whole in digits, as in 1962/1969."
	},
	[RATIO_SIGN] = {
		"There is a sign at character %d: counts have none.",
		"Write both counts without a sign, as in 1962/1969."
	},
	[RATIO_DECIMAL] = {
		"There is a decimal mark at character %d: counts are whole numbers.",
		"Write whole numbers; groups of thousands have exactly three digits, as in 1.962/1.969."
	},
	[RATIO_GROUPING] = {
		"The digits at character %d do not form groups of thousands.",
		"Write the digits without separators, as in 1962/1969, or in groups of exactly three, as in 1.962/1.969."
	},
	[RATIO_MIXED] = {
		"The separator at character %d is of another kind than those before it in the number.",
		"Use one kind of separator in a number, as in 1.234.567/8.500.000."
	},
	[RATIO_NO_SLASH] = {
		"There is no slash at character %d, behind the part.",
		"Write the part, a slash and the whole, as in 1962/1969."
	},
	[RATIO_DATE] = {
		"There is a second slash at character %d: this looks like a date.",
		"Write the part, one slash and the whole, as in 1962/1969; a date has a type of its own, date."
	},
	[RATIO_DOCUMENT] = {
		"There are letters behind the slash at character %d: this looks like the number of a document.",
		"Write the part, one slash and the whole, as in 1962/1969; keep document numbers as text."
	},
	[RATIO_TRAILING] = {
		"There is further text at character %d, behind the whole.",
		"Write the part, a slash and the whole and nothing else, as in 1962/1969."
	},
	[RATIO_ZERO_WHOLE] = {
		"The whole at character %d is 0, but the part is not.",
		"A whole of 0 goes with a part of 0 only, as in 0/0."
	},
	[RATIO_TOO_LARGE] = {
		"The number at character %d is greater than 9223372036854775807.",
		"Write counts up to 9223372036854775807, as in 1962/1969."
	},
	[RATIO_TOO_LONG] = {
		"The number at character %d is longer than 1000 bytes.",
		"Write counts up to 9223372036854775807, as in 1962/1969."
	}
};

StaticAssertDecl(sizeof(ratio) == BINARY_BYTES, "a ratio is stored as it is");

/* The number of the character that begins at this offset, from 1. */
static int
character_at(const char *text, size_t offset)
{
	int			number = 1;

	while (offset > 0)
	{
		int			bytes = (int) offset;

		if (bytes > MANY_BYTES)
			bytes = pg_mbcliplen(text, bytes, MANY_BYTES);
		number += pg_mbstrlen_with_len(text, bytes);
		text += bytes;
		offset -= bytes;
		CHECK_FOR_INTERRUPTS();
	}
	return number;
}

/* Raises what is wrong with a text, softly where context asks for that. */
static Datum
refuse(Node *context, ratio_status status, const char *text, size_t length,
	   size_t where)
{
	bool		out_of_range;

	out_of_range = status == RATIO_ZERO_WHOLE || status == RATIO_TOO_LARGE ||
		status == RATIO_TOO_LONG;

	ereturn(context, (Datum) 0,
			(errcode(out_of_range ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE :
					 ERRCODE_INVALID_TEXT_REPRESENTATION),
			 out_of_range ?
			 errmsg("\"%s\" is out of range for type %s",
					secstat_clip(text, length), "ratio") :
			 errmsg("invalid input syntax for type %s: \"%s\"", "ratio",
					secstat_clip(text, length)),
			 errdetail(refusals[status].detail, character_at(text, where)),
			 errhint("%s", refusals[status].hint)));
}

static Datum
read_text(const char *text, size_t length, Node *context)
{
	ratio	   *result = (ratio *) palloc(sizeof(ratio));
	size_t		where;
	ratio_status status = ratio_parse(text, length, secstat_poll, result,
									  &where);

	if (unlikely(status != RATIO_OK))
		return refuse(context, status, text, length, where);
	PG_RETURN_RATIO_P(result);
}

PG_FUNCTION_INFO_V1(ratio_in);
Datum
ratio_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);

	return read_text(text, strlen(text), fcinfo->context);
}

/* The cast: reads the text where it lies, without a copy. */
PG_FUNCTION_INFO_V1(text_to_ratio);
Datum
text_to_ratio(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return read_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), fcinfo->context);
}

/* NULL where the cast would refuse. */
PG_FUNCTION_INFO_V1(try_ratio);
Datum
try_ratio(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	ratio	   *result = (ratio *) palloc(sizeof(ratio));
	size_t		where;

	if (ratio_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), secstat_poll,
					result, &where) != RATIO_OK)
		PG_RETURN_NULL();
	PG_RETURN_RATIO_P(result);
}

PG_FUNCTION_INFO_V1(is_ratio);
Datum
is_ratio(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	ratio		unused;
	size_t		where;

	PG_RETURN_BOOL(ratio_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
							   secstat_poll, &unused, &where) == RATIO_OK);
}

PG_FUNCTION_INFO_V1(ratio_out);
Datum
ratio_out(PG_FUNCTION_ARGS)
{
	char	   *result = (char *) palloc(RATIO_CHARS);

	ratio_print(PG_GETARG_RATIO_P(0), result);
	PG_RETURN_CSTRING(result);
}

PG_FUNCTION_INFO_V1(ratio_vi_format);
Datum
ratio_vi_format(PG_FUNCTION_ARGS)
{
	char		buf[RATIO_GROUPED_CHARS];
	size_t		length = ratio_print_grouped(PG_GETARG_RATIO_P(0), buf);

	PG_RETURN_TEXT_P(cstring_to_text_with_len(buf, (int) length));
}

/* Binary form: part and whole as two int8 in network byte order. */
PG_FUNCTION_INFO_V1(ratio_recv);
Datum
ratio_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			bytes = buf->len - buf->cursor;
	ratio	   *result;

	if (bytes != BINARY_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length in external \"%s\" value", "ratio"),
				 errdetail("The value has %d bytes instead of %d.", bytes,
						   BINARY_BYTES)));

	result = (ratio *) palloc(sizeof(ratio));
	result->part = pq_getmsgint64(buf);
	result->whole = pq_getmsgint64(buf);
	if (result->part < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid part in external \"%s\" value", "ratio"),
				 errdetail("The part is negative.")));
	if (result->whole < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid whole in external \"%s\" value", "ratio"),
				 errdetail("The whole is negative.")));
	if (!ratio_is_valid(result->part, result->whole))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid whole in external \"%s\" value", "ratio"),
				 errdetail("The whole is 0, but the part is not.")));
	PG_RETURN_RATIO_P(result);
}

PG_FUNCTION_INFO_V1(ratio_send);
Datum
ratio_send(PG_FUNCTION_ARGS)
{
	ratio	   *r = PG_GETARG_RATIO_P(0);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint64(&buf, r->part);
	pq_sendint64(&buf, r->whole);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
