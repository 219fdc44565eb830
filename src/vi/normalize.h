/*
 * normalize.h
 *		The normal form of Vietnamese text.
 *
 * Stages, each of which leaves the ones before it true: characters are
 * cleaned (reader.h), composed (nfc.h), spaces are made single, and the tone
 * mark of final oa, oe, uy is put on the first vowel.  The result is in form
 * NFC; normalising it again changes nothing; canonically equal texts have the
 * same normal form.
 *
 * Spaces: a run becomes one; none stays at the beginning, at the end, or next
 * to a line break (U+000A, U+000D).  A space that carries a combining mark is
 * no blank and stays.
 */
#ifndef VI_NORMALIZE_H
#define VI_NORMALIZE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/nfc.h"
#include "vi/poll.h"

/* Longest onset (ngh) and two vowels. */
#define VI_OPEN_SYLLABLE	5

/* The stages, one character after the other. */
typedef struct vi_normalizer
{
	bool		fold;			/* no tone stage: tones are gone */
	bool		edge;			/* at the beginning or behind a line break */
	bool		space;			/* a space was read and not yet given */
	bool		has_held;		/* a character waits behind a space */
	uint32_t	held;
	bool		in_word;		/* in a word that is no open syllable */
	int			next;			/* the syllable that is being read */
	int			ready;			/* how many of it may be given */
	int			count;
	uint32_t	syllable[VI_OPEN_SYLLABLE + 1];
	vi_nfc		nfc;
} vi_normalizer;

/* beginning: s is the beginning of the text, and not the middle of a line. */
extern void vi_normalizer_begin(vi_normalizer *n, const unsigned char *s,
								const unsigned char *end, bool beginning,
								bool fold, vi_poll poll);
extern bool vi_normalizer_next(vi_normalizer *n, uint32_t *c);

/*
 * A text being normalised: stretches that are normal already are copied, and
 * only what stands between them goes through the stages.
 */
typedef struct vi_normalization
{
	const unsigned char *begin;
	const unsigned char *next;	/* the first byte not yet dealt with */
	const unsigned char *copy;	/* to be copied up to here ... */
	const unsigned char *stop;	/* ... to be normalised up to here */
	const unsigned char *end;
	bool		in_stages;
	bool		has_pending;	/* a character for which there was no room */
	uint32_t	pending;
	vi_poll		poll;
	vi_normalizer stages;
} vi_normalization;

extern void vi_normalization_begin(vi_normalization *n, const char *s,
								   size_t length, vi_poll poll);

/*
 * Writes up to room bytes and says how many; true at the end of the text, else
 * it wants more room: at least VI_UTF8_MAX bytes.
 */
extern bool vi_normalization_write(vi_normalization *n, char *out,
								   size_t room, size_t *written);

/*
 * The fast check: true where it is certain that the text is normal.  It can
 * be false for a normal text in a script that it does not know.
 */
extern bool vi_is_normal(const char *s, size_t length, vi_poll poll);

/*
 * From here on for the other modules of the core: the first place at or
 * behind next from which on the text, normal so far, may have to be changed,
 * moved back to a space or to next; end where there is none.  next is the
 * beginning of the text or a single space that ends a word.
 */
extern const unsigned char *vi_normal_until(const unsigned char *begin,
											const unsigned char *next,
											const unsigned char *end,
											const unsigned char **hit,
											vi_poll poll);

/*
 * The next space behind hit at which the stages may stop and start again, or
 * end.
 */
extern const unsigned char *vi_stages_end(const unsigned char *hit,
										  const unsigned char *end,
										  vi_poll poll);

/*
 * Moves the tone of an open syllable (onset and oa, oe or uy, composed, and
 * nothing else) to its first vowel; false where it is none or its tone stands
 * there.
 */
extern bool vi_place_tone(uint32_t *syllable, int count);

#endif							/* VI_NORMALIZE_H */
