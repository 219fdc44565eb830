/*
 * reader.c
 *		The way through a text: sentences, clauses, figures.  See reader.h.
 */
#include "report/rules.h"

#include <string.h>

#include "vi/utf8.h"

void
report_begin(report_reader *r, const char *text, size_t length, vi_poll poll)
{
	report_lexer_begin(&r->lexer, text, length, poll);
	memset(&r->window[0], 0, sizeof(report_token));
	r->window[0].kind = TOKEN_LINE_END;
	r->window[0].space = true;
	r->filled = r->at = 1;
	r->number_end = 0;
	r->sentence = 1;
	r->figures = 0;
	r->sub = r->trigger = r->per = false;
	r->counted = r->chars = 0;
	r->last_end = 0;
	r->last_kind = REPORT_COUNT;
	r->last_change = CHANGE_NONE;
}

/*
 * Reads ahead, so that rules may look at the next tokens without asking
 * whether there are any: the end is read again and again.
 */
static void
fill(report_reader *r)
{
	r->filled = report_lexer_fill(&r->lexer, r->window, REPORT_WINDOW - 1,
								  r->filled, r->at + REPORT_LOOKAHEAD);
}

static void
begin_sentence(report_reader *r, uint64_t i)
{
	r->sentence = i;
	r->figures = 0;
	r->sub = r->trigger = r->per = false;
	r->last_end = 0;
	r->last_change = CHANGE_NONE;
}

/* One letter, in however many bytes. */
static bool
is_initial(const report_reader *r, const report_token *word)
{
	const unsigned char *s =
	(const unsigned char *) report_lexer_at(&r->lexer, word);
	uint32_t	c;

	return vi_utf8_get(s, s + word->length, &c) == (int) word->length;
}

/*
 * 2.0: a full stop, ! or ? ends the sentence where a blank and a capital
 * follow, but not behind an abbreviation or an initial (TP. Vinh, ông N.).
 */
static bool
ends_sentence(const report_reader *r, uint64_t i)
{
	const report_token *next = token_at(r, i + 1);

	if (next->kind == TOKEN_LINE_END || next->kind == TOKEN_END)
		return true;
	if (next->kind == TOKEN_PUNCTUATION && next->punctuation == '"')
		next = token_at(r, i + 2);
	else if (!next->space)
		return false;
	if (next->kind != TOKEN_WORD || !next->capital)
		return false;
	if (is_punctuation(r, i, '.') && i > r->sentence &&
		token_at(r, i - 1)->kind == TOKEN_WORD)
	{
		const report_token *before = token_at(r, i - 1);

		if (before->capital && is_initial(r, before))
			return false;
		if (phrase_end(r, i - 1, CLASS(ABBREVIATION)) == i && before->capital)
			return false;
	}
	return true;
}

static void
note_punctuation(report_reader *r, uint64_t i)
{
	switch (token_at(r, i)->punctuation)
	{
		case '.':
		case '!':
		case '?':
			if (ends_sentence(r, i))
				begin_sentence(r, i + 1);
			r->per = false;
			break;
		case ';':
			r->sub = false;
			r->last_change = CHANGE_NONE;
			r->per = false;
			break;
		case ',':
		case ':':
		case '(':
			r->per = false;
			break;
		default:
			break;
	}
}

/* Counts the characters up to the figure, on from the one before. */
static void
set_pos(report_reader *r, report_figure *figure)
{
	r->chars += vi_utf8_count(r->lexer.text + r->counted,
							  r->lexer.text + figure->start);
	r->counted = figure->start;
	figure->pos = r->chars + 1;
}

bool
report_next(report_reader *r, report_figure *figure)
{
	for (;;)
	{
		const report_token *t;
		uint64_t	i = r->at;
		uint64_t	next;

		if (r->filled < i + REPORT_LOOKAHEAD / 2)
		{
			fill(r);
			continue;
		}
		t = token_at(r, i);
		/* Words that say nothing where no number is near: most of a text. */
		if (t->entry.idle)
		{
			r->at++;
			continue;
		}
		switch (t->kind)
		{
			case TOKEN_END:
				return false;
			case TOKEN_LINE_END:
				begin_sentence(r, i + 1);
				break;
			case TOKEN_PUNCTUATION:
				note_punctuation(r, i);
				break;
			case TOKEN_WORD:
				if (t->entry.noted)
					note_phrase(r, i);
				if (t->entry.numeral == VI_NUM_NONE)
					break;
				/* FALLTHROUGH */
			case TOKEN_NUMBER:
				if (!may_begin_number(r, i))
					break;
				if (figure_at(r, i, figure, &next))
				{
					r->at = next;
					set_pos(r, figure);
					return true;
				}
				/* Words of what was no figure may still mean something. */
				if (t->kind == TOKEN_NUMBER)
				{
					r->at = next;
					continue;
				}
				break;
		}
		r->at++;
	}
}
