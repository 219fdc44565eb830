/*
 * convert.h
 *		The same ground on another day: successors and predecessors of a unit
 *		through the changes that the law made.
 *
 * A row stands for a unit over a period.  Going forward it is taken as it was
 * at the end of the period, going back as it was at its beginning; a unit that
 * is reached on the way is taken as it was on the day on which it is reached,
 * so that what it took in or gave away later (or earlier) counts.
 */
#ifndef PLACE_CONVERT_H
#define PLACE_CONVERT_H

#include "place/gazetteer.h"

/* What became of a unit, or what it was made of. */
typedef struct place_piece
{
	place_index unit;
	uint8_t		kind;			/* place_change: how much of the older unit
								 * went into the younger one, over all the way */
	uint8_t		acts;			/* how many in act[] */
	bool		changed;		/* false: the unit itself, unchanged, and no
								 * date */
	place_day	date;			/* of the last change on the way */
	uint16_t	act[6];			/* the acts on the way, by date, the last six;
								 * see gazetteer_act() */
} place_piece;

/* No unit has more pieces: a test goes through all of them. */
#define PLACE_PIECES_MAX	128

/*
 * The pieces of a unit on a day, sorted by level, code and from; each unit
 * once.  out has room for PLACE_PIECES_MAX.  Returns how many; 0 where the
 * records name none.  Takes about 10 kB of stack.
 *
 * Kinds, of all the way from the older unit to the younger one:
 *
 * whole changes (full, rename, retype, reparent and their joins): all of it;
 * the kind of the one change on the way or of several alike, else full;
 * population: all its people, while some of its area went elsewhere; also
 * where the law calls the part partial, and all others are area only;
 * partial: some of its people went elsewhere, or the records do not tell where
 * all of them are; area: none of its people.
 *
 * A unit that was divided and whose parts met in one unit again is full.
 *
 * A district becomes, from the day on which there are no districts, what the
 * communes became that it had on the last day of its period, each a part of it
 * (or full where that is one unit).  Back, a unit becomes a district only
 * where that had no communes, or for ground that belonged to none.
 */
extern size_t place_pieces(place_index unit, int32_t day, place_piece *out);

/*
 * The one unit on a day that has the people of the given one: forward where
 * the law moved all of them into one unit, back where all people of one unit
 * of that day, and no one else, made up the given one.  Else 0.  The unit
 * itself where the day is in its period.
 */
extern place_index place_on(place_index unit, int32_t day);

/*
 * Is p2 the same as p1 or in it?  By the hierarchy of the last day that both
 * have in common; where they have none, all pieces with people that p2 has on
 * the day of p1's period that is nearest must be in p1.
 */
extern bool place_contains(place_index p1, place_index p2);

#endif							/* PLACE_CONVERT_H */
