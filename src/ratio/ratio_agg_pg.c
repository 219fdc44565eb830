/*
 * ratio_agg_pg.c
 *		Pooling ratios, and the functions of their aggregates.
 *
 * The state of each aggregate is a ratio: it can be sent to another process
 * or another server as it is.
 */
#include "postgres.h"

#include "fmgr.h"

#include "compat.h"
#include "ratio/ratio_math.h"
#include "ratio/ratio_parse.h"
#include "ratio/ratio_pg.h"

/*
 * Where the result goes: over the first argument where that is the state of
 * an aggregate, which is ours to change.
 */
static inline ratio *
result_place(FunctionCallInfo fcinfo)
{
	if (AggCheckCallContext(fcinfo, NULL))
		return PG_GETARG_RATIO_P(0);
	return (ratio *) palloc(sizeof(ratio));
}

/* a + b, and transition and combine function of sum(). */
PG_FUNCTION_INFO_V1(ratio_pl);
Datum
ratio_pl(PG_FUNCTION_ARGS)
{
	ratio	   *a = PG_GETARG_RATIO_P(0);
	ratio	   *b = PG_GETARG_RATIO_P(1);
	ratio	   *sum = result_place(fcinfo);

	if (unlikely(!ratio_pool(a, b, sum)))
	{
		char		a_text[RATIO_CHARS];
		char		b_text[RATIO_CHARS];

		ratio_print(a, a_text);
		ratio_print(b, b_text);
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("%s + %s is out of range for type %s", a_text, b_text,
						"ratio"),
				 errdetail("Part and whole can be at most 9223372036854775807.")));
	}
	PG_RETURN_RATIO_P(sum);
}

/* Inverse transition function of sum(): takes b back out of a. */
PG_FUNCTION_INFO_V1(ratio_mi);
Datum
ratio_mi(PG_FUNCTION_ARGS)
{
	ratio	   *a = PG_GETARG_RATIO_P(0);
	ratio	   *b = PG_GETARG_RATIO_P(1);
	ratio	   *rest = result_place(fcinfo);

	if (unlikely(!ratio_unpool(a, b, rest)))
	{
		char		a_text[RATIO_CHARS];
		char		b_text[RATIO_CHARS];

		ratio_print(a, a_text);
		ratio_print(b, b_text);
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("cannot take %s out of %s", b_text, a_text),
				 errdetail("What is left would not be a ratio.")));
	}
	PG_RETURN_RATIO_P(rest);
}

PG_FUNCTION_INFO_V1(ratio_smaller);
Datum
ratio_smaller(PG_FUNCTION_ARGS)
{
	ratio	   *a = PG_GETARG_RATIO_P(0);
	ratio	   *b = PG_GETARG_RATIO_P(1);

	PG_RETURN_RATIO_P(ratio_compare(a, b) <= 0 ? a : b);
}

PG_FUNCTION_INFO_V1(ratio_larger);
Datum
ratio_larger(PG_FUNCTION_ARGS)
{
	ratio	   *a = PG_GETARG_RATIO_P(0);
	ratio	   *b = PG_GETARG_RATIO_P(1);

	PG_RETURN_RATIO_P(ratio_compare(a, b) >= 0 ? a : b);
}
