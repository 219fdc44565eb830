/*
 * place_pg.h
 *		Places as Datums, and what the bindings of the type share.  Include
 *		after postgres.h.
 */
#ifndef PLACE_PG_H
#define PLACE_PG_H

#include "fmgr.h"
#include "funcapi.h"
#include "utils/date.h"

#include "place/gazetteer.h"

/* A place is stored as the number of its row, four bytes by value. */
#define PLACE_BYTES		4

/* 2004-01-01, day 0 of the gazetteer, as PostgreSQL counts days. */
#define PLACE_DAY_0		1461

/*
 * Raises that a stored number is not in the gazetteer: the value was written
 * by a newer version of the library.  Does not return.
 */
extern place_index place_unknown(int32 id);

/* The index of the row with this number; raises where there is none. */
static inline place_index
place_index_of(int32 id)
{
	place_index unit = gazetteer_of_id(id);

	return likely(unit != 0) ? unit : place_unknown(id);
}

static inline Datum
PlaceGetDatum(place_index unit)
{
	return Int32GetDatum((int32) gazetteer_get(unit)->id);
}

#define PG_GETARG_PLACE(n)		place_index_of(PG_GETARG_INT32(n))
#define PG_RETURN_PLACE(unit)	return PlaceGetDatum(unit)

/*
 * A date as a day of the gazetteer.  No unit changes before 2004 or behind the
 * last day that the tables can hold, so all dates there, -infinity and
 * infinity among them, are as good as the first and the last day.
 */
#define PLACE_LAST_DAY	(PLACE_EVER - 1)

static inline int32
place_day_from_date(DateADT date)
{
	if (date < PLACE_DAY_0)
		return 0;
	if (date > PLACE_DAY_0 + PLACE_LAST_DAY)
		return PLACE_LAST_DAY;
	return date - PLACE_DAY_0;
}

static inline Datum
PlaceDayGetDatum(place_day day)
{
	return DateADTGetDatum((DateADT) day + PLACE_DAY_0);
}

/* A kind as text; of a border gate without its class. */
extern text *place_kind_text(place_index unit);

/* Its full name: with kinds and with all it belongs to. */
extern text *place_full_name_text(place_index unit);

/* Where the rows of a function go, and their type. */
typedef struct place_rows
{
	Tuplestorestate *store;
	TupleDesc	type;
} place_rows;

/* Whether a function is called in FROM, where all its rows are wanted. */
extern bool place_rows_in_from(FunctionCallInfo fcinfo);

/* Makes ready for rows of so many columns; raises where none are taken. */
extern place_rows place_begin_rows(FunctionCallInfo fcinfo, int columns);

#endif							/* PLACE_PG_H */
