/*
 * rest.c
 *		What a text says beside the names that are read as a unit: what belongs
 *		to them, what contradicts them, what may be left out.
 */
#include "place/match.h"

#include <string.h>

/* May these words stand between two names that belong together? */
static bool
words_link(const match *m, uint32_t from, uint32_t to)
{
	while (from < to)
	{
		if (m->class[from] == WORD_LINK || m->class[from] == WORD_COUNTRY)
			from = m->class_end[from];
		else if ((m->words[from].flags & WORD_DIGITS) &&
				 (m->words[from].length >= 5 ||
				  (from + 1 < m->scan.n_words && (m->words[from + 1].gap & GAP_DASH))))
			from++;				/* a postcode, or "441 - Vũ Quang" */
		else
			return false;
	}
	return from == to;
}

bool
match_overlap(const mention *a, const mention *b)
{
	return a->start < b->end && b->start < a->end;
}

/* Do two mentions stand beside each other? */
bool
match_linked(const match *m, const mention *a, const mention *b)
{
	if (a->end <= b->start)
		return words_link(m, a->end, b->start);
	if (b->end <= a->start)
		return words_link(m, b->end, a->start);
	return false;
}

static bool
is_same_kind(const mention *n, const mention *known)
{
	return known == NULL || known->kinds == 0 || (known->kinds & n->kinds) != 0;
}

/*
 * Does a mention name the unit again, or one that it is in?  With another kind
 * word than the one by which that unit is known it is another unit: thành phố
 * Bắc Ninh, tỉnh Bắc Ninh.
 */
static bool
names_one_of(const mention *n, const gazetteer_unit *u,
			 const mention *const *used)
{
	const gazetteer_unit *parent = gazetteer_get(u->parent);
	const gazetteer_unit *province = gazetteer_get(u->province);

	for (int j = 0; j < 3; j++)
		if (used[j] != NULL)
		{
			if (match_overlap(n, used[j]))
				return false;
			if (used[j]->key == n->key && is_same_kind(n, used[j]))
				return true;
		}
	for (int j = 0; j < n->key->n_entries; j++)
	{
		const gazetteer_unit *e =
		gazetteer_get(name_entries[n->key->entries + j].unit);

		if (!match_level_fits(n->kinds, e->level) || !match_meet(e, u))
			continue;
		if (e->level == u->level && e->code == u->code)
			return is_same_kind(n, used[0]);
		if (e->level == PLACE_PROVINCE && e->code == province->code)
			return is_same_kind(n, used[2]);
		if (u->parent != 0 && e->level == parent->level && e->code == parent->code)
			return is_same_kind(n, used[1]);
	}
	return false;
}

/* Has nothing in the chain a kind word? */
static bool
are_bare(const mention *const *used)
{
	for (int j = 0; j < 3; j++)
		if (used[j] != NULL && used[j]->kinds != 0)
			return false;
	return true;
}

/*
 * Is a bare name a part of the text on its own, right beside one of the chain,
 * and in none of them?
 */
static bool
is_beside(const match *m, const mention *n, const mention *const *used)
{
	bool		beside = false;
	bool		begins = n->clean;
	bool		ends = n->alone;

	for (int j = 0; j < 3; j++)
		if (used[j] != NULL)
		{
			if (match_overlap(n, used[j]))
				return false;
			beside |= match_linked(m, n, used[j]);
			begins |= used[j]->end == n->start;
			ends |= used[j]->start == n->end;
		}
	return beside && begins && ends;
}

/* Does a mention's name begin inside one of the chain?  Then it is explained. */
static bool
begins_inside(const mention *n, const mention *const *used)
{
	for (int j = 0; j < 3; j++)
		if (used[j] != NULL && used[j]->name <= n->name &&
			used[j]->end > n->name)
			return true;
	return false;
}

/* Is an unknown name that of the unit's own district or province, misspelt? */
static bool
is_misspelt_parent(const match *m, const mention *n, const gazetteer_unit *u,
				   const mention *const *used)
{
	place_index above[2] = {u->parent, u->province};

	for (int j = 0; j < 2; j++)
	{
		const name_form *f = &name_forms[name_of_unit[above[j]]];

		if (above[j] == 0 || used[j + 1] != NULL ||
			(j == 0 && u->parent == u->province) ||
			!match_level_fits(n->kinds, gazetteer_get(above[j])->level))
			continue;
		for (uint32_t end = n->name + 1; end <= n->end; end++)
			if (match_one_edit(m, n->name, end, f))
				return true;
	}
	return false;
}

/*
 * The cost of what a text names beyond the chain: another unit, or a name that
 * no unit has.  used: the mentions of the chain.
 */
int
match_cost_of_rest(const match *m, const mention *const *used,
				   const gazetteer_unit *u, int *distance)
{
	int			cost = 0;
	bool		near = false;

	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		const mention *n = &m->mentions[i];

		if (n->silent)
			continue;
		if (!n->strong)
		{
			/* A part of the text that says what lies in the chain, perhaps */
			if (!near && is_beside(m, n, used))
			{
				cost += n->key != NULL ? COST_UNUSED :
					are_bare(used) ? COST_UNUSED_BARE : COST_UNUSED_UNKNOWN;
				near = true;
			}
		}
		else if (begins_inside(n, used))
			continue;
		else if (n->key != NULL)
			cost += names_one_of(n, u, used) ? 0 : COST_CONTRADICTION;
		else if (is_misspelt_parent(m, n, u, used))
		{
			cost += COST_FUZZY;
			(*distance)++;
		}
		else if (match_level_fits(n->kinds, PLACE_COMMUNE) &&
				 u->level != PLACE_COMMUNE)
			cost += COST_CONTRADICTION;
		else
			cost += COST_UNKNOWN;
	}
	return cost;
}

/* What stands before a bare name and may belong to it. */
int
match_cost_before(const match *m, const mention *n, const mention *next)
{
	const scan_word *w;
	bool		joined;

	if (n->clean)
		return 0;
	w = &m->words[n->start - 1];
	/* No commas at all between it and what it lies in */
	joined = next != NULL && next->start == n->end &&
		!(m->words[next->start].gap & (GAP_HARD | GAP_DASH));
	if (joined)
		return COST_LOOSE;
	if (w->flags & (WORD_CAPITAL | WORD_DIGITS))
		return COST_ATTACHED;
	return m->words[n->name].flags & WORD_CAPITAL ? COST_LOOSE : COST_ATTACHED;
}

/*
 * May a name without anything above it be meant?  COST_LIMIT where not.
 */
int
match_cost_alone(const match *m, const mention *n, const gazetteer_unit *u,
				 int distance, int method)
{
	const scan_word *w = &m->words[n->name];

	if (m->within != 0)
	{
		if (n->kinds != 0 || (n->clean && n->alone))
			return 0;
		return COST_LIMIT;
	}
	switch ((place_level) u->level)
	{
		case PLACE_PROVINCE:
			if (n->kinds != 0)
				return distance == 0 || (n->strong && m->scan.marked) ? 0 : COST_LIMIT;
			if (distance > 0 || n->key == NULL)
				return COST_LIMIT;
			/* hòa bình is peace */
			if ((w->flags & WORD_MARKED) && !(w->flags & WORD_UPPER))
				return COST_LIMIT;
			if ((n->clean && n->alone) || (n->placed && (w->flags & WORD_CAPITAL)))
				return method == METHOD_ALIAS && n->key->length <= 2 ? COST_LIMIT : 0;
			return COST_LIMIT;
		case PLACE_GATE:
			return distance == 0 ? 0 : COST_LIMIT;
		case PLACE_DISTRICT:
			if (distance > 0)
				return COST_LIMIT;
			/* Q1 2021 is a quarter */
			if (n->kinds != 0 && !((w->flags & WORD_DIGITS) &&
								   m->class[n->start] == WORD_INITIAL))
				return COST_NO_PROVINCE;
			return COST_LIMIT;
		case PLACE_COMMUNE:
			if (distance > 0 || n->kinds == 0)
				return COST_LIMIT;
			/* xa loi, phuong an: a word without diacritics may be any */
			if (n->end - n->name == 1 && !m->scan.marked &&
				!(w->flags & WORD_DIGITS))
				return COST_LIMIT;
			return COST_NO_PROVINCE + COST_NO_DISTRICT;
	}
	return COST_LIMIT;
}
