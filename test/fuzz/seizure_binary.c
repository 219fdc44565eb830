/*
 * seizure_binary.c
 *		Any bytes are taken as the binary form of a seizure and of a summary or
 *		refused, and what is sent is received as the same value.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "seizure/seizure_binary.h"
#include "seizure/seizure_parse.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

static void
check_seizure(const unsigned char *data, size_t size)
{
	unsigned char sent[SEIZURE_BINARY_BYTES];
	char		printed[SEIZURE_CHARS];
	char		own[SEIZURE_TEXT_ROOM];
	seizure		s;
	seizure		back;
	size_t		where;

	if (seizure_decode(data, size, &s) != NULL)
		return;
	CHECK(seizure_encode(&s, sent) == size && memcmp(sent, data, size) == 0);
	CHECK(seizure_parse(printed, seizure_print(&s, printed), own, &back,
						&where) == SEIZURE_OK);
	CHECK(seizure_compare(&s, &back) == 0);
	CHECK(memcmp(&s.quantity, &back.quantity, sizeof(quantity)) == 0);
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
check_summary(const unsigned char *data, size_t size)
{
	uint32_t	capacity;
	uint32_t	text_capacity;
	uint32_t	entries;
	summary    *s;

	if (summary_decode_room(data, size, &capacity, &text_capacity) != NULL)
		return;
	s = begin(capacity, text_capacity);
	if (summary_decode(data, size, s) == NULL)
	{
		size_t		finished = summary_finished_size(s, &entries);
		summary    *f = calloc(1, finished);
		summary    *back = calloc(1, finished);
		unsigned char *sent;

		CHECK(f != NULL && back != NULL);
		summary_finish(s, f);
		CHECK(summary_encoded_size(f) == size);
		sent = malloc(size);
		CHECK(sent != NULL);
		summary_encode(f, sent);
		summary_begin(s, capacity, text_capacity);
		CHECK(summary_decode(sent, size, s) == NULL);
		CHECK(summary_finished_size(s, &entries) == finished);
		summary_finish(s, back);
		CHECK(memcmp(f, back, finished) == 0);
		/* Twice as much, and back again or not at all */
		if (summary_merge(s, f) == SUMMARY_OK &&
			summary_unmerge(s, f) == SUMMARY_OK)
		{
			CHECK(summary_finished_size(s, &entries) == finished);
			summary_finish(s, back);
			CHECK(memcmp(f, back, finished) == 0);
		}
		free(sent);
		free(back);
		free(f);
	}
	free(s);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned char *copy = malloc(size > 0 ? size : 1);

	CHECK(copy != NULL);
	if (size > 0)
		memcpy(copy, data, size);
	check_seizure(copy, size);
	check_summary(copy, size);
	free(copy);
	return 0;
}
