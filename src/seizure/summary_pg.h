/*
 * summary_pg.h
 *		Summaries as Datums.  Include after postgres.h.
 */
#ifndef SUMMARY_PG_H
#define SUMMARY_PG_H

#include "fmgr.h"

#include "seizure/summary.h"

/*
 * The finished summary of an argument; raises where a newer version of the
 * library wrote an item or a unit.
 */
extern const summary *summary_from_datum(Datum d);

/* An empty summary that is being built. */
extern summary *summary_new(uint32 capacity, uint32 text_capacity);

/* The finished form in new memory. */
extern summary *summary_finished(const summary *s);

#endif							/* SUMMARY_PG_H */
