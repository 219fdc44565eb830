/*
 * seizure_ops_pg.c
 *		Order and hashing of seizures.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"

#include "compat.h"
#include "seizure/seizure_pg.h"

static int
compare(FunctionCallInfo fcinfo)
{
	seizure		a;
	seizure		b;
	int			result;

	struct varlena *first = PG_GETARG_VARLENA_PP(0);
	struct varlena *second = PG_GETARG_VARLENA_PP(1);

	/* Loaded from what is in memory already, so that nothing is leaked. */
	seizure_from_datum(PointerGetDatum(first), &a);
	seizure_from_datum(PointerGetDatum(second), &b);
	result = seizure_compare(&a, &b);
	PG_FREE_IF_COPY(first, 0);
	PG_FREE_IF_COPY(second, 1);
	return result;
}

#define SEIZURE_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(compare(fcinfo) operator 0); \
}

SEIZURE_COMPARISON(seizure_lt, <)
SEIZURE_COMPARISON(seizure_le, <=)
SEIZURE_COMPARISON(seizure_eq, ==)
SEIZURE_COMPARISON(seizure_ne, !=)
SEIZURE_COMPARISON(seizure_gt, >)
SEIZURE_COMPARISON(seizure_ge, >=)

PG_FUNCTION_INFO_V1(seizure_cmp);
Datum
seizure_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(fcinfo));
}

/*
 * What equal seizures have in common: 1000 g heroin and 1 kg heroin.  Written
 * field by field, so that it is the same on machines of either byte order.
 */
static uint64
hash(const seizure *s, uint64 seed)
{
	quantity_normal n = quantity_normalize(&s->quantity);
	uint64		h = seed;

	h = hash_combine64(h, hash_bytes_uint32_extended((uint32) (n.coefficient >> 64), seed));
	h = hash_combine64(h, hash_bytes_uint32_extended((uint32) ((uint64) n.coefficient >> 32), seed));
	h = hash_combine64(h, hash_bytes_uint32_extended((uint32) n.coefficient, seed));
	h = hash_combine64(h, hash_bytes_uint32_extended((uint32) n.exponent, seed));
	h = hash_combine64(h, hash_bytes_uint32_extended((uint32) unit_base(s->quantity.unit) << 16 | s->item, seed));
	if (s->item == 0)
		h = hash_combine64(h, hash_bytes_extended((const unsigned char *) s->text, (int) s->length, seed));
	return hash_combine64(h, (uint64) s->approx);
}

PG_FUNCTION_INFO_V1(seizure_hash);
Datum
seizure_hash(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	PG_RETURN_INT32((int32) hash(&s, 0));
}

PG_FUNCTION_INFO_V1(seizure_hash_extended);
Datum
seizure_hash_extended(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	PG_RETURN_UINT64(hash(&s, (uint64) PG_GETARG_INT64(1)));
}
