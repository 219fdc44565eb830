/*
 * fold.h
 *		The search form of text.
 *
 * The folded form is that of the normal form (normalize.h): in lower case,
 * Latin letters without their marks, đ as d, typographic dashes, quotes and
 * apostrophes as ASCII.  Letters whose mark is no combining mark in Unicode
 * (ø, ł, ß) stay; other scripts keep their marks, in form NFC.  Folding again
 * changes nothing.
 */
#ifndef VI_FOLD_H
#define VI_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/normalize.h"
#include "vi/poll.h"

typedef struct vi_folding
{
	const unsigned char *begin;
	const unsigned char *next;	/* the first byte not yet dealt with */
	const unsigned char *stop;	/* where the stages end */
	const unsigned char *end;
	bool		in_stages;
	bool		has_pending;	/* a character for which there was no room */
	uint32_t	pending;
	vi_poll		poll;
	vi_normalizer stages;
} vi_folding;

extern void vi_folding_begin(vi_folding *f, const char *s, size_t length,
							 vi_poll poll);

/*
 * Writes up to room bytes and says how many; true at the end of the text, else
 * it wants more room: as much as the next word takes is enough.
 */
extern bool vi_folding_write(vi_folding *f, char *out, size_t room,
							 size_t *written);

/*
 * Folds a short text at once; returns the length, or SIZE_MAX where room is
 * not enough.  As much room as the text is long is enough but for rare
 * characters; three times as much always is.
 */
extern size_t vi_fold_string(const char *s, size_t length, char *out,
							 size_t room);

#endif							/* VI_FOLD_H */
