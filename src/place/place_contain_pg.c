/*
 * place_contain_pg.c
 *		Which place is in which: the operators @> and <@, and what they tell
 *		the planner.
 */
#include "postgres.h"

#include "access/stratnum.h"
#include "catalog/pg_am.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/nodeFuncs.h"
#include "nodes/pathnodes.h"
#include "nodes/supportnodes.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "compat.h"
#include "place/convert.h"
#include "place/place_pg.h"

/* What is known of a unit and the container; two bits, four to a byte. */
enum
{
	MEMO_UNKNOWN = 0,
	MEMO_OUTSIDE = 2,
	MEMO_INSIDE = 3
};

/*
 * Queries mostly ask for many places whether they are in the same one: the
 * answers to that are kept from call to call.
 */
typedef struct contain_state
{
	place_index container;		/* the last one, 0 before the first call */
	bool		remembers;		/* memo[] is about it */
	uint8	   *memo;			/* made when a container comes again */
} contain_state;

static inline bool
recall(contain_state *state, place_index unit)
{
	uint8	   *byte = &state->memo[unit / 4];
	int			shift = unit % 4 * 2;
	int			known = (*byte >> shift) & 3;

	if (unlikely(known == MEMO_UNKNOWN))
	{
		known = place_contains(state->container, unit) ?
			MEMO_INSIDE : MEMO_OUTSIDE;
		*byte |= (uint8) (known << shift);
	}
	return known == MEMO_INSIDE;
}

static bool
contains(FunctionCallInfo fcinfo, place_index container, place_index unit)
{
	contain_state *state = fcinfo->flinfo->fn_extra;
	size_t		bytes = gazetteer_units / 4 + 1;

	if (unlikely(state == NULL))
	{
		state = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt,
									   sizeof(contain_state));
		fcinfo->flinfo->fn_extra = state;
	}
	if (unlikely(state->container != container))
	{
		state->container = container;
		state->remembers = false;
		return place_contains(container, unit);
	}
	if (unlikely(!state->remembers))
	{
		if (state->memo == NULL)
			state->memo = MemoryContextAlloc(fcinfo->flinfo->fn_mcxt, bytes);
		memset(state->memo, MEMO_UNKNOWN, bytes);
		state->remembers = true;
	}
	return recall(state, unit);
}

PG_FUNCTION_INFO_V1(place_contains_place);
Datum
place_contains_place(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains(fcinfo, PG_GETARG_PLACE(0), PG_GETARG_PLACE(1)));
}

PG_FUNCTION_INFO_V1(place_contained_in_place);
Datum
place_contained_in_place(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(contains(fcinfo, PG_GETARG_PLACE(1), PG_GETARG_PLACE(0)));
}

/*
 * The last set that the planner asked for.  It asks for the same one for each
 * index and each partition, and to find it takes a look at all units.
 */
typedef struct related_set
{
	place_index fixed;			/* 0: none */
	bool		fixed_contains;
	int			count;
	place_index *units;
} related_set;

static related_set last_related;

/*
 * Finds all places that are in the given one, or, the other way round, that it
 * is in, and leaves them in last_related.
 */
static void
find_related(place_index fixed, bool fixed_contains)
{
	place_index *found;
	int			count = 0;
	place_index unit;

	if (last_related.fixed == fixed &&
		last_related.fixed_contains == fixed_contains)
		return;
	found = (place_index *) palloc(sizeof(place_index) * gazetteer_units);
	for (unit = 1; unit <= gazetteer_units; unit++)
	{
		CHECK_FOR_INTERRUPTS();
		if (fixed_contains ? place_contains(fixed, unit) :
			place_contains(unit, fixed))
			found[count++] = unit;
	}

	last_related.fixed = 0;
	if (last_related.units != NULL)
		pfree(last_related.units);
	last_related.units = NULL;
	last_related.units =
		(place_index *) MemoryContextAlloc(TopMemoryContext,
										   sizeof(place_index) * count);
	memcpy(last_related.units, found, sizeof(place_index) * count);
	last_related.count = count;
	last_related.fixed_contains = fixed_contains;
	last_related.fixed = fixed;
	pfree(found);
}

/* The same as a constant array. */
static Const *
related_places(place_index fixed, bool fixed_contains, Oid type,
			   Oid array_type)
{
	Datum	   *places;
	ArrayType  *array;
	int			i;

	find_related(fixed, fixed_contains);
	places = (Datum *) palloc(sizeof(Datum) * last_related.count);
	for (i = 0; i < last_related.count; i++)
		places[i] = PlaceGetDatum(last_related.units[i]);
	array = construct_array(places, last_related.count, type, PLACE_BYTES,
							true, TYPALIGN_INT);
	pfree(places);
	return makeConst(array_type, -1, InvalidOid, -1, PointerGetDatum(array),
					 false, false);
}

/*
 * An index on the column serves "column <@ constant" as "column = ANY (all
 * places in it)", which is exactly the same.
 */
static List *
index_condition(SupportRequestIndexCondition *request, int container_argument)
{
	List	   *arguments;
	Node	   *column;
	Const	   *other;
	Oid			type;
	Oid			array_type;
	Oid			equals;
	ScalarArrayOpExpr *any;
	Const	   *places;

	if (is_opclause(request->node))
		arguments = ((OpExpr *) request->node)->args;
	else if (is_funcclause(request->node))
		arguments = ((FuncExpr *) request->node)->args;
	else
		return NIL;
	if (list_length(arguments) != 2)
		return NIL;
	column = list_nth(arguments, request->indexarg);
	if (!IsA(list_nth(arguments, 1 - request->indexarg), Const))
		return NIL;
	other = list_nth_node(Const, arguments, 1 - request->indexarg);
	if (other->constisnull)
		return NIL;

	if (request->index->relam != BTREE_AM_OID)
		return NIL;
	if (!SECSTAT_ANY_KEEPS_ORDER && request->indexcol > 0)
		return NIL;
	type = other->consttype;
	array_type = get_array_type(type);
	equals = get_opfamily_member(request->opfamily, type, type,
								 BTEqualStrategyNumber);
	if (!OidIsValid(array_type) || !OidIsValid(equals))
		return NIL;

	places = related_places(place_index_of(DatumGetInt32(other->constvalue)),
							request->indexarg != container_argument,
							type, array_type);
	any = makeNode(ScalarArrayOpExpr);
	any->opno = equals;
	any->opfuncid = get_opcode(equals);
	any->useOr = true;
	any->inputcollid = InvalidOid;
	any->args = list_make2(column, places);
	any->location = -1;

	request->lossy = false;
	return list_make1(any);
}

static Datum
answer_planner(Node *request, int container_argument)
{
	if (IsA(request, SupportRequestIndexCondition))
		return PointerGetDatum(index_condition((SupportRequestIndexCondition *) request,
											   container_argument));
	return PointerGetDatum(NULL);
}

PG_FUNCTION_INFO_V1(place_contains_support);
Datum
place_contains_support(PG_FUNCTION_ARGS)
{
	return answer_planner((Node *) PG_GETARG_POINTER(0), 0);
}

PG_FUNCTION_INFO_V1(place_contained_support);
Datum
place_contained_support(PG_FUNCTION_ARGS)
{
	return answer_planner((Node *) PG_GETARG_POINTER(0), 1);
}
