/*
 * phrase.h
 *		The words of data/gazetteer/word.csv in a text: what stands before,
 *		between and instead of names.
 */
#ifndef PLACE_PHRASE_H
#define PLACE_PHRASE_H

#include "place/match.h"

/* The kind words that end before a word, if they belong to a name there. */
typedef struct kind_before
{
	kind_set	kinds;
	uint16_t	start;			/* the first of them */
	bool		initial;		/* a letter */
	bool		open;			/* in the brackets of xã (phường, thị trấn): */
} kind_before;

/*
 * Is a run of words with these letters a phrase?  Then it is noted as the one
 * that begins at the first of them.
 */
extern void phrase_find(match *m, uint32_t at, uint32_t end,
						const name_key *key);

/* Fills before[], which has an element for each word and one more. */
extern void phrase_kinds(match *m, kind_before *before);

/* Is this a kind word, or one that stands between names? */
extern bool phrase_connects(const match *m, uint32_t word);

/*
 * Marks the words behind đường, ông, công ty …: 1, and 2 where two or more
 * words stand between.  kind_name: the words at which a kind word with a name
 * begins, and its name.
 */
extern void phrase_mask(const match *m, const uint8_t *kind_name,
						uint8_t *masked);

#endif							/* PLACE_PHRASE_H */
