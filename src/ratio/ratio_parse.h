/*
 * ratio_parse.h
 *		The text form of a ratio: "1962/1969", and as people write it.
 */
#ifndef RATIO_PARSE_H
#define RATIO_PARSE_H

#include <stddef.h>

#include "ratio/ratio.h"
#include "vi/poll.h"

/* Why a text is no ratio. */
typedef enum ratio_status
{
	RATIO_OK,
	RATIO_EMPTY,				/* nothing, or blanks only */
	RATIO_NO_NUMBER,			/* no digit where a number should begin */
	RATIO_SIGN,					/* -5/10, 5/+10 */
	RATIO_DECIMAL,				/* 2,5/10 */
	RATIO_GROUPING,				/* 1.96.2/1969, 19 62/1969 */
	RATIO_MIXED,				/* 1.234 567/9.000.000 */
	RATIO_NO_SLASH,				/* 1962, 1962 of 1969 */
	RATIO_DATE,					/* 5/9/2019 */
	RATIO_DOCUMENT,				/* 03/2019/NĐ-CP, 16/CT-TTg */
	RATIO_TRAILING,				/* 171/181 người */
	RATIO_ZERO_WHOLE,			/* 5/0 */
	RATIO_TOO_LARGE,			/* more than 2^63 - 1 */
	RATIO_TOO_LONG				/* a number of more than RATIO_NUMBER_BYTES */
} ratio_status;

/* No number is written with more; bounds the work on hostile input. */
#define RATIO_NUMBER_BYTES	1000

/* Room for ratio_print() and for ratio_print_grouped(), with terminator. */
#define RATIO_CHARS			40
#define RATIO_GROUPED_CHARS	52

/*
 * Reads the whole text as one ratio: two counts and a slash between them.
 * Each count is plain digits or groups of exactly three digits, parted by one
 * kind of separator: dot, comma or single blanks.  Blanks may stand around
 * each count.  Where the text is refused, *where is the offset in bytes of
 * what is wrong, and out is not touched.  Polls while it skips blanks; the
 * rest of the work has a bound.
 */
extern ratio_status ratio_parse(const char *text, size_t length, vi_poll poll,
								ratio *out, size_t *where);

/* The same without the short way for plain forms: for tests. */
extern ratio_status ratio_parse_any(const char *text, size_t length,
									vi_poll poll, ratio *out, size_t *where);

/* Writes "1962/1969" and a terminating zero; returns the length. */
extern size_t ratio_print(const ratio *r, char *buf);

/* Writes "1.962/1.969" and a terminating zero; returns the length. */
extern size_t ratio_print_grouped(const ratio *r, char *buf);

#endif							/* RATIO_PARSE_H */
