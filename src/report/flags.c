/*
 * flags.c
 *		What the words before a figure make of it (3).
 */
#include "report/rules.h"

/*
 * What has been noted ends before next.  An approximator may stand behind a
 * change or a role: tăng gần 20%, làm chết ít nhất 9 người.
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

/* Phrases that say something of the number right behind them. */
#define CLASSES_BEFORE \
	(CLASS(LABEL) | CLASS(NOT_LABEL) | CLASS(DATE) | CLASS(VAGUE) | \
	 CLASS(YEAR) | CLASS(SEVERAL) | CLASS(EACH))

/* One phrase, from token i up to next. */
static void
note(report_reader *r, vocabulary_classes classes, const char *value,
	 uint64_t next)
{
	if (classes & (CLASS(UP) | CLASS(DOWN)))
	{
		r->change_end = next;
		r->change = classes & CLASS(UP) ? CHANGE_UP : CHANGE_DOWN;
	}
	if (classes & CLASS(ROLE))
	{
		r->role_end = next;
		r->role = value;
	}

	if (classes & CLASS(SUB) && r->figures > 0)
		r->sub = true;
	if (classes & CLASS(PER))
		r->per = true;
	if (classes & CLASS(TRIGGER))
		r->trigger = true;
	if ((classes & CLASSES_BEFORE) == 0)
		return;

	/* A phrase keeps what a longer one, begun before, has set. */
#define NOTE_END(class, field) \
	do { \
		if (classes & CLASS(class) && next > r->field) \
			r->field = next; \
	} while (0)

	NOTE_END(LABEL, label_end);
	NOTE_END(NOT_LABEL, not_label_end);
	NOTE_END(DATE, date_end);
	NOTE_END(VAGUE, vague_end);
	NOTE_END(YEAR, year_end);
	NOTE_END(SEVERAL, several_end);
	NOTE_END(EACH, each_end);
#undef NOTE_END
}

void
note_phrase(report_reader *r, uint64_t i)
{
	uint16_t	at = token_at(r, i)->entry.root;
	uint64_t	next = i;
	uint64_t	approx_next = i;
	bool		on = false;
	bool		each = r->each_end == i;
	vocabulary_classes reach = vocabulary_nodes[at].reach;

	/* A part of thu phí or miễn giảm, the first as well, is not itself. */
	if ((reach & (CLASSES_NOTED | CLASS(COMPOUND))) == 0 || i < r->compound_end)
		return;
	if (reach & CLASS(COMPOUND))
	{
		uint64_t	end = phrase_end(r, i, CLASS(COMPOUND));

		if (end > i)
			r->compound_end = end;
	}

	/* The phrases that begin here, from the shortest to the longest. */
	while (at != 0)
	{
		const vocabulary_node *node = &vocabulary_nodes[at];
		vocabulary_classes classes = node->classes & CLASSES_NOTED;

		next++;
		/* mỗi ngày 22 vụ, mỗi phường 3 camera: no date, no name */
		if (each)
			classes &= ~(CLASS(DATE) | CLASS(LABEL));
		if (classes != 0 && next >= r->compound_end)
		{
			if (classes & (CLASS(APPROX) | CLASS(APPROX_ON)))
			{
				approx_next = next;
				on = (classes & CLASS(APPROX)) == 0;
			}
			note(r, classes, node->value, next);
		}
		if (node->edges == 0)
			break;
		at = phrase_step(node, token_at(r, next)->entry.symbol);
	}
	if (approx_next > i)
		note_approx(r, i, approx_next, on);
}

bool
approx_before(const report_reader *r, uint64_t i, bool place)
{
	return r->approx_end == i && !(r->approx_is_on && place);
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
	if (r->change_end == i)
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
