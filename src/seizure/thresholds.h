/*
 * thresholds.h
 *		The classes of weight in articles 249 to 252 of the penal code.
 *
 * Source: Bộ luật Hình sự 2015, as amended in 2017 and in 2025; for several
 * substances in one case the rule of percentages of Nghị định 19/2018/NĐ-CP.
 */
#ifndef SEIZURE_THRESHOLDS_H
#define SEIZURE_THRESHOLDS_H

#include "seizure/seizure.h"

#define THRESHOLD_CLAUSES	4

/* No group has more items, no case more groups. */
#define THRESHOLD_ITEMS		16
#define THRESHOLD_GROUPS	16

/* Days since 2000-01-01, as PostgreSQL counts them. */
#define THRESHOLD_EVER		INT32_MAX

/* One group of substances in one period, with its clauses. */
typedef struct threshold_group
{
	const char *article;
	const char *name;
	unit_id		unit;			/* g or ml: a base */
	int32_t		from;			/* the first day */
	int32_t		to;				/* the day behind the last */
	uint32_t	min[THRESHOLD_CLAUSES]; /* in tenths of the unit; clause 1
										 * first, each the end of the one
										 * before */
	bool		inferred[THRESHOLD_CLAUSES];
	goods_id	items[THRESHOLD_ITEMS]; /* 0 behind the last */
} threshold_group;

extern const threshold_group threshold_groups[];
extern const int threshold_group_count;

/* What a case weighs, added up substance by substance.  Starts as zeros. */
typedef struct threshold_case
{
	int			groups;
	const threshold_group *group[THRESHOLD_GROUPS];
	quantity	weight[THRESHOLD_GROUPS];
	bool		unknown;		/* a drug of no group, or without a weight */
	bool		overflow;
} threshold_case;

/*
 * Adds a substance by the law of a day.  Goods that are no drugs are passed
 * over; a drug of which the class cannot be told makes the case unknown.
 */
extern void threshold_add(threshold_case *c, goods_id item, const quantity *q,
						  int32_t day);

/*
 * The clause of the case, 1 to 4; 0 where there is none: it is unknown, has
 * no drug, or weighs less than clause 1 asks for.  Several groups are added
 * as parts of what the clause asks for of each: it applies where that is
 * 100 % or more.
 */
extern int	threshold_clause(const threshold_case *c);

#endif							/* SEIZURE_THRESHOLDS_H */
