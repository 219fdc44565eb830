/*
 * walk.h
 *		Following a unit through the changes, day by day.  Used by convert.c.
 */
#ifndef PLACE_WALK_H
#define PLACE_WALK_H

#include "place/convert.h"

/* A unit that holds some of the ground on the day that the walk has reached. */
typedef struct walk_entry
{
	place_piece piece;
	uint16_t	next;			/* forward: the number of its next change, and
								 * of the one behind its last; back: how many
								 * of the changes into it are left */
	uint16_t	end;
} walk_entry;

/* About 6 kB: a walk lies on the stack, and only what is used is written. */
typedef struct walk
{
	size_t		count;
	bool		lost_people;	/* the records do not tell of all the people */
	bool		lost_area;		/* likewise, of some ground without people */
	walk_entry	entry[2 * PLACE_PIECES_MAX];
} walk;

/*
 * From a unit as it was on the day "after" to a later day.  The kinds of the
 * pieces are those of place_pieces().
 */
extern void walk_forward(walk *w, place_index unit, int32_t after,
						 int32_t day);

/*
 * From a unit as it was at its beginning to an earlier day.  The kinds of the
 * pieces are joined along each way, and know nothing of what a piece gave to
 * others.
 */
extern void walk_back(walk *w, place_index unit, int32_t day);

/* How many pieces have people, and one of them, or 0. */
extern size_t walk_people(const walk *w, place_index *unit);

static inline bool
change_is_whole(uint8_t kind)
{
	return kind == CHANGE_FULL || kind >= CHANGE_RENAME;
}

#endif							/* PLACE_WALK_H */
