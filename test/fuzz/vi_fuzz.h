/*
 * vi_fuzz.h
 *		What the fuzz targets of module vi share.
 */
#ifndef VI_FUZZ_H
#define VI_FUZZ_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vi/fold.h"
#include "vi/normalize.h"
#include "vi/utf8.h"

#define FAIL_UNLESS(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

/* A result in memory of exactly its size, so that overruns are found. */
typedef struct result
{
	char	   *s;
	size_t		length;
} result;

static bool
is_utf8(const uint8_t *s, size_t length)
{
	uint32_t	c;

	for (const uint8_t *p = s; p < s + length; p += vi_utf8_get(p, s + length, &c))
	{
		vi_utf8_get(p, s + length, &c);
		if (c & VI_BAD_BYTE)
			return false;
	}
	return true;
}

static bool
same(result a, result b)
{
	return a.length == b.length && memcmp(a.s, b.s, a.length) == 0;
}

/* Calls write(job, ...) with first bytes of room, and with more as asked. */
#define COLLECT(write, job, first, r) \
	do { \
		size_t		room_ = (first); \
		size_t		written_; \
		bool		finished_; \
		(r).s = malloc(room_ + 1); \
		(r).length = 0; \
		do \
		{ \
			finished_ = write((job), (r).s + (r).length, \
							  room_ - (r).length, &written_); \
			(r).length += written_; \
			FAIL_UNLESS((r).length <= room_); \
			room_ += room_ / 2 + 4; \
			(r).s = realloc((r).s, room_); \
		} while (!finished_); \
	} while (0)

/* Everything through the stages, nothing by the fast ways. */
static result
by_stages(const uint8_t *s, size_t length, bool fold)
{
	vi_normalizer *n = malloc(sizeof(*n));
	result		r = {malloc(length * 3 + VI_UTF8_MAX), 0};
	uint32_t	c;

	vi_normalizer_begin(n, s, s + length, true, fold, NULL);
	while (vi_normalizer_next(n, &c))
	{
		FAIL_UNLESS(r.length < length * 3);
		r.length += vi_utf8_put((unsigned char *) r.s + r.length, c);
	}
	free(n);
	return r;
}

static result
normalized(const char *s, size_t length, size_t room)
{
	vi_normalization *n = malloc(sizeof(*n));
	result		r;

	vi_normalization_begin(n, s, length, NULL);
	COLLECT(vi_normalization_write, n, room, r);
	free(n);
	return r;
}

static result
folded(const char *s, size_t length, size_t room)
{
	vi_folding *f = malloc(sizeof(*f));
	result		r;

	vi_folding_begin(f, s, length, NULL);
	COLLECT(vi_folding_write, f, room, r);
	free(f);
	return r;
}

#endif							/* VI_FUZZ_H */
