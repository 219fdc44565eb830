/*
 * unit_words.h
 *		The names of units taken apart, alike in the tables and in a text.
 */
#ifndef SEIZURE_UNIT_WORDS_H
#define SEIZURE_UNIT_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "vi/number.h"
#include "vi/word.h"

/*
 * A word by its key; a character that is no letter ("$", "-", "³", the digit
 * of "m 3") as {0, its code}, for no key has a low half of 0.
 */
typedef vi_word_key unit_token;

/* No name has more. */
#define UNIT_TOKENS			6

/* Skips blanks of any kind, and characters without width. */
extern const char *unit_skip_blanks(const char *s, const char *end);

/*
 * Reads the token at s, which is no blank.  Returns where it ends; NULL where
 * there is none that a name of a unit could have.
 */
extern const char *unit_token_read(const char *s, const char *end,
								   unit_token *token);

/* What vi_numeral_word_of() gives, out of a table made for it. */
extern vi_numeral_word unit_numeral_of(vi_word_key key);

/* -1, 0, 1: the order in which the tables have them. */
static inline int
unit_token_compare(unit_token a, unit_token b)
{
	if (a.low != b.low)
		return a.low < b.low ? -1 : 1;
	return (a.high > b.high) - (a.high < b.high);
}

#endif							/* SEIZURE_UNIT_WORDS_H */
