/*
 * nfc.h
 *		Text in Unicode normalization form C, one character at a time.
 *
 * The algorithm is that of the Unicode Standard, section 3.11 (canonical
 * ordering, canonical composition); the data are libutf8proc's.  Neither
 * memory nor quadratic time is needed, however many marks a base carries:
 * where they are too many to be sorted in place, the run is read once for
 * each combining class in it.
 */
#ifndef VI_NFC_H
#define VI_NFC_H

#include <stdbool.h>
#include <stdint.h>

#include "vi/reader.h"

/* Runs of marks up to this length are sorted in place. */
#define VI_NFC_MARKS	64

typedef struct vi_nfc
{
	vi_reader	reader;
	bool		has_ahead;		/* a character of class 0 was read ahead */
	uint32_t	ahead;

	/* The marks that are still to be given, sorted */
	int			mark;
	int			nmarks;
	uint32_t	marks[VI_NFC_MARKS];
	uint8_t		classes[VI_NFC_MARKS];

	/* A long run: the class being given and where reading it stands */
	bool		in_run;
	int			run_class;
	size_t		run_length;		/* marks in it */
	size_t		run_read;		/* of these, read for this class */
	vi_reader	run_begin;
	vi_reader	run_end;
	uint64_t	run_classes[4]; /* a bit for each class in it */
	uint8_t		run_skip[256];	/* composed with the base, by class */
} vi_nfc;

extern void vi_nfc_begin(vi_nfc *n, const unsigned char *s,
						 const unsigned char *end, bool fold, vi_poll poll);

/* The next character; false at the end. */
extern bool vi_nfc_next(vi_nfc *n, uint32_t *c);

/* The character that two others compose to, or 0. */
extern uint32_t vi_compose(uint32_t first, uint32_t second);

#endif							/* VI_NFC_H */
