/*
 * format.c
 *		Numbers as Vietnamese writes them.  See format.h.
 */
#include "vi/format.h"

#include <string.h>

size_t
vi_format_digits(const char *s, size_t length, char *out)
{
	char	   *start = out;
	const char *end = s + length;
	const char *point;

	if (s < end && *s == '-')
		*out++ = *s++;
	for (point = s; point < end && *point >= '0' && *point <= '9'; point++)
		;
	while (s < point)
	{
		*out++ = *s++;
		if (s < point && (point - s) % 3 == 0)
			*out++ = '.';
	}
	if (s < end && *s == '.')
	{
		*out++ = ',';
		s++;
	}
	memcpy(out, s, end - s);
	out += end - s;
	*out = '\0';
	return out - start;
}
