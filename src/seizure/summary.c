/*
 * summary.c
 *		Seizures added up.  See summary.h.
 */
#include "seizure/summary.h"

/* The text of goods must not end a search early: hash all of it. */
static uint32_t
hash_text(const char *s, size_t length)
{
	uint64_t	h = 0xCBF29CE484222325;

	for (size_t i = 0; i < length; i++)
		h = (h ^ (unsigned char) s[i]) * 0x100000001B3;
	return (uint32_t) (h >> 32) ^ (uint32_t) h;
}

static inline uint32_t
hash_key(goods_id item, unit_id unit, const char *text, size_t length)
{
	uint32_t	h = ((uint32_t) unit << 16 | item) * 0x9E3779B1u;

	if (item == 0)
		h ^= hash_text(text, length);
	return h ^ h >> 15;
}

static inline char *
texts(summary *s)
{
	return (char *) &s->entry[s->capacity];
}

static inline uint16_t *
slots(const summary *s)
{
	return (uint16_t *) (summary_texts(s) + s->text_capacity);
}

/* Slots for so many entries: at most half of them are in use. */
static uint32_t
slots_for(uint32_t capacity)
{
	uint32_t	n = 8;

	while (n < 2 * capacity)
		n *= 2;
	return n;
}

static uint32_t
even(uint32_t bytes)
{
	return bytes + (bytes & 1);
}

size_t
summary_size(uint32_t capacity, uint32_t text_capacity, bool building)
{
	size_t		size = sizeof(summary) + capacity * sizeof(summary_entry);

	if (!building)
		return size + text_capacity;
	return size + even(text_capacity) + slots_for(capacity) * sizeof(uint16_t);
}

void
summary_begin(summary *s, uint32_t capacity, uint32_t text_capacity)
{
	uint32_t	n = slots_for(capacity);
	int32_t		header = s->header;

	memset(s, 0, sizeof(summary));
	s->header = header;
	s->version = SUMMARY_VERSION;
	s->building = 1;
	s->capacity = capacity;
	s->text_capacity = even(text_capacity);
	s->slots = n;
	memset(slots(s), 0, n * sizeof(uint16_t));
	memset(s->entry, 0, capacity * sizeof(summary_entry));
	memset(texts(s), 0, s->text_capacity);
}

/* The entry of goods and a base unit, or the free slot for it. */
static inline summary_entry *
find(const summary *s, goods_id item, unit_id unit, const char *text,
	 size_t length, uint16_t **slot)
{
	uint16_t   *table = slots(s);
	uint32_t	i = hash_key(item, unit, text, length);

	for (;; i++)
	{
		uint16_t	at = table[i & (s->slots - 1)];
		const summary_entry *e = &s->entry[at - 1];

		if (at == 0)
		{
			*slot = &table[i & (s->slots - 1)];
			return NULL;
		}
		if (e->item == item && e->unit == unit &&
			(item != 0 || (e->length == length &&
						   memcmp(summary_texts(s) + e->text, text, length) == 0)))
			return (summary_entry *) e;
	}
}

/* A new entry without figures, at a free slot. */
static summary_status
insert(summary *s, goods_id item, unit_id unit, const char *text,
	   size_t length, uint16_t *slot, summary_entry **entry)
{
	summary_entry *e;

	if (item != 0)
		length = 0;
	if (s->entries == SUMMARY_ENTRIES)
		return SUMMARY_TOO_MANY;
	if (s->entries == s->capacity || s->text_capacity - s->text_bytes < length)
		return SUMMARY_NO_ROOM;
	e = &s->entry[s->entries++];
	memset(e, 0, sizeof(*e));
	e->item = item;
	e->unit = unit;
	e->text = s->text_bytes;
	e->length = (uint32_t) length;
	if (length > 0)
		memcpy(texts(s) + s->text_bytes, text, length);
	s->text_bytes += e->length;
	e->total.unit = e->largest.unit = unit;
	*slot = (uint16_t) s->entries;
	*entry = e;
	return SUMMARY_OK;
}

/* An amount in a base unit. */
typedef struct amount
{
	quantity_int mantissa;
	int			scale;
} amount;

static const int64_t powers[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
	10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000,
	1000000000000000, 10000000000000000, 100000000000000000,
	1000000000000000000
};

/* a * 10^power; false where it does not fit. */
static inline bool
scale_up(quantity_int *a, int power)
{
	for (; power > 18; power -= 18)
		if (__builtin_mul_overflow(*a, powers[18], a))
			return false;
	return !__builtin_mul_overflow(*a, powers[power], a);
}

/* 10^QUANTITY_DIGITS, above which no amount is. */
#define LIMIT	((quantity_int) 10000000000000000 * 1000000000000)

static inline bool
to_amount(const quantity *q, amount *a)
{
	const unit_info *unit = unit_get(q->unit);

	a->mantissa = quantity_mantissa(q);
	a->scale = q->scale;
	if (q->unit == unit->base)
		return true;
	a->scale -= unit->exponent;
	if (__builtin_mul_overflow(a->mantissa, (quantity_int) unit->coefficient,
							   &a->mantissa))
		return false;
	if (a->scale < 0)
	{
		if (!scale_up(&a->mantissa, -a->scale))
			return false;
		a->scale = 0;
	}
	return true;
}

static inline void
set_quantity(quantity *q, amount a)
{
	q->low = (uint64_t) a.mantissa;
	q->high = (int32_t) (a.mantissa >> 64);
	q->scale = (uint8_t) a.scale;
}

static inline amount
get_quantity(const quantity *q)
{
	amount		a = {quantity_mantissa(q), q->scale};

	return a;
}

static inline bool
align(amount *a, amount *b)
{
	if (a->scale == b->scale)
		return true;
	if (a->scale < b->scale)
	{
		if (!scale_up(&a->mantissa, b->scale - a->scale))
			return false;
		a->scale = b->scale;
		return true;
	}
	if (!scale_up(&b->mantissa, a->scale - b->scale))
		return false;
	b->scale = a->scale;
	return true;
}

/* Zeros behind the comma go. */
static void
trim(amount *a)
{
	while (a->scale > 0 && a->mantissa % 10 == 0)
	{
		a->mantissa /= 10;
		a->scale--;
	}
	if (a->mantissa == 0)
		a->scale = 0;
}

/* sum := a + sign * b; false where it is no quantity. */
static inline bool
sum_of(amount a, amount b, int sign, amount *sum)
{
	if (!align(&a, &b))
	{
		/* Zeros may be in the way. */
		trim(&a);
		trim(&b);
		if (!align(&a, &b))
			return false;
	}
	if (__builtin_add_overflow(a.mantissa, sign * b.mantissa, &a.mantissa))
		return false;
	if (a.mantissa >= LIMIT || a.scale > QUANTITY_SCALE)
	{
		trim(&a);
		if (a.mantissa >= LIMIT || a.scale > QUANTITY_SCALE)
			return false;
	}
	*sum = a;
	return true;
}

/* -1, 0, 1; amounts that are no quantities together differ by far. */
static inline int
compare_amounts(amount a, amount b)
{
	if (!align(&a, &b))
	{
		trim(&a);
		trim(&b);
		if (a.mantissa == 0 || b.mantissa == 0)
			return (a.mantissa > 0) - (b.mantissa > 0);
		if (!align(&a, &b))
			return a.scale < b.scale ? 1 : -1;
	}
	return (a.mantissa > b.mantissa) - (a.mantissa < b.mantissa);
}

/* Adds figures to an entry; unchanged where they do not fit. */
static inline summary_status
add_figures(summary_entry *e, int64_t seizures, int64_t approximate,
			amount total, amount largest)
{
	amount		sum;
	int64_t		count;

	if (!sum_of(get_quantity(&e->total), total, 1, &sum) ||
		__builtin_add_overflow(e->seizures, seizures, &count))
		return SUMMARY_OUT_OF_RANGE;
	if (e->seizures == 0 ||
		compare_amounts(get_quantity(&e->largest), largest) < 0)
		set_quantity(&e->largest, largest);
	set_quantity(&e->total, sum);
	e->seizures = count;
	e->approximate += approximate;
	return SUMMARY_OK;
}

/* Takes figures back where what is left is certain. */
static summary_status
take_figures(summary_entry *e, int64_t seizures, int64_t approximate,
			 amount total, amount largest)
{
	amount		rest;

	if (e->seizures < seizures || e->approximate < approximate)
		return SUMMARY_RESTART;
	if (!sum_of(get_quantity(&e->total), total, -1, &rest) || rest.mantissa < 0)
		return SUMMARY_RESTART;
	/* Was it the largest one?  Unless nothing is left, who is it now? */
	if (e->seizures > seizures &&
		compare_amounts(get_quantity(&e->largest), largest) <= 0)
		return SUMMARY_RESTART;
	set_quantity(&e->total, rest);
	e->seizures -= seizures;
	e->approximate -= approximate;
	return SUMMARY_OK;
}

summary_status
summary_add(summary *s, const seizure *z)
{
	unit_id		unit = unit_base(z->quantity.unit);
	summary_entry *e;
	uint16_t   *slot;
	amount		a;

	if (!to_amount(&z->quantity, &a) || a.scale > QUANTITY_SCALE ||
		a.mantissa >= LIMIT)
	{
		if (!to_amount(&z->quantity, &a))
			return SUMMARY_OUT_OF_RANGE;
		trim(&a);
		if (a.scale > QUANTITY_SCALE || a.mantissa >= LIMIT)
			return SUMMARY_OUT_OF_RANGE;
	}
	e = find(s, z->item, unit, z->text, z->length, &slot);
	if (e == NULL)
	{
		summary_status status = insert(s, z->item, unit, z->text, z->length,
									   slot, &e);

		if (status != SUMMARY_OK)
			return status;
	}
	return add_figures(e, 1, z->approx, a, a);
}

summary_status
summary_take(summary *s, const seizure *z)
{
	uint16_t   *slot;
	amount		a;
	summary_entry *e = find(s, z->item, unit_base(z->quantity.unit), z->text,
							z->length, &slot);

	if (e == NULL || !to_amount(&z->quantity, &a))
		return SUMMARY_RESTART;
	return take_figures(e, 1, z->approx, a, a);
}

summary_status
summary_add_entry(summary *s, const summary_entry *e, const char *text)
{
	uint16_t   *slot;
	summary_entry *mine = find(s, e->item, e->unit, text, e->length, &slot);

	if (mine == NULL)
	{
		summary_status status = insert(s, e->item, e->unit, text, e->length,
									   slot, &mine);

		if (status != SUMMARY_OK)
			return status;
	}
	return add_figures(mine, e->seizures, e->approximate,
					   get_quantity(&e->total), get_quantity(&e->largest));
}

void
summary_move(const summary *from, summary *to)
{
	for (uint32_t i = 0; i < from->entries; i++)
	{
		const summary_entry *e = &from->entry[i];
		const char *text = summary_texts(from) + e->text;
		summary_entry *mine;
		uint16_t   *slot;
		uint32_t	text_at;

		if (find(to, e->item, e->unit, text, e->length, &slot) != NULL ||
			insert(to, e->item, e->unit, text, e->length, slot, &mine) != SUMMARY_OK)
			continue;			/* never: it has the room */
		text_at = mine->text;
		*mine = *e;
		mine->text = text_at;
	}
}

void
summary_room(const summary *s, const summary *other, uint32_t *capacity,
			 uint32_t *text_capacity)
{
	*capacity = s->entries + other->entries;
	if (*capacity > SUMMARY_ENTRIES)
		*capacity = SUMMARY_ENTRIES;
	*text_capacity = s->text_bytes + other->text_bytes;
}

/* Room for all entries of other that s has not got? */
static summary_status
check_room(const summary *s, const summary *other)
{
	uint32_t	entries = s->entries;
	uint32_t	bytes = s->text_bytes;
	uint16_t   *slot;

	for (uint32_t i = 0; i < other->entries; i++)
	{
		const summary_entry *e = &other->entry[i];

		if (e->seizures > 0 &&
			find(s, e->item, e->unit, summary_texts(other) + e->text,
				 e->length, &slot) == NULL)
		{
			entries++;
			bytes += e->length;
		}
	}
	if (entries > SUMMARY_ENTRIES)
		return SUMMARY_TOO_MANY;
	return entries > s->capacity || bytes > s->text_capacity ?
		SUMMARY_NO_ROOM : SUMMARY_OK;
}

summary_status
summary_merge(summary *s, const summary *other)
{
	summary_status status = check_room(s, other);

	for (uint32_t i = 0; i < other->entries && status == SUMMARY_OK; i++)
		if (other->entry[i].seizures > 0)
			status = summary_add_entry(s, &other->entry[i],
									   summary_texts(other) + other->entry[i].text);
	return status;
}

/* Takes the entries from the first on; a copy of each is tried before. */
summary_status
summary_unmerge(summary *s, const summary *other)
{
	for (int try = 1; try >= 0; try--)
		for (uint32_t i = 0; i < other->entries; i++)
		{
			const summary_entry *e = &other->entry[i];
			uint16_t   *slot;
			summary_entry *mine;
			summary_entry copy;

			if (e->seizures == 0)
				continue;
			mine = find(s, e->item, e->unit, summary_texts(other) + e->text,
						e->length, &slot);
			if (mine == NULL)
				return SUMMARY_RESTART;
			copy = *mine;
			if (take_figures(try ? &copy : mine, e->seizures, e->approximate,
							 get_quantity(&e->total),
							 get_quantity(&e->largest)) != SUMMARY_OK)
				return SUMMARY_RESTART;
		}
	return SUMMARY_OK;
}

/* ---- finishing */

static int
compare_entries(const char *text, const summary_entry *a,
				const summary_entry *b)
{
	int			c = seizure_compare_items(a->item, text + a->text, a->length,
										  b->item, text + b->text, b->length);

	return c != 0 ? c : (a->unit > b->unit) - (a->unit < b->unit);
}

static void
sift(const char *text, summary_entry *e, uint32_t at, uint32_t count)
{
	for (;;)
	{
		uint32_t	child = 2 * at + 1;
		summary_entry other;

		if (child >= count)
			return;
		if (child + 1 < count &&
			compare_entries(text, &e[child], &e[child + 1]) < 0)
			child++;
		if (compare_entries(text, &e[at], &e[child]) >= 0)
			return;
		other = e[at];
		e[at] = e[child];
		e[child] = other;
		at = child;
	}
}

/* Heap sort: needs no memory, and has no bad case. */
static void
sort(const char *text, summary_entry *e, uint32_t count)
{
	for (uint32_t i = count / 2; i > 0; i--)
		sift(text, e, i - 1, count);
	for (uint32_t i = count; i > 1; i--)
	{
		summary_entry first = e[0];

		e[0] = e[i - 1];
		e[i - 1] = first;
		sift(text, e, 0, i - 1);
	}
}

size_t
summary_finished_size(const summary *s, uint32_t *entries)
{
	uint32_t	bytes = 0;

	*entries = 0;
	for (uint32_t i = 0; i < s->entries; i++)
		if (s->entry[i].seizures > 0)
		{
			++*entries;
			bytes += s->entry[i].length;
		}
	return summary_size(*entries, bytes, false);
}

static void
make_canonical(quantity *q)
{
	amount		a = get_quantity(q);

	trim(&a);
	set_quantity(q, a);
}

void
summary_finish(const summary *s, summary *to)
{
	const char *text = summary_texts(s);
	int32_t		header = to->header;
	uint32_t	n = 0;

	memset(to, 0, sizeof(summary));
	to->header = header;
	to->version = SUMMARY_VERSION;
	for (uint32_t i = 0; i < s->entries; i++)
		if (s->entry[i].seizures > 0)
			to->entry[n++] = s->entry[i];
	to->entries = to->capacity = n;
	if (s->building)
		sort(text, to->entry, n);
	for (uint32_t i = 0; i < n; i++)
	{
		summary_entry *e = &to->entry[i];

		make_canonical(&e->total);
		make_canonical(&e->largest);
		if (e->length > 0)
			memcpy((char *) &to->entry[n] + to->text_bytes, text + e->text, e->length);
		e->text = to->text_bytes;
		to->text_bytes += e->length;
	}
	to->text_capacity = to->text_bytes;
}

void
summary_entry_seizure(const summary *s, const summary_entry *e, seizure *z)
{
	z->quantity = e->total;
	z->item = e->item;
	z->approx = false;
	z->text = summary_texts(s) + e->text;
	z->length = e->length;
}
