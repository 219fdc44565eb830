/*
 * seizure.h
 *		A quantity of goods: 13 bánh heroin; khoảng 28 kg ma túy.
 *
 * The goods are an item of the table (goods.h) or, where that has none, the
 * text itself in normal form.
 */
#ifndef SEIZURE_H
#define SEIZURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "seizure/goods.h"
#include "seizure/quantity.h"

/* The longest text for goods that are not listed, in bytes. */
#define SEIZURE_TEXT_BYTES		1000

typedef struct seizure
{
	quantity quantity;			/* canonical, not negative */
	goods_id	item;			/* 0: text says what it is */
	bool		approx;			/* khoảng, hơn, gần, … */
	const char *text;			/* where item is 0; not ended by a zero */
	size_t		length;
} seizure;

/*
 * The stored form, without the length word: 20 bytes and the text.
 *
 *	byte 0		version 1 in bits 4-7, approximate in bit 0, the others zero
 *	byte 1		zero
 *	bytes 2-3	number of the item, 0 for text
 *	bytes 4-19	the quantity as it lies in memory
 */
#define SEIZURE_HEADER			20
#define SEIZURE_VERSION			0x10
#define SEIZURE_APPROX			0x01

/* Reads the stored form, which need not be aligned; text points into it. */
static inline void
seizure_load(const char *data, size_t length, seizure *s)
{
	memcpy(&s->item, data + 2, 2);
	memcpy(&s->quantity, data + 4, sizeof(quantity));
	s->approx = (data[0] & SEIZURE_APPROX) != 0;
	s->text = data + SEIZURE_HEADER;
	s->length = length - SEIZURE_HEADER;
}

static inline size_t
seizure_size(const seizure *s)
{
	return SEIZURE_HEADER + (s->item == 0 ? s->length : 0);
}

/* Writes seizure_size() bytes. */
static inline void
seizure_store(const seizure *s, char *data)
{
	data[0] = (char) (SEIZURE_VERSION | (s->approx ? SEIZURE_APPROX : 0));
	data[1] = 0;
	memcpy(data + 2, &s->item, 2);
	memcpy(data + 4, &s->quantity, sizeof(quantity));
	if (s->item == 0)
		memcpy(data + SEIZURE_HEADER, s->text, s->length);
}

/*
 * The order of goods: listed ones by their canonical id, others behind them
 * by the bytes of their text.
 */
extern int	seizure_compare_items(goods_id a, const char *a_text,
								  size_t a_length, goods_id b,
								  const char *b_text, size_t b_length);

/* -1, 0, 1: by item, then by quantity, then exact before approximate. */
extern int	seizure_compare(const seizure *a, const seizure *b);

/* The goods' name: the Vietnamese name of the item, or the text. */
extern const char *seizure_name(const seizure *s, size_t *length);

/* Its canonical id, or the text. */
extern const char *seizure_item(const seizure *s, size_t *length);

#endif							/* SEIZURE_H */
