/*
 * match.h
 *		What the steps of the resolver hand to each other: words, then mentions
 *		of names, then chains of units that fit them.
 *
 * Costs are small whole numbers: what speaks against a reading.  Their sum
 * orders the candidates; doc/place.md explains them to users.
 */
#ifndef PLACE_MATCH_H
#define PLACE_MATCH_H

#include "place/names.h"
#include "place/resolve.h"
#include "place/scan.h"

#define MATCH_LETTERS_MAX	4096
#define MATCH_MENTIONS_MAX	160
#define MATCH_SITES_MAX		48
#define MATCH_CHAINS_MAX	PLACE_CANDIDATES_MAX

/* What is against a reading. */
enum
{
	COST_FOLDED = 2,			/* diacritics left out where other words have
								 * them */
	COST_ALIAS = 1,				/* a listed abbreviation */
	COST_NO_KIND = 3,			/* no kind word */
	COST_OTHER_KIND = 6,		/* another kind of the same level */
	COST_NO_DISTRICT = 2,		/* the district is left out */
	COST_NO_PROVINCE = 4,		/* the province is left out */
	COST_OTHER_TIME = 2,		/* its parent of another time */
	COST_SUCCESSOR = 6,			/* the unit of another day is meant */
	COST_MIXED = 8,				/* old and new names in one text */
	COST_HISTORY = 8,			/* a name from before the records */
	COST_FUZZY = 12,			/* a letter differs */
	COST_FUZZY_BARE = 2,		/* likewise, with a bare name that is a whole
								 * part */
	COST_LOOSE = 3,				/* words beside it that may belong to it */
	COST_SHADOWED = 9,			/* the words behind it make a longer name of
								 * it */
	COST_ATTACHED = 14,			/* words beside it that look like its part */
	COST_UNKNOWN = 15,			/* a kind word with a name that is unknown */
	COST_CONTRADICTION = 30,	/* another unit is named, too */
	COST_UNUSED = 6,			/* a bare name beside it that it does not
								 * explain */
	COST_UNUSED_UNKNOWN = 4,	/* likewise, one that no unit has */
	COST_UNUSED_BARE = 26,		/* likewise, where nothing has a kind word: a
								 * list of names, one of them not understood */
	COST_DOMINATED = 10,		/* a unit in it is named, too: that says more */
	COST_LIMIT = 60				/* beyond it nothing is a candidate */
};

/*
 * A candidate is the answer where its cost is at most this, and no other one
 * comes as near as COST_MARGIN.
 */
#define COST_CERTAIN	24
#define COST_MARGIN		2

/* A name in the text, with the kind word before (or behind) it. */
typedef struct mention
{
	uint16_t	start;			/* first word, the kind word's where there is
								 * one */
	uint16_t	name;			/* first word of the name */
	uint16_t	end;			/* behind the last word */
	kind_set	kinds;			/* 0: no kind word */
	const name_key *key;		/* NULL: no known name */
	uint8_t		right;			/* cost of what stands behind it */
	bool		strong;			/* it says itself that it is a unit */
	bool		clean;			/* a bare name: begins where a part begins */
	bool		alone;			/* a bare name: and ends where a part ends */
	bool		masked;			/* behind đường, ông, công ty … */
	bool		masked_far;		/* … with two or more words between */
	bool		placed;			/* behind tại, ở … */
	bool		silent;			/* says nothing about other readings: a longer
								 * one begins at the same word, or it is
								 * masked */
} mention;

/* A province or district that a mention can mean. */
typedef struct site
{
	uint16_t mention;
	place_index unit;
	place_index now;			/* a province: what it became in July 2025 */
	uint8_t		cost;
	uint8_t		distance;
	uint8_t		method;
	uint8_t		parent;			/* mentions of the longest chain through it */
} site;

/* A unit with the mentions that lead to it. */
typedef struct chain
{
	place_index unit;
	uint16_t	cost;
	uint16_t	name;			/* the words that name it */
	uint16_t	end;
	uint8_t		distance;
	uint8_t		method;
	bool		split;			/* a part of what is meant, not the whole */
	bool		dominated;
	uint8_t		mentions;		/* how many it explains */
} chain;

typedef struct match
{
	const char *text;
	scan scan;
	int32_t		as_of;
	place_index within;

	scan_word	words[PLACE_WORDS_MAX];
	uint8_t		plain[MATCH_LETTERS_MAX];
	uint8_t		full[MATCH_LETTERS_MAX];
	uint64_t	hash[PLACE_WORDS_MAX];

	/* By word: the class of the phrase that begins there and its end. */
	uint8_t		class[PLACE_WORDS_MAX];
	uint16_t	class_end[PLACE_WORDS_MAX];
	kind_set	class_kinds[PLACE_WORDS_MAX];
	uint8_t		covered[PLACE_WORDS_MAX];	/* 1: a name of several words
											 * begins there, 2: it is inside
											 * one */

	uint32_t	n_mentions;
	mention		mentions[MATCH_MENTIONS_MAX];
	bool		crowded;		/* more than there was room for */

	uint32_t	n_provinces;
	uint32_t	n_districts;
	uint64_t	near[2];		/* bits of the codes that the provinces which
								 * are surely named have since July 2025;
								 * none: any */
	site		provinces[MATCH_SITES_MAX];
	site		districts[MATCH_SITES_MAX];

	uint32_t	n_chains;
	uint16_t	best;			/* the lowest cost */
	chain		chains[MATCH_CHAINS_MAX];
} match;

/* mention.c: finds the mentions. */
extern void match_mentions(match *m);

/* fit.c: finds the provinces and districts. */
extern void match_sites(match *m);

/* The kinds of each level. */
extern const kind_set match_level_kinds[];

/* Is the level among those of the kinds? */
static inline bool
match_level_fits(kind_set kinds, int level)
{
	return (kinds & match_level_kinds[level]) != 0;
}

/*
 * Does a unit lie in one of the provinces that are surely named, whatever their
 * names were then?  True where none is.
 */
extern bool match_near(const match *m, place_index unit);

/*
 * The cost of reading a mention as a unit, what belongs to it alone; or
 * COST_LIMIT.  Sets distance and method.
 */
extern int	match_cost(const match *m, const mention *n, place_index unit,
					   const name_form *form, int *distance, int *method);

/*
 * Is a site the province (the district) of a unit?  The cost, with that of the
 * site; COST_LIMIT where it is not.  mixed: only through the changes of July
 * 2025.
 */
extern int	match_province(const site *s, place_index unit,
						   const gazetteer_unit *u, bool *mixed);
extern int	match_district(const site *s, place_index unit,
						   const gazetteer_unit *u, bool *mixed);

/* Were two units in force together? */
static inline bool
match_meet(const gazetteer_unit *a, const gazetteer_unit *b)
{
	return a->from < b->to && b->from < a->to;
}

/*
 * rest.c: the cost of what a text names beyond a chain, another unit, or a
 * name that no unit has.  used: the mentions that are read as the unit, its
 * district and its province.  Adds to distance the letters that differ.
 */
extern int	match_cost_of_rest(const match *m, const mention *const *used,
							   const gazetteer_unit *u, int *distance);

/* What stands before a bare name and may belong to it; next: what it is in. */
extern int	match_cost_before(const match *m, const mention *n,
							  const mention *next);

/* May a name without anything above it be meant?  COST_LIMIT where not. */
extern int	match_cost_alone(const match *m, const mention *n,
							 const gazetteer_unit *u, int distance, int method);

/* Do two mentions stand beside each other?  Do they share words? */
extern bool match_linked(const match *m, const mention *a, const mention *b);
extern bool match_overlap(const mention *a, const mention *b);

/* chain.c: the units that fit. */
extern void match_chains(match *m);

/*
 * Weighs a unit, given that the mention n means it at this cost, and adds it to
 * the candidates.
 */
extern void match_chain(match *m, const mention *n, place_index unit, int cost,
						int distance, int method);

/* What says more is preferred: the commune, not only its district. */
extern void match_dominate(match *m);

/* fuzzy.c: names with a letter that differs, below the units that are named. */
extern void match_fuzzy(match *m);

/*
 * Do the letters of these words become those of the form by one change (a
 * letter wrong, missing or extra, two swapped)?  Diacritics count unless the
 * words have none.
 */
extern bool match_one_edit(const match *m, uint32_t first, uint32_t end,
						   const name_form *form);

#endif							/* PLACE_MATCH_H */
