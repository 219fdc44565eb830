/*
 * seizure.c
 *		The order of seizures.  See seizure.h.
 */
#include "seizure/seizure.h"

int
seizure_compare_items(goods_id a, const char *a_text, size_t a_length,
					  goods_id b, const char *b_text, size_t b_length)
{
	int			c;

	if (a == b && a != 0)
		return 0;
	if (a == 0 && b == 0)
	{
		c = memcmp(a_text, b_text, a_length < b_length ? a_length : b_length);
		return c != 0 ? (c > 0) - (c < 0) :
			(a_length > b_length) - (a_length < b_length);
	}
	if (a == 0 || b == 0)
		return a == 0 ? 1 : -1;
	/* Numbers that only a newer version knows come behind all ids. */
	if (!goods_exists(a) || !goods_exists(b))
		return goods_exists(a) ? -1 : goods_exists(b) ? 1 : (a > b) - (a < b);
	c = strcmp(goods_items[a].item, goods_items[b].item);
	return (c > 0) - (c < 0);
}

int
seizure_compare(const seizure *a, const seizure *b)
{
	int			c = seizure_compare_items(a->item, a->text, a->length,
										  b->item, b->text, b->length);

	if (c == 0)
		c = quantity_compare(&a->quantity, &b->quantity);
	return c != 0 ? c : a->approx - b->approx;
}

const char *
seizure_name(const seizure *s, size_t *length)
{
	if (s->item == 0)
	{
		*length = s->length;
		return s->text;
	}
	*length = strlen(goods_items[s->item].name);
	return goods_items[s->item].name;
}

const char *
seizure_item(const seizure *s, size_t *length)
{
	if (s->item == 0)
	{
		*length = s->length;
		return s->text;
	}
	*length = strlen(goods_items[s->item].item);
	return goods_items[s->item].item;
}
