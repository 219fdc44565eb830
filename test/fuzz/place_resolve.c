/*
 * place_resolve.c
 *		Fuzz target: any bytes as the text of a place, on any day or none, in any
 *		unit or none.
 *
 * The first byte says whether there is a day (bit 0) and a unit (bit 1), the
 * next two are the day and the two behind them the unit; then comes the text.
 */
#include "place_fuzz.h"

#include "place/convert.h"
#include "place/resolve.h"

#define HEADER	5

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What holds of every answer, whatever was asked. */
static void
check_candidates(const place_match *found, size_t count, int32_t as_of)
{
	for (size_t i = 0; i < count; i++)
	{
		FAIL_UNLESS(found[i].unit >= 1 && found[i].unit <= gazetteer_units);
		FAIL_UNLESS(found[i].method <= METHOD_SUCCESSOR);
		FAIL_UNLESS(found[i].distance <= 1);
		FAIL_UNLESS(found[i].score > 0 && found[i].score <= 1);
		FAIL_UNLESS(as_of == PLACE_NO_DAY ||
					gazetteer_alive(found[i].unit, as_of));
		for (size_t k = 0; k < i; k++)
			FAIL_UNLESS(found[k].unit != found[i].unit);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static place_match found[PLACE_CANDIDATES_MAX];
	static place_match other[PLACE_CANDIDATES_MAX];
	place_match best;
	int32_t		as_of = PLACE_NO_DAY;
	place_index within = 0;
	char	   *text;
	size_t		count;
	size_t		length;
	bool		certain;
	bool		again;

	if (size < HEADER)
		return 0;
	if (data[0] & 1)
		as_of = (data[1] << 8 | data[2]) - 1000;
	if (data[0] & 2)
		within = (place_index) (1 + (data[3] << 8 | data[4]) % gazetteer_units);

	/* In memory of exactly its size, so that a byte too far is caught. */
	length = size - HEADER;
	text = malloc(length > 0 ? length : 1);
	memcpy(text, data + HEADER, length);
	count = place_resolve_text(text, length, as_of, within, found,
							   PLACE_CANDIDATES_MAX, &certain, NULL);
	FAIL_UNLESS(count <= PLACE_CANDIDATES_MAX);
	FAIL_UNLESS(!certain || count > 0);
	check_candidates(found, count, as_of);

	/* With room for one the answer is no other. */
	FAIL_UNLESS(place_resolve_text(text, length, as_of, within, &best, 1,
								   &again, NULL) == (count > 0));
	FAIL_UNLESS(again == certain);
	if (count > 0)
		FAIL_UNLESS(best.unit == found[0].unit && best.method == found[0].method &&
					best.distance == found[0].distance && best.score == found[0].score);

	/*
	 * Decomposed letters are the same text.  (A longer word than
	 * VI_WORD_BYTES is cut, and then elsewhere.)
	 */
	if (length <= VI_WORD_BYTES / 2 &&
		is_vietnamese((const uint8_t *) text, length))
	{
		result		nfd = decomposed((const uint8_t *) text, length);

		FAIL_UNLESS(place_resolve_text(nfd.s, nfd.length, as_of, within, other,
									   PLACE_CANDIDATES_MAX, &again, NULL) == count);
		FAIL_UNLESS(again == certain);
		for (size_t i = 0; i < count; i++)
			FAIL_UNLESS(other[i].unit == found[i].unit &&
						other[i].method == found[i].method &&
						other[i].score == found[i].score);
		free(nfd.s);
	}
	free(text);
	return 0;
}
