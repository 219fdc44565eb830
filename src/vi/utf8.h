/*
 * utf8.h
 *		Reading and writing UTF-8, one character at a time.
 *
 * The readers take any bytes.  A byte that starts no well-formed sequence
 * (RFC 3629: shortest form, no surrogates, at most U+10FFFF) is read as one
 * character of its own, VI_BAD_BYTE | byte, which vi_utf8_put() writes back as
 * that byte: text that is not UTF-8 passes through unharmed.
 */
#ifndef VI_UTF8_H
#define VI_UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define VI_BAD_BYTE		0x80000000u

/* No character takes more than this many bytes. */
#define VI_UTF8_MAX		4

static inline int
vi_is_continuation(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/*
 * Reads the character at p, which must lie before end, and returns the number
 * of bytes it takes, 1 to 4.  Never reads at or beyond end.
 */
static inline int
vi_utf8_get(const unsigned char *p, const unsigned char *end, uint32_t *c)
{
	unsigned char first = p[0];

	if (first < 0x80)
	{
		*c = first;
		return 1;
	}
	if (first >= 0xC2 && first < 0xE0 && end - p >= 2 &&
		vi_is_continuation(p[1]))
	{
		*c = ((uint32_t) (first & 0x1F) << 6) | (p[1] & 0x3F);
		return 2;
	}
	if ((first & 0xF0) == 0xE0 && end - p >= 3 &&
		vi_is_continuation(p[1]) && vi_is_continuation(p[2]))
	{
		*c = ((uint32_t) (first & 0x0F) << 12) |
			((uint32_t) (p[1] & 0x3F) << 6) | (p[2] & 0x3F);
		if (*c >= 0x800 && (*c < 0xD800 || *c > 0xDFFF))
			return 3;
	}
	else if (first >= 0xF0 && first < 0xF5 && end - p >= 4 &&
			 vi_is_continuation(p[1]) && vi_is_continuation(p[2]) &&
			 vi_is_continuation(p[3]))
	{
		*c = ((uint32_t) (first & 0x07) << 18) |
			((uint32_t) (p[1] & 0x3F) << 12) |
			((uint32_t) (p[2] & 0x3F) << 6) | (p[3] & 0x3F);
		if (*c >= 0x10000 && *c <= 0x10FFFF)
			return 4;
	}
	*c = VI_BAD_BYTE | first;
	return 1;
}

/*
 * Writes the character c at p, which must have VI_UTF8_MAX bytes of room, and
 * returns the number of bytes written.  c comes from vi_utf8_get() or is a
 * code point up to U+10FFFF.
 */
static inline int
vi_utf8_put(unsigned char *p, uint32_t c)
{
	if (c < 0x80)
	{
		p[0] = (unsigned char) c;
		return 1;
	}
	if (c < 0x800)
	{
		p[0] = (unsigned char) (0xC0 | (c >> 6));
		p[1] = (unsigned char) (0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000)
	{
		p[0] = (unsigned char) (0xE0 | (c >> 12));
		p[1] = (unsigned char) (0x80 | ((c >> 6) & 0x3F));
		p[2] = (unsigned char) (0x80 | (c & 0x3F));
		return 3;
	}
	if (c & VI_BAD_BYTE)
	{
		p[0] = (unsigned char) c;
		return 1;
	}
	p[0] = (unsigned char) (0xF0 | (c >> 18));
	p[1] = (unsigned char) (0x80 | ((c >> 12) & 0x3F));
	p[2] = (unsigned char) (0x80 | ((c >> 6) & 0x3F));
	p[3] = (unsigned char) (0x80 | (c & 0x3F));
	return 4;
}

/*
 * The number of characters from s to end: of bytes that continue none.
 */
static inline size_t
vi_utf8_count(const char *s, const char *end)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	size_t		continuing = 0;
	size_t		bytes = (size_t) (end - s);

	/*
	 * Eight bytes at a time: 10xxxxxx has bit 7 and not bit 6.  Up to 255
	 * times eight are counted side by side before they are added up.
	 */
	while (end - s >= 8)
	{
		const char *stop = end - s > 255 * 8 ? s + 255 * 8 : end - 7;
		uint64_t	counts = 0;

		for (; s < stop; s += 8)
		{
			uint64_t	x;

			memcpy(&x, s, 8);
			counts += (x >> 7) & ~(x >> 6) & ones;
		}
		continuing += ((counts & UINT64_C(0x00FF00FF00FF00FF)) *
					   UINT64_C(0x0001000100010001)) >> 48;
		continuing += (((counts >> 8) & UINT64_C(0x00FF00FF00FF00FF)) *
					   UINT64_C(0x0001000100010001)) >> 48;
	}
	for (; s < end; s++)
		continuing += (size_t) vi_is_continuation((unsigned char) *s);
	return bytes - continuing;
}

#endif							/* VI_UTF8_H */
