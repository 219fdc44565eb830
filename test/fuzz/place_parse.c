/*
 * place_parse.c
 *		Any bytes are read as a place or refused, and what is printed is read
 *		back as the same unit.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "place/place_parse.h"

#define CHECK(condition)	do { if (!(condition)) abort(); } while (0)

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* Exactly as long as the input, so that a byte too far is caught. */
	char	   *text = malloc(size > 0 ? size : 1);
	char		printed[PLACE_TEXT_MAX];
	char		code[PLACE_CODE_MAX];
	char		day[PLACE_DATE_MAX];
	place_reading reading;
	place_reading again;
	place_status status;

	CHECK(text != NULL);
	if (size > 0)
		memcpy(text, data, size);
	status = place_parse(text, size, &reading);
	CHECK(place_parse_code(text, size, 7853, &again) <= PLACE_OUTSIDE);
	free(text);

	CHECK((status == PLACE_OK) == (reading.unit != 0));
	if (status <= PLACE_TRAILING && status != PLACE_OK)
		CHECK(reading.where <= size);
	else
	{
		CHECK(place_print_code(reading.level, reading.code, code) == strlen(code));
		place_print_day(reading.day, day);
	}
	if (status != PLACE_OK)
		return 0;
	CHECK(reading.unit <= gazetteer_units);
	CHECK(place_parse(printed, gazetteer_text(reading.unit, printed),
					  &again) == PLACE_OK);
	CHECK(again.unit == reading.unit);
	return 0;
}
