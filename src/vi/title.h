/*
 * title.h
 *		Names as they are written: the first letter of each word in upper
 *		case, the rest in lower case.
 *
 * A word is a run of letters, marks and digits, with apostrophes between
 * letters (H'leo).  Words that stay as they are:
 *	- words that begin with a digit (1A, 28kg);
 *	- words in capitals, where the text has words with lower-case letters
 *	  behind the first too: they are abbreviations (UBND tỉnh, Quân khu IV);
 *	- in a text without such words, words without a vowel (TP, HCM),
 *	  words with a digit (AK47) and Roman numerals that are no Vietnamese
 *	  syllable (II, IV, but not VI).
 */
#ifndef VI_TITLE_H
#define VI_TITLE_H

#include <stdbool.h>
#include <stddef.h>

#include "vi/poll.h"

typedef struct vi_titling
{
	const unsigned char *next;
	const unsigned char *end;
	const unsigned char *word_end;	/* of the word being written, if > next */
	bool		has_lower;		/* words with lower-case letters */
	bool		keep;			/* the word stays as it is */
	bool		first;			/* its first letter is still to come */
	int			budget;
	vi_poll		poll;
} vi_titling;

/*
 * Takes normal text (normalize.h).  Letters of other scripts may leave form
 * NFC by changing case: the result has to be normalised again.
 */
extern void vi_titling_begin(vi_titling *t, const char *s, size_t length,
							 vi_poll poll);

/*
 * Writes up to room bytes and says how many; true at the end of the text, else
 * it wants more room: at least VI_UTF8_MAX bytes.
 */
extern bool vi_titling_write(vi_titling *t, char *out, size_t room,
							 size_t *written);

#endif							/* VI_TITLE_H */
