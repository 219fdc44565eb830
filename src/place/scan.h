/*
 * scan.h
 *		Text taken apart into words as names are compared.
 *
 * A word is a run of letters or a run of digits; "P1" is two words and so is
 * "Q10", because a number behind a letter is the name of a numbered ward.  Only
 * a digit between letters, or one before several, is taken for a misread one
 * of them: "D0ng", "8ông".  An
 * apostrophe inside a word belongs to it and leaves no trace: "H'leo" is
 * "hleo".
 *
 * Each letter is held twice: plain, for finding names whatever their
 * diacritics are, and as it is, for weighing how well they agree.  In both,
 * upper and lower case, the place of the tone mark, NFC and NFD, i and y as the
 * only vowel of a word, and look-alikes of đ make no difference.
 */
#ifndef PLACE_SCAN_H
#define PLACE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "vi/poll.h"

/* What stands between a word and the one before it. */
#define GAP_BLANK		0x01
#define GAP_DOT			0x02
#define GAP_COMMA		0x04	/* comma, semicolon */
#define GAP_LINE		0x08	/* line end, tab, | */
#define GAP_DASH		0x10
#define GAP_SLASH		0x20
#define GAP_COLON		0x40
#define GAP_OTHER		0x80	/* brackets, quotation marks, anything else */
#define GAP_START		0x100	/* nothing: the text begins here */
#define GAP_OPEN		0x200	/* an opening bracket */

/* These part names; blanks, dashes and dots may stand inside one. */
#define GAP_HARD		(GAP_COMMA | GAP_LINE | GAP_SLASH | GAP_COLON | \
						 GAP_OTHER | GAP_START | GAP_OPEN)

/* What a word is like. */
#define WORD_CAPITAL	0x01	/* begins with a capital */
#define WORD_CAPITALS	0x02	/* two or more letters, all capitals */
#define WORD_MARKED		0x04	/* has a diacritic */
#define WORD_DIGITS		0x08	/* a number */
#define WORD_FOREIGN	0x10	/* has a letter that Vietnamese does not have */
#define WORD_WAS_Y		0x20	/* its only vowel was written y */
#define WORD_UPPER		0x40	/* has a capital somewhere */
#define WORD_ZERO		0x80	/* a number written with a zero before it */
#define WORD_TWO_TONES	0x100	/* has two tone marks: one is a fault */

typedef struct scan_word
{
	uint32_t	start;			/* bytes in the text */
	uint32_t	end;
	uint16_t	letters;		/* where its letters begin */
	uint16_t	flags;
	uint16_t	gap;
	uint8_t		length;			/* how many letters */
	uint8_t		tone_at;		/* letter that had the tone mark; 0xFF: none */
} scan_word;

/* A letter of a word: 1-26 a to z, 27-36 digits; 0 any other. */
#define SCAN_DIGIT(d)	(27 + (d))

/* No word of a name is longer; longer ones are cut and are foreign. */
#define SCAN_WORD_MAX	24

typedef struct scan
{
	scan_word  *words;
	uint8_t    *plain;			/* letters without diacritics */
	uint8_t    *full;			/* letters with them, see scan.c */
	uint32_t	max_words;
	uint32_t	max_letters;

	uint32_t	n_words;
	uint32_t	n_letters;
	bool		overflow;		/* more words than there was room for */
	bool		marked;			/* some word has a diacritic */
	bool		upper;			/* some word begins with a capital */
	uint16_t	end_gap;		/* what stands behind the last word */
} scan;

/*
 * Takes a text apart.  The caller has set the arrays and their sizes; at most
 * SCAN_WORD_MAX letters a word are kept.  Stops where the arrays are full, and
 * says so in overflow.
 */
extern void scan_text(scan *s, const char *text, size_t length, vi_poll poll);

/* A plain letter as ASCII: a to z, 0 to 9, ? for any other. */
extern char scan_ascii(uint8_t plain);

/* A plain or full letter, y with any tone as i. */
extern uint8_t scan_i_for_y(uint8_t letter);

/* The plain letter of a full one, its shape and its tone. */
extern uint8_t scan_plain(uint8_t full);
extern int	scan_shape(uint8_t full);
extern int	scan_tone(uint8_t full);

#endif							/* PLACE_SCAN_H */
