/*
 * chain.c
 *		Which units fit the names in a text together?
 *
 * A unit that a mention can mean is weighed with the district and the province
 * that are named beside it: they must be its own, of its own time or through
 * the changes of July 2025.  What is named and does not fit speaks against it.
 */
#include "place/match.h"

#include <string.h>

#include "place/convert.h"

/* Adds a candidate, or makes the same one cheaper.  NULL where it is no better. */
static chain *
add(match *m, const mention *n, place_index unit, int cost, int distance,
	int method, uint8_t mentions)
{
	chain	   *c = NULL;

	for (uint32_t i = 0; i < m->n_chains && c == NULL; i++)
		if (m->chains[i].unit == unit)
		{
			if (m->chains[i].cost <= cost)
				return NULL;
			c = &m->chains[i];
		}
	if (c == NULL && m->n_chains < MATCH_CHAINS_MAX)
		c = &m->chains[m->n_chains++];
	if (c == NULL)
	{
		/* the worst one goes */
		c = &m->chains[0];
		for (uint32_t i = 1; i < m->n_chains; i++)
			if (m->chains[i].cost > c->cost)
				c = &m->chains[i];
		if (c->cost <= cost)
			return NULL;
	}
	c->unit = unit;
	c->cost = (uint16_t) cost;
	c->name = n->name;
	c->end = n->end;
	c->distance = (uint8_t) distance;
	c->method = (uint8_t) method;
	c->split = false;
	c->dominated = false;
	c->mentions = mentions;
	if (cost < m->best)
		m->best = (uint16_t) cost;
	return c;
}

/* A name from another time: what became of the unit by as_of. */
static void
add_at(match *m, const mention *n, place_index unit, int cost, int distance,
	   int method, bool mixed, uint8_t mentions)
{
	place_piece pieces[PLACE_PIECES_MAX];
	place_index there;
	size_t		count;

	if (m->as_of == PLACE_NO_DAY || gazetteer_alive(unit, m->as_of))
	{
		add(m, n, unit, cost, distance, method, mentions);
		return;
	}
	there = place_on(unit, m->as_of);
	if (!mixed)
		cost += COST_SUCCESSOR;
	if (there != 0)
	{
		if (m->within != 0 && !place_contains(m->within, there))
			return;
		add(m, n, there, cost, distance, METHOD_SUCCESSOR, mentions);
		return;
	}
	count = place_pieces(unit, m->as_of, pieces);
	for (size_t i = 0; i < count; i++)
		if (pieces[i].kind != CHANGE_AREA &&
			(m->within == 0 || place_contains(m->within, pieces[i].unit)))
		{
			chain	   *c = add(m, n, pieces[i].unit, cost, distance,
								METHOD_SUCCESSOR, mentions);

			if (c != NULL)
				c->split = true;
		}
}

/* Can a mention mean a province? */
static bool
is_province(const match *m, uint16_t number)
{
	for (uint32_t i = 0; i < m->n_provinces; i++)
		if (m->provinces[i].mention == number)
			return true;
	return false;
}

/* What a chain is made of. */
typedef struct links
{
	const mention *used[3];		/* the unit, its district, its province */
	const site *district;
	const site *province;
	int			cost;			/* of district and province */
	bool		district_mixed; /* old and new names in one */
	bool		province_mixed;
} links;

/* The district that is named and fits best. */
static void
find_district(const match *m, const mention *n, place_index unit, links *l)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	int			best = COST_LIMIT;

	for (uint32_t i = 0; i < m->n_districts; i++)
	{
		const site *s = &m->districts[i];
		const mention *d = &m->mentions[s->mention];
		bool		mixed;
		int			c = match_district(s, unit, u, &mixed);

		if (c >= COST_LIMIT || match_overlap(n, d) ||
			((n->kinds == 0 || d->kinds == 0) && !match_linked(m, n, d)))
			continue;
		if (d->kinds == 0 && d->start < n->start)
			c += match_cost_before(m, d, n);
		/* at the same cost, not the one that may name the province */
		if (c < best ||
			(c == best && c < COST_LIMIT &&
			 is_province(m, l->district->mention) && !is_province(m, s->mention)))
		{
			best = c;
			l->district = s;
			l->district_mixed = mixed;
		}
	}
	if (l->district != NULL)
	{
		l->cost += best;
		l->used[1] = &m->mentions[l->district->mention];
	}
}

/* The province that is named and fits best. */
static void
find_province(const match *m, const mention *n, place_index unit, links *l)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	const mention *d = l->used[1];
	int			best = COST_LIMIT;

	for (uint32_t i = 0; i < m->n_provinces; i++)
	{
		const site *s = &m->provinces[i];
		const mention *p = &m->mentions[s->mention];
		bool		mixed;
		int			c = match_province(s, unit, u, &mixed);

		if (c >= COST_LIMIT || match_overlap(n, p) ||
			(d != NULL && match_overlap(d, p)))
			continue;
		if ((p->kinds == 0 || (n->kinds == 0 && d == NULL)) &&
			!match_linked(m, n, p) && !(d != NULL && match_linked(m, d, p)))
			continue;
		if (p->kinds == 0 && p->start < n->start &&
			!(d != NULL && d->start < p->start))
			c += match_cost_before(m, p, d != NULL ? d : n);
		if (c < best)
		{
			best = c;
			l->province = s;
			l->province_mixed = mixed;
		}
	}
	if (l->province != NULL)
	{
		l->cost += best;
		l->used[2] = &m->mentions[l->province->mention];
	}
}

/* What it costs that units above the one that is meant are not named. */
static int
cost_of_missing(const match *m, const mention *n, const gazetteer_unit *u,
				const links *l, int distance, int method)
{
	int			cost = 0;

	if (l->district == NULL && l->province == NULL)
		return match_cost_alone(m, n, u, distance, method);
	if (u->level == PLACE_COMMUNE && l->district == NULL &&
		gazetteer_get(u->parent)->level == PLACE_DISTRICT &&
		(m->within == 0 || gazetteer_get(m->within)->level == PLACE_PROVINCE))
		cost += COST_NO_DISTRICT;
	if (u->level != PLACE_PROVINCE && l->province == NULL && m->within == 0)
		cost += COST_NO_PROVINCE;
	return cost;
}

/* What it costs that a name has no kind word. */
static int
cost_of_bare(const match *m, const mention *n, const gazetteer_unit *u,
			 const links *l)
{
	/* What a bare name lies in stands beside it, or is given. */
	const mention *next = l->used[1] != NULL ? l->used[1] : l->used[2];
	int			cost = COST_NO_KIND;

	if (u->level != PLACE_PROVINCE || next != NULL)
		cost += match_cost_before(m, n, next);
	if (n->masked)
	{
		/* 12 Lê Lợi Bến Nghé Quận 1: the end of a street's part */
		if (!n->masked_far || next == NULL || next->kinds == 0 ||
			next->start != n->end ||
			(m->words[next->start].gap & (GAP_HARD | GAP_DASH)))
			return COST_LIMIT;
		cost += COST_ALIAS;
	}
	return cost;
}

static bool
is_followed_by_country(const match *m, const links *l)
{
	uint32_t	last = 0;

	for (int j = 0; j < 3; j++)
		if (l->used[j] != NULL && l->used[j]->end > last)
			last = l->used[j]->end;
	return last < m->scan.n_words && m->class[last] == WORD_ABROAD;
}

/*
 * Weighs a unit with the district that is named, or without: in July 2025 many
 * a name of a district became one of a commune or a province.
 */
static void
weigh(match *m, const mention *n, place_index unit, int cost, int distance,
	  int method, bool with_district)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	links		l = {{n, NULL, NULL}, NULL, NULL, 0, false, false};
	uint8_t		mentions;

	if (u->level == PLACE_COMMUNE && with_district)
		find_district(m, n, unit, &l);
	if (u->level != PLACE_PROVINCE)
		find_province(m, n, unit, &l);
	cost += l.cost + cost_of_missing(m, n, u, &l, distance, method);
	for (int j = 0; j < 2; j++)
	{
		const site *s = j == 0 ? l.district : l.province;

		if (s == NULL)
			continue;
		distance += s->distance;
		if (s->method > method)
			method = s->method;
	}
	if (l.district_mixed && l.province_mixed)
		cost -= COST_MIXED;
	if (l.district_mixed || l.province_mixed)
		method = METHOD_SUCCESSOR;
	if (m->within != 0 && m->as_of == PLACE_NO_DAY &&
		!match_meet(u, gazetteer_get(m->within)))
		cost += COST_SUCCESSOR;
	if (n->kinds == 0)
		cost += cost_of_bare(m, n, u, &l);
	if (cost >= COST_LIMIT || distance > 1)
		return;
	/* What is so much worse than another one is never a candidate. */
	if (cost > m->best + COST_CONTRADICTION)
		return;
	cost += match_cost_of_rest(m, l.used, u, &distance);
	if (is_followed_by_country(m, &l))
		cost += COST_CONTRADICTION;
	if (cost >= COST_LIMIT || distance > 1)
		return;
	mentions = (uint8_t) (1 + (l.district != NULL) + (l.province != NULL));
	add_at(m, n, unit, cost, distance, method,
		   l.district_mixed || l.province_mixed, mentions);
	if (l.district != NULL && l.district->parent < mentions)
		m->districts[l.district - m->districts].parent = mentions;
	if (l.province != NULL && l.province->parent < mentions)
		m->provinces[l.province - m->provinces].parent = mentions;
}

void
match_chain(match *m, const mention *n, place_index unit, int cost,
			int distance, int method)
{
	const gazetteer_unit *u = gazetteer_get(unit);

	weigh(m, n, unit, cost, distance, method, true);
	if (m->n_districts > 0 && u->level == PLACE_COMMUNE &&
		gazetteer_get(u->parent)->level == PLACE_PROVINCE)
		weigh(m, n, unit, cost, distance, method, false);
}

void
match_chains(match *m)
{
	bool		parents = m->n_provinces > 0 || m->n_districts > 0 ||
		m->within != 0;

	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		const mention *n = &m->mentions[i];

		if (n->key == NULL)
			continue;
		for (int j = 0; j < n->key->n_entries; j++)
		{
			const name_entry *e = &name_entries[n->key->entries + j];
			const gazetteer_unit *u = gazetteer_get(e->unit);
			int			distance;
			int			method;
			int			cost;

			if (n->masked && (!n->masked_far || u->level != PLACE_COMMUNE))
				continue;
			if (n->kinds == 0 && u->level == PLACE_COMMUNE && !parents)
				break;
			if (u->level != PLACE_PROVINCE && !match_near(m, e->unit))
				continue;
			cost = match_cost(m, n, e->unit, &name_forms[e->form], &distance,
							  &method);
			if (cost >= COST_LIMIT)
				continue;
			if (m->within != 0 && !place_contains(m->within, e->unit))
				continue;
			match_chain(m, n, e->unit, cost, distance, method);
		}
	}
}

void
match_dominate(match *m)
{
	for (uint32_t i = 0; i < m->n_chains; i++)
	{
		chain	   *c = &m->chains[i];
		const gazetteer_unit *u = gazetteer_get(c->unit);
		const site *sites = u->level == PLACE_PROVINCE ? m->provinces : m->districts;
		uint32_t	n = u->level == PLACE_PROVINCE ? m->n_provinces :
			u->level == PLACE_DISTRICT ? m->n_districts : 0;

		for (uint32_t j = 0; j < n && !c->dominated; j++)
		{
			const mention *x = &m->mentions[sites[j].mention];

			if (sites[j].parent > c->mentions && x->name == c->name && x->end == c->end)
			{
				c->dominated = true;
				c->cost += COST_DOMINATED;
			}
		}
	}
}
