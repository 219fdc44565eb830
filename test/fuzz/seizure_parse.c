/*
 * seizure_parse.c
 *		Any bytes are read as a seizure and as a summary or refused, and what is
 *		printed is read back as the same value.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "seizure/seizure_parse.h"
#include "seizure/summary.h"
#include "vi/utf8.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

/* Text of a database is UTF-8, without zero bytes. */
static int
is_text(const char *s, size_t length)
{
	uint32_t	c;

	for (size_t i = 0; i < length;)
	{
		i += (size_t) vi_utf8_get((const unsigned char *) s + i,
								  (const unsigned char *) s + length, &c);
		if (c == 0 || (c & VI_BAD_BYTE))
			return 0;
	}
	return 1;
}

static void
read_back(const seizure *s)
{
	char		printed[SEIZURE_CHARS];
	char		own[SEIZURE_TEXT_ROOM];
	seizure		back;
	size_t		where;
	size_t		length = seizure_print(s, printed);

	CHECK(length == strlen(printed) && length < SEIZURE_CHARS);
	CHECK(seizure_parse(printed, length, own, &back, &where) == SEIZURE_OK);
	CHECK(seizure_compare(s, &back) == 0);
	CHECK(memcmp(&s->quantity, &back.quantity, sizeof(quantity)) == 0);
}

static summary *
begin(uint32_t capacity, uint32_t text_capacity)
{
	summary    *s = calloc(1, summary_size(capacity, text_capacity, true));

	CHECK(s != NULL);
	summary_begin(s, capacity, text_capacity);
	return s;
}

static void
read_summary(const char *text, size_t length)
{
	uint32_t	capacity;
	uint32_t	text_capacity;
	uint32_t	entries;
	size_t		where;
	size_t		size;
	summary    *s;
	summary    *f;

	summary_parse_room(text, length, &capacity, &text_capacity);
	s = begin(capacity, text_capacity);
	if (summary_parse(text, length, s, &where) == SUMMARY_READ)
	{
		char	   *printed;
		summary    *back;

		size = summary_finished_size(s, &entries);
		f = calloc(1, size);
		CHECK(f != NULL);
		summary_finish(s, f);
		printed = malloc(summary_print_room(f));
		CHECK(printed != NULL);
		length = summary_print(f, printed);
		CHECK(length < summary_print_room(f));
		summary_begin(s, capacity, text_capacity);
		CHECK(summary_parse(printed, length, s, &where) == SUMMARY_READ);
		CHECK(summary_finished_size(s, &entries) == size);
		back = calloc(1, size);
		CHECK(back != NULL);
		summary_finish(s, back);
		CHECK(memcmp(f, back, size) == 0);
		free(back);
		free(printed);
		free(f);
	}
	else
		CHECK(where <= length);
	free(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Exactly as long as the input, so that a byte too far is caught. */
	char	   *text = malloc(size > 0 ? size : 1);
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	size_t		where = 0;

	CHECK(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	if (seizure_parse(text, size, own, &s, &where) == SEIZURE_OK)
	{
		CHECK(quantity_is_valid(&s.quantity) && quantity_sign(&s.quantity) >= 0);
		CHECK(s.item == 0 ? s.length > 0 && s.length <= SEIZURE_TEXT_BYTES :
			  goods_exists(s.item));
		if (is_text(text, size))
		{
			CHECK(s.item != 0 || seizure_text_is_canonical(s.text, s.length));
			read_back(&s);
		}
	}
	else
		CHECK(where <= size);
	if (is_text(text, size) &&
		seizure_parse_item(text, size, own, &s) == SEIZURE_OK)
	{
		s.approx = size % 2;
		quantity_make(238000, (int) (size % 7), (unit_id) (1 + size % (size_t) units_count()), &s.quantity);
		read_back(&s);
	}
	read_summary(text, size);
	free(text);
	return 0;
}
