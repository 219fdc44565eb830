/*
 * quantity_agg_pg.c
 *		The functions of the aggregates of quantities.
 *
 * The state of each aggregate is a quantity: it can be sent to another process
 * or another server as it is.
 */
#include "postgres.h"

#include "fmgr.h"

#include "compat.h"
#include "seizure/quantity_pg.h"

#define HINT_GROUP	\
	"Add GROUP BY unit(q), for a sum of each unit, or a condition on dimension(q) or unit(q)."

#define ACTION_COMPARE	"cannot compare quantities of different dimensions: %s and %s"

/*
 * The state, which is ours to change where it is that of an aggregate; else a
 * copy.
 */
static inline quantity *
state_of(FunctionCallInfo fcinfo)
{
	quantity   *state = PG_GETARG_QUANTITY_P(0);
	quantity   *copy;

	if (likely(AggCheckCallContext(fcinfo, NULL)))
		return state;
	copy = (quantity *) palloc(sizeof(quantity));
	*copy = *state;
	return copy;
}

static void
refuse(quantity_status status, const quantity *state, const quantity *b)
{
	if (status == QUANTITY_OTHER_DIMENSION)
		quantity_dimension_error("cannot sum quantities of different dimensions: %s and %s",
								 state, b, HINT_GROUP);
	quantity_range_error(psprintf("the sum of %s and %s", quantity_text(state),
								  quantity_text(b)), NULL);
}

/* Transition and combine function of sum(). */
PG_FUNCTION_INFO_V1(quantity_sum_add_to);
Datum
quantity_sum_add_to(PG_FUNCTION_ARGS)
{
	quantity   *state = state_of(fcinfo);
	quantity   *b = PG_GETARG_QUANTITY_P(1);
	quantity_status status = quantity_sum_add(state, b);

	if (unlikely(status != QUANTITY_OK))
		refuse(status, state, b);
	PG_RETURN_QUANTITY_P(state);
}

/* Inverse transition function of sum(): NULL makes the executor start anew. */
PG_FUNCTION_INFO_V1(quantity_sum_take_from);
Datum
quantity_sum_take_from(PG_FUNCTION_ARGS)
{
	quantity   *state = state_of(fcinfo);
	quantity   *b = PG_GETARG_QUANTITY_P(1);

	if (quantity_sum_take(state, b) != QUANTITY_OK)
		PG_RETURN_NULL();
	PG_RETURN_QUANTITY_P(state);
}

PG_FUNCTION_INFO_V1(quantity_sum_final);
Datum
quantity_sum_final(PG_FUNCTION_ARGS)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));

	quantity_sum_result(PG_GETARG_QUANTITY_P(0), result);
	PG_RETURN_QUANTITY_P(result);
}

static void
require_same_dimension(const quantity *a, const quantity *b)
{
	if (unlikely(!quantity_same_dimension(a, b)))
		quantity_dimension_error(ACTION_COMPARE, a, b, HINT_GROUP);
}

PG_FUNCTION_INFO_V1(quantity_smaller);
Datum
quantity_smaller(PG_FUNCTION_ARGS)
{
	quantity   *a = PG_GETARG_QUANTITY_P(0);
	quantity   *b = PG_GETARG_QUANTITY_P(1);

	require_same_dimension(a, b);
	PG_RETURN_QUANTITY_P(quantity_least(a, b));
}

PG_FUNCTION_INFO_V1(quantity_larger);
Datum
quantity_larger(PG_FUNCTION_ARGS)
{
	quantity   *a = PG_GETARG_QUANTITY_P(0);
	quantity   *b = PG_GETARG_QUANTITY_P(1);

	require_same_dimension(a, b);
	PG_RETURN_QUANTITY_P(quantity_greatest(a, b));
}
