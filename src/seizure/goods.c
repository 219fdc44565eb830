/*
 * goods.c
 *		The goods that reports name.  See goods.h.
 */
#include "seizure/goods.h"

#include <string.h>

#include "vi/utf8.h"

#include "seizure/goods_data.h"

#define is_digit(c)		((unsigned char) ((c) - '0') < 10)

/* No alias has a number of more digits. */
#define DIGITS_MAX		9

const char *
goods_skip_blanks(const char *s, const char *end)
{
	while (s < end)
	{
		uint32_t	c;
		int			length;

		if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
		{
			s++;
			continue;
		}
		if ((unsigned char) *s < 0x80)
			break;
		length = vi_utf8_get((const unsigned char *) s,
							 (const unsigned char *) end, &c);
		if (!vi_is_space(c) && !vi_is_ignorable(c))
			break;
		s += length;
	}
	return s;
}

static uint16_t
find_word(vi_word_key key)
{
	uint32_t	i = goods_hash(key);

	for (;; i++)
	{
		uint16_t	word = goods_slots[i & goods_slot_mask];

		if (word == 0 || (goods_words[word].key.low == key.low &&
						  goods_words[word].key.high == key.high))
			return word;
	}
}

vi_numeral_word
goods_numeral(vi_word_key key)
{
	return goods_words[find_word(key)].numeral;
}

/* The symbol at s, and the end of its token; 0 for what no phrase has. */
static uint16_t
symbol_at(const char *s, const char *end, const char **stop)
{
	vi_word		word;
	uint32_t	c;

	if (is_digit(*s))
	{
		uint64_t	value = 0;
		const char *first = s;

		while (s < end && is_digit(*s) && s - first < DIGITS_MAX)
			value = value * 10 + (uint64_t) (*s++ - '0');
		*stop = s;
		/* 9999x is no 9999 */
		if (s < end && (is_digit(*s) || vi_word_read(s, end, &word)))
			return 0;
		return find_word(goods_digits_key(value));
	}
	if (vi_word_read(s, end, &word))
	{
		*stop = s + word.length;
		return find_word(word.key);
	}
	*stop = s + vi_utf8_get((const unsigned char *) s,
							(const unsigned char *) end, &c);
	if (c < 0x80 && c != 0 && strchr(GOODS_MARKS, (int) c) != NULL)
		return GOODS_PUNCTUATION(c);
	if ((c >= 0x2010 && c <= 0x2014) || c == 0x2212)
		return GOODS_PUNCTUATION('-');
	return 0;
}

bool
goods_match(const char *s, const char *end, unsigned classes,
			goods_phrase *phrase)
{
	bool		found = false;
	uint16_t	at = 0;

	for (;;)
	{
		uint16_t	symbol;
		uint16_t	next = 0;

		s = goods_skip_blanks(s, end);
		if (s == end || (symbol = symbol_at(s, end, &s)) == 0)
			return found;
		if (at == 0)
			next = symbol < GOODS_PUNCTUATION(0) ? goods_words[symbol].root : 0;
		else
		{
			const goods_edge *edge = &goods_edges[goods_nodes[at].first_edge];

			for (int i = 0; i < goods_nodes[at].edges && next == 0; i++)
				if (edge[i].symbol == symbol)
					next = edge[i].node;
		}
		if (next == 0)
			return found;
		at = next;
		if (goods_nodes[at].classes & classes)
		{
			found = true;
			phrase->end = s;
			phrase->item = classes & GOODS_ITEM ? goods_nodes[at].item : 0;
		}
		if (goods_nodes[at].edges == 0)
			return found;
	}
}

goods_id
goods_of_id(const char *s, size_t length)
{
	int			low = 0;
	int			high = goods_count;

	while (low < high)
	{
		int			middle = (low + high) / 2;
		const char *item = goods_items[goods_by_id[middle]].item;
		size_t		item_length = strlen(item);
		int			c = memcmp(item, s, item_length < length ? item_length : length);

		if (c == 0)
			c = (item_length > length) - (item_length < length);
		if (c == 0)
			return goods_by_id[middle];
		if (c < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

goods_id
goods_of_text(const char *s, size_t length)
{
	const char *end = s + length;
	goods_phrase phrase;
	goods_phrase more;
	goods_id	item;

	/* Most ids are aliases too; only those with _ are not. */
	if (!goods_match(s, end, GOODS_ITEM, &phrase))
		return goods_of_id(s, length);
	item = phrase.item;
	s = goods_skip_blanks(phrase.end, end);
	if (s < end && goods_items[item].general)
	{
		if (goods_match(s, end, GOODS_FORM, &more))
			s = more.end;
		if (goods_match(s, end, GOODS_ITEM, &more))
		{
			item = more.item;
			s = more.end;
		}
		else
			s = phrase.end;
	}
	if (s < end && goods_match(s, end, GOODS_TAIL, &more))
		s = more.end;
	if (goods_skip_blanks(s, end) == end)
		return item;
	return goods_of_id(end - length, length);
}
