/*
 * lexer.c
 *		A text as tokens.  See lexer.h.
 */
#include "report/lexer.h"

#include <string.h>

#include "report/skip.h"
#include "report/vocabulary.h"
#include "vi/digits.h"
#include "vi/reader.h"
#include "vi/utf8.h"
#include "vi/word.h"

/* A longer run of digits is no figure, and is not looked at more closely. */
#define NUMBER_BYTES	256

#define is_digit(c)		((unsigned char) ((c) - '0') < 10)

/* ASCII, and no letter: vi_letters has them all. */
#define is_ascii_mark(c) \
	((unsigned char) (c) < 0x80 && vi_letters[(unsigned char) (c)] == 0)

void
report_lexer_begin(report_lexer *lexer, const char *text, size_t length,
				   vi_poll poll)
{
	lexer->text = lexer->at = text;
	lexer->end = text + length;
	lexer->next_poll = text + VI_POLL_BYTES;
	lexer->skips = true;
	lexer->poll = poll;
}

static inline void
poll_if_due(report_lexer *lexer, const char *at)
{
	if (at >= lexer->next_poll)
	{
		lexer->next_poll = at + VI_POLL_BYTES;
		if (lexer->poll != NULL)
			lexer->poll();
	}
}

/* Goes past blanks and characters without width; true where there were any. */
static inline bool
skip_blanks(report_lexer *lexer)
{
	bool		blanks = lexer->at == lexer->text;

	/* Mostly one blank, and a letter behind it. */
	if (lexer->end - lexer->at > 1 && *lexer->at == ' ' &&
		lexer->at[1] > ' ')
	{
		lexer->at++;
		return true;
	}
	while (lexer->at < lexer->end)
	{
		unsigned char byte = (unsigned char) *lexer->at;
		uint32_t	c;
		int			length;

		if (byte == ' ' || byte == '\t')
		{
			blanks = true;
			length = 1;
		}
		else if (byte < 0xC2)
			break;
		else
		{
			length = vi_utf8_get((const unsigned char *) lexer->at,
								 (const unsigned char *) lexer->end, &c);
			if (vi_is_space(c))
				blanks = true;
			else if (!vi_is_ignorable(c))
				break;
		}
		lexer->at += length;
		poll_if_due(lexer, lexer->at);
	}
	return blanks;
}

/* Length of the characters without width at s, which may hide in a number. */
static size_t
ignorable_length(const char *s, const char *end)
{
	const char *p = s;

	while (p < end && (unsigned char) *p >= 0xC2)
	{
		uint32_t	c;
		int			length = vi_utf8_get((const unsigned char *) p,
										 (const unsigned char *) end, &c);

		if (!vi_is_ignorable(c))
			break;
		p += length;
	}
	return (size_t) (p - s);
}

/*
 * Copies the digits and separators from s on, without the characters that
 * hide between them.  Returns the length of the copy and sets what it has
 * taken of s.
 */
static size_t
copy_number(const char *s, const char *end, char *copy, size_t size,
			size_t *taken)
{
	const char *p = s;
	size_t		n = 0;

	*taken = 0;
	while (p < end && n < size &&
		   (is_digit(*p) || *p == '.' || *p == ','))
	{
		copy[n++] = *p++;
		if (is_digit(p[-1]))
			*taken = (size_t) (p - s);
		p += ignorable_length(p, end);
	}
	return n;
}

vi_digits_status
report_lexer_digits(const report_lexer *lexer, const report_token *token,
					vi_digits *digits)
{
	const char *s = lexer->text + token->start;
	char		copy[NUMBER_BYTES];
	size_t		taken;

	if (!token->hidden)
		return vi_digits_read(s, s + token->length, false, digits);
	taken = copy_number(s, s + token->length, copy, sizeof(copy), &taken);
	return vi_digits_read(copy, copy + taken, false, digits);
}

static void
read_number(report_lexer *lexer, report_token *token)
{
	const char *s = lexer->at;
	const char *limit = lexer->end - s > NUMBER_BYTES ?
		s + NUMBER_BYTES : lexer->end;
	vi_digits	digits;
	size_t		hidden;

	token->kind = TOKEN_NUMBER;
	token->digits = (uint8_t) vi_digits_read(s, limit, false, &digits);
	lexer->at += digits.length;
	hidden = ignorable_length(lexer->at, lexer->end);
	if (limit != lexer->end && limit - lexer->at < 2)
	{
		token->digits = VI_DIGITS_MALFORMED;
		while (lexer->at < lexer->end &&
			   (is_digit(*lexer->at) || *lexer->at == '.' ||
				*lexer->at == ','))
		{
			lexer->at++;
			poll_if_due(lexer, lexer->at);
		}
	}
	else if (hidden > 0 && lexer->at + hidden < lexer->end &&
			 (is_digit(lexer->at[hidden]) || lexer->at[hidden] == '.' ||
			  lexer->at[hidden] == ','))
	{
		char		copy[NUMBER_BYTES];
		size_t		taken;
		size_t		n = copy_number(s, limit, copy, sizeof(copy), &taken);

		token->digits = (uint8_t) vi_digits_read(copy, copy + n, false,
												 &digits);
		/* What the number leaves of the copy is not looked for in the text. */
		if (digits.length < n && is_digit(copy[n - 1]))
			token->digits = VI_DIGITS_MALFORMED;
		lexer->at = s + taken;
		token->hidden = true;
	}
}

/* Letter by letter: any spelling of any word. */
static bool
read_word(report_lexer *lexer, report_token *token)
{
	vi_word		word;

	if (!vi_word_read(lexer->at, lexer->end, &word))
		return false;
	token->kind = TOKEN_WORD;
	token->capital = word.capital;
	token->capitals = word.capitals;
	lexer->at += word.length;
	if (word.key.low != 0)
		token->entry = vocabulary_words[vocabulary_find(word.key)].entry;
	while (word.cut)
	{
		/* Hundreds of letters without a blank: one word that nobody knows. */
		poll_if_due(lexer, lexer->at);
		if (!vi_word_read(lexer->at, lexer->end, &word))
			break;
		lexer->at += word.length;
	}
	return true;
}

/* The ASCII character that stands for one of the others. */
static char
ascii_of(uint32_t c)
{
	if (c < 0x80)
		return (char) c;
	if (c == 0x2026)
		return '.';
	if (c == 0x2044 || c == 0x2215)
		return '/';
	c = vi_fold_punctuation(c);
	return c != 0 ? (char) c : PUNCTUATION_OTHER;
}

static bool
is_line_end(uint32_t c)
{
	return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Any token.  Kept out of the loop below, which is to stay in registers. */
static __attribute__((noinline))
void
read_token(report_lexer *lexer, report_token *token)
{
	bool		space = skip_blanks(lexer);
	uint32_t	c;

	memset(token, 0, sizeof(*token));
	token->start = (uint32_t) (lexer->at - lexer->text);
	token->space = space;
	poll_if_due(lexer, lexer->at);
	if (lexer->at == lexer->end)
	{
		token->kind = TOKEN_END;
		return;
	}
	if (is_digit(*lexer->at))
		read_number(lexer, token);
	else if (is_ascii_mark(*lexer->at) || !read_word(lexer, token))
	{
		lexer->at += vi_utf8_get((const unsigned char *) lexer->at,
								 (const unsigned char *) lexer->end, &c);
		if (is_line_end(c))
			token->kind = TOKEN_LINE_END;
		else
		{
			token->kind = TOKEN_PUNCTUATION;
			token->punctuation = ascii_of(c);
			token->entry.symbol = SYMBOL_PUNCTUATION(token->punctuation);
			token->entry.root =
				vocabulary_punctuation[token->punctuation & 127];
		}
	}
	token->length = (uint32_t) (lexer->at - lexer->text) - token->start;
}

/*
 * A plain word behind one blank or none, as nearly all tokens are.  Returns
 * where to go on, or NULL where it is something else.
 */
static inline const char *
read_plain_word(const char *text, const char *at, report_token *token)
{
	bool		space = *at == ' ';
	const vocabulary_spelling *found;
	vi_spelling spelling;
	uint32_t	length;

	at += space;
	if (is_digit(*at))
		return NULL;
	length = vi_spelling_read(at, &spelling);
	if (length == 0)
		return NULL;
	found = vocabulary_find_spelling(spelling);
	if (found == NULL)
	{
		if (!vi_is_plain(at, length))
			return NULL;
		found = &vocabulary_spellings[VOCABULARY_NO_SPELLING];
	}
	memset(token, 0, sizeof(*token));
	token->start = (uint32_t) (at - text);
	token->length = length;
	token->entry = found->entry;
	token->kind = TOKEN_WORD;
	token->space = space;
	token->capital = *at >= 'A' && *at <= 'Z';
	return at + length;
}

static bool
may_end_sentence(const report_token *token)
{
	return token->kind == TOKEN_LINE_END ||
		(token->kind == TOKEN_PUNCTUATION && token->length == 1);
}

uint64_t
report_lexer_fill(report_lexer *lexer, report_token *window, uint64_t mask,
				  uint64_t from, uint64_t to)
{
	const char *text = lexer->text;
	const char *at = lexer->at;

	/* A plain word reads a blank and sixteen bytes. */
	const char *safe = lexer->end - text > 17 ? lexer->end - 17 : text;

	for (; from < to; from++)
	{
		report_token *token = &window[from & mask];
		const char *behind = NULL;

		/* The beginning of the text counts as a blank. */
		if (at < safe && at != text)
			behind = read_plain_word(text, at, token);
		if (behind != NULL)
			at = behind;
		else
		{
			lexer->at = at;
			read_token(lexer, token);
			at = lexer->at;
			if (lexer->skips && may_end_sentence(token) &&
				report_surely_ends(text, text + token->start, lexer->end))
				at = lexer->at = report_skip(at, lexer->end);
		}
	}
	lexer->at = at;
	poll_if_due(lexer, lexer->at);
	return to;
}
