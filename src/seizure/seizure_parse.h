/*
 * seizure_parse.h
 *		The text form of a seizure: "13 bánh heroin", and as reports have it.
 */
#ifndef SEIZURE_PARSE_H
#define SEIZURE_PARSE_H

#include "seizure/seizure.h"

/* Why a text is no seizure. */
typedef enum seizure_status
{
	SEIZURE_OK,
	SEIZURE_EMPTY,				/* nothing, or blanks only */
	SEIZURE_NO_NUMBER,			/* heroin; vài gói heroin */
	SEIZURE_BAD_NUMBER,			/* 1.96, 31.12.2021 kg */
	SEIZURE_NO_UNIT,			/* 13 heroin */
	SEIZURE_NO_ITEM,			/* 13 bánh */
	SEIZURE_TRAILING,			/* 13 bánh heroin, 28 kg ma túy */
	SEIZURE_TOO_LARGE,			/* a number of too many digits */
	SEIZURE_TOO_LONG			/* more than SEIZURE_INPUT_BYTES, or goods of
								 * more than SEIZURE_TEXT_BYTES */
} seizure_status;

/* No seizure is written with more; bounds the work on hostile input. */
#define SEIZURE_INPUT_BYTES		4000

/* Room for goods in normal form, which may be longer than they were. */
#define SEIZURE_TEXT_ROOM		(3 * SEIZURE_INPUT_BYTES + 16)

/* Room for seizure_print(), terminator included. */
#define SEIZURE_CHARS			(SEIZURE_TEXT_BYTES + QUANTITY_CHARS + 64)

/*
 * Reads the whole text as one seizure:
 *	- number, unit, perhaps fillers (nghi là, loại), goods: 13 bánh nghi là
 *	  heroin;
 *	- number and goods that go by one unit: 3 xe máy;
 *	- goods, then ":", "(" or "nặng" and the like, number and unit.
 * An approximating word (khoảng, hơn) may stand before the number.  Listed
 * goods are found by any alias; goods must be listed from the first word to
 * the last, else they are kept as text, in normal form, in own, which has
 * SEIZURE_TEXT_ROOM bytes.  Where the text is refused, *where is the offset in
 * bytes of what is wrong, and out is not touched.
 */
extern seizure_status seizure_parse(const char *text, size_t length,
									char *own, seizure *out, size_t *where);

/*
 * The goods that a text names on its own, as in seizure(quantity, text): sets
 * item, text and length of out.  OK, EMPTY or TOO_LONG.
 */
extern seizure_status seizure_parse_item(const char *text, size_t length,
										 char *own, seizure *out);

/*
 * Is this what seizure_parse_item() makes of itself?  For text out of a binary
 * form.
 */
extern bool seizure_text_is_canonical(const char *text, size_t length);

/*
 * Writes "13 bánh heroin", or "goods: 10 kg" where that could be read in
 * another way, and a terminating zero; returns the length.  Read back it is
 * the same seizure.
 */
extern size_t seizure_print(const seizure *s, char *buf);

#endif							/* SEIZURE_PARSE_H */
