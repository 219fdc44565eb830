/*
 * flags.c
 *		What the words before a figure make of it (3).
 */
#include "report/rules.h"

#include <string.h>

void
note_phrase(report_reader *r, uint64_t i)
{
	uint64_t	next;
	const vocabulary_node *node = phrase_at(r, i, CLASSES_NOTED, &next);

	/* thu phí is not thu */
	if (node == NULL || phrase_end(r, i, CLASS(COMPOUND)) > next)
		return;
	if (node->classes & CLASS(SUB) && r->figures > 0)
		r->sub = true;
	if (node->classes & CLASS(PER))
		r->per = true;
	if (node->classes & CLASS(TRIGGER))
		r->trigger = true;
}

bool
approx_before(const report_reader *r, uint64_t i, bool place)
{
	uint64_t	start;
	const vocabulary_node *node =
	phrase_behind(r, i, CLASS(APPROX) | CLASS(APPROX_ON), &start);

	return node != NULL && !(place && (node->classes & CLASS(APPROX)) == 0);
}

const vocabulary_node *
governing(const report_reader *r, uint64_t i, vocabulary_classes classes)
{
	uint64_t	start;

	/* tăng gần 20%, làm chết ít nhất 9 người */
	while (phrase_behind(r, i, CLASS(APPROX) | CLASS(APPROX_ON), &start) != NULL)
		i = start;
	return phrase_behind(r, i, classes, &start);
}

/*
 * The figure at i stands in a list that began with a change: it follows the
 * figure before it across a comma, và, / or -, with nothing but "về …" or a
 * figure in parentheses between.
 */
static bool
continues_list(const report_reader *r, uint64_t i)
{
	uint64_t	k = r->last_end;

	if (r->last_change == CHANGE_NONE || r->last_end == 0)
		return false;
	if (is_punctuation(r, k, ')'))
		k++;
	if (phrase_end(r, k, CLASS(LIST_WORD)) > k)
		for (k++; k < i && token_at(r, k)->kind == TOKEN_WORD; k++)
			if (phrase_end(r, k, CLASS(JOIN) | CLASS(UP) | CLASS(DOWN)) > k)
				break;
	if (is_punctuation(r, k, ',') || is_punctuation(r, k, '/') ||
		is_punctuation(r, k, '-'))
		k++;
	else if (phrase_end(r, k, CLASS(JOIN)) > k)
		k = phrase_end(r, k, CLASS(JOIN));
	else
		return false;
	if (k < i)
		k = phrase_end(r, k, CLASS(APPROX) | CLASS(APPROX_ON));
	return k == i;
}

/* 3.3: behind tăng or giảm, with a sign in parentheses, or in such a list */
static report_change
change_of(const report_reader *r, uint64_t i, const report_figure *figure)
{
	const vocabulary_node *verb = governing(r, i, CLASS(UP) | CLASS(DOWN));

	if (verb != NULL)
		return verb->classes & CLASS(UP) ? CHANGE_UP : CHANGE_DOWN;
	if (i >= 2 && is_punctuation(r, i - 2, '('))
	{
		if (is_punctuation(r, i - 1, '-'))
			return CHANGE_DOWN;
		if (is_punctuation(r, i - 1, '+'))
			return CHANGE_UP;
	}
	if (figure->kind == REPORT_PERCENT && r->last_end > 0 &&
		r->last_end == i - 1 && is_punctuation(r, i - 1, '('))
		return r->last_change;
	if (continues_list(r, i))
		return r->last_change;
	return CHANGE_NONE;
}

void
set_flags(report_reader *r, uint64_t i, uint64_t next, report_figure *figure)
{
	bool		rate = figure->kind == REPORT_RATIO &&
		strcmp(figure->item, "rate") == 0;

	figure->change = figure->kind == REPORT_RATIO ?
		CHANGE_NONE : change_of(r, i, figure);
	figure->sub = r->sub;
	figure->per = r->per && !rate;
	r->figures++;
	r->last_end = next;
	r->last_kind = figure->kind;
	r->last_change = figure->change;
}
