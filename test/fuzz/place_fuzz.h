/*
 * place_fuzz.h
 *		What the fuzz targets of module place share.
 */
#ifndef PLACE_FUZZ_H
#define PLACE_FUZZ_H

#include <utf8proc.h>

#include "vi_fuzz.h"

#include "vi/letter.h"
#include "vi/word.h"

/* Only ASCII and the letters of the alphabet, each one character? */
static bool
is_vietnamese(const uint8_t *s, size_t length)
{
	uint32_t	c;

	if (!is_utf8(s, length))
		return false;
	for (const uint8_t *p = s; p < s + length; p += vi_utf8_get(p, s + length, &c))
	{
		vi_utf8_get(p, s + length, &c);
		if (c >= 0x80 && vi_letter_of(c) == 0)
			return false;
	}
	return true;
}

/* The same text in form NFD, in memory of exactly its size. */
static result
decomposed(const uint8_t *s, size_t length)
{
	utf8proc_uint8_t *out;
	utf8proc_ssize_t n = utf8proc_map(s, (utf8proc_ssize_t) length, &out,
									  UTF8PROC_DECOMPOSE);
	result		r;

	FAIL_UNLESS(n >= 0);
	r.s = malloc(n > 0 ? n : 1);
	r.length = (size_t) n;
	memcpy(r.s, out, r.length);
	free(out);
	return r;
}

#endif							/* PLACE_FUZZ_H */
