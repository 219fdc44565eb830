/*
 * rules.h
 *		What the files of the reader share among themselves.
 */
#ifndef REPORT_RULES_H
#define REPORT_RULES_H

#include "report/reader.h"

/* The token with this number, which must lie in the window. */
static inline const report_token *
token_at(const report_reader *r, uint64_t i)
{
	return &r->window[i & (REPORT_WINDOW - 1)];
}

static inline bool
is_punctuation(const report_reader *r, uint64_t i, char c)
{
	const report_token *t = token_at(r, i);

	return t->kind == TOKEN_PUNCTUATION && t->punctuation == c;
}

static inline bool
is_number(const report_reader *r, uint64_t i)
{
	return token_at(r, i)->kind == TOKEN_NUMBER;
}

/* Does token i follow the one before it without a blank? */
static inline bool
touches(const report_reader *r, uint64_t i)
{
	return !token_at(r, i)->space;
}

/* phrase.c */

extern const vocabulary_node *phrase_search(const report_reader *r,
											uint64_t i,
											vocabulary_classes classes,
											uint64_t *next);

/*
 * The longest phrase of one of these classes that begins at token i and does
 * not end inside a compound word; NULL where there is none.  Sets the token
 * behind it.
 */
static inline const vocabulary_node *
phrase_at(const report_reader *r, uint64_t i, vocabulary_classes classes,
		  uint64_t *next)
{
	/* Node 0 reaches nothing; most tokens end here. */
	if ((vocabulary_nodes[token_at(r, i)->entry.root].reach & classes) == 0)
		return NULL;
	return phrase_search(r, i, classes, next);
}

/* The node of a phrase that goes on with this symbol, or 0. */
extern uint16_t phrase_step(const vocabulary_node *node, uint16_t symbol);

/* The token behind a phrase of these classes at i; i where there is none. */
static inline uint64_t
phrase_end(const report_reader *r, uint64_t i, vocabulary_classes classes)
{
	uint64_t	next;

	return phrase_at(r, i, classes, &next) != NULL ? next : i;
}

/*
 * The longest phrase of these classes that ends right before token i, and is
 * no part of a compound word; NULL where there is none.  Sets its first token.
 */
extern const vocabulary_node *phrase_behind(const report_reader *r,
											uint64_t i,
											vocabulary_classes classes,
											uint64_t *start);

/* quantity.c */

/* A number in the text, with its range where it is one (2, 3.2). */
typedef struct quantity
{
	uint64_t	first;			/* its first token */
	uint64_t	next;			/* the token behind it */
	vi_decimal	value;			/* as a continuous unit reads it */
	vi_decimal	counted;		/* as things that are counted read it */
	bool		whole;			/* counted has no fraction */
	bool		countable;		/* or one behind a comma: 3,5 vụ; a dot and a
								 * digit are mostly no number: 4.0 */
	bool		words;			/* written in words only */
	bool		bare_one;		/* the word một and no other */
	bool		spaced;			/* 20 000: needs a unit right behind it */
	bool		range;
	vi_decimal	lo;				/* of a range, as value and as counted */
	vi_decimal	hi;
	vi_decimal	lo_counted;
	vi_decimal	hi_counted;
} quantity;

/* The number that begins at token i; false where none does. */
extern bool quantity_at(const report_reader *r, uint64_t i, quantity *q);

/*
 * The same, or a range of two numbers: value and counted are then in the
 * middle.  Where false, next is behind what cannot be a figure.
 */
extern bool quantity_or_range_at(const report_reader *r, uint64_t i,
								 quantity *q);

/* Can a number begin at token i? */
extern bool may_begin_number(const report_reader *r, uint64_t i);

/* traps.c */

/*
 * Is the number at token i none to be recorded, by what stands before it
 * (5.1, 5.2, 5.4 to 5.7)?  Sets the token behind all that belongs to it.
 */
extern bool trapped(report_reader *r, uint64_t i, uint64_t *next);

/* Is the figure that ends before token i part of a condition or a rate per
 * unit (5.3, 5.7)?  Sets the token behind it. */
extern bool trapped_behind(const report_reader *r, uint64_t i, uint64_t *next);

/* kinds.c */

/*
 * Reads the figure that begins at token i.  Sets the token to go on with,
 * also where there is no figure.
 */
extern bool figure_at(report_reader *r, uint64_t i, report_figure *figure,
					  uint64_t *next);

/* flags.c */

/* Takes note of what the words at token i do to the figures behind them. */
extern void note_phrase(report_reader *r, uint64_t i);

/*
 * The phrase of these classes that governs a figure at token i: right before
 * it, or with an approximator between.
 */
extern const vocabulary_node *governing(const report_reader *r, uint64_t i,
										vocabulary_classes classes);

/* The approximator right before token i, for a figure of such things. */
extern bool approx_before(const report_reader *r, uint64_t i, bool place);

/* Sets the flags of a figure that begins at token i and ends before next. */
extern void set_flags(report_reader *r, uint64_t i, uint64_t next,
					  report_figure *figure);

#endif							/* REPORT_RULES_H */
