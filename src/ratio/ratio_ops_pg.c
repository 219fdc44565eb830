/*
 * ratio_ops_pg.c
 *		Order, hashing and pooling of ratios.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "utils/sortsupport.h"

#include "compat.h"
#include "ratio/ratio_math.h"
#include "ratio/ratio_pg.h"

#define RATIO_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(ratio_compare(PG_GETARG_RATIO_P(0), \
								 PG_GETARG_RATIO_P(1)) operator 0); \
}

RATIO_COMPARISON(ratio_lt, <)
RATIO_COMPARISON(ratio_le, <=)
RATIO_COMPARISON(ratio_gt, >)
RATIO_COMPARISON(ratio_ge, >=)

PG_FUNCTION_INFO_V1(ratio_eq);
Datum
ratio_eq(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(ratio_equal(PG_GETARG_RATIO_P(0), PG_GETARG_RATIO_P(1)));
}

PG_FUNCTION_INFO_V1(ratio_ne);
Datum
ratio_ne(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(!ratio_equal(PG_GETARG_RATIO_P(0), PG_GETARG_RATIO_P(1)));
}

PG_FUNCTION_INFO_V1(ratio_cmp);
Datum
ratio_cmp(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32(ratio_compare(PG_GETARG_RATIO_P(0),
								  PG_GETARG_RATIO_P(1)));
}

static int
compare_for_sort(Datum a, Datum b, SortSupport ssup)
{
	return ratio_compare(DatumGetRatioP(a), DatumGetRatioP(b));
}

#if SIZEOF_DATUM == 8

/*
 * The abbreviated key: the bits of the quotient as a double, which are in
 * order as unsigned integers since none is negative.  The quotient is rounded
 * once, so that it never contradicts the exact order; 0/0 comes before 0/1.
 */
static Datum
abbreviate(Datum original, SortSupport ssup)
{
	ratio	   *r = DatumGetRatioP(original);
	double		quotient;
	uint64		bits;

	if (r->whole == 0)
		return (Datum) 0;
	quotient = ratio_quotient(r);
	memcpy(&bits, &quotient, sizeof(bits));
	return (Datum) (bits + 1);
}

/* The keys are cheap to make: there is nothing to win by giving up. */
static bool
abbreviate_abort(int memtupcount, SortSupport ssup)
{
	return false;
}
#endif

PG_FUNCTION_INFO_V1(ratio_sortsupport);
Datum
ratio_sortsupport(PG_FUNCTION_ARGS)
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

#define HASH_WORDS	4

/*
 * As words and not as bytes: hash_any() reads words in the machine's order,
 * and all machines of a distributed table have to agree.
 */
static inline void
hash_key(const ratio *r, uint32 key[HASH_WORDS])
{
	key[0] = (uint32) r->part;
	key[1] = (uint32) ((uint64) r->part >> 32);
	key[2] = (uint32) r->whole;
	key[3] = (uint32) ((uint64) r->whole >> 32);
}

PG_FUNCTION_INFO_V1(ratio_hash);
Datum
ratio_hash(PG_FUNCTION_ARGS)
{
	uint32		key[HASH_WORDS];

	hash_key(PG_GETARG_RATIO_P(0), key);
	return hash_any((unsigned char *) key, sizeof(key));
}

PG_FUNCTION_INFO_V1(ratio_hash_extended);
Datum
ratio_hash_extended(PG_FUNCTION_ARGS)
{
	uint32		key[HASH_WORDS];

	hash_key(PG_GETARG_RATIO_P(0), key);
	return hash_any_extended((unsigned char *) key, sizeof(key),
							 (uint64) PG_GETARG_INT64(1));
}
