/*
 * reader.h
 *		Text as single characters, cleaned and taken apart: the first step of
 *		vi_normalize and vi_fold.
 *
 * What is cleaned here is what must be cleaned before characters and their
 * marks are put together again:
 *	- U+00AD, U+200B, U+2060, U+FEFF (soft hyphen, zero-width space, word
 *	  joiner, byte order mark) are dropped;
 *	- the joiners U+200C and U+200D are dropped at the beginning and behind
 *	  ASCII, Latin letters and typographic quotes and dashes.  Elsewhere they
 *	  have a meaning: in emoji, in Indic and Arabic writing;
 *	- look-alikes become the Vietnamese letter: U+00D0 and U+0189 Đ, U+00F0
 *	  and U+0256 đ;
 *	- every space of Unicode (category Zs) becomes U+0020.
 * All of this is decided on decomposed characters, so that canonically equal
 * texts are read alike.
 */
#ifndef VI_READER_H
#define VI_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/poll.h"

/* The longest canonical decomposition has four characters. */
#define VI_DECOMPOSED_MAX	4

typedef struct vi_reader
{
	const unsigned char *next;
	const unsigned char *end;
	vi_poll		poll;
	int			budget;			/* bytes until poll is called */
	bool		fold;			/* read the folded form, see fold.h */
	bool		latin;			/* the base before is a Latin letter */
	uint32_t	base;			/* the last character of class 0; 0: none */
	int			part;			/* next of parts */
	int			nparts;
	uint32_t	parts[VI_DECOMPOSED_MAX];
} vi_reader;

/* Readers are plain values: a copy is a place to come back to. */
extern void vi_reader_begin(vi_reader *r, const unsigned char *s,
							const unsigned char *end, bool fold, vi_poll poll);

/*
 * The next character of the canonical decomposition, in the order of the
 * text, and its canonical combining class; false at the end.
 */
extern bool vi_reader_next(vi_reader *r, uint32_t *c, int *class);

/*
 * The next character as it stands, where it can be given without taking
 * anything apart because nothing that follows can belong to it; else 0.
 */
extern uint32_t vi_reader_shortcut(vi_reader *r);

/* The ASCII character that a dash, quote or apostrophe is folded to, or 0. */
extern uint32_t vi_fold_punctuation(uint32_t c);

#endif							/* VI_READER_H */
