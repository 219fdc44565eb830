/*
 * quantity_io_pg.c
 *		Text and binary form of the type quantity.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "seizure/quantity_parse.h"
#include "seizure/quantity_pg.h"

#define BINARY_BYTES	16

/* What a refusal says, with %d for the number of a character. */
typedef struct refusal
{
	const char *detail;
	const char *hint;
} refusal;

#define HINT_FORM	"Write a number and a unit, as in 28 kg, 0,9 kg, 238 nghìn viên."

static const refusal refusals[] = {
	[QUANTITY_EMPTY] = {
		"There is no number at character %d: the text is empty or blank.",
		"Write a number and a unit, as in 28 kg; for an unknown figure use NULL."
	},
	[QUANTITY_MISSING_NUMBER] = {
		"There is no number at character %d.",
		HINT_FORM
	},
	[QUANTITY_SIGN] = {
		"There is a sign at character %d, and not a minus directly before a digit.",
		"Write the number without a sign, or a negative one as in -5 kg."
	},
	[QUANTITY_BAD_DIGITS] = {
		"The digits and separators at character %d follow no known form.",
		"Groups of thousands have exactly three digits and a decimal comma, as in 1.234,5 kg."
	},
	[QUANTITY_BAD_ORDER] = {
		"What stands at character %d cannot go on with the number before it.",
		HINT_FORM
	},
	[QUANTITY_UNFINISHED] = {
		"The number is not finished at character %d.",
		HINT_FORM
	},
	[QUANTITY_MISSING_UNIT] = {
		"There is no unit at character %d, behind the number.",
		"Write a number and a unit, as in 28 kg; a number alone has a type of its own, numeric."
	},
	[QUANTITY_UNKNOWN_UNIT] = {
		"There is no unit of measure at character %d.",
		"The view unit_of_measure lists all units with their names, such as kg, lít, viên."
	},
	[QUANTITY_TRAILING] = {
		"There is further text at character %d, behind the unit.",
		"Write a number and one unit and nothing else, as in 28 kg."
	},
	[QUANTITY_TOO_LARGE] = {
		"The number at character %d has more than 28 digits, or more than 28 behind the comma.",
		"Write amounts of up to 28 digits, or use another unit."
	},
	[QUANTITY_TOO_LONG] = {
		"The text that begins at character %d is longer than 1000 bytes.",
		"Write a number and a unit and nothing else, as in 28 kg."
	}
};

StaticAssertDecl(sizeof(quantity) == BINARY_BYTES,
				 "a quantity is stored as it is");

/* Raises what is wrong with a text, softly where context asks for that. */
static Datum
refuse(Node *context, quantity_refusal why, const char *text, size_t length,
	   size_t where)
{
	bool		out_of_range;
	int			at = pg_mbstrlen_with_len(text, (int) where) + 1;

	out_of_range = why == QUANTITY_TOO_LARGE || why == QUANTITY_TOO_LONG;
	ereturn(context, (Datum) 0,
			(errcode(out_of_range ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE :
					 ERRCODE_INVALID_TEXT_REPRESENTATION),
			 out_of_range ?
			 errmsg("\"%s\" is out of range for type %s",
					secstat_clip(text, length), "quantity") :
			 errmsg("invalid input syntax for type %s: \"%s\"", "quantity",
					secstat_clip(text, length)),
			 errdetail(refusals[why].detail, at),
			 errhint("%s", refusals[why].hint)));
}

static Datum
read_text(const char *text, size_t length, Node *context)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	size_t		where;
	quantity_refusal why;

	secstat_require_utf8();
	why = quantity_parse(text, length, result, &where);
	if (unlikely(why != QUANTITY_READ))
		return refuse(context, why, text, length, where);
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_in);
Datum
quantity_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);

	return read_text(text, strlen(text), fcinfo->context);
}

/* The cast: reads the text where it lies, without a copy. */
PG_FUNCTION_INFO_V1(text_to_quantity);
Datum
text_to_quantity(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return read_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), fcinfo->context);
}

/* NULL where the cast would refuse. */
PG_FUNCTION_INFO_V1(try_quantity);
Datum
try_quantity(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	quantity   *result = (quantity *) palloc(sizeof(quantity));
	size_t		where;

	secstat_require_utf8();
	if (quantity_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), result,
					   &where) != QUANTITY_READ)
		PG_RETURN_NULL();
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(is_quantity);
Datum
is_quantity(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	quantity	unused;
	size_t		where;

	secstat_require_utf8();
	PG_RETURN_BOOL(quantity_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
								  &unused, &where) == QUANTITY_READ);
}

char *
quantity_text(const quantity *q)
{
	char	   *result = (char *) palloc(QUANTITY_CHARS);

	secstat_require_utf8();
	unit_info_of(q->unit);
	quantity_print(q, result);
	return result;
}

PG_FUNCTION_INFO_V1(quantity_out);
Datum
quantity_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(quantity_text(PG_GETARG_QUANTITY_P(0)));
}

PG_FUNCTION_INFO_V1(quantity_vi_format);
Datum
quantity_vi_format(PG_FUNCTION_ARGS)
{
	quantity   *q = PG_GETARG_QUANTITY_P(0);
	char		buf[QUANTITY_CHARS];
	size_t		length;

	secstat_require_utf8();
	unit_info_of(q->unit);
	length = quantity_print_grouped(q, buf);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(buf, (int) length));
}

/*
 * Binary form, in network byte order: unit as int2, scale and a zero as one
 * byte each, then the amount without its scale as int4 and int8.
 */
PG_FUNCTION_INFO_V1(quantity_recv);
Datum
quantity_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			bytes = buf->len - buf->cursor;
	quantity   *result;

	if (bytes != BINARY_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length in external \"%s\" value", "quantity"),
				 errdetail("The value has %d bytes instead of %d.", bytes,
						   BINARY_BYTES)));

	result = (quantity *) palloc(sizeof(quantity));
	result->unit = (unit_id) pq_getmsgint(buf, 2);
	result->scale = (uint8) pq_getmsgbyte(buf);
	result->reserved = (uint8) pq_getmsgbyte(buf);
	result->high = (int32) pq_getmsgint(buf, 4);
	result->low = (uint64) pq_getmsgint64(buf);
	if (result->reserved != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid reserved bits in external \"%s\" value",
						"quantity"),
				 errdetail("They are %d instead of 0.", result->reserved)));
	if (!unit_is_known(result->unit))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid unit in external \"%s\" value", "quantity"),
				 errdetail("There is no unit with number %d.",
						   (int) result->unit)));
	if (!quantity_is_valid(result))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid amount in external \"%s\" value", "quantity"),
				 errdetail("An amount has up to %d digits, up to %d of them behind the comma, and no zero at the end of these.",
						   QUANTITY_DIGITS, QUANTITY_SCALE)));
	PG_RETURN_QUANTITY_P(result);
}

PG_FUNCTION_INFO_V1(quantity_send);
Datum
quantity_send(PG_FUNCTION_ARGS)
{
	quantity	q;
	StringInfoData buf;

	/* The state of a sum is sent as the sum. */
	quantity_sum_result(PG_GETARG_QUANTITY_P(0), &q);
	pq_begintypsend(&buf);
	pq_sendint16(&buf, q.unit);
	pq_sendint8(&buf, q.scale);
	pq_sendint8(&buf, q.reserved);
	pq_sendint32(&buf, (uint32) q.high);
	pq_sendint64(&buf, q.low);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
