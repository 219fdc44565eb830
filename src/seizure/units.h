/*
 * units.h
 *		Units of measure, as constant tables.
 *
 * The tables are made from data/vocabulary/units.csv at build time (src/gen/).
 * A unit's number is what is stored: it never changes its meaning, and numbers
 * are only ever added.
 */
#ifndef SEIZURE_UNITS_H
#define SEIZURE_UNITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From 1 to units_count(); 0 is no unit. */
typedef uint16_t unit_id;

/*
 * What is measured.  Quantities are ordered by these numbers first, so that
 * they never change either; new ones are added at the end.
 */
typedef enum unit_dimension
{
	UNIT_MASS = 1,
	UNIT_VOLUME,
	UNIT_STACKED_VOLUME,		/* wood with the air in it: no factor to m3 */
	UNIT_LENGTH,
	UNIT_AREA,
	UNIT_COUNT,					/* each unit for itself */
	UNIT_MONEY					/* each currency for itself */
} unit_dimension;

/* No symbol is longer, in bytes. */
#define UNIT_SYMBOL_BYTES	32

typedef struct unit_info
{
	const char *symbol;			/* "kg": the text form */
	const char *aliases;		/* other names, with | between */
	unit_dimension dimension;
	unit_id		base;			/* units with one base can be added */
	uint16_t	coefficient;	/* one unit is coefficient * 10^exponent of */
	int16_t		exponent;		/* the base, exactly; 37.5 is 375 * 10^-1 */
	bool		discrete;		/* 2,423 of it are thousands, no fraction */
} unit_info;

extern int	units_count(void);

static inline bool
unit_is_known(unit_id unit)
{
	return unit >= 1 && unit <= units_count();
}

/* The unit's line of the table, NULL for a number that has none. */
extern const unit_info *unit_get(unit_id unit);

/*
 * The base of a unit: two quantities can be added where it is the same.  A
 * number that the table has not got, written by a newer version, is its own.
 */
extern unit_id unit_base(unit_id unit);

/* "mass", "volume", "count", … */
extern const char *unit_dimension_name(unit_dimension dimension);

/*
 * Reads the longest name of a unit at s, whole words only, blanks before it
 * skipped: "kg", "Ki-lô-gam", "m³", "bao tải".  Case, composition, the place
 * of tone marks and i or y make no difference.  Returns the bytes up to its
 * end, blanks included; 0 where no unit is named there.
 */
extern size_t unit_read(const char *s, const char *end, unit_id *unit);

/* The same for a whole text, blanks around it allowed. */
extern bool unit_parse(const char *text, size_t length, unit_id *unit);

#endif							/* SEIZURE_UNITS_H */
