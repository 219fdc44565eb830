/*
 * skip.h
 *		Going past sentences that hold no number.
 *
 * Nothing in a sentence without a number is a figure, and nothing in it says
 * anything of the figures of another one.  So a reader need not take such
 * sentences apart: it is enough to be sure that they hold no number, neither
 * in digits nor in words, and where they end.
 */
#ifndef REPORT_SKIP_H
#define REPORT_SKIP_H

#include <stdbool.h>

/* The most bytes that one call looks at. */
#define REPORT_SKIP_BYTES	65536

/*
 * Does a sentence end at q for certain: a line end; or a full stop, ! or ?
 * behind four letters, none of them an ASCII capital, and before a blank and
 * an ASCII capital?  begin is the beginning of the text, end its end.
 */
extern bool report_surely_ends(const char *begin, const char *q,
							   const char *end);

/*
 * at is right behind such a place.  Returns the last such place before the
 * first number from at on, or at where there is none, or none that is near.
 */
extern const char *report_skip(const char *at, const char *end);

#endif							/* REPORT_SKIP_H */
