/*
 * place_rows_pg.c
 *		Rows of the functions that return more than one.
 */
#include "postgres.h"

#include "funcapi.h"
#include "miscadmin.h"
#include "nodes/execnodes.h"

#include "place/place_pg.h"

/* FROM is what asks for a tuplestore first; others can take one. */
bool
place_rows_in_from(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		(result->allowedModes & SFRM_ValuePerCall) == 0)
		return true;
	return (result->allowedModes & SFRM_Materialize_Preferred) != 0;
}

/*
 * In FROM, the executor has the row type already; to look it up again in each
 * call would cost more than most answers.
 */
place_rows
place_begin_rows(FunctionCallInfo fcinfo, int columns)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	place_rows	rows;
	MemoryContext before;

	if (result == NULL || !IsA(result, ReturnSetInfo) ||
		(result->allowedModes & SFRM_Materialize) == 0 ||
		result->expectedDesc == NULL ||
		result->expectedDesc->natts != columns)
	{
		InitMaterializedSRF(fcinfo, 0);
		rows.store = result->setResult;
		rows.type = result->setDesc;
		return rows;
	}
	before = MemoryContextSwitchTo(result->econtext->ecxt_per_query_memory);
	result->returnMode = SFRM_Materialize;
	result->setResult =
		tuplestore_begin_heap((result->allowedModes & SFRM_Materialize_Random) != 0,
							  false, work_mem);
	result->setDesc = NULL;		/* it is the expected one */
	MemoryContextSwitchTo(before);
	rows.store = result->setResult;
	rows.type = result->expectedDesc;
	return rows;
}
