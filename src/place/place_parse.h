/*
 * place_parse.h
 *		The text form of a place: CODE or CODE@YYYY-MM-DD.
 */
#ifndef PLACE_PARSE_H
#define PLACE_PARSE_H

#include "place/gazetteer.h"

typedef enum place_status
{
	PLACE_OK,
	PLACE_EMPTY,				/* blanks only */
	PLACE_BAD_CODE,				/* not 2, 3 or 5 digits, nor CK and 3 digits */
	PLACE_BAD_DATE,				/* no YYYY-MM-DD behind the @ */
	PLACE_BAD_DAY,				/* not in the calendar */
	PLACE_TRAILING,				/* further text */
	PLACE_UNKNOWN_CODE,			/* no unit ever had the code */
	PLACE_NO_BEGINNING,			/* no date, and no version reaches back before
								 * the records */
	PLACE_OUTSIDE				/* the unit was not there on the day */
} place_status;

typedef struct place_reading
{
	place_index unit;			/* with PLACE_OK, else 0 */
	place_level level;			/* from PLACE_UNKNOWN_CODE on */
	uint32_t	code;			/* likewise */
	int32_t		day;			/* with PLACE_OUTSIDE: days since 2004-01-01 */
	size_t		where;			/* how many characters stand before what is
								 * wrong, with status up to PLACE_TRAILING */
} place_reading;

/*
 * Reads a place.  Blanks around it do not count: those of ASCII, and U+00A0,
 * U+2009 and U+202F, which spreadsheets have.  CK may be written in any case.
 * A date is any day on which the unit was there, and answers with the version
 * of that day; a code without a date is the version that reaches back before
 * the records.
 */
extern place_status place_parse(const char *text, size_t length,
								place_reading *reading);

/* The same of a code and, apart from it, a day. */
extern place_status place_parse_code(const char *text, size_t length,
									 int32_t day, place_reading *reading);

/*
 * The code of a unit with its leading zeros, at most PLACE_CODE_MAX bytes with
 * the zero.  Returns the length without it.
 */
#define PLACE_CODE_MAX	12

extern size_t place_print_code(place_level level, uint32_t code, char *out);

/* A day as YYYY-MM-DD and a zero, at most PLACE_DATE_MAX bytes. */
#define PLACE_DATE_MAX	32

extern void place_print_day(int32_t day, char *out);

#endif							/* PLACE_PARSE_H */
