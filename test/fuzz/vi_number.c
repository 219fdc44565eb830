/*
 * vi_number.c
 *		Fuzz target: numbers in digits and words.
 *
 * A number that is read is written back in both forms, plain and with groups,
 * and read again as the same value; a refusal says where in the text.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "vi/digits.h"
#include "vi/format.h"
#include "vi/number.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FAIL_UNLESS(condition) \
	do { \
		if (!(condition)) \
			abort(); \
	} while (0)

static void
check_digits(const char *s, size_t size, bool blank_groups)
{
	vi_digits	digits;
	vi_digits_status status = vi_digits_read(s, s + size, blank_groups,
											 &digits);

	FAIL_UNLESS(digits.length <= size);
	FAIL_UNLESS((status == VI_DIGITS_NONE) == (digits.length == 0));
	if (status == VI_DIGITS_OK)
		FAIL_UNLESS(vi_decimal_cmp(digits.value, digits.grouped) == 0);
	if (status == VI_DIGITS_EITHER)
		FAIL_UNLESS(vi_decimal_cmp(digits.value, digits.grouped) < 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char	   *text = malloc(size > 0 ? size : 1);
	vi_decimal	value;
	size_t		where;

	if (size > 0)
		memcpy(text, data, size);
	check_digits(text, size, false);
	check_digits(text, size, true);
	if (vi_number_read(text, size, &value, &where) == VI_NUMBER_OK)
	{
		char		plain[VI_DECIMAL_CHARS];
		char		written[VI_FORMAT_ROOM(VI_DECIMAL_CHARS)];
		size_t		length = vi_decimal_print(value, plain);
		vi_decimal	again;
		vi_decimal	whole = {0, 0};
		uint64_t	integer;

		FAIL_UNLESS(length == strlen(plain) && length < sizeof(plain));
		length = vi_format_digits(plain, length, written);
		FAIL_UNLESS(length == strlen(written) && length < sizeof(written));

		/* 2,423 would be thousands: a fraction of three digits gets a zero. */
		if (value.scale == 3 && value.coefficient / 1000 > 0 &&
			value.coefficient < 1000000)
			strcpy(written + length++, "0");
		FAIL_UNLESS(vi_number_read(written, length, &again, &where) ==
					VI_NUMBER_OK);
		FAIL_UNLESS(vi_decimal_cmp(value, again) == 0);
		if (vi_decimal_integer(value, UINT64_MAX, &integer))
		{
			whole.coefficient = integer;
			FAIL_UNLESS(vi_decimal_cmp(value, whole) == 0);
		}
	}
	else
		FAIL_UNLESS(where <= size);
	free(text);
	return 0;
}
