/*
 * summary_io_pg.c
 *		Text and binary form of the type seizure_summary, its order.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "binding.h"
#include "compat.h"
#include "seizure/seizure_binary.h"
#include "seizure/seizure_pg.h"
#include "seizure/summary_pg.h"

/* What a refusal says, with %d for the number of a character. */
static const char *const details[] = {
	[SUMMARY_SYNTAX] = "There is something else than the form asks for at character %d.",
	[SUMMARY_UNKNOWN_ITEM] = "There is no item of this id at character %d.",
	[SUMMARY_BAD_TEXT] = "The text at character %d is not in normal form, is too long, or names a listed item.",
	[SUMMARY_BAD_COUNT] = "The counts at character %d are not possible: at least 1 seizure, at most as many approximate ones.",
	[SUMMARY_BAD_QUANTITY] = "There is no quantity of a base unit at character %d, or it is negative.",
	[SUMMARY_BAD_LARGEST] = "The largest seizure at character %d does not go with the total.",
	[SUMMARY_TWICE] = "The item at character %d is there already in the same unit.",
	[SUMMARY_FULL] = "There are too many items at character %d."
};

summary *
summary_new(uint32 capacity, uint32 text_capacity)
{
	size_t		size = summary_size(capacity, text_capacity, true);
	summary    *s;

	if (!AllocSizeIsValid(size))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("seizure_summary cannot be larger than %zu bytes",
						MaxAllocSize)));
	s = (summary *) palloc(size);
	SET_VARSIZE(s, size);
	summary_begin(s, capacity, text_capacity);
	return s;
}

summary *
summary_finished(const summary *s)
{
	uint32		entries;
	size_t		size = summary_finished_size(s, &entries);
	summary    *to = (summary *) palloc(size);

	SET_VARSIZE(to, size);
	summary_finish(s, to);
	return to;
}

const summary *
summary_from_datum(Datum d)
{
	const summary *s = (const summary *) PG_DETOAST_DATUM(d);

	for (uint32 i = 0; i < s->entries; i++)
		seizure_check_known(s->entry[i].item, s->entry[i].unit);
	return s->building ? summary_finished(s) : s;
}

PG_FUNCTION_INFO_V1(seizure_summary_in);
Datum
seizure_summary_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);
	size_t		length = strlen(text);
	uint32		capacity;
	uint32		text_capacity;
	summary    *s;
	size_t		where;
	summary_refusal why;

	secstat_require_utf8();
	summary_parse_room(text, length, &capacity, &text_capacity);
	s = summary_new(capacity, text_capacity);
	why = summary_parse(text, length, s, &where);
	if (unlikely(why != SUMMARY_READ))
		ereturn(fcinfo->context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"",
						"seizure_summary", secstat_clip(text, length)),
				 errdetail(details[why],
						   pg_mbstrlen_with_len(text, (int) where) + 1),
				 errhint("Write what the type prints, as in {heroin|2|1|13 bánh|12 bánh}, or use seizure_agg.")));
	return PointerGetDatum(summary_finished(s));
}

PG_FUNCTION_INFO_V1(seizure_summary_out);
Datum
seizure_summary_out(PG_FUNCTION_ARGS)
{
	const summary *s = summary_from_datum(PG_GETARG_DATUM(0));
	char	   *buf = (char *) palloc(summary_print_room(s));

	summary_print(s, buf);
	PG_RETURN_CSTRING(buf);
}

PG_FUNCTION_INFO_V1(seizure_summary_send);
Datum
seizure_summary_send(PG_FUNCTION_ARGS)
{
	const summary *s = summary_from_datum(PG_GETARG_DATUM(0));
	size_t		size = summary_encoded_size(s);
	bytea	   *result = (bytea *) palloc(VARHDRSZ + size);

	SET_VARSIZE(result, VARHDRSZ + size);
	summary_encode(s, (unsigned char *) VARDATA(result));
	PG_RETURN_BYTEA_P(result);
}

PG_FUNCTION_INFO_V1(seizure_summary_recv);
Datum
seizure_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			length = buf->len - buf->cursor;
	const unsigned char *data = (const unsigned char *) pq_getmsgbytes(buf, length);
	uint32		capacity;
	uint32		text_capacity;
	summary    *s = NULL;
	const char *wrong;

	secstat_require_utf8();
	wrong = summary_decode_room(data, (size_t) length, &capacity,
								&text_capacity);
	if (wrong == NULL)
	{
		s = summary_new(capacity, text_capacity);
		wrong = summary_decode(data, (size_t) length, s);
	}
	if (wrong != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid %s in external \"%s\" value", wrong,
						"seizure_summary")));
	return PointerGetDatum(summary_finished(s));
}

/* ---- order: that of the stored bytes, which are the same for equal ones */

static int
compare(FunctionCallInfo fcinfo)
{
	const summary *a = summary_from_datum(PG_GETARG_DATUM(0));
	const summary *b = summary_from_datum(PG_GETARG_DATUM(1));
	size_t		a_size = VARSIZE(a);
	size_t		b_size = VARSIZE(b);
	int			c = memcmp((const char *) a + VARHDRSZ,
						   (const char *) b + VARHDRSZ,
						   Min(a_size, b_size) - VARHDRSZ);

	if (c == 0)
		c = (a_size > b_size) - (a_size < b_size);
	if ((Pointer) a != PG_GETARG_POINTER(0))
		pfree((void *) a);
	if ((Pointer) b != PG_GETARG_POINTER(1))
		pfree((void *) b);
	return c;
}

#define SUMMARY_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(compare(fcinfo) operator 0); \
}

SUMMARY_COMPARISON(seizure_summary_lt, <)
SUMMARY_COMPARISON(seizure_summary_le, <=)
SUMMARY_COMPARISON(seizure_summary_eq, ==)
SUMMARY_COMPARISON(seizure_summary_ne, !=)
SUMMARY_COMPARISON(seizure_summary_gt, >)
SUMMARY_COMPARISON(seizure_summary_ge, >=)

PG_FUNCTION_INFO_V1(seizure_summary_cmp);
Datum
seizure_summary_cmp(PG_FUNCTION_ARGS)
{
	int			c = compare(fcinfo);

	PG_RETURN_INT32((c > 0) - (c < 0));
}

/* Of the binary form, which is the same on machines of either byte order. */
static uint64
hash(FunctionCallInfo fcinfo, uint64 seed)
{
	const summary *s = summary_from_datum(PG_GETARG_DATUM(0));
	size_t		size = summary_encoded_size(s);
	unsigned char *encoded = (unsigned char *) palloc(size);
	uint64		h;

	summary_encode(s, encoded);
	h = hash_bytes_extended(encoded, (int) size, seed);
	pfree(encoded);
	return h;
}

PG_FUNCTION_INFO_V1(seizure_summary_hash);
Datum
seizure_summary_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32((int32) hash(fcinfo, 0));
}

PG_FUNCTION_INFO_V1(seizure_summary_hash_extended);
Datum
seizure_summary_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_UINT64(hash(fcinfo, (uint64) PG_GETARG_INT64(1)));
}
