/*
 * vi_fold.c
 *		Fuzz target: the search form of any bytes.
 */
#include "vi_fuzz.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *) data;
	result		all = folded(s, size, size * 3 + VI_UTF8_MAX);
	result		piecewise = folded(s, size, 0);
	result		staged = by_stages(data, size, true);

	FAIL_UNLESS(same(all, piecewise));
	FAIL_UNLESS(same(all, staged));
	FAIL_UNLESS(all.length <= size * 3);
	if (is_utf8(data, size))
	{
		result		normal = normalized(s, size, size);
		result		again = folded(all.s, all.length, all.length);
		result		from_normal = folded(normal.s, normal.length, normal.length);
		result		renormalized = normalized(all.s, all.length, all.length);

		FAIL_UNLESS(same(all, again));
		FAIL_UNLESS(same(all, from_normal));
		FAIL_UNLESS(same(all, renormalized));
		free(normal.s);
		free(again.s);
		free(from_normal.s);
		free(renormalized.s);
	}
	free(all.s);
	free(piecewise.s);
	free(staged.s);
	return 0;
}
