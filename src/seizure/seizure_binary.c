/*
 * seizure_binary.c
 *		The binary forms of seizures and summaries.  See seizure_binary.h.
 */
#include "seizure/seizure_binary.h"

#include "seizure/seizure_parse.h"
#include "vi/utf8.h"

#define SUMMARY_HEADER		8
/* The least that an entry takes. */
#define ENTRY_BYTES			50

static unsigned char *
put(unsigned char *out, uint64_t value, int bytes)
{
	for (int i = bytes - 1; i >= 0; i--)
		*out++ = (unsigned char) (value >> (8 * i));
	return out;
}

static uint64_t
get(const unsigned char *data, int bytes)
{
	uint64_t	value = 0;

	for (int i = 0; i < bytes; i++)
		value = value << 8 | data[i];
	return value;
}

static unsigned char *
put_quantity(unsigned char *out, const quantity *q)
{
	out = put(out, q->unit, 2);
	*out++ = q->scale;
	*out++ = 0;
	out = put(out, (uint32_t) q->high, 4);
	return put(out, q->low, 8);
}

/* False where it is none that may stand in a seizure. */
static bool
get_quantity(const unsigned char *data, quantity *q)
{
	q->unit = (unit_id) get(data, 2);
	q->scale = data[2];
	q->reserved = data[3];
	q->high = (int32_t) (uint32_t) get(data + 4, 4);
	q->low = get(data + 8, 8);
	return quantity_is_valid(q) && quantity_sign(q) >= 0;
}

/* Text of goods that are not listed, in UTF-8 and in normal form. */
static bool
text_is_valid(const char *text, size_t length)
{
	uint32_t	c;

	for (size_t i = 0; i < length;)
	{
		i += (size_t) vi_utf8_get((const unsigned char *) text + i,
								  (const unsigned char *) text + length, &c);
		if (c == 0 || (c & VI_BAD_BYTE))
			return false;
	}
	return seizure_text_is_canonical(text, length);
}

size_t
seizure_encode(const seizure *s, unsigned char *out)
{
	unsigned char *start = out;

	*out++ = SEIZURE_VERSION | (s->approx ? SEIZURE_APPROX : 0);
	*out++ = 0;
	out = put(out, s->item, 2);
	out = put_quantity(out, &s->quantity);
	if (s->item == 0)
	{
		memcpy(out, s->text, s->length);
		out += s->length;
	}
	return (size_t) (out - start);
}

const char *
seizure_decode(const unsigned char *data, size_t length, seizure *s)
{
	if (length < SEIZURE_HEADER)
		return "length";
	if ((data[0] & ~SEIZURE_APPROX) != SEIZURE_VERSION || data[1] != 0)
		return "version";
	s->approx = (data[0] & SEIZURE_APPROX) != 0;
	s->item = (goods_id) get(data + 2, 2);
	if (!get_quantity(data + 4, &s->quantity))
		return "quantity";
	s->text = (const char *) data + SEIZURE_HEADER;
	s->length = length - SEIZURE_HEADER;
	if (s->item != 0)
	{
		if (s->length > 0)
			return "length";
		return goods_exists(s->item) ? NULL : "item";
	}
	return text_is_valid(s->text, s->length) ? NULL : "item";
}

size_t
summary_encoded_size(const summary *s)
{
	size_t		size = SUMMARY_HEADER + (size_t) s->entries * ENTRY_BYTES;

	for (uint32_t i = 0; i < s->entries; i++)
		if (s->entry[i].item == 0)
			size += 2 + s->entry[i].length;
	return size;
}

void
summary_encode(const summary *s, unsigned char *out)
{
	out = put(out, (uint32_t) SUMMARY_VERSION << 24, 4);
	out = put(out, s->entries, 4);
	for (uint32_t i = 0; i < s->entries; i++)
	{
		const summary_entry *e = &s->entry[i];

		out = put(out, e->item, 2);
		if (e->item == 0)
		{
			out = put(out, e->length, 2);
			memcpy(out, summary_texts(s) + e->text, e->length);
			out += e->length;
		}
		out = put(out, (uint64_t) e->seizures, 8);
		out = put(out, (uint64_t) e->approximate, 8);
		out = put_quantity(out, &e->total);
		out = put_quantity(out, &e->largest);
	}
}

const char *
summary_decode_room(const unsigned char *data, size_t length,
					uint32_t *capacity, uint32_t *text_capacity)
{
	if (length < SUMMARY_HEADER)
		return "length";
	if (get(data, 4) != (uint32_t) SUMMARY_VERSION << 24)
		return "version";
	*capacity = (uint32_t) get(data + 4, 4);
	if (*capacity > SUMMARY_ENTRIES ||
		(length - SUMMARY_HEADER) / ENTRY_BYTES < *capacity)
		return "number of entries";
	*text_capacity = (uint32_t) (length - SUMMARY_HEADER -
								 (size_t) *capacity * ENTRY_BYTES);
	return NULL;
}

const char *
summary_decode(const unsigned char *data, size_t length, summary *s)
{
	const unsigned char *end = data + length;
	uint32_t	entries = (uint32_t) get(data + 4, 4);

	data += SUMMARY_HEADER;
	for (uint32_t i = 0; i < entries; i++)
	{
		summary_entry e = {0};
		const char *text = NULL;

		if (end - data < 2)
			return "length";
		e.item = (goods_id) get(data, 2);
		data += 2;
		if (e.item == 0)
		{
			if (end - data < 2)
				return "length";
			e.length = (uint32_t) get(data, 2);
			data += 2;
			if ((size_t) (end - data) < e.length)
				return "length";
			text = (const char *) data;
			data += e.length;
			if (!text_is_valid(text, e.length))
				return "item";
		}
		else if (!goods_exists(e.item))
			return "item";
		if (end - data < ENTRY_BYTES - 2)
			return "length";
		e.seizures = (int64_t) get(data, 8);
		e.approximate = (int64_t) get(data + 8, 8);
		if (!get_quantity(data + 16, &e.total) ||
			!get_quantity(data + 32, &e.largest))
			return "quantity";
		data += ENTRY_BYTES - 2;
		e.unit = e.total.unit;
		if (summary_check_entry(&e) != SUMMARY_READ)
			return "figures";
		/* An entry that is there already would be added to. */
		if (summary_add_entry(s, &e, text) != SUMMARY_OK || s->entries != i + 1)
			return "order of entries";
	}
	return data == end ? NULL : "length";
}
