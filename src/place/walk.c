/*
 * walk.c
 *		Following a unit through the changes.  See walk.h.
 *
 * The days on which something happens are taken in their order, and all that
 * happens on one day at once: so at any time a unit is in the list once, as it
 * was on that day, and a change on a day does not carry on what only arrived
 * on it.
 */
#include "place/walk.h"

/* What two changes, one behind the other, are together. */
static uint8_t
join_kinds(uint8_t first, uint8_t second)
{
	if (first == CHANGE_AREA || second == CHANGE_AREA)
		return CHANGE_AREA;
	if (first == CHANGE_PARTIAL || second == CHANGE_PARTIAL)
		return CHANGE_PARTIAL;
	if (first == CHANGE_POPULATION || second == CHANGE_POPULATION)
		return CHANGE_POPULATION;
	return first == second ? first : CHANGE_FULL;
}

static int
size_of_kind(uint8_t kind)
{
	return kind == CHANGE_AREA ? 0 : kind == CHANGE_PARTIAL ? 1 :
		kind == CHANGE_POPULATION ? 2 : 3;
}

/* Keeps acts in the order of their numbers, which is that of their dates. */
static void
add_act(place_piece *p, uint16_t act)
{
	int			room = (int) (sizeof(p->act) / sizeof(p->act[0]));
	int			i = p->acts;

	while (i > 0 && p->act[i - 1] > act)
		i--;
	if (act == 0 || (i > 0 && p->act[i - 1] == act))
		return;
	if (p->acts == room)
	{
		/* The oldest gives way. */
		if (i == 0)
			return;
		for (int k = 1; k < i; k++)
			p->act[k - 1] = p->act[k];
		p->act[i - 1] = act;
		return;
	}
	for (int k = p->acts; k > i; k--)
		p->act[k] = p->act[k - 1];
	p->act[i] = act;
	p->acts++;
}

static void
add_change(place_piece *p, uint8_t kind, place_day date, uint16_t act)
{
	p->kind = p->changed ? join_kinds(p->kind, kind) : kind;
	p->changed = true;
	if (date > p->date)
		p->date = date;
	add_act(p, act);
}

/* A new entry at the end of the list; NULL where there is no room. */
static walk_entry *
add_entry(walk *w, const place_piece *from, place_index unit)
{
	walk_entry *e = &w->entry[w->count];

	if (w->count == sizeof(w->entry) / sizeof(w->entry[0]))
	{
		w->lost_people = true;
		return NULL;
	}
	w->count++;
	if (from != NULL)
		e->piece = *from;
	else
		e->piece = (place_piece) {.kind = CHANGE_FULL};
	e->piece.unit = unit;
	return e;
}

/* Drops entries that are gone and joins those of one unit, from one on. */
static void
join_entries(walk *w, size_t first)
{
	size_t		kept = 0;

	for (size_t i = 0; i < w->count; i++)
	{
		const walk_entry *e = &w->entry[i];
		place_piece *into = NULL;

		if (e->piece.unit == 0)
			continue;
		if (i >= first)
			for (size_t k = 0; k < kept && into == NULL; k++)
				if (w->entry[k].piece.unit == e->piece.unit)
					into = &w->entry[k].piece;
		if (into == NULL)
		{
			w->entry[kept++] = *e;
			continue;
		}
		if (size_of_kind(e->piece.kind) > size_of_kind(into->kind))
			into->kind = e->piece.kind;
		else if (change_is_whole(e->piece.kind) && e->piece.kind != into->kind)
			into->kind = CHANGE_FULL;
		into->changed |= e->piece.changed;
		if (e->piece.date > into->date)
			into->date = e->piece.date;
		for (int a = 0; a < e->piece.acts; a++)
			add_act(into, e->piece.act[a]);
	}
	w->count = kept;
}

static void
lose(walk *w, uint8_t kind)
{
	if (kind == CHANGE_AREA)
		w->lost_area = true;
	else
		w->lost_people = true;
}

/* ---- forward */

/* The changes out of the entry's unit that come after a day. */
static void
begin_after(walk_entry *e, int32_t after)
{
	const gazetteer_change *change;
	size_t		count = gazetteer_changes_from(e->piece.unit, &change);

	while (count > 0 && change->date <= after)
	{
		change++;
		count--;
	}
	e->next = (uint16_t) (change - gazetteer_change_at(0));
	e->end = (uint16_t) (e->next + count);
}

/* The day on which something happens to the entry next. */
static int32_t
next_day(const walk_entry *e)
{
	place_day	to;

	if (e->next < e->end)
		return gazetteer_change_at(e->next)->date;
	to = gazetteer_get(e->piece.unit)->to;
	return to == PLACE_EVER ? INT32_MAX : to;
}

/* The communes that a district had on a day take its place.  How many? */
static size_t
open_district(walk *w, const place_piece *district, int32_t day)
{
	const place_index *child;
	size_t		children = gazetteer_children(district->unit, &child);
	size_t		count = 0;

	for (; children > 0; children--, child++)
	{
		walk_entry *e;

		if (!gazetteer_alive(*child, day))
			continue;
		e = add_entry(w, district, *child);
		if (e == NULL)
			break;
		if (e->piece.kind != CHANGE_AREA)
			e->piece.kind = CHANGE_PARTIAL;
		e->piece.changed = true;
		begin_after(e, day);
		count++;
	}
	return count;
}

static void
arrive(walk *w, const place_piece *from, const gazetteer_change *change,
	   uint8_t kind)
{
	walk_entry *e = add_entry(w, from, change->new);

	if (e == NULL)
		return;
	add_change(&e->piece, kind, change->date, change->act);
	begin_after(e, change->date);
}

/* All that happens to one entry on a day. */
static void
leave(walk *w, size_t i, int32_t day)
{
	walk_entry *e = &w->entry[i];
	const place_piece piece = e->piece;
	const gazetteer_unit *u = gazetteer_get(piece.unit);
	const gazetteer_change *change = gazetteer_change_at(e->next);
	size_t		count = 0;
	size_t		people = 0;
	bool		stays = u->to != day;

	while (e->next + count < e->end && change[count].date == day)
		if (change[count++].kind != CHANGE_AREA)
			people++;
	e->next = (uint16_t) (e->next + count);

	if (stays)
		add_change(&e->piece, people > 0 ? CHANGE_PARTIAL : CHANGE_POPULATION,
				   (place_day) day, change->act);
	else
	{
		e->piece.unit = 0;
		if (u->level == PLACE_DISTRICT && people == 0 &&
			open_district(w, &piece, day - 1) > 0)
			people = 1;
		else if (people == 0)
			lose(w, piece.kind);
		else if (count == 1 && change->kind == CHANGE_PARTIAL)
			lose(w, piece.kind);
		else if (count == 1 && change->kind == CHANGE_POPULATION)
			lose(w, CHANGE_AREA);
	}

	/* A whole change is that of the rest where others got something. */
	for (size_t k = 0; k < count; k++)
	{
		uint8_t		kind = change[k].kind;

		if (change_is_whole(kind) && count > 1)
			kind = people > 1 ? CHANGE_PARTIAL : CHANGE_POPULATION;
		arrive(w, &piece, &change[k], kind);
	}
}

/*
 * From the joined kinds to what the whole walk says: who is alone has
 * everybody.
 */
static void
settle_kinds(walk *w)
{
	size_t		people = walk_people(w, NULL);
	bool		alone = people == w->count && !w->lost_area;

	for (size_t i = 0; i < w->count; i++)
	{
		place_piece *p = &w->entry[i].piece;

		if (p->kind == CHANGE_AREA || !p->changed)
			continue;
		if (people > 1 || w->lost_people)
			p->kind = CHANGE_PARTIAL;
		else if (!alone)
			p->kind = CHANGE_POPULATION;
		else if (!change_is_whole(p->kind))
			p->kind = CHANGE_FULL;
	}
}

void
walk_forward(walk *w, place_index unit, int32_t after, int32_t day)
{
	walk_entry *start;

	w->count = 0;
	w->lost_people = w->lost_area = false;
	start = add_entry(w, NULL, unit);
	begin_after(start, after);

	/*
	 * By its communes, and not by the districts that came after it, which may
	 * have had communes of others.
	 */
	if (gazetteer_get(unit)->level == PLACE_DISTRICT &&
		day >= gazetteer_level_end(PLACE_DISTRICT) &&
		gazetteer_get(unit)->to != gazetteer_level_end(PLACE_DISTRICT) &&
		open_district(w, &start->piece, after) > 0)
	{
		start->piece.unit = 0;
		join_entries(w, 0);
	}

	for (;;)
	{
		int32_t		today = INT32_MAX;
		size_t		known = w->count;

		for (size_t i = 0; i < known; i++)
		{
			int32_t		next = next_day(&w->entry[i]);

			if (next < today)
				today = next;
		}
		if (today > day)
			break;

		/* The list grows by the communes of a district, which come in turn. */
		for (size_t i = 0; i < w->count; i++)
			if (w->entry[i].piece.unit != 0 && next_day(&w->entry[i]) == today)
				leave(w, i, today);
		join_entries(w, known);
	}
	settle_kinds(w);
}

/* ---- back */

/* The changes into the entry's unit that come before a day. */
static void
begin_before(walk_entry *e, int32_t before)
{
	const uint16_t *into;
	size_t		count = gazetteer_changes_into(e->piece.unit, &into);

	while (count > 0 && gazetteer_change_at(into[count - 1])->date >= before)
		count--;
	e->next = (uint16_t) count;
}

static int32_t
previous_day(const walk_entry *e)
{
	const uint16_t *into;
	place_day	from;

	if (e->next > 0)
	{
		gazetteer_changes_into(e->piece.unit, &into);
		return gazetteer_change_at(into[e->next - 1])->date;
	}
	from = gazetteer_get(e->piece.unit)->from;
	return from == PLACE_ALWAYS ? INT32_MIN : from;
}

static void
return_from(walk *w, size_t i, int32_t day)
{
	walk_entry *e = &w->entry[i];
	const place_piece piece = e->piece;
	const uint16_t *into;
	bool		begins = gazetteer_get(piece.unit)->from == day;
	uint16_t	left;

	gazetteer_changes_into(piece.unit, &into);
	left = e->next;
	while (left > 0 && gazetteer_change_at(into[left - 1])->date == day)
		left--;
	if (begins && left == e->next)
		lose(w, piece.kind);
	if (begins)
		e->piece.unit = 0;
	for (size_t k = left; k < e->next; k++)
	{
		const gazetteer_change *change = gazetteer_change_at(into[k]);
		walk_entry *older = add_entry(w, &piece, change->old);

		if (older == NULL)
			return;

		/* A district that gave up its communes: it is them again. */
		if (gazetteer_get(change->old)->parent == piece.unit)
			e->piece.unit = 0;
		add_change(&older->piece, change->kind, change->date, change->act);
		begin_before(older, day);
	}
	e->next = left;
}

void
walk_back(walk *w, place_index unit, int32_t day)
{
	walk_entry *start;

	w->count = 0;
	w->lost_people = w->lost_area = false;
	start = add_entry(w, NULL, unit);
	begin_before(start, gazetteer_get(unit)->from + 1);

	for (;;)
	{
		int32_t		today = INT32_MIN;
		size_t		known = w->count;

		for (size_t i = 0; i < known; i++)
		{
			int32_t		previous = previous_day(&w->entry[i]);

			if (previous > today)
				today = previous;
		}
		if (today <= day)
			break;
		for (size_t i = 0; i < known; i++)
			if (previous_day(&w->entry[i]) == today)
				return_from(w, i, today);
		join_entries(w, known);
	}
}

size_t
walk_people(const walk *w, place_index *unit)
{
	size_t		people = 0;

	if (unit != NULL)
		*unit = 0;
	for (size_t i = 0; i < w->count; i++)
		if (w->entry[i].piece.kind != CHANGE_AREA)
		{
			people++;
			if (unit != NULL)
				*unit = w->entry[i].piece.unit;
		}
	return people;
}
