/*
 * report_reader.c
 *		Fuzz target: figures out of any bytes.
 *
 * Whatever the text, figures come in its order and lie inside it, start where
 * a number starts, count characters right, and hold numbers that are exact.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "report/reader.h"
#include "report/vocabulary.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FAIL_UNLESS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

/* Words found by their bytes are the words that their letters say. */
static void
check_words(const char *text, size_t size)
{
	report_lexer lexer;
	report_token token;

	report_lexer_begin(&lexer, text, size, NULL);
	for (;;)
	{
		vi_word		word;
		uint16_t	symbol = SYMBOL_UNKNOWN;

		report_lexer_fill(&lexer, &token, 0, 0, 1);
		if (token.kind == TOKEN_END)
			break;
		if (token.kind != TOKEN_WORD ||
			!vi_word_read(text + token.start, text + size, &word) || word.cut)
			continue;
		if (word.key.low != 0)
			symbol = vocabulary_find(word.key);
		FAIL_UNLESS(token.length == word.length);
		FAIL_UNLESS(token.entry.symbol == symbol);
		FAIL_UNLESS(token.capital == word.capital);
		FAIL_UNLESS(token.capitals == word.capitals);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* A copy of just this size, so that a byte too far is seen. */
	char	   *text = malloc(size > 0 ? size : 1);
	report_reader *reader = malloc(sizeof(report_reader));
	report_reader *whole = malloc(sizeof(report_reader));
	report_figure same;
	report_figure figure;
	size_t		end = 0;
	size_t		at = 0;
	size_t		chars = 0;

	if (size > 0)
		memcpy(text, data, size);
	check_words(text, size);
	report_begin(reader, text, size, NULL);
	report_begin(whole, text, size, NULL);
	whole->lexer.skips = false;
	while (report_next(reader, &figure))
	{
		/* The same figures without going past any sentence */
		FAIL_UNLESS(report_next(whole, &same));
		FAIL_UNLESS(figure.start == same.start && figure.length == same.length);
		FAIL_UNLESS(figure.kind == same.kind && figure.approx == same.approx);
		FAIL_UNLESS(figure.change == same.change && figure.sub == same.sub);
		FAIL_UNLESS(figure.per == same.per && figure.item == same.item);
		FAIL_UNLESS(figure.length > 0);
		FAIL_UNLESS(figure.start >= end);
		FAIL_UNLESS(figure.start + figure.length <= size);
		end = figure.start + figure.length;
		while (at < figure.start)
			chars += (data[at++] & 0xC0) != 0x80;
		FAIL_UNLESS(figure.pos == chars + 1);
		FAIL_UNLESS(figure.unit != NULL);
		FAIL_UNLESS(!figure.has_range ||
					(vi_decimal_cmp(figure.lo, figure.num) < 0 &&
					 vi_decimal_cmp(figure.num, figure.hi) < 0));
		FAIL_UNLESS(figure.has_den || figure.persons == NULL);
		FAIL_UNLESS(figure.kind == REPORT_RATIO || figure.kind == REPORT_CASES ||
					!figure.has_den);
	}
	FAIL_UNLESS(!report_next(whole, &same));
	free(whole);
	free(reader);
	free(text);
	return 0;
}
