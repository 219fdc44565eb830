/*
 * fit.c
 *		Does a name mean a unit, and do a district and a province that are named
 *		fit it?
 */
#include "place/match.h"

#include <string.h>

#include "place/convert.h"

const kind_set match_level_kinds[] = {
	[PLACE_PROVINCE] = KIND_BIT(PLACE_TINH) | KIND_BIT(PLACE_THANH_PHO),
	[PLACE_DISTRICT] = KIND_BIT(PLACE_THANH_PHO) | KIND_BIT(PLACE_QUAN) |
	KIND_BIT(PLACE_HUYEN) | KIND_BIT(PLACE_THI_XA),
	[PLACE_COMMUNE] = KIND_BIT(PLACE_PHUONG) | KIND_BIT(PLACE_XA) |
	KIND_BIT(PLACE_THI_TRAN) | KIND_BIT(PLACE_DAC_KHU),
	[PLACE_GATE] = KIND_BIT(PLACE_CUA_KHAU_QUOC_TE)
};

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
		if (w->flags & WORD_TWO_TONES)
			differ++;
		else if (w->flags & WORD_MARKED)
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
		cost += n->kinds == 0 && n->clean && n->alone ? COST_FUZZY_BARE : COST_FUZZY;
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
		kind_set	named = n->kinds & match_level_kinds[u->level];

		/* "Quận/huyện:" of a form names all of its level */
		cost = named & KIND_BIT(u->kind) || (named & (named - 1)) ||
			form->type == NAME_HISTORY ? 0 : COST_OTHER_KIND;
	}
	else
	{
		/*
		 * A gate needs its kind word, and so does a number but for Bến Nghé,
		 * 1
		 */
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
		cost += COST_FOLDED;
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
	s->now = gazetteer_get(unit)->level == PLACE_PROVINCE ?
		name_province_now[unit] : 0;
	s->parent = 0;
	s->cost = (uint8_t) cost;
	s->distance = (uint8_t) distance;
	s->method = (uint8_t) method;
}

static void
add_near(match *m, place_index province)
{
	uint32_t	code = gazetteer_get(name_province_now[province])->code;

	m->near[code / 64 & 1] |= UINT64_C(1) << (code % 64);
}

static bool
is_near(const match *m, place_index province)
{
	uint32_t	code = gazetteer_get(name_province_now[province])->code;

	return m->near[code / 64 & 1] >> (code % 64) & 1;
}

bool
match_near(const match *m, place_index unit)
{
	const gazetteer_unit *u = gazetteer_get(unit);

	return (m->near[0] | m->near[1]) == 0 || is_near(m, u->province) ||
		(name_has_moved(unit) &&
		 is_near(m, gazetteer_province_on(unit, u->from)));
}

void
match_sites(match *m)
{
	m->near[0] = m->near[1] = 0;
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
				if (n->strong || (n->clean && n->start > 0 && m->within == 0 &&
								  n->end == m->scan.n_words))
					add_near(m, e->unit);
			}
			else
				add_site(m, m->districts, &m->n_districts, i, e->unit, cost,
						 distance, method);
		}
	}
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
int
match_province(const site *s, place_index unit, const gazetteer_unit *u,
			   bool *mixed)
{
	const gazetteer_unit *p = gazetteer_get(s->unit);
	const gazetteer_unit *own = gazetteer_get(u->province);

	*mixed = false;
	if (p->code == own->code && match_meet(p, u))
		return s->cost;
	/* Before July 2008 Ba Vì lay in Hà Tây */
	if (p->code != own->code && p->to != PLACE_EVER && match_meet(p, u))
	{
		place_index first = gazetteer_province_on(unit, p->from > u->from ?
												  p->from : u->from);
		place_index last = gazetteer_province_on(unit, p->to < u->to ?
												 p->to - 1 : u->to - 1);

		if ((first != 0 && gazetteer_get(first)->code == p->code) ||
			(last != 0 && gazetteer_get(last)->code == p->code))
			return s->cost;
	}
	if (p->code == own->code && match_meet(p, own))
		return s->cost + COST_OTHER_TIME;
	*mixed = true;
	/* an old province for a new unit, a new one for an old unit */
	if (s->now != 0 && gazetteer_get(s->now)->code == own->code &&
		u->to == PLACE_EVER)
		return s->cost + COST_MIXED;
	if (s->now != 0 && u->to != PLACE_EVER && p->from >= PLACE_REFORM &&
		name_province_now[u->province] == s->now)
		return s->cost + COST_MIXED;
	/* 46 Thừa Thiên Huế, Huế: another time of one province */
	if (p->code == own->code && s->now != 0 && u->to != PLACE_EVER &&
		p->to != PLACE_EVER)
		return s->cost + COST_OTHER_TIME;
	return COST_LIMIT;
}

int
match_district(const site *s, place_index unit, const gazetteer_unit *u,
			   bool *mixed)
{
	const gazetteer_unit *d = gazetteer_get(s->unit);
	const gazetteer_unit *parent = gazetteer_get(u->parent);

	*mixed = false;
	if (parent->level == PLACE_DISTRICT)
	{
		if (d->code != parent->code)
			return COST_LIMIT;
		return s->cost + (match_meet(d, u) ? 0 : COST_OTHER_TIME);
	}
	*mixed = true;
	if (d->to == PLACE_EVER || !came_from_district(unit, d))
		return COST_LIMIT;
	return s->cost + COST_MIXED;
}
