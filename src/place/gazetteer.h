/*
 * gazetteer.h
 *		The official units of Viet Nam since 2004 as constant tables: provinces,
 *		districts, communes and land border gates, a row for each period in
 *		which a unit had one name, kind and parent.
 *
 * The tables are made from data/gazetteer/ by src/gen/gazetteer.c.  They hold
 * offsets and no pointers, so a new process has nothing to relocate.
 *
 * A row has a number that never changes its meaning (the column id of
 * data/gazetteer/unit.csv and gate.csv); it is what the type place stores.
 * Inside the library rows are named by their index, which is dense: index 0
 * is no unit, 1 to gazetteer_units are the rows.
 */
#ifndef PLACE_GAZETTEER_H
#define PLACE_GAZETTEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum place_level
{
	PLACE_PROVINCE,
	PLACE_DISTRICT,
	PLACE_COMMUNE,
	PLACE_GATE
} place_level;

typedef enum place_kind
{
	PLACE_TINH,
	PLACE_THANH_PHO,			/* of a province's or a district's level */
	PLACE_QUAN,
	PLACE_HUYEN,
	PLACE_THI_XA,
	PLACE_PHUONG,
	PLACE_XA,
	PLACE_THI_TRAN,
	PLACE_DAC_KHU,
	PLACE_CUA_KHAU_QUOC_TE,
	PLACE_CUA_KHAU_CHINH,
	PLACE_CUA_KHAU_PHU,
	PLACE_KINDS
} place_kind;

/*
 * Dates are days since 2004-01-01.  A period takes in its first day and not
 * its end.  PLACE_ALWAYS as the beginning: the unit was there when the
 * records begin; PLACE_EVER as the end: it is in force.
 */
typedef uint16_t place_day;

#define PLACE_ALWAYS	0
#define PLACE_EVER		UINT16_MAX

/* 2025-07-01: no districts any more, 34 provinces. */
#define PLACE_REFORM	7852

typedef uint16_t place_index;

typedef struct gazetteer_unit
{
	uint16_t	id;				/* the row's number, never changed */
	uint8_t		level;			/* place_level */
	uint8_t		kind;			/* place_kind */
	uint32_t	code;			/* the digits of the code as a number */
	place_day	from;
	place_day	to;
	place_index parent;			/* 0 for a province; the version that was in
								 * force on the last day of this period */
	place_index province;		/* likewise; of a province, itself */
	uint16_t	rank;			/* place in the order by level, code, from */
	uint16_t	name;			/* see gazetteer_name() */
} gazetteer_unit;

/*
 * What happened to a unit on a day: some or all of it went into another.
 * Sorted by old, date, new.
 */
typedef enum place_change
{
	CHANGE_FULL,				/* all of it */
	CHANGE_PARTIAL,				/* some of the area and of the people */
	CHANGE_AREA,				/* some of the area, nobody */
	CHANGE_POPULATION,			/* some of the area, all people */
	CHANGE_RENAME,				/* another name; the next three likewise */
	CHANGE_RETYPE,
	CHANGE_REPARENT,
	CHANGE_RENAME_RETYPE,
	CHANGE_RETYPE_REPARENT,
	CHANGE_RENAME_REPARENT,
	CHANGE_RENAME_RETYPE_REPARENT
} place_change;

typedef struct gazetteer_change
{
	place_index old;
	place_index new;
	place_day	date;
	uint16_t	act;			/* see gazetteer_act() */
	uint8_t		kind;			/* place_change */
} gazetteer_change;

extern const gazetteer_unit gazetteer_unit_table[];
extern const place_index gazetteer_units;	/* how many: indexes 1 to this */

/* The unit with this index, which must be 1 to gazetteer_units. */
static inline const gazetteer_unit *
gazetteer_get(place_index index)
{
	return &gazetteer_unit_table[index];
}

/* The index of the row with this number, 0 where there is none. */
extern place_index gazetteer_of_id(int32_t id);

/*
 * The version of the unit with this level and code that was in force on a
 * day, or 0.  day may be any number; 0 and all before it are the beginning of
 * the records.
 */
extern place_index gazetteer_find(place_level level, uint32_t code,
								  int32_t day);

/*
 * The versions of a unit by time: the first, and the next after one, 0 behind
 * the last.
 */
extern place_index gazetteer_first(place_level level, uint32_t code);
extern place_index gazetteer_next(place_index unit);

/* Whether a unit was in force on a day. */
static inline bool
gazetteer_alive(place_index index, int32_t day)
{
	const gazetteer_unit *u = gazetteer_get(index);

	return (u->from == PLACE_ALWAYS || day >= u->from) &&
		(u->to == PLACE_EVER || day < u->to);
}

/* The parent, and the province, that a unit had on a day of its period. */
extern place_index gazetteer_parent_on(place_index unit, int32_t day);
extern place_index gazetteer_province_on(place_index unit, int32_t day);

/* Strings end with a zero byte, are NFC and live as long as the library. */
extern const char *gazetteer_name(place_index unit);
extern const char *gazetteer_kind_name(place_kind kind);
extern const char *gazetteer_level_name(place_level level);
extern const char *gazetteer_change_name(place_change kind);
extern const char *gazetteer_act(uint16_t act);

/* The version in the order by level, code and from: rank 0 is the first. */
extern place_index gazetteer_by_rank(uint16_t rank);

/*
 * The units that were below the given one on some day of both their periods,
 * as a run of indexes sorted by code and from: communes of a district, or of a
 * province since 2025; districts of a province.  No gates.  Returns how many.
 */
extern size_t gazetteer_children(place_index unit, const place_index **first);

/* The changes out of a unit, and into it, each sorted by date. */
extern size_t gazetteer_changes_from(place_index unit,
									 const gazetteer_change **first);
extern size_t gazetteer_changes_into(place_index unit, const uint16_t **first);
extern const gazetteer_change *gazetteer_change_at(uint16_t number);

/* The day of the last fact in the tables. */
extern place_day gazetteer_day(void);

/*
 * The day from which on no unit of a level is in force; PLACE_EVER where some
 * are.
 */
extern place_day gazetteer_level_end(place_level level);

/*
 * The text form CODE@FROM; at most PLACE_TEXT_MAX bytes with the zero.
 * Returns the length without it.
 */
#define PLACE_TEXT_MAX	20

extern size_t gazetteer_text(place_index unit, char *out);

/* A day of the calendar; false where the fields are no date. */
extern bool place_day_of(int year, int month, int day, int32_t *days);
extern void place_day_split(int32_t days, int *year, int *month, int *day);

#endif							/* PLACE_GAZETTEER_H */
