/*
 * word.h
 *		A word as readers compare it.
 *
 * Two spellings have the same key exactly where they are the same word:
 * upper and lower case, composed and decomposed characters, both places of a
 * tone mark (hoà, hòa), the look-alikes of đ, y for i as the only vowel
 * (kỳ, kì; tỷ, tỉ), and characters without width inside it make no
 * difference; letters and tones do.
 */
#ifndef VI_WORD_H
#define VI_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/letter.h"

/*
 * Six bits a letter, ten in each half, and the tone in the top bits of low.
 * {0, 0} is no key: the word is longer than 20 letters, or has two tones or a
 * letter that Vietnamese does not have.
 */
typedef struct vi_word_key
{
	uint64_t	low;
	uint64_t	high;
} vi_word_key;

typedef struct vi_word
{
	vi_word_key key;
	size_t		length;			/* bytes read */
	size_t		chars;			/* characters read */
	bool		capital;		/* begins with a capital */
	bool		capitals;		/* has two or more letters, none lower case */
	bool		cut;			/* a longer word, cut at VI_WORD_BYTES */
} vi_word;

/* A longer run of letters is read in pieces, so that no loop is endless. */
#define VI_WORD_BYTES	1024

/*
 * Reads the word at s: letters, digits and marks up to the first character
 * that is none.  Any character beyond ASCII that is no blank and no
 * punctuation counts as a letter.  False, and length 0, where none begins.
 */
extern bool vi_word_read(const char *s, const char *end, vi_word *word);

/* The same for a whole string, as tables are made; false where it is none. */
extern bool vi_word_key_of(const char *s, size_t length, vi_word_key *key);

/*
 * Takes a key apart: the letter (or digit) at a place, counted from 0, false
 * behind the last; the tone of the whole word.
 */
extern bool vi_word_key_letter(vi_word_key key, int at, char *base,
							   vi_shape *shape);
extern vi_tone vi_word_key_tone(vi_word_key key);

/* Blanks beyond ASCII: Unicode's space separators. */
extern bool vi_is_space(uint32_t c);

/* Punctuation beyond ASCII: quotation marks, dashes, the ellipsis, … */
extern bool vi_is_punctuation(uint32_t c);

/* Characters without width, which hide in words: U+200B, U+00AD, … */
extern bool vi_is_ignorable(uint32_t c);

#endif							/* VI_WORD_H */
