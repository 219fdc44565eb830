/*
 * place_io_pg.c
 *		Text and binary form of the type place.
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "libpq/pqformat.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "place/place_parse.h"
#include "place/place_pg.h"

#define HINT_SYNTAX	\
	"Write the code with its leading zeros, and behind an @ any day on which the unit was there, as in 18496@2025-07-01; without a date it is the unit as it was when the records begin."
#define HINT_CODE	\
	"Give the code alone, with its leading zeros, as in place('18496', '2025-07-01')."

place_index
place_unknown(int32 id)
{
	char		day[PLACE_DATE_MAX];

	place_print_day(gazetteer_day(), day);
	ereport(ERROR,
			(errcode(ERRCODE_DATA_EXCEPTION),
			 errmsg("place number %d is not in the gazetteer of this server", id),
			 errdetail("The value was written by a newer version of secstat: the gazetteer of this one ends with %s.",
					   day),
			 errhint("Install the same version of secstat on all servers that share data.")));
}

/* "18496 (until 2025-07-01), 18496@2025-07-01": all versions of a code. */
static char *
list_versions(place_level level, uint32 code)
{
	StringInfoData list;
	place_index unit;

	initStringInfo(&list);
	for (unit = gazetteer_first(level, code); unit != 0;
		 unit = gazetteer_next(unit))
	{
		char		form[PLACE_TEXT_MAX];
		place_day	to = gazetteer_get(unit)->to;

		gazetteer_text(unit, form);
		appendStringInfo(&list, "%s%s", list.len > 0 ? ", " : "", form);
		if (to != PLACE_EVER)
		{
			char		day[PLACE_DATE_MAX];

			place_print_day(to, day);
			appendStringInfo(&list, " (until %s)", day);
		}
	}
	return list.data;
}

/* What is wrong with the form of a text, with %d for the character. */
static const char *
fault_of(place_status status)
{
	switch (status)
	{
		case PLACE_EMPTY:
			return "There is no code at character %d: the text is empty or blank.";
		case PLACE_BAD_CODE:
			return "There is no code at character %d: codes have 2 digits for a province, 3 for a district, 5 for a commune, and CK and 3 digits for a border gate.";
		case PLACE_BAD_DATE:
			return "There is no date at character %d: dates are written YYYY-MM-DD.";
		case PLACE_BAD_DAY:
			return "The date at character %d is not in the calendar.";
		default:
			return "There is further text at character %d.";
	}
}

/* Why a code that is known has no version on the day asked for. */
static char *
absence(place_status status, const place_reading *reading, const char *code)
{
	const char *level = gazetteer_level_name(reading->level);
	char		day[PLACE_DATE_MAX];

	if (status == PLACE_NO_BEGINNING)
		return psprintf("A code without a date is the unit as it was when the records begin, and then no %s had the code %s.",
						level, code);
	if (reading->day <= 0)
		return psprintf("When the records begin, no %s had the code %s.",
						level, code);
	if (reading->day >= PLACE_LAST_DAY)
		return psprintf("No %s has the code %s any more.", level, code);
	place_print_day(reading->day, day);
	return psprintf("No %s had the code %s on %s.", level, code, day);
}

/*
 * Raises what is wrong with a text, softly where context asks for that.  hint
 * says how it should be written.
 */
static Datum
refuse(Node *context, place_status status, const char *text, size_t length,
	   const place_reading *reading, const char *hint)
{
	char		code[PLACE_CODE_MAX];
	char	   *quoted = secstat_clip(text, length);

	if (status < PLACE_UNKNOWN_CODE)
		ereturn(context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"", "place",
						quoted),
				 errdetail(fault_of(status), (int) reading->where + 1),
				 errhint("%s", hint)));

	place_print_code(reading->level, reading->code, code);
	if (status == PLACE_UNKNOWN_CODE)
		ereturn(context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input value for type %s: \"%s\"", "place",
						quoted),
				 errdetail("No %s has had the code %s since 2004.",
						   gazetteer_level_name(reading->level), code),
				 errhint("The view admin_unit lists all codes; place_resolve() finds a unit by its name.")));

	ereturn(context, (Datum) 0,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input value for type %s: \"%s\"", "place",
					quoted),
			 errdetail("%s", absence(status, reading, code)),
			 errhint("Give a day on which it was there; the versions are: %s.",
					 list_versions(reading->level, reading->code))));
}

static Datum
read_text(const char *text, size_t length, Node *context)
{
	place_reading reading;
	place_status status = place_parse(text, length, &reading);

	if (unlikely(status != PLACE_OK))
		return refuse(context, status, text, length, &reading, HINT_SYNTAX);
	PG_RETURN_PLACE(reading.unit);
}

PG_FUNCTION_INFO_V1(place_in);
Datum
place_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);

	return read_text(text, strlen(text), fcinfo->context);
}

PG_FUNCTION_INFO_V1(text_to_place);
Datum
text_to_place(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return read_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), fcinfo->context);
}

/* The version of a code on a day. */
PG_FUNCTION_INFO_V1(place_from_code);
Datum
place_from_code(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	int32		day = place_day_from_date(PG_GETARG_DATEADT(1));
	place_reading reading;
	place_status status = place_parse_code(VARDATA_ANY(t),
										   VARSIZE_ANY_EXHDR(t), day,
										   &reading);

	if (unlikely(status != PLACE_OK))
		return refuse(fcinfo->context, status, VARDATA_ANY(t),
					  VARSIZE_ANY_EXHDR(t), &reading, HINT_CODE);
	PG_RETURN_PLACE(reading.unit);
}

/* NULL where the cast would refuse. */
PG_FUNCTION_INFO_V1(try_place);
Datum
try_place(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	place_reading reading;

	if (place_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
					&reading) != PLACE_OK)
		PG_RETURN_NULL();
	PG_RETURN_PLACE(reading.unit);
}

PG_FUNCTION_INFO_V1(is_place);
Datum
is_place(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	place_reading unused;

	PG_RETURN_BOOL(place_parse(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t),
							   &unused) == PLACE_OK);
}

PG_FUNCTION_INFO_V1(place_out);
Datum
place_out(PG_FUNCTION_ARGS)
{
	char	   *result = (char *) palloc(PLACE_TEXT_MAX);

	gazetteer_text(PG_GETARG_PLACE(0), result);
	PG_RETURN_CSTRING(result);
}

/* Binary form: the number of the row as an int4 in network byte order. */
PG_FUNCTION_INFO_V1(place_recv);
Datum
place_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			bytes = buf->len - buf->cursor;
	int32		id;

	if (bytes != PLACE_BYTES)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length in external \"%s\" value", "place"),
				 errdetail("The value has %d bytes instead of %d.", bytes,
						   PLACE_BYTES)));
	id = (int32) pq_getmsgint(buf, PLACE_BYTES);
	if (gazetteer_of_id(id) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid number in external \"%s\" value", "place"),
				 errdetail("The gazetteer of this server has no unit with the number %d.",
						   id)));
	PG_RETURN_INT32(id);
}

PG_FUNCTION_INFO_V1(place_send);
Datum
place_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint32(&buf, (uint32) PG_GETARG_INT32(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}
