/*
 * decode_pg.c
 *		vi_decode(text, vi_encoding).
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "fmgr.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

#include "binding.h"
#include "compat.h"
#include "vi/decode.h"

PG_FUNCTION_INFO_V1(vi_decode);

/* The last enum value seen by a call site, and what it means. */
typedef struct EncodingCache
{
	Oid			value;
	vi_encoding encoding;
} EncodingCache;

static vi_encoding
encoding_by_label(const char *label)
{
	if (strcmp(label, "tcvn3") == 0)
		return VI_TCVN3;
	if (strcmp(label, "vni") == 0)
		return VI_VNI;
	if (strcmp(label, "viqr") == 0)
		return VI_VIQR;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("encoding \"%s\" is not supported", label),
			 errdetail("The library knows tcvn3, vni and viqr; other labels of type vi_encoding are not its own.")));
}

/* Looks the value up by its label: its OID differs between databases. */
static vi_encoding
encoding_of(FmgrInfo *flinfo, Oid value)
{
	EncodingCache *cache = flinfo->fn_extra;

	if (cache == NULL || cache->value != value)
	{
		HeapTuple	tuple = SearchSysCache1(ENUMOID, ObjectIdGetDatum(value));
		vi_encoding encoding;

		if (!HeapTupleIsValid(tuple))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
					 errmsg("invalid internal value for enum: %u", value)));
		encoding = encoding_by_label(NameStr(((Form_pg_enum) GETSTRUCT(tuple))->enumlabel));
		ReleaseSysCache(tuple);

		if (cache == NULL)
			cache = flinfo->fn_extra =
				MemoryContextAlloc(flinfo->fn_mcxt, sizeof(*cache));
		cache->value = value;
		cache->encoding = encoding;
	}
	return cache->encoding;
}

Datum
vi_decode(PG_FUNCTION_ARGS)
{
	text	   *source = PG_GETARG_TEXT_PP(0);
	Size		length = VARSIZE_ANY_EXHDR(source);
	vi_encoding encoding;
	text	   *result;
	Size		result_length;

	secstat_require_utf8();
	encoding = encoding_of(fcinfo->flinfo, PG_GETARG_OID(1));
	result = palloc_extended(VARHDRSZ + VI_DECODE_ROOM(length),
							 MCXT_ALLOC_HUGE);
	result_length = vi_decode_text(encoding, VARDATA_ANY(source), length,
								   VARDATA(result), secstat_poll);
	if (result_length > MaxAllocSize - VARHDRSZ)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("decoded text cannot have more than %zu bytes",
						(Size) MaxAllocSize - VARHDRSZ),
				 errdetail("The text of %zu bytes would take %zu.",
						   length, result_length)));
	SET_VARSIZE(result, VARHDRSZ + result_length);
	PG_RETURN_TEXT_P(result);
}
