/*
 * quantity_parse.h
 *		Reading a quantity: "28kg", "0,9 kg", "238 nghìn viên", "2 tấn rưỡi".
 */
#ifndef SEIZURE_QUANTITY_PARSE_H
#define SEIZURE_QUANTITY_PARSE_H

#include "seizure/quantity.h"

/* Why a text is no quantity. */
typedef enum quantity_refusal
{
	QUANTITY_READ,				/* it is one */
	QUANTITY_EMPTY,				/* nothing, or blanks only */
	QUANTITY_MISSING_NUMBER,	/* no number where it should begin */
	QUANTITY_SIGN,				/* a sign that no digit follows, or a plus */
	QUANTITY_BAD_DIGITS,		/* 1.96.2 kg */
	QUANTITY_BAD_ORDER,			/* hai ba kg, 2 3 kg, 2,5 kg rưỡi */
	QUANTITY_UNFINISHED,		/* hai trăm linh kg */
	QUANTITY_MISSING_UNIT,		/* 28 */
	QUANTITY_UNKNOWN_UNIT,		/* 28 người */
	QUANTITY_TRAILING,			/* 28 kg heroin */
	QUANTITY_TOO_LARGE,			/* more digits than a quantity has */
	QUANTITY_TOO_LONG			/* more than QUANTITY_TEXT_BYTES */
} quantity_refusal;

/* No quantity is written with more; bounds the work on hostile input. */
#define QUANTITY_TEXT_BYTES		1000

/*
 * Reads the whole text as one quantity: a number as Vietnamese writes it, in
 * digits or words (vi/number.h), and a name of a unit; behind the unit perhaps
 * "rưỡi", a half of it more.  One comma and three digits are a fraction before
 * a unit that is measured and before a scale word (2,423 kg; 2,423 triệu
 * viên), thousands before one that is counted (2,423 viên).  A minus sign may
 * stand directly before a digit.  Blanks may stand around all of it.
 *
 * Where the text is refused, *where is the offset in bytes of what is wrong,
 * and out is not touched.
 */
extern quantity_refusal quantity_parse(const char *text, size_t length,
									   quantity *out, size_t *where);

/*
 * Reads the quantity at the beginning of a text, the longest name of a unit
 * that is there: "13 bánh heroin".  *where is then the offset behind it.  Never
 * gives QUANTITY_TRAILING; of a longer text it looks at the first
 * QUANTITY_TEXT_BYTES.
 */
extern quantity_refusal quantity_read(const char *text, size_t length,
									  quantity *out, size_t *where);

#endif							/* SEIZURE_QUANTITY_PARSE_H */
