/*
 * vi_normalize.c
 *		Fuzz target: the normal form of any bytes.
 */
#define _GNU_SOURCE				/* memmem */
#include "vi_fuzz.h"

#include <utf8proc.h>

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Normalising s in a canonically equal spelling gives the same. */
static void
check_equal_spelling(const uint8_t *s, size_t length, result expected,
					 utf8proc_option_t options)
{
	utf8proc_uint8_t *spelling = NULL;
	utf8proc_ssize_t n = utf8proc_map(s, (utf8proc_ssize_t) length, &spelling,
									  UTF8PROC_STABLE | options);

	if (n >= 0)
	{
		result		r = normalized((char *) spelling, (size_t) n, 0);

		FAIL_UNLESS(same(r, expected));
		free(r.s);
	}
	free(spelling);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	result		all = normalized(s, size, size);
	result		piecewise = normalized(s, size, 0);
	result		staged = by_stages(data, size, false);

	FAIL_UNLESS(same(all, piecewise));
	FAIL_UNLESS(same(all, staged));
	FAIL_UNLESS(all.length <= size * 3);
	if (vi_is_normal(s, size, NULL))
		FAIL_UNLESS(all.length == size && memcmp(all.s, s, size) == 0);

	/* What is dropped between stray bytes can make a character of them. */
	if (is_utf8(data, size))
	{
		result		again = normalized(all.s, all.length, all.length);

		FAIL_UNLESS(same(all, again));
		free(again.s);
		check_equal_spelling(data, size, all, UTF8PROC_DECOMPOSE);

		/* utf8proc_map() takes U+11A7 for a part of a Hangul syllable. */
		if (memmem(s, size, "\xE1\x86\xA7", 3) == NULL)
			check_equal_spelling(data, size, all, UTF8PROC_COMPOSE);
	}
	free(all.s);
	free(piecewise.s);
	free(staged.s);
	return 0;
}
