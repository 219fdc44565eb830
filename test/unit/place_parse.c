/*
 * place_parse.c
 *		The text form of a place: what is read, what is refused and where, and
 *		that what is printed is read back.
 */
#include "tap.h"

#include "place/place_parse.h"

#define NBSP	"\xC2\xA0"
#define THIN	"\xE2\x80\x89"
#define NARROW	"\xE2\x80\xAF"

typedef struct valid
{
	const char *text;
	const char *canonical;
} valid;

static const valid valids[] = {
	{"01", "01"},
	{"01@2025-07-01", "01@2025-07-01"},
	{"01@2026-11-30", "01@2025-07-01"},
	{"01@2025-06-30", "01"},
	{"01@0001-01-01", "01"},
	{"01@9999-12-31", "01@2025-07-01"},
	{"436", "436"},
	{"436@2008-02-29", "436@2007-06-12"},
	{"18496", "18496"},
	{" \t\n\v\f\r18496 \t\n\v\f\r", "18496"},
	{NBSP "18496" THIN NARROW, "18496"},
	{"18496@2025-07-01" NBSP, "18496@2025-07-01"},
	{"CK001", "CK001"},
	{"ck001", "CK001"}
};

typedef struct refused
{
	const char *text;
	place_status status;
	size_t		where;
} refused;

static const refused refusals[] = {
	{"", PLACE_EMPTY, 0},
	{"  ", PLACE_EMPTY, 0},
	{NBSP, PLACE_EMPTY, 0},
	{"x", PLACE_BAD_CODE, 0},
	{" 1", PLACE_BAD_CODE, 1},
	{"1849", PLACE_BAD_CODE, 0},
	{"184960", PLACE_BAD_CODE, 0},
	{"00000000000000000000000000018496", PLACE_BAD_CODE, 0},
	{"CK1", PLACE_BAD_CODE, 0},
	{"CK0001", PLACE_BAD_CODE, 0},
	{"C", PLACE_BAD_CODE, 0},
	{"@2025-07-01", PLACE_BAD_CODE, 0},
	{NBSP THIN " x", PLACE_BAD_CODE, 3},
	{"18496@", PLACE_BAD_DATE, 6},
	{"18496@2025", PLACE_BAD_DATE, 6},
	{"18496@2025-7-01", PLACE_BAD_DATE, 6},
	{" 18496@20250701", PLACE_BAD_DATE, 7},
	{NBSP "18496@2025/07/01", PLACE_BAD_DATE, 7},
	{"18496@2025-02-29", PLACE_BAD_DAY, 6},
	{"18496@0000-01-01", PLACE_BAD_DAY, 6},
	{"18496@2025-07-01x", PLACE_TRAILING, 16},
	{"18496x", PLACE_TRAILING, 5},
	{"18496 @2025-07-01", PLACE_TRAILING, 5},
	{"18496@2025-07-01" NBSP "x", PLACE_TRAILING, 16},
	{"00", PLACE_UNKNOWN_CODE, 0},
	{"99999@2025-07-01", PLACE_UNKNOWN_CODE, 0},
	{"436@2025-07-01", PLACE_OUTSIDE, 0},
	{"18511@2020-01-01", PLACE_OUTSIDE, 0},
	{"03434", PLACE_NO_BEGINNING, 0}
};

#define LENGTH(array)	(sizeof(array) / sizeof((array)[0]))

static bool
reads_back(place_index unit)
{
	char		text[PLACE_TEXT_MAX];
	size_t		length = gazetteer_text(unit, text);
	place_reading reading;

	return strlen(text) == length &&
		place_parse(text, length, &reading) == PLACE_OK &&
		reading.unit == unit;
}

/* The code alone, on the first and on the last day of the period. */
static bool
reads_by_code(place_index unit)
{
	const gazetteer_unit *u = gazetteer_get(unit);
	char		code[PLACE_CODE_MAX];
	size_t		length = place_print_code(u->level, u->code, code);
	int32_t		last = u->to == PLACE_EVER ? INT32_MAX : u->to - 1;
	int32_t		first = u->from == PLACE_ALWAYS ? INT32_MIN : u->from;
	place_reading reading;

	return strlen(code) == length &&
		place_parse_code(code, length, first, &reading) == PLACE_OK &&
		reading.unit == unit &&
		place_parse_code(code, length, last, &reading) == PLACE_OK &&
		reading.unit == unit;
}

static void
test_all_units(void)
{
	int			text_failed = 0;
	int			code_failed = 0;

	for (int unit = 1; unit <= gazetteer_units; unit++)
	{
		text_failed += !reads_back((place_index) unit);
		code_failed += !reads_by_code((place_index) unit);
	}
	ok(gazetteer_units > 17000, "there are units");
	ok(text_failed == 0, "what is printed reads back");
	ok(code_failed == 0, "a code and a day of the period read as the unit");
}

int
main(void)
{
	for (size_t i = 0; i < LENGTH(valids); i++)
	{
		place_reading reading;
		char		text[PLACE_TEXT_MAX] = "";
		place_status status = place_parse(valids[i].text,
										  strlen(valids[i].text), &reading);

		if (status == PLACE_OK)
			gazetteer_text(reading.unit, text);
		ok(strcmp(text, valids[i].canonical) == 0, "reads %s",
		   valids[i].canonical);
	}
	for (size_t i = 0; i < LENGTH(refusals); i++)
	{
		place_reading reading;
		place_status status = place_parse(refusals[i].text,
										  strlen(refusals[i].text), &reading);

		ok(status == refusals[i].status && reading.unit == 0 &&
		   (status > PLACE_TRAILING || reading.where == refusals[i].where),
		   "refuses %zu", i);
	}
	test_all_units();
	return done();
}
