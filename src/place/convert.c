/*
 * convert.c
 *		The same ground on another day.  See convert.h.
 */
#include "place/convert.h"

#include "place/walk.h"

/*
 * The day before the end of a period: the state from which a unit goes on.
 * For one in force, no day that anybody asks for.
 */
static int32_t
last_day(place_index unit)
{
	return gazetteer_get(unit)->to - 1;
}

/* A walk has few units, and they come nearly sorted. */
static size_t
copy_sorted(const walk *w, place_piece *out)
{
	size_t		count = 0;

	for (size_t i = 0; i < w->count && count < PLACE_PIECES_MAX; i++)
	{
		size_t		k = count++;

		for (; k > 0 && out[k - 1].unit > w->entry[i].piece.unit; k--)
			out[k] = out[k - 1];
		out[k] = w->entry[i].piece;
	}
	return count;
}

/*
 * What an older piece gave to a unit: seen from the piece, because only it
 * knows what went elsewhere.
 */
static void
look_from_piece(walk *w, place_piece *piece, place_index unit, int32_t day)
{
	if (piece->kind == CHANGE_AREA)
		return;
	walk_forward(w, piece->unit, day, gazetteer_get(unit)->from);
	for (size_t i = 0; i < w->count; i++)
		if (w->entry[i].piece.unit == unit)
		{
			place_index older = piece->unit;

			*piece = w->entry[i].piece;
			piece->unit = older;
			return;
		}
}

size_t
place_pieces(place_index unit, int32_t day, place_piece *out)
{
	walk		w;
	size_t		count;

	if (gazetteer_alive(unit, day))
	{
		out[0] = (place_piece) {.unit = unit, .kind = CHANGE_FULL};
		return 1;
	}
	if (day > last_day(unit))
	{
		walk_forward(&w, unit, last_day(unit), day);
		return copy_sorted(&w, out);
	}
	walk_back(&w, unit, day);
	count = copy_sorted(&w, out);
	for (size_t i = 0; i < count; i++)
		look_from_piece(&w, &out[i], unit, day);
	return count;
}

/*
 * The usual way, one whole change behind the other.  False where there is
 * something else, and the walk must tell.
 */
static bool
step_forward(place_index unit, int32_t day, place_index *answer)
{
	int32_t		after = last_day(unit);

	*answer = 0;
	for (;;)
	{
		const gazetteer_unit *u = gazetteer_get(unit);
		const gazetteer_change *change;
		size_t		count = gazetteer_changes_from(unit, &change);

		while (count > 0 && change->date <= after)
		{
			change++;
			count--;
		}
		if (count == 0 || change->date > day)
		{
			if (u->to == PLACE_EVER || day < u->to)
				*answer = unit;
			return *answer != 0 || u->level != PLACE_DISTRICT;
		}
		if (count != 1 || change->date != u->to || !change_is_whole(change->kind) ||
			u->level == PLACE_DISTRICT)
			return false;
		after = change->date;
		unit = change->new;
	}
}

/* The one piece that has all the people of a unit as it was after a day. */
static place_index
all_people(walk *w, place_index unit, int32_t after, int32_t day)
{
	place_index answer;

	walk_forward(w, unit, after, day);
	return walk_people(w, &answer) == 1 && !w->lost_people ? answer : 0;
}

place_index
place_on(place_index unit, int32_t day)
{
	walk		w;
	place_index answer;

	if (gazetteer_alive(unit, day))
		return unit;
	if (day > last_day(unit))
	{
		if (!step_forward(unit, day, &answer))
			answer = all_people(&w, unit, last_day(unit), day);
		return answer;
	}
	walk_back(&w, unit, day);
	if (walk_people(&w, &answer) != 1 || w.lost_people ||
		all_people(&w, answer, day, gazetteer_get(unit)->from) != unit)
		return 0;
	return answer;
}

/* Is a unit on a day the given one or below it? */
static bool
is_within(place_index outer, place_index unit, int32_t day)
{
	uint8_t		level = gazetteer_get(outer)->level;

	if (level == PLACE_GATE)
		return unit == outer;
	while (unit != 0 && gazetteer_get(unit)->level > level)
		unit = gazetteer_parent_on(unit, day);
	return unit == outer;
}

bool
place_contains(place_index p1, place_index p2)
{
	const gazetteer_unit *outer = gazetteer_get(p1);
	const gazetteer_unit *inner = gazetteer_get(p2);
	walk		w;
	int32_t		day;
	bool		any = false;

	if (p1 == p2)
		return true;
	if (outer->level == PLACE_GATE && inner->level != PLACE_GATE)
		return false;

	/* The last day that they have in common. */
	if (outer->from < inner->to && inner->from < outer->to)
		return is_within(p1, p2, (outer->to < inner->to ? outer->to : inner->to) - 1);

	if (outer->from >= inner->to)
	{
		day = outer->from;

		/*
		 * Nearly all districts ended together with their province: where that
		 * went, all its communes went.
		 */
		if (inner->level == PLACE_DISTRICT && outer->level == PLACE_PROVINCE &&
			gazetteer_get(inner->province)->to == inner->to)
		{
			place_index province = place_on(inner->province, day);

			if (province != 0)
				return province == p1;
		}
		walk_forward(&w, p2, inner->to - 1, day);
	}
	else
	{
		day = outer->to - 1;
		walk_back(&w, p2, day);
	}
	for (size_t i = 0; i < w.count; i++)
	{
		if (w.entry[i].piece.kind == CHANGE_AREA)
			continue;
		if (!is_within(p1, w.entry[i].piece.unit, day))
			return false;
		any = true;
	}
	return any && !w.lost_people;
}
