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

/* Kinds of each level. */
static const kind_set level_kinds[] = {
	[PLACE_PROVINCE] = KIND_BIT(PLACE_TINH) | KIND_BIT(PLACE_THANH_PHO),
	[PLACE_DISTRICT] = KIND_BIT(PLACE_THANH_PHO) | KIND_BIT(PLACE_QUAN) |
	KIND_BIT(PLACE_HUYEN) | KIND_BIT(PLACE_THI_XA),
	[PLACE_COMMUNE] = KIND_BIT(PLACE_PHUONG) | KIND_BIT(PLACE_XA) |
	KIND_BIT(PLACE_THI_TRAN) | KIND_BIT(PLACE_DAC_KHU),
	[PLACE_GATE] = KIND_BIT(PLACE_CUA_KHAU_QUOC_TE)
};

bool
match_level_fits(kind_set kinds, place_level level)
{
	return (kinds & level_kinds[level]) != 0;
}

/*
 * How the letters of a name agree with a form of the same plain letters.
 * Returns the cost or COST_LIMIT.
 */
static int
cost_of_letters(const match *m, const mention *n, const name_form *form,
				int *distance, int *method)
{
	const uint8_t *wanted = name_letters + form->full;
	uint32_t	from = m->words[n->name].letters;
	int			cost = 0;
	int			differ = 0;

	*distance = 0;
	*method = METHOD_EXACT;
	if (memcmp(m->full + from, wanted, form->length) == 0)
		return 0;
	for (uint32_t i = n->name; i < n->end; i++)
	{
		const scan_word *w = &m->words[i];
		uint32_t	at = w->letters - from;

		if (at >= form->length)
			break;
		if (memcmp(m->full + w->letters, wanted + at, w->length) == 0)
			continue;
		if (w->flags & WORD_MARKED)
		{
			for (uint32_t j = 0; j < w->length; j++)
				differ += m->full[w->letters + j] != wanted[at + j];
		}
		else
		{
			*method = METHOD_FOLDED;
			if (m->scan.marked)
				cost += COST_FOLDED;
		}
	}
	if (differ > 1)
		return COST_LIMIT;
	if (differ == 1)
	{
		*distance = 1;
		*method = METHOD_FUZZY;
		cost += COST_FUZZY;
	}
	return cost;
}

int
match_cost(const match *m, const mention *n, place_index unit,
		   const name_form *form, int *distance, int *method)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	int			cost;

	if (n->kinds != 0)
	{
		if (!match_level_fits(n->kinds, (place_level) u->level))
			return COST_LIMIT;
		kind_set	named = n->kinds & level_kinds[u->level];

		/* "Quận/huyện:" of a form names all of its level */
		cost = named & KIND_BIT(u->kind) || (named & (named - 1)) ||
			form->type == NAME_HISTORY ? 0 : COST_OTHER_KIND;
	}
	else
	{
		/* A gate needs its kind word, and so does a number but for Bến Nghé, 1 */
		if (u->level == PLACE_GATE || form->type == NAME_NUMERAL ||
			((m->words[n->name].flags & WORD_DIGITS) && n->end - n->name == 1 &&
			 !(u->level == PLACE_DISTRICT && n->clean && n->alone &&
			   n->start > 0 && n->end < m->scan.n_words)))
			return COST_LIMIT;
		cost = 0;
	}
	cost += cost_of_letters(m, n, form, distance, method);
	if (cost >= COST_LIMIT)
		return COST_LIMIT;
	/* Công an is no Cô Ngân */
	if (n->kinds == 0 && *method > METHOD_EXACT &&
		m->class[n->name] != WORD_NONE && m->class_end[n->name] == n->end)
		return COST_LIMIT;
	/* Phường 04 was the name until it became 4 */
	if ((m->words[n->name].flags & WORD_DIGITS) && n->end - n->name == 1 &&
		form->type == NAME_OFFICIAL &&
		((m->words[n->name].flags & WORD_ZERO) != 0) !=
		(gazetteer_name(unit)[0] == '0'))
		cost += COST_ALIAS;
	switch ((name_type) form->type)
	{
		case NAME_OFFICIAL:
			break;
		case NAME_SPELLING:
		case NAME_NUMERAL:
			if (*method < METHOD_ALIAS)
				*method = METHOD_ALIAS;
			break;
		case NAME_INITIALS:
			/* Two letters that mean several: as they are, in capitals */
			if (*method != METHOD_EXACT)
				return COST_LIMIT;
			for (uint32_t i = n->name; i < n->end; i++)
				if (!(m->words[i].flags & (WORD_CAPITALS | WORD_DIGITS)))
					return COST_LIMIT;
			cost += COST_LOOSE;
			/* FALLTHROUGH */
		case NAME_ABBREVIATION:
			*method = METHOD_ALIAS;
			cost += COST_ALIAS;
			break;
		case NAME_HISTORY:
			*method = METHOD_ALIAS;
			cost += COST_HISTORY;
			break;
	}
	return cost + n->right;
}

static void
add_site(match *m, site *sites, uint32_t *count, uint32_t number,
		 place_index unit, int cost, int distance, int method)
{
	site	   *s;

	for (uint32_t i = 0; i < *count; i++)
		if (sites[i].unit == unit && sites[i].mention == number)
		{
			if (cost < sites[i].cost)
				sites[i].cost = (uint8_t) cost;
			return;
		}
	if (*count == MATCH_SITES_MAX)
	{
		m->crowded = true;
		return;
	}
	s = &sites[(*count)++];
	s->mention = (uint16_t) number;
	s->unit = unit;
	s->now = 0;
	s->parent = 0;
	s->cost = (uint8_t) cost;
	s->distance = (uint8_t) distance;
	s->method = (uint8_t) method;
}

/* The day of the reform: no districts, 34 provinces. */
static int32_t
reform_day(void)
{
	int32_t		day;

	(void) place_day_of(2025, 7, 1, &day);
	return day;
}

void
match_sites(match *m)
{
	m->n_provinces = m->n_districts = 0;
	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		const mention *n = &m->mentions[i];

		if (n->key == NULL || n->masked)
			continue;
		for (int j = 0; j < n->key->n_entries; j++)
		{
			const name_entry *e = &name_entries[n->key->entries + j];
			const gazetteer_unit *u = gazetteer_get(e->unit);
			int			distance;
			int			method;
			int			cost;

			if (u->level > PLACE_DISTRICT)
				break;
			cost = match_cost(m, n, e->unit, &name_forms[e->form], &distance,
							  &method);
			if (cost >= COST_LIMIT)
				continue;
			if (u->level == PLACE_PROVINCE)
			{
				add_site(m, m->provinces, &m->n_provinces, i, e->unit, cost,
						 distance, method);
				if (m->n_provinces > 0)
				{
					site	   *s = &m->provinces[m->n_provinces - 1];

					if (s->now == 0)
						s->now = place_on(s->unit, reform_day());
				}
			}
			else
				add_site(m, m->districts, &m->n_districts, i, e->unit, cost,
						 distance, method);
		}
	}
}

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

static bool
overlap(const mention *a, const mention *b)
{
	return a->start < b->end && b->start < a->end;
}

/* Do two mentions stand beside each other? */
static bool
linked(const match *m, const mention *a, const mention *b)
{
	if (a->end <= b->start)
		return words_link(m, a->end, b->start);
	if (b->end <= a->start)
		return words_link(m, b->end, a->start);
	return false;
}

static bool
meet(const gazetteer_unit *a, const gazetteer_unit *b)
{
	return a->from < b->to && b->from < a->to;
}

/* Was a commune of the given district a part of what became this unit? */
static bool
came_from_district(place_index unit, const gazetteer_unit *district)
{
	const uint16_t *first;
	size_t		n = gazetteer_changes_into(unit, &first);

	for (size_t i = 0; i < n; i++)
	{
		const gazetteer_unit *old = gazetteer_get(gazetteer_change_at(first[i])->old);

		if (old->level == PLACE_DISTRICT && old->code == district->code)
			return true;
		if (old->parent != 0 && old->level == PLACE_COMMUNE &&
			gazetteer_get(old->parent)->level == PLACE_DISTRICT &&
			gazetteer_get(old->parent)->code == district->code)
			return true;
	}
	return false;
}

/* Is a site the province of a unit?  The cost, with that of the site. */
static int
province_fits(const site *s, place_index unit, const gazetteer_unit *u,
			  bool *mixed)
{
	const gazetteer_unit *p = gazetteer_get(s->unit);
	const gazetteer_unit *own = gazetteer_get(u->province);

	*mixed = false;
	if (p->code == own->code && meet(p, u))
		return s->cost;
	/* Before July 2008 Ba Vì lay in Hà Tây */
	if (p->code != own->code && p->to != PLACE_EVER && meet(p, u))
	{
		place_index first = gazetteer_province_on(unit, p->from > u->from ?
												  p->from : u->from);
		place_index last = gazetteer_province_on(unit, p->to < u->to ?
												 p->to - 1 : u->to - 1);

		if ((first != 0 && gazetteer_get(first)->code == p->code) ||
			(last != 0 && gazetteer_get(last)->code == p->code))
			return s->cost;
	}
	if (p->code == own->code && meet(p, own))
		return s->cost + COST_OTHER_TIME;
	*mixed = true;
	/* an old province for a new unit, a new one for an old unit */
	if (s->now != 0 && gazetteer_get(s->now)->code == own->code &&
		u->to == PLACE_EVER)
		return s->cost + COST_MIXED;
	if (s->now != 0 && u->to != PLACE_EVER && p->from >= reform_day() &&
		place_on(u->province, p->from) == s->now)
		return s->cost + COST_MIXED;
	/* 46 Thừa Thiên Huế, Huế: another time of one province */
	if (p->code == own->code && s->now != 0 && u->to != PLACE_EVER &&
		p->to != PLACE_EVER)
		return s->cost + COST_OTHER_TIME;
	return COST_LIMIT;
}

static int
district_fits(const site *s, place_index unit, const gazetteer_unit *u,
			  bool *mixed)
{
	const gazetteer_unit *d = gazetteer_get(s->unit);
	const gazetteer_unit *parent = gazetteer_get(u->parent);

	*mixed = false;
	if (parent->level == PLACE_DISTRICT)
	{
		if (d->code != parent->code)
			return COST_LIMIT;
		return s->cost + (meet(d, u) ? 0 : COST_OTHER_TIME);
	}
	*mixed = true;
	if (d->to == PLACE_EVER || !came_from_district(unit, d))
		return COST_LIMIT;
	return s->cost + COST_MIXED;
}

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
			if (overlap(n, used[j]))
				return false;
			if (used[j]->key == n->key && is_same_kind(n, used[j]))
				return true;
		}
	for (int j = 0; j < n->key->n_entries; j++)
	{
		const gazetteer_unit *e =
			gazetteer_get(name_entries[n->key->entries + j].unit);

		if (!match_level_fits(n->kinds, (place_level) e->level) || !meet(e, u))
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
			if (overlap(n, used[j]))
				return false;
			beside |= linked(m, n, used[j]);
			begins |= used[j]->end == n->start;
			ends |= used[j]->start == n->end;
		}
	return beside && begins && ends;
}

/*
 * The cost of what a text names beyond the chain: another unit, or a name that
 * no unit has.  used: the mentions of the chain.
 */
static int
cost_of_rest(const match *m, const mention *const *used,
			 const gazetteer_unit *u, int *distance)
{
	int			cost = 0;
	bool		near = false;

	for (uint32_t i = 0; i < m->n_mentions; i++)
	{
		const mention *n = &m->mentions[i];
		bool		free = true;

		if (n->masked)
			continue;
		if (!n->strong)
		{
			/* A part of the text that says what lies in the chain, perhaps */
			if (n->kinds == 0 && !near && is_beside(m, n, used))
			{
				cost += n->key != NULL ? COST_UNUSED : COST_UNUSED_UNKNOWN;
				near = true;
			}
			continue;
		}
		/* explained where its name begins inside one of the chain */
		for (int j = 0; j < 3; j++)
			if (used[j] != NULL && used[j]->name <= n->name &&
				used[j]->end > n->name)
				free = false;
		/* of the names that begin at one word, the longest */
		for (uint32_t j = 0; free && j < m->n_mentions; j++)
			if (j != i && m->mentions[j].strong &&
				m->mentions[j].start <= n->start && m->mentions[j].end >= n->end &&
				(m->mentions[j].end - m->mentions[j].start >
				 n->end - n->start || (m->mentions[j].key != NULL && n->key == NULL)))
				free = false;
		if (!free)
			continue;
		if (n->key != NULL)
		{
			if (!names_one_of(n, u, used))
				cost += COST_CONTRADICTION;
			continue;
		}
		/* an unknown name: its own district's or province's, misspelt? */
		{
			place_index above[2] = {u->parent, u->province};
			bool		found = false;

			for (int j = 0; j < 2 && !found; j++)
				if (above[j] != 0 && used[j + 1] == NULL &&
					(j == 1 || u->parent != u->province) &&
					match_level_fits(n->kinds, (place_level) gazetteer_get(above[j])->level))
				{
					const name_form *f = &name_forms[name_of_unit[above[j]]];

					for (uint32_t end = n->name + 1; end <= n->end && !found; end++)
						found = match_one_edit(m, n->name, end, f);
				}
			if (found)
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
	}
	return cost;
}

/* What stands before a bare name and may belong to it. */
static int
cost_before(const match *m, const mention *n, const mention *next)
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
static int
cost_alone(const match *m, const mention *n, const gazetteer_unit *u,
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
		add(m, n, there, cost, distance, METHOD_SUCCESSOR, mentions);
		return;
	}
	count = place_pieces(unit, m->as_of, pieces);
	for (size_t i = 0; i < count; i++)
		if (pieces[i].kind != CHANGE_AREA)
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

/*
 * The same with the district that is named, or without: in July 2025 many a
 * name of a district became one of a commune or a province.
 */
static void
weigh(match *m, const mention *n, place_index unit, int cost, int distance,
	  int method, bool with_district)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	const mention *used[3] = {n, NULL, NULL};
	const site *district = NULL;
	const site *province = NULL;
	int			district_cost = COST_LIMIT;
	int			province_cost = COST_LIMIT;
	bool		district_mixed = false;
	bool		province_mixed = false;
	bool		bare = n->kinds == 0;
	uint32_t	last;
	uint8_t		mentions;

	if (u->level == PLACE_COMMUNE && with_district)
		for (uint32_t i = 0; i < m->n_districts; i++)
		{
			const site *s = &m->districts[i];
			const mention *d = &m->mentions[s->mention];
			bool		mixed;
			int			c;

			if (overlap(n, d) || ((bare || d->kinds == 0) && !linked(m, n, d)))
				continue;
			c = district_fits(s, unit, u, &mixed);
			if (d->kinds == 0 && d->start < n->start)
				c += cost_before(m, d, n);
			/* at the same cost, not the one that may name the province */
			if (c < district_cost ||
				(c == district_cost && c < COST_LIMIT && district != NULL &&
				 is_province(m, district->mention) && !is_province(m, s->mention)))
			{
				district_cost = c;
				district = s;
				district_mixed = mixed;
			}
		}
	if (district != NULL)
		used[1] = &m->mentions[district->mention];
	if (u->level != PLACE_PROVINCE)
		for (uint32_t i = 0; i < m->n_provinces; i++)
		{
			const site *s = &m->provinces[i];
			const mention *p = &m->mentions[s->mention];
			bool		mixed;
			int			c;

			if (overlap(n, p) || (used[1] != NULL && overlap(used[1], p)))
				continue;
			if (p->kinds == 0 || (bare && used[1] == NULL))
				if (!linked(m, n, p) &&
					!(used[1] != NULL && linked(m, used[1], p)))
					continue;
			c = province_fits(s, unit, u, &mixed);
			if (p->kinds == 0 && p->start < n->start &&
				!(used[1] != NULL && used[1]->start < p->start))
				c += cost_before(m, p, used[1] != NULL ? used[1] : n);
			if (c < province_cost)
			{
				province_cost = c;
				province = s;
				province_mixed = mixed;
			}
		}
	if (province != NULL)
		used[2] = &m->mentions[province->mention];

	if (district != NULL)
	{
		cost += district_cost;
		distance += district->distance;
		if (district->method > method)
			method = district->method;
	}
	if (province != NULL)
	{
		cost += province_cost;
		distance += province->distance;
		if (province->method > method)
			method = province->method;
	}
	if (district_mixed && province_mixed)
		cost -= COST_MIXED;
	if (district_mixed || province_mixed)
		method = METHOD_SUCCESSOR;

	if (district == NULL && province == NULL)
		cost += cost_alone(m, n, u, distance, method);
	else
	{
		if (u->level == PLACE_COMMUNE && district == NULL &&
			gazetteer_get(u->parent)->level == PLACE_DISTRICT &&
			(m->within == 0 || gazetteer_get(m->within)->level == PLACE_PROVINCE))
			cost += COST_NO_DISTRICT;
		if (u->level != PLACE_PROVINCE && province == NULL && m->within == 0)
			cost += COST_NO_PROVINCE;
	}
	if (m->within != 0 && m->as_of == PLACE_NO_DAY &&
		!meet(u, gazetteer_get(m->within)))
		cost += COST_SUCCESSOR;
	if (cost >= COST_LIMIT)
		return;
	if (bare)
	{
		/* What a bare name lies in stands beside it, or is given. */
		const mention *next = used[1] != NULL ? used[1] : used[2];

		cost += COST_NO_KIND;
		if (u->level != PLACE_PROVINCE || next != NULL)
			cost += cost_before(m, n, next);
		if (n->masked)
		{
			/* 12 Lê Lợi Bến Nghé Quận 1: the end of a street's part */
			if (!n->masked_far || next == NULL || next->kinds == 0 ||
				next->start != n->end ||
				(m->words[next->start].gap & (GAP_HARD | GAP_DASH)))
				return;
			cost += COST_ALIAS;
		}
	}
	if (distance > 1)
		return;
	cost += cost_of_rest(m, used, u, &distance);
	if (distance > 1)
		return;
	last = 0;
	for (int j = 0; j < 3; j++)
		if (used[j] != NULL && used[j]->end > last)
			last = used[j]->end;
	if (last < m->scan.n_words && m->class[last] == WORD_ABROAD)
		cost += COST_CONTRADICTION;
	if (cost >= COST_LIMIT)
		return;
	mentions = (uint8_t) (1 + (district != NULL) + (province != NULL));
	add_at(m, n, unit, cost, distance, method,
		   district_mixed || province_mixed, mentions);
	if (district != NULL && district->parent < mentions)
		m->districts[district - m->districts].parent = mentions;
	if (province != NULL && province->parent < mentions)
		m->provinces[province - m->provinces].parent = mentions;
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
