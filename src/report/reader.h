/*
 * reader.h
 *		Reads figures out of running text, one after the other.
 *
 * One pass over the text; memory is this structure, whatever the length of
 * the text.  Rule numbers in comments are those of doc/report.md.
 */
#ifndef REPORT_READER_H
#define REPORT_READER_H

#include "report/lexer.h"
#include "report/vocabulary.h"
#include "vi/decimal.h"

typedef enum report_kind
{
	REPORT_RATIO,				/* num of den */
	REPORT_CASES,				/* num cases; den persons, or none */
	REPORT_PERCENT,				/* value */
	REPORT_COUNT				/* value */
} report_kind;

typedef enum report_change
{
	CHANGE_NONE,
	CHANGE_UP,
	CHANGE_DOWN
} report_change;

typedef struct report_figure
{
	report_kind kind;
	size_t		start;			/* of the quote: bytes from the beginning */
	size_t		length;			/* bytes */
	size_t		pos;			/* characters from the beginning, from 1: the
								 * bytes that continue none */
	vi_decimal	num;			/* RATIO and CASES; else the value */
	vi_decimal	den;
	bool		has_den;
	bool		has_range;
	vi_decimal	lo;
	vi_decimal	hi;
	const char *unit;
	const char *persons;		/* CASES with persons: the unit is
								 * unit/persons */
	const char *item;			/* or NULL */
	bool		approx;
	bool		sub;
	bool		per;
	report_change change;
} report_figure;

/* Tokens in reach: how far rules look back and ahead; a power of two. */
#define REPORT_WINDOW		256
#define REPORT_LOOKAHEAD	128

typedef struct report_reader
{
	report_lexer lexer;
	report_token window[REPORT_WINDOW];
	uint64_t	filled;			/* the next token to be read from the text */
	uint64_t	at;				/* the token to be looked at next */

	/*
	 * Behind a number that was no figure.  Tokens count from 1, so that there
	 * is always one before, and 0 is nowhere.
	 */
	uint64_t	number_end;

	/* Of the sentence */
	uint64_t	sentence;		/* its first token */
	int			figures;		/* so far */
	bool		sub;			/* behind trong đó */
	bool		trigger;		/* behind thu giữ, … */

	/* Of the clause */
	bool		per;			/* behind mỗi, bình quân, trung bình */

	/* Bytes of the text whose characters have been counted, and how many */
	size_t		counted;
	size_t		chars;

	/* The figure before */
	uint64_t	last_end;
	report_kind last_kind;
	report_change last_change;
} report_reader;

/*
 * Begins to read a text, which has less than 2^32 bytes and stays where it
 * is.  poll, which may be NULL, is called after each VI_POLL_BYTES.
 */
extern void report_begin(report_reader *reader, const char *text,
						 size_t length, vi_poll poll);

/* The next figure in the order of the text; false at the end. */
extern bool report_next(report_reader *reader, report_figure *figure);

#endif							/* REPORT_READER_H */
