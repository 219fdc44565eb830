/*
 * thresholds.c
 *		The classes of weight of the penal code.  See thresholds.h.
 */
#include "seizure/thresholds.h"

#include "seizure/thresholds_data.h"

/*
 * All thresholds, in tenths of a gram or millilitre, divide this: parts of
 * them are added as whole numbers.  The generator checks it.
 */
#define WHOLE	THRESHOLD_WHOLE

static const threshold_group *
find_group(goods_id item, unit_id base, int32_t day)
{
	for (int i = 0; i < threshold_group_count; i++)
	{
		const threshold_group *g = &threshold_groups[i];

		if (g->unit != base || day < g->from || day >= g->to)
			continue;
		for (int k = 0; k < THRESHOLD_ITEMS && g->items[k] != 0; k++)
			if (g->items[k] == item)
				return g;
	}
	return NULL;
}

void
threshold_add(threshold_case *c, goods_id item, const quantity *q, int32_t day)
{
	const threshold_group *g;
	quantity	weight;
	int			i;

	if (item == 0 || strcmp(goods_items[item].class, "drug") != 0)
		return;
	g = find_group(item, unit_base(q->unit), day);
	if (g == NULL)
	{
		c->unknown = true;
		return;
	}
	if (quantity_convert(q, g->unit, -1, &weight) != QUANTITY_OK)
	{
		c->overflow = true;
		return;
	}
	for (i = 0; i < c->groups; i++)
		if (c->group[i] == g)
		{
			if (quantity_add(&c->weight[i], &weight, &c->weight[i]) != QUANTITY_OK)
				c->overflow = true;
			return;
		}
	if (c->groups == THRESHOLD_GROUPS)
	{
		c->overflow = true;
		return;
	}
	c->group[i] = g;
	c->weight[i] = weight;
	c->groups++;
}

/* 10^n as far as it fits, n >= 0. */
static bool
power_of_ten(int n, quantity_int *power)
{
	*power = 1;
	while (n-- > 0)
		if (__builtin_mul_overflow(*power, 10, power))
			return false;
	return true;
}

/*
 * Is the sum of weight / min 1 or more?  All parts are brought to the
 * denominator WHOLE * 10^scale, as whole numbers; decimals of a weight behind
 * the twelfth are left out, so that the products fit.
 */
static bool
reaches(const threshold_case *c, int clause)
{
	quantity_int sum = 0;
	quantity_int one;
	int			scale = 0;

	for (int i = 0; i < c->groups; i++)
		if (c->weight[i].scale > scale)
			scale = c->weight[i].scale;
	if (scale > 12)
		scale = 12;
	if (!power_of_ten(scale, &one))
		return false;
	one *= WHOLE;
	for (int i = 0; i < c->groups; i++)
	{
		quantity_int part = quantity_mantissa(&c->weight[i]);
		quantity_int power;

		for (int s = c->weight[i].scale; s > scale; s--)
			part /= 10;
		/* More than any threshold is enough, and may not fit. */
		if (!power_of_ten(scale > c->weight[i].scale ? scale - c->weight[i].scale : 0,
						  &power) ||
			__builtin_mul_overflow(part, power, &part) ||
			__builtin_mul_overflow(part, (quantity_int) (10 * (WHOLE / c->group[i]->min[clause - 1])), &part) ||
			__builtin_add_overflow(sum, part, &sum))
			return true;
	}
	return sum >= one;
}

int
threshold_clause(const threshold_case *c)
{
	if (c->unknown || c->overflow || c->groups == 0)
		return 0;
	for (int clause = THRESHOLD_CLAUSES; clause > 0; clause--)
		if (reaches(c, clause))
			return clause;
	return 0;
}
