/*
 * place_ops_pg.c
 *		Order and hashing of places.
 *
 * The order is by level, code and beginning: that of the ranks, which the
 * tables hold.  Equal means the same row, so that = need not look at them.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "utils/sortsupport.h"

#include "compat.h"
#include "place/place_pg.h"

/*
 * Where a row comes in the order.  Numbers that this library does not know
 * come behind all that it does, so that an index holds together where a newer
 * one wrote it.
 */
static inline uint64
order_of(int32 id)
{
	place_index unit = gazetteer_of_id(id);

	if (likely(unit != 0))
		return gazetteer_get(unit)->rank;
	return (uint64) UINT16_MAX + 1 + (uint32) id;
}

static inline int
compare(int32 a, int32 b)
{
	uint64		first;
	uint64		second;

	if (a == b)
		return 0;
	first = order_of(a);
	second = order_of(b);
	return (first > second) - (first < second);
}

#define PLACE_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(compare(PG_GETARG_INT32(0), \
						   PG_GETARG_INT32(1)) operator 0); \
}

PLACE_COMPARISON(place_lt, <)
PLACE_COMPARISON(place_le, <=)
PLACE_COMPARISON(place_gt, >)
PLACE_COMPARISON(place_ge, >=)

PG_FUNCTION_INFO_V1(place_eq);
Datum
place_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_INT32(0) == PG_GETARG_INT32(1));
}

PG_FUNCTION_INFO_V1(place_ne);
Datum
place_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(PG_GETARG_INT32(0) != PG_GETARG_INT32(1));
}

PG_FUNCTION_INFO_V1(place_cmp);
Datum
place_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(compare(PG_GETARG_INT32(0), PG_GETARG_INT32(1)));
}

static int
compare_for_sort(Datum a, Datum b, SortSupport ssup)
{
	return compare(DatumGetInt32(a), DatumGetInt32(b));
}

#if SIZEOF_DATUM == 8

/* The abbreviated key is the whole order: it never needs the full one. */
static Datum
abbreviate(Datum original, SortSupport ssup)
{
	return (Datum) order_of(DatumGetInt32(original));
}

/* The keys are cheap to make: there is nothing to win by giving up. */
static bool
abbreviate_abort(int memtupcount, SortSupport ssup)
{
	return false;
}
#endif

PG_FUNCTION_INFO_V1(place_sortsupport);
Datum
place_sortsupport(PG_FUNCTION_ARGS)
{
	SortSupport ssup = (SortSupport) PG_GETARG_POINTER(0);

	ssup->comparator = compare_for_sort;
#if SIZEOF_DATUM == 8
	if (ssup->abbreviate)
	{
		ssup->comparator = ssup_datum_unsigned_cmp;
		ssup->abbrev_converter = abbreviate;
		ssup->abbrev_abort = abbreviate_abort;
		ssup->abbrev_full_comparator = compare_for_sort;
	}
#endif
	PG_RETURN_VOID();
}

/* The same on machines of either byte order, unlike hash_any(). */
PG_FUNCTION_INFO_V1(place_hash);
Datum
place_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32((uint32) PG_GETARG_INT32(0));
}

PG_FUNCTION_INFO_V1(place_hash_extended);
Datum
place_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended((uint32) PG_GETARG_INT32(0),
								(uint64) PG_GETARG_INT64(1));
}
