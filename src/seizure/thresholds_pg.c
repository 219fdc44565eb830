/*
 * thresholds_pg.c
 *		drug_threshold(): the class of weight of one substance or of several.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "compat.h"
#include "seizure/seizure_pg.h"
#include "seizure/summary_pg.h"
#include "seizure/thresholds.h"

#define THRESHOLD_COLUMNS	7

static int32
day_of(DateADT date)
{
	/* infinity is the law that is in force last */
	return DATE_IS_NOEND(date) ? THRESHOLD_EVER - 1 : date;
}

static Datum
tenths_datum(uint32 tenths)
{
	quantity	q;

	quantity_make(tenths, 1, 1, &q);
	return quantity_amount_datum(&q);
}

static Datum
result_of(FunctionCallInfo fcinfo, const threshold_case *c)
{
	int			clause = threshold_clause(c);
	Datum		values[THRESHOLD_COLUMNS] = {0};
	bool		nulls[THRESHOLD_COLUMNS] = {false};
	const threshold_group *g = c->group[0];
	bool		inferred = false;
	StringInfoData names;
	TupleDesc	type;

	if (clause == 0)
		PG_RETURN_NULL();
	if (get_call_result_type(fcinfo, NULL, &type) != TYPEFUNC_COMPOSITE)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function returning record called in context that cannot accept type record")));
	initStringInfo(&names);
	for (int i = 0; i < c->groups; i++)
	{
		appendStringInfo(&names, "%s%s", i > 0 ? " + " : "", c->group[i]->name);
		inferred = inferred || c->group[i]->inferred[clause - 1];
	}
	values[0] = CStringGetTextDatum(g->article);
	values[1] = Int32GetDatum(clause);
	/* Of several groups each has thresholds of its own. */
	nulls[2] = nulls[4] = c->groups > 1;
	nulls[3] = c->groups > 1 || clause == THRESHOLD_CLAUSES;
	if (!nulls[2])
	{
		values[2] = tenths_datum(g->min[clause - 1]);
		values[4] = CStringGetTextDatum(unit_get(g->unit)->symbol);
	}
	if (!nulls[3])
		values[3] = tenths_datum(g->min[clause]);
	values[5] = PointerGetDatum(cstring_to_text_with_len(names.data, names.len));
	values[6] = BoolGetDatum(inferred);
	return HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(type), values, nulls));
}

PG_FUNCTION_INFO_V1(seizure_drug_threshold);
Datum
seizure_drug_threshold(PG_FUNCTION_ARGS)
{
	threshold_case c = {0};
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	threshold_add(&c, s.item, &s.quantity, day_of(PG_GETARG_DATEADT(1)));
	return result_of(fcinfo, &c);
}

/* Several seizures of one case; elements that are NULL are passed over. */
PG_FUNCTION_INFO_V1(seizures_drug_threshold);
Datum
seizures_drug_threshold(PG_FUNCTION_ARGS)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0);
	threshold_case c = {0};
	Datum	   *elements;
	bool	   *nulls;
	int			count;

	deconstruct_array(array, ARR_ELEMTYPE(array), -1, false, TYPALIGN_INT,
					  &elements, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		seizure		s;

		if (nulls[i])
			continue;
		seizure_from_datum(elements[i], &s);
		threshold_add(&c, s.item, &s.quantity, day_of(PG_GETARG_DATEADT(1)));
	}
	return result_of(fcinfo, &c);
}

PG_FUNCTION_INFO_V1(seizure_summary_drug_threshold);
Datum
seizure_summary_drug_threshold(PG_FUNCTION_ARGS)
{
	const summary *s = summary_from_datum(PG_GETARG_DATUM(0));
	threshold_case c = {0};

	for (uint32 i = 0; i < s->entries; i++)
		threshold_add(&c, s->entry[i].item, &s->entry[i].total,
					  day_of(PG_GETARG_DATEADT(1)));
	return result_of(fcinfo, &c);
}
