/*
 * flags.c
 *		What the words before a figure make of it (3).
 */
#include "report/rules.h"

/* Phrases that are noted when the reader comes past them. */
#define NOTED \
	(CLASS(APPROX) | CLASS(APPROX_ON) | CLASS(UP) | CLASS(DOWN) | \
	 CLASS(SUB) | CLASS(PER) | CLASS(TRIGGER) | CLASS(ROLE) | \
	 CLASS(VAGUE) | CLASS(YEAR) | CLASS(DATE) | CLASS(LABEL) | \
	 CLASS(NOT_LABEL) | CLASS(SEVERAL))

/*
 * A phrase that ends at next holds for the figure behind it.  An approximator
 * may stand between: tăng gần 20%, làm chết ít nhất 9 người.
 */
static void
note_approx(report_reader *r, uint64_t i, uint64_t next, bool on)
{
	r->approx_end = next;
	r->approx_is_on = on;
	if (r->change_end == i)
		r->change_end = next;
	if (r->role_end == i)
		r->role_end = next;
}

static uint64_t
end_of(const report_reader *r, uint64_t i, vocabulary_classes class,
	   vocabulary_classes all, uint64_t before)
{
	return all & class ? phrase_end(r, i, class) : before;
}

void
note_phrase(report_reader *r, uint64_t i)
{
	vocabulary_classes all = 0;
	uint64_t	next;
	const vocabulary_node *node;
	uint16_t	root = token_at(r, i)->root;

	if (root == 0)
		return;
	/* One look tells which classes can begin here; most words have none. */
	node = &vocabulary_nodes[root];
	if (node->edges == 0)
		all = node->classes & NOTED;
	else
		all = NOTED;
	if (all == 0)
		return;

	next = end_of(r, i, CLASS(UP), all, i);
	if (next > i)
	{
		r->change_end = next;
		r->change = CHANGE_UP;
	}
	next = end_of(r, i, CLASS(DOWN), all, i);
	if (next > i)
	{
		r->change_end = next;
		r->change = CHANGE_DOWN;
	}
	if (all & CLASS(ROLE) &&
		(node = phrase_at(r, i, CLASS(ROLE), &next)) != NULL)
	{
		r->role_end = next;
		r->role = node->value;
	}
	next = end_of(r, i, CLASS(APPROX), all, i);
	if (next > i)
		note_approx(r, i, next, false);
	else
	{
		next = end_of(r, i, CLASS(APPROX_ON), all, i);
		if (next > i)
			note_approx(r, i, next, true);
	}

	/* A phrase keeps what a longer one, begun before, has set. */
#define NOTE_END(field, class) \
	do { \
		next = end_of(r, i, CLASS(class), all, i); \
		if (next > i && next > r->field) \
			r->field = next; \
	} while (0)

	NOTE_END(label_end, LABEL);
	NOTE_END(not_label_end, NOT_LABEL);
	NOTE_END(date_end, DATE);
	NOTE_END(vague_end, VAGUE);
	NOTE_END(year_end, YEAR);
	NOTE_END(several_end, SEVERAL);
#undef NOTE_END

	if (end_of(r, i, CLASS(SUB), all, i) > i && r->figures > 0)
		r->sub = true;
	if (end_of(r, i, CLASS(PER), all, i) > i)
		r->per = true;
	if (end_of(r, i, CLASS(TRIGGER), all, i) > i)
		r->trigger = true;
}

bool
approx_before(const report_reader *r, uint64_t i, bool place)
{
	return i > 0 && r->approx_end == i && !(r->approx_is_on && place);
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
	if (approx_before(r, i, false))
		while (i > k && phrase_end(r, i - 1, CLASS(APPROX)) < i)
			i--;
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
	if (r->change_end == i && i > 0)
		return r->change;
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
	bool		rate = figure->item != NULL &&
		figure->kind == REPORT_RATIO && figure->item[0] == 'r';

	figure->change = figure->kind == REPORT_RATIO ?
		CHANGE_NONE : change_of(r, i, figure);
	figure->sub = r->sub;
	figure->per = r->per && !rate;
	r->figures++;
	r->last_end = next;
	r->last_kind = figure->kind;
	r->last_change = figure->change;
}
