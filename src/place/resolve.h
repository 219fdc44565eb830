/*
 * resolve.h
 *		Which official unit does a text mean?
 *
 * A text is an address or part of one, a cell of a table, or a sentence that
 * names a place.  What is found in it and how it is weighed: doc/place.md.
 */
#ifndef PLACE_RESOLVE_H
#define PLACE_RESOLVE_H

#include "place/gazetteer.h"
#include "vi/poll.h"

/* How a name was recognised, from the best to the weakest. */
typedef enum place_method
{
	METHOD_EXACT,				/* as in the tables, but for case and NFC */
	METHOD_TONE,				/* the tone mark stands on the other vowel */
	METHOD_IY,					/* i for y or y for i */
	METHOD_FOLDED,				/* without some or all diacritics */
	METHOD_ALIAS,				/* another spelling or an abbreviation */
	METHOD_FUZZY,				/* one letter wrong, missing, extra or swapped */
	METHOD_SUCCESSOR			/* through a change: the unit of another day,
								 * or old and new names mixed */
} place_method;

typedef struct place_match
{
	place_index unit;
	uint8_t		method;			/* place_method: the weakest that was needed */
	uint8_t		distance;		/* letters that differ, 0 or 1 */
	float		score;			/* from 0 to 1, 1 is certain */
} place_match;

/* No as_of. */
#define PLACE_NO_DAY	INT32_MIN

/* A text of more words than this is no address, and answers none. */
#define PLACE_WORDS_MAX	512

/*
 * The units that a text can mean, best first, at most max of them.  as_of: the
 * day of the document or PLACE_NO_DAY; within: a unit that must contain the
 * answer, or 0.  Returns how many.
 *
 * Where only one is asked for, tone and iy are not told from exact: that takes
 * longer.
 *
 * *certain: the first is so much better than the others that it is the answer;
 * without it no answer is better than the first one.
 *
 * Takes time linear in the length and about 64 kB of stack; poll is called now
 * and then in a long text and may not return.
 */
extern size_t place_resolve_text(const char *text, size_t length,
								 int32_t as_of, place_index within,
								 place_match *out, size_t max, bool *certain,
								 vi_poll poll);

extern const char *place_method_name(place_method method);

/* No answer has more candidates. */
#define PLACE_CANDIDATES_MAX	256

#endif							/* PLACE_RESOLVE_H */
