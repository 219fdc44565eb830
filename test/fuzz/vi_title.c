/*
 * vi_title.c
 *		Fuzz target: names in any bytes.
 */
#include "vi_fuzz.h"

#include "vi/title.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static result
titled(const char *s, size_t length, size_t room)
{
	result		normal = normalized(s, length, length);
	vi_titling	t;
	result		r;
	result		final;

	vi_titling_begin(&t, normal.s, normal.length, NULL);
	COLLECT(vi_titling_write, &t, room, r);
	final = normalized(r.s, r.length, r.length);
	free(normal.s);
	free(r.s);
	return final;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	result		all = titled(s, size, size * 3 + VI_UTF8_MAX);
	result		piecewise = titled(s, size, 0);

	FAIL_UNLESS(same(all, piecewise));
	if (is_utf8(data, size))
	{
		result		again = titled(all.s, all.length, all.length);

		FAIL_UNLESS(same(all, again));
		free(again.s);
	}
	free(all.s);
	free(piecewise.s);
	return 0;
}
