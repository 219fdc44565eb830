/*
 * ratio_parse.c
 *		Any bytes are read as a ratio or refused, by both ways alike, and what
 *		is printed is read back as the same value.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ratio/ratio_parse.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

static void
read_back(const ratio *r, const char *text, size_t length)
{
	ratio		back;
	size_t		where;

	CHECK(length == strlen(text));
	CHECK(ratio_parse(text, length, NULL, &back, &where) == RATIO_OK);
	CHECK(back.part == r->part && back.whole == r->whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Exactly as long as the input, so that a byte too far is caught. */
	char	   *text = malloc(size > 0 ? size : 1);
	char		plain[RATIO_CHARS];
	char		grouped[RATIO_GROUPED_CHARS];
	ratio		r = {-1, -1};
	ratio		other = {-1, -1};
	size_t		where = 0;
	size_t		other_where = 0;
	ratio_status status;

	CHECK(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	status = ratio_parse(text, size, NULL, &r, &where);
	CHECK(ratio_parse_any(text, size, NULL, &other, &other_where) == status);
	CHECK(r.part == other.part && r.whole == other.whole);
	CHECK(where == other_where && where <= size);
	free(text);

	if (status != RATIO_OK)
	{
		CHECK(r.part == -1 && r.whole == -1);
		return 0;
	}
	CHECK(ratio_is_valid(r.part, r.whole));
	read_back(&r, plain, ratio_print(&r, plain));
	read_back(&r, grouped, ratio_print_grouped(&r, grouped));
	return 0;
}
