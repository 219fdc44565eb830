/*
 * vi_decode.c
 *		Fuzzing of vi_decode_text(): the first byte chooses the encoding.
 *
 * Properties: the result fits the stated room; well-formed UTF-8 gives
 * well-formed UTF-8; text in NFC gives text in NFC; what is beyond the
 * characters of the old encodings is all there in its order.
 */
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "vi/decode.h"
#include "vi/utf8.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(int condition)
{
	if (!condition)
		abort();
}

static int
is_utf8(const char *s, size_t length)
{
	const unsigned char *p = (const unsigned char *) s;
	const unsigned char *end = p + length;
	uint32_t	c;

	while (p < end)
	{
		p += vi_utf8_get(p, end, &c);
		if (c & VI_BAD_BYTE)
			return 0;
	}
	return 1;
}

static int
is_nfc(const char *s, size_t length)
{
	utf8proc_uint8_t *normal;
	utf8proc_ssize_t n = utf8proc_map((const utf8proc_uint8_t *) s,
									  (utf8proc_ssize_t) length, &normal,
									  UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	int			same;

	require(n >= 0);
	same = (size_t) n == length && memcmp(normal, s, length) == 0;
	free(normal);
	return same;
}

/* The next character that no old encoding has and no decoder makes, or 0. */
static uint32_t
next_foreign(const unsigned char **p, const unsigned char *end)
{
	uint32_t	c;

	while (*p < end)
	{
		*p += vi_utf8_get(*p, end, &c);
		if ((c >= 0x200 && c < 0x1EA0) || c >= 0x1F00)
			return c;
	}
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	vi_encoding encoding;
	char	   *input;
	char	   *out;
	size_t		length;
	size_t		n;
	const unsigned char *p;
	const unsigned char *q;
	uint32_t	c;

	if (size < 1)
		return 0;
	encoding = (vi_encoding) (data[0] % 3);
	length = size - 1;

	/* Blocks of exactly the size, so that no overrun goes unseen. */
	input = malloc(length > 0 ? length : 1);
	out = malloc(length > 0 ? VI_DECODE_ROOM(length) : 1);
	memcpy(input, data + 1, length);
	n = vi_decode_text(encoding, input, length, out, NULL);
	require(n <= VI_DECODE_ROOM(length));

	if (is_utf8(input, length))
	{
		require(is_utf8(out, n));
		if (is_nfc(input, length))
			require(is_nfc(out, n));
	}

	p = (const unsigned char *) input;
	q = (const unsigned char *) out;
	do
	{
		c = next_foreign(&p, (const unsigned char *) input + length);
		require(c == next_foreign(&q, (const unsigned char *) out + n));
	} while (c != 0);

	free(input);
	free(out);
	return 0;
}
