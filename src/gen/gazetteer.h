/*
 * gazetteer.h
 *		The tables of data/gazetteer/ as the generator holds them: read and
 *		checked by gazetteer_read.c, printed by gazetteer.c.
 */
#ifndef GEN_GAZETTEER_H
#define GEN_GAZETTEER_H

#include "place/gazetteer.h"

typedef struct unit_row
{
	gazetteer_unit unit;
	const char *name;
	const char *parent;			/* codes, empty where there is none */
	const char *province;
	const char *act;			/* of a gate's row: what began it */
	const char *file;			/* where it stands, for messages */
	int			line;
} unit_row;

typedef struct change_row
{
	gazetteer_change change;
	const char *act;
	const char *file;
	int			line;
} change_row;

/*
 * Sorted by level, code, from; row 0 is no unit, rows 1 to n_units are at
 * their index.
 */
extern unit_row *units;
extern int	n_units;

/* Sorted by old, date, new; each of these once. */
extern change_row *changes;
extern int	n_changes;

/* Reads and checks all tables.  Any error ends the program with a message. */
extern void gazetteer_read(const char *directory);

/* The version with this level and code that was in force on a day, or 0. */
extern int	unit_on(int level, uint32_t code, int32_t day);

/* The level and the number of a code; -1 where it is none. */
extern int	code_level(const char *code, size_t length, uint32_t *number);

#endif							/* GEN_GAZETTEER_H */
