/*
 * seizure_io_pg.c
 *		Text and binary form of the type seizure.
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "seizure/seizure_binary.h"
#include "seizure/seizure_parse.h"
#include "seizure/seizure_pg.h"

/* What a refusal says, with %d for the number of a character. */
typedef struct refusal
{
	const char *detail;
	const char *hint;
} refusal;

static const refusal refusals[] = {
	[SEIZURE_EMPTY] = {
		"There is nothing at character %d: the text is empty or blank.",
		"Write a number, a unit and the goods, as in 13 bánh heroin; for an unknown figure use NULL."
	},
	[SEIZURE_NO_NUMBER] = {
		"There is no number at character %d, and no weight behind goods.",
		"Write a number, a unit and the goods, as in 13 bánh heroin, or goods and a quantity, as in heroin: 13 bánh."
	},
	[SEIZURE_BAD_NUMBER] = {
		"The digits at character %d do not form a number.",
		"Write groups of three digits with dots and decimals with a comma, as in 1.234,5 g heroin."
	},
	[SEIZURE_NO_UNIT] = {
		"There is no unit at character %d, and no goods that go by one unit.",
		"Write a number, a unit and the goods, as in 13 bánh heroin; units are listed in the view unit_of_measure."
	},
	[SEIZURE_NO_ITEM] = {
		"There are no goods at character %d, behind the quantity.",
		"Write a number, a unit and the goods, as in 13 bánh heroin; a quantity alone has a type of its own, quantity."
	},
	[SEIZURE_TRAILING] = {
		"There is further text at character %d, behind the goods.",
		"Write one quantity of one kind of goods, as in 13 bánh heroin."
	},
	[SEIZURE_TOO_LARGE] = {
		"The number at character %d has too many digits.",
		"Write amounts of up to 28 digits."
	},
	[SEIZURE_TOO_LONG] = {
		"The text at character %d is too long for goods and a quantity.",
		"Goods that are not listed may have 1000 bytes."
	}
};

/* Raises what is wrong with a text, softly where context asks for that. */
static Datum
refuse(Node *context, seizure_status status, const char *text, size_t length,
	   size_t where)
{
	bool		out_of_range = status == SEIZURE_TOO_LARGE ||
		status == SEIZURE_TOO_LONG;
	int			character = pg_mbstrlen_with_len(text, (int) where) + 1;

	ereturn(context, (Datum) 0,
			(errcode(out_of_range ? ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE :
					 ERRCODE_INVALID_TEXT_REPRESENTATION),
			 out_of_range ?
			 errmsg("\"%s\" is out of range for type %s",
					secstat_clip(text, length), "seizure") :
			 errmsg("invalid input syntax for type %s: \"%s\"", "seizure",
					secstat_clip(text, length)),
			 errdetail(refusals[status].detail, character),
			 errhint("%s", refusals[status].hint)));
}

Datum
seizure_to_datum(const seizure *s)
{
	size_t		size = VARHDRSZ + seizure_size(s);
	char	   *result = (char *) palloc(size);

	SET_VARSIZE(result, size);
	seizure_store(s, VARDATA(result));
	return PointerGetDatum(result);
}

void
seizure_raise_unknown(goods_id item, unit_id unit)
{
	bool		known = item == 0 || goods_exists(item);

	ereport(ERROR,
			(errcode(ERRCODE_DATA_EXCEPTION),
			 errmsg("%s number %d is not known to this version of secstat",
					known ? "unit" : "item", known ? unit : item),
			 errdetail("A newer version of the extension has written the value."),
			 errhint("Install the newer version of the extension on this server.")));
}

void
seizure_from_datum(Datum d, seizure *s)
{
	struct varlena *v = PG_DETOAST_DATUM_PACKED(d);

	seizure_load(VARDATA_ANY(v), VARSIZE_ANY_EXHDR(v), s);
	seizure_check_known(s->item, s->quantity.unit);
}

static Datum
read_text(const char *text, size_t length, Node *context)
{
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	size_t		where;
	seizure_status status;

	secstat_require_utf8();
	status = seizure_parse(text, length, own, &s, &where);
	if (unlikely(status != SEIZURE_OK))
		return refuse(context, status, text, length, where);
	return seizure_to_datum(&s);
}

PG_FUNCTION_INFO_V1(seizure_in);
Datum
seizure_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);

	return read_text(text, strlen(text), fcinfo->context);
}

/* The cast: reads the text where it lies, without a copy. */
PG_FUNCTION_INFO_V1(text_to_seizure);
Datum
text_to_seizure(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return read_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), fcinfo->context);
}

/* NULL where the cast would refuse. */
PG_FUNCTION_INFO_V1(try_seizure);
Datum
try_seizure(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	size_t		where;

	secstat_require_utf8();
	if (seizure_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), own, &s,
					  &where) != SEIZURE_OK)
		PG_RETURN_NULL();
	return seizure_to_datum(&s);
}

PG_FUNCTION_INFO_V1(is_seizure);
Datum
is_seizure(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	size_t		where;

	secstat_require_utf8();
	PG_RETURN_BOOL(seizure_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), own,
								 &s, &where) == SEIZURE_OK);
}

PG_FUNCTION_INFO_V1(seizure_out);
Datum
seizure_out(PG_FUNCTION_ARGS)
{
	char		buf[SEIZURE_CHARS];
	seizure		s;
	size_t		length;

	PG_GETARG_SEIZURE(0, &s);
	length = seizure_print(&s, buf);
	PG_RETURN_CSTRING(pnstrdup(buf, length));
}

/* The binary form is that of seizure_binary.h. */
PG_FUNCTION_INFO_V1(seizure_recv);
Datum
seizure_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			length = buf->len - buf->cursor;
	const char *data = pq_getmsgbytes(buf, length);
	seizure		s;
	const char *wrong;

	secstat_require_utf8();
	wrong = seizure_decode((const unsigned char *) data, (size_t) length, &s);
	if (wrong != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid %s in external \"%s\" value", wrong, "seizure")));
	return seizure_to_datum(&s);
}

PG_FUNCTION_INFO_V1(seizure_send);
Datum
seizure_send(PG_FUNCTION_ARGS)
{
	unsigned char encoded[SEIZURE_BINARY_BYTES];
	StringInfoData buf;
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	pq_begintypsend(&buf);
	pq_sendbytes(&buf, (char *) encoded, (int) seizure_encode(&s, encoded));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
