/*
 * kinds.c
 *		The kinds of figures (4), in the order in which they are tried.
 */
#include "report/rules.h"

#include <string.h>

/* A rate may have a few words between: 12,5 vụ phạm tội trên 100.000 dân. */
#define RATE_WORDS		8

/* A noun of the vocabulary behind a number. */
typedef struct noun
{
	const vocabulary_noun *is;
	uint16_t	index;
	uint64_t	next;
} noun;

static bool
noun_at(const report_reader *r, uint64_t i, noun *n)
{
	const vocabulary_node *node = phrase_at(r, i, CLASS(NOUN), &n->next);

	if (node == NULL)
		return false;
	n->index = node->noun;
	n->is = &vocabulary_nouns[node->noun];
	return true;
}

/* Fills in where a figure from token i up to token next stands. */
static void
set_span(const report_reader *r, uint64_t i, uint64_t next,
		 report_figure *figure)
{
	const report_token *first = token_at(r, i);
	const report_token *last = token_at(r, next - 1);

	figure->start = first->start;
	figure->length = last->start + last->length - first->start;
}

static void
set_number(report_figure *figure, const quantity *q)
{
	figure->num = q->counted;
	figure->has_range = q->range;
	figure->lo = q->lo_counted;
	figure->hi = q->hi_counted;
}

/* trên 3 xã, trên 2 tàu: trên is the preposition */
static bool
is_place(const noun *n)
{
	return n->is->role == ROLE_PLACE;
}

/* The b of a/b: whole, not a range, with a noun behind it. */
static bool
whole_at(const report_reader *r, uint64_t i, quantity *q)
{
	return quantity_at(r, i, q) && q->whole && !q->bare_one;
}

/* The people of a rate: dân, người dân. */
static bool
people_at(const report_reader *r, uint64_t i, uint64_t *next)
{
	return phrase_at(r, i, CLASS(PEOPLE), next) != NULL;
}

static bool
finish_rate(const report_reader *r, const quantity *a, const quantity *b,
			uint64_t next, report_figure *figure)
{
	figure->kind = REPORT_RATIO;
	figure->num = a->counted;
	figure->den = b->counted;
	figure->has_den = true;
	figure->unit = "dân";
	figure->item = "rate";
	figure->approx = approx_before(r, a->first, false);
	set_span(r, a->first, next, figure);
	return true;
}

/* What rates are given per: 100, 1.000, … */
static bool
is_rate_base(const quantity *b)
{
	vi_uint128	base = b->counted.coefficient;

	if (base < 100)
		return false;
	while (base % 10 == 0)
		base /= 10;
	return base == 1;
}

/* 6,8 người/100.000 dân; 12,5 vụ phạm tội trên 100.000 dân */
static bool
rate(const report_reader *r, const quantity *a, report_figure *figure,
	 uint64_t *next)
{
	quantity	b;
	uint64_t	k = a->next;

	if (a->range || a->spaced || a->bare_one)
		return false;
	for (int words = 0; words <= RATE_WORDS; words++, k++)
	{
		uint64_t	behind = is_punctuation(r, k, '/') ? k + 1 :
			phrase_end(r, k, CLASS(ON));

		if (behind > k && whole_at(r, behind, &b) && is_rate_base(&b) &&
			people_at(r, b.next, next))
			return finish_rate(r, a, &b, *next, figure);
		if (token_at(r, k)->kind != TOKEN_WORD ||
			phrase_end(r, k, CLASS(JOIN)) > k)
			return false;
	}
	return false;
}

/*
 * The token of b in a/b, a/tổng số b, a (N) trên (tổng số) b, a (N) trong
 * (tổng) số b, with a's own noun or without; i where there is none.
 */
static uint64_t
behind_share(const report_reader *r, uint64_t i, bool *slash)
{
	uint64_t	k;

	*slash = is_punctuation(r, i, '/');
	if (*slash)
		return phrase_end(r, i + 1, CLASS(TOTAL));
	k = phrase_end(r, i, CLASS(OF));
	if (k > i)
		return k;
	k = phrase_end(r, i, CLASS(ON));
	if (k > i)
		return phrase_end(r, k, CLASS(TOTAL));
	return i;
}

/*
 * 4.1: a part of a known whole.  a_noun is the noun right behind a, or NULL.
 */
static bool
share(const report_reader *r, const quantity *a, const noun *a_noun,
	  report_figure *figure, uint64_t *next)
{
	uint64_t	i = a_noun != NULL ? a_noun->next : a->next;
	quantity	b;
	noun		n;
	bool		slash;
	uint64_t	k = behind_share(r, i, &slash);

	if (k == i || !a->whole || a->range || a->spaced || a->bare_one)
		return false;
	if (!whole_at(r, k, &b) || !noun_at(r, b.next, &n))
		return false;
	if (a_noun != NULL && a_noun->index != n.index)
		return false;
	*next = n.next;
	figure->kind = REPORT_RATIO;
	figure->num = a->counted;
	figure->den = b.counted;
	figure->has_den = true;
	figure->unit = n.is->name;
	figure->item = "share";
	figure->approx = approx_before(r, a->first, is_place(&n));
	/* giảm 12,4% (212/242 vụ): the periods that the percent compares */
	if (slash && n.is->role == ROLE_CASE && r->last_kind == REPORT_PERCENT &&
		r->last_change != CHANGE_NONE && r->last_end > 0 &&
		a->first == r->last_end + 1 && is_punctuation(r, r->last_end, '('))
		figure->item = "change";
	set_span(r, a->first, n.next, figure);
	return true;
}

/*
 * 4.2: behind N vụ, a separator, perhaps a verb, and the number of persons.
 * Leaves next as it is where there is none.
 */
static void
persons(const report_reader *r, uint64_t i, report_figure *figure,
		uint64_t *next)
{
	bool		parenthesis = is_punctuation(r, i, '(');
	uint64_t	k = i;
	uint64_t	approx;
	uint64_t	behind;
	quantity	q;
	noun		n;

	if (parenthesis || is_punctuation(r, k, '/') ||
		is_punctuation(r, k, ',') || is_punctuation(r, k, '-'))
		k++;
	k = phrase_end(r, k, CLASS(JOIN));
	if (k == i)
		return;
	k = phrase_end(r, k, CLASS(PAIR));
	approx = k;
	k = phrase_end(r, k, CLASS(APPROX) | CLASS(APPROX_ON));
	if (!quantity_at(r, k, &q) || !q.whole || q.bare_one ||
		!noun_at(r, q.next, &n) || n.is->role != ROLE_PERSON)
		return;
	/* 5 vụ, 3 người chết: two figures; so is 5 vụ, 3/5 đối tượng */
	if (phrase_end(r, n.next, CLASS(ROLE)) > n.next ||
		trapped_behind(r, n.next, &behind))
		return;
	if (is_punctuation(r, n.next, '/') && is_number(r, n.next + 1))
		return;
	figure->den = q.counted;
	figure->has_den = true;
	figure->persons = n.is->name;
	figure->approx = figure->approx || k > approx;
	*next = n.next + (parenthesis && is_punctuation(r, n.next, ')'));
}

static bool
cases(const report_reader *r, const quantity *q, const noun *n,
	  report_figure *figure, uint64_t *next)
{
	const vocabulary_node *accident;

	if (n == NULL || n->is->role != ROLE_CASE || !q->countable ||
		q->bare_one)
		return false;
	figure->kind = REPORT_CASES;
	set_number(figure, q);
	figure->unit = n->is->name;
	figure->approx = q->range || approx_before(r, q->first, false);
	*next = n->next;
	accident = phrase_at(r, n->next, CLASS(ACCIDENT), next);
	if (accident != NULL)
		figure->item = accident->value;
	else
	{
		*next = n->next;
		persons(r, n->next, figure, next);
	}
	set_span(r, q->first, *next, figure);
	return true;
}

/* 4.4 */
static bool
percent(const report_reader *r, const quantity *q, report_figure *figure,
		uint64_t *next)
{
	if (phrase_at(r, q->next, CLASS(POINT), next) != NULL)
		figure->unit = "pp";
	else if (phrase_at(r, q->next, CLASS(PERCENT), next) != NULL)
		figure->unit = "%";
	else
		return false;
	if (q->words && !q->countable)
		return false;
	figure->kind = REPORT_PERCENT;
	figure->num = q->value;
	vi_decimal_trim(&figure->num);
	figure->has_range = q->range;
	figure->lo = q->lo;
	figure->hi = q->hi;
	figure->approx = q->range || approx_before(r, q->first, false);
	set_span(r, q->first, *next, figure);
	return true;
}

/*
 * 4.3, 4.6: vehicles and devices are counted where no seizure verb stands
 * before them; with one they are seized goods, which are no count.
 */
static bool
vehicles(const report_reader *r, const quantity *q, const noun *n,
		 report_figure *figure, uint64_t *next)
{
	uint64_t	k = phrase_end(r, q->next, CLASS(CLASSIFIER));
	const vocabulary_node *node = phrase_at(r, k, CLASS(GOOD), next);
	const vocabulary_good *good;

	if (node == NULL || !q->whole || q->bare_one ||
		(n != NULL && n->next >= *next))
		return false;
	good = &vocabulary_goods[node->good];
	if (r->trigger)
		return false;
	figure->kind = REPORT_COUNT;
	set_number(figure, q);
	figure->unit = good->unit;
	figure->item = good->item;
	figure->approx = q->range || approx_before(r, q->first, good->vehicle);
	set_span(r, q->first, *next, figure);
	return true;
}

/* 4.6 */
static bool
count(const report_reader *r, const quantity *q, const noun *n,
	  report_figure *figure, uint64_t *next)
{
	if (n == NULL || !q->countable)
		return false;
	*next = n->next;
	/* Roles are told of người only. */
	if (n->is->role == ROLE_PERSON && n->index == 0)
	{
		const vocabulary_node *role = phrase_at(r, n->next, CLASS(ROLE), next);

		if (role != NULL)
			figure->item = role->value;
		else
		{
			*next = n->next;
			role = governing(r, q->first, CLASS(ROLE));
			if (role != NULL)
				figure->item = role->value;
		}
	}
	if (q->bare_one && figure->item == NULL)
		return false;
	figure->kind = REPORT_COUNT;
	set_number(figure, q);
	figure->unit = n->is->name;
	figure->approx = q->range || approx_before(r, q->first, is_place(n));
	set_span(r, q->first, *next, figure);
	return true;
}

/*
 * Behind a number that is no figure: the whole of a/b, so that b is none
 * either, and of từ a đến dưới b.
 */
static uint64_t
behind_number(const report_reader *r, const quantity *q, uint64_t i)
{
	uint64_t	next = q->next > i ? q->next : i + 1;
	uint64_t	condition;

	if (trapped_behind(r, next, &condition))
		return condition;
	if (is_number(r, next - 1) && is_punctuation(r, next, '/') &&
		is_number(r, next + 1))
		return next + 2;
	return next;
}

bool
figure_at(report_reader *r, uint64_t i, report_figure *figure, uint64_t *next)
{
	quantity	q;
	noun		noun_behind;
	const noun *n = NULL;
	bool		found;

	if (trapped(r, i, next))
		return false;
	memset(figure, 0, sizeof(*figure));
	if (!quantity_or_range_at(r, i, &q))
	{
		*next = q.next > i ? q.next : i + 1;
		if (is_number(r, i))
			r->number_end = *next;
		return false;
	}
	if (noun_at(r, q.next, &noun_behind))
		n = &noun_behind;

	found = share(r, &q, n, figure, next) ||
		rate(r, &q, figure, next) ||
		cases(r, &q, n, figure, next) ||
		percent(r, &q, figure, next) ||
		vehicles(r, &q, n, figure, next) ||
		count(r, &q, n, figure, next);
	if (!found)
	{
		*next = behind_number(r, &q, i);
		if (!q.words)
			r->number_end = *next;
		return false;
	}
	if (trapped_behind(r, *next, next))
		return false;
	set_flags(r, i, *next, figure);
	return true;
}
