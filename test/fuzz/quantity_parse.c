/*
 * quantity_parse.c
 *		Any bytes are read as a quantity or refused, and what is printed is read
 *		back as the same value.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "seizure/quantity_parse.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

static void
read_back(const quantity *q, const char *text, size_t length)
{
	quantity	back;
	size_t		where;

	CHECK(length == strlen(text) && length < QUANTITY_CHARS);
	CHECK(quantity_parse(text, length, &back, &where) == QUANTITY_READ);
	CHECK(memcmp(&back, q, sizeof(back)) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Exactly as long as the input, so that a byte too far is caught. */
	char	   *text = malloc(size > 0 ? size : 1);
	char		printed[QUANTITY_CHARS];
	quantity	q = {.low = 7};
	quantity	first = {.low = 7};
	size_t		where = size + 1;
	size_t		first_where = size + 1;
	quantity_refusal why;
	quantity_refusal first_why;

	CHECK(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	why = quantity_parse(text, size, &q, &where);
	first_why = quantity_read(text, size, &first, &first_where);
	free(text);
	CHECK(where <= size && first_where <= size);

	if (why != QUANTITY_READ)
		CHECK(q.low == 7 && q.unit == 0);
	else
	{
		CHECK(first_why == QUANTITY_READ && memcmp(&q, &first, sizeof(q)) == 0);
		CHECK(where == size);
	}
	if (first_why != QUANTITY_READ)
	{
		CHECK(first.low == 7 && first.unit == 0);
		return 0;
	}
	CHECK(quantity_is_valid(&first));
	read_back(&first, printed, quantity_print(&first, printed));
	read_back(&first, printed, quantity_print_grouped(&first, printed));
	return 0;
}
