/*
 * lexer.h
 *		A text as tokens: words, numbers in digits, punctuation, line ends.
 */
#ifndef REPORT_LEXER_H
#define REPORT_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "report/vocabulary.h"
#include "vi/digits.h"
#include "vi/poll.h"

typedef enum report_token_kind
{
	TOKEN_END,					/* of the text; never followed by another */
	TOKEN_LINE_END,
	TOKEN_WORD,
	TOKEN_NUMBER,				/* digits with separators between them */
	TOKEN_PUNCTUATION
} report_token_kind;

/* Any punctuation that is not ASCII, nor a dash, quote or ellipsis. */
#define PUNCTUATION_OTHER	1

typedef struct report_token
{
	uint32_t	start;			/* bytes from the beginning of the text */
	uint32_t	length;
	vocabulary_entry entry;		/* of a word or punctuation, else zeros */
	uint8_t		kind;
	char		punctuation;	/* as ASCII: '-' for any dash, '.' for … */
	bool		space;			/* blanks, or nothing, stand before it */
	bool		capital;		/* a word that begins with a capital */
	bool		capitals;		/* a word of two or more, all capitals */
	bool		hidden;			/* a number that hides something in it */
	uint8_t		digits;			/* a number: its vi_digits_status */
} report_token;

typedef struct report_lexer
{
	const char *text;
	const char *end;
	const char *at;
	const char *next_poll;
	bool		skips;			/* goes past sentences without a number */
	vi_poll		poll;
} report_lexer;

/* text has less than 2^32 bytes, and stays where it is. */
extern void report_lexer_begin(report_lexer *lexer, const char *text,
							   size_t length, vi_poll poll);

/*
 * Reads tokens into window[i & mask] for i from from up to to; returns to.
 * At the end of the text, all are TOKEN_END.
 */
extern uint64_t report_lexer_fill(report_lexer *lexer, report_token *window,
								  uint64_t mask, uint64_t from, uint64_t to);

/* The bytes of a token. */
static inline const char *
report_lexer_at(const report_lexer *lexer, const report_token *token)
{
	return lexer->text + token->start;
}

/* The number that a token is. */
extern vi_digits_status report_lexer_digits(const report_lexer *lexer,
											const report_token *token,
											vi_digits *digits);

#endif							/* REPORT_LEXER_H */
