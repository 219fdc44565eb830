/*
 * place_attributes_pg.c
 *		What a place is: its name, kind, level, code, period, and what it
 *		belongs to.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "binding.h"
#include "compat.h"
#include "place/place_parse.h"
#include "place/place_pg.h"

/* What the kinds of all border gates begin with: "cửa khẩu" and a blank. */
#define GATE_KIND	"c\xE1\xBB\xAD" "a kh\xE1\xBA\xA9u "

/* The class of a border gate, which stands behind its kind. */
static const char *
gate_class(const gazetteer_unit *row)
{
	return gazetteer_kind_name(row->kind) + strlen(GATE_KIND);
}

text *
place_kind_text(place_index unit)
{
	const gazetteer_unit *row = gazetteer_get(unit);

	if (row->level == PLACE_GATE)
		return cstring_to_text_with_len(GATE_KIND, strlen(GATE_KIND) - 1);
	return cstring_to_text(gazetteer_kind_name(row->kind));
}

/* All names are of the last day of its period, as its parent is. */
text *
place_full_name_text(place_index unit)
{
	place_day	to = gazetteer_get(unit)->to;
	int32		day = to == PLACE_EVER ? PLACE_LAST_DAY : to - 1;
	StringInfoData name;
	text	   *result;

	initStringInfo(&name);
	for (;;)
	{
		const gazetteer_unit *row = gazetteer_get(unit);

		appendStringInfoString(&name, gazetteer_kind_name(row->kind));
		appendStringInfoChar(&name, ' ');
		appendStringInfoString(&name, gazetteer_name(unit));
		unit = gazetteer_parent_on(unit, day);
		if (unit == 0)
			break;
		appendStringInfoString(&name, ", ");
	}
	result = cstring_to_text_with_len(name.data, name.len);
	pfree(name.data);
	return result;
}

PG_FUNCTION_INFO_V1(place_get_name);
Datum
place_get_name(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);

	secstat_require_utf8();
	PG_RETURN_TEXT_P(cstring_to_text(gazetteer_name(unit)));
}

PG_FUNCTION_INFO_V1(place_get_full_name);
Datum
place_get_full_name(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);

	secstat_require_utf8();
	PG_RETURN_TEXT_P(place_full_name_text(unit));
}

PG_FUNCTION_INFO_V1(place_get_kind);
Datum
place_get_kind(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);

	secstat_require_utf8();
	PG_RETURN_TEXT_P(place_kind_text(unit));
}

PG_FUNCTION_INFO_V1(place_get_gate_class);
Datum
place_get_gate_class(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	secstat_require_utf8();
	if (row->level != PLACE_GATE)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(gate_class(row)));
}

PG_FUNCTION_INFO_V1(place_get_level);
Datum
place_get_level(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	PG_RETURN_TEXT_P(cstring_to_text(gazetteer_level_name(row->level)));
}

PG_FUNCTION_INFO_V1(place_get_code);
Datum
place_get_code(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));
	char		code[PLACE_CODE_MAX];
	size_t		length = place_print_code(row->level, row->code, code);

	PG_RETURN_TEXT_P(cstring_to_text_with_len(code, (int) length));
}

PG_FUNCTION_INFO_V1(place_get_parent);
Datum
place_get_parent(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	if (row->parent == 0)
		PG_RETURN_NULL();
	PG_RETURN_PLACE(row->parent);
}

PG_FUNCTION_INFO_V1(place_get_province);
Datum
place_get_province(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	PG_RETURN_PLACE(row->province);
}

/* NULL for a province, and for what belongs to one directly. */
PG_FUNCTION_INFO_V1(place_get_district);
Datum
place_get_district(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);
	const gazetteer_unit *row = gazetteer_get(unit);

	if (row->level != PLACE_DISTRICT)
		unit = row->parent;
	if (unit == 0 || gazetteer_get(unit)->level != PLACE_DISTRICT)
		PG_RETURN_NULL();
	PG_RETURN_PLACE(unit);
}

/* Its period, without a bound where the records know none. */
PG_FUNCTION_INFO_V1(place_get_valid);
Datum
place_get_valid(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));
	TypeCacheEntry *type = range_get_typcache(fcinfo, DATERANGEOID);
	RangeBound	lower = {0};
	RangeBound	upper = {0};

	lower.infinite = row->from == PLACE_ALWAYS;
	lower.inclusive = !lower.infinite;
	lower.lower = true;
	if (!lower.infinite)
		lower.val = PlaceDayGetDatum(row->from);
	upper.infinite = row->to == PLACE_EVER;
	if (!upper.infinite)
		upper.val = PlaceDayGetDatum(row->to);
	PG_RETURN_RANGE_P(secstat_range(type, &lower, &upper));
}

/* The plain dates, for tools that know no ranges. */
PG_FUNCTION_INFO_V1(place_get_valid_from);
Datum
place_get_valid_from(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	if (row->from == PLACE_ALWAYS)
		PG_RETURN_NULL();
	return PlaceDayGetDatum(row->from);
}

PG_FUNCTION_INFO_V1(place_get_valid_to);
Datum
place_get_valid_to(PG_FUNCTION_ARGS)
{
	const gazetteer_unit *row = gazetteer_get(PG_GETARG_PLACE(0));

	if (row->to == PLACE_EVER)
		PG_RETURN_NULL();
	return PlaceDayGetDatum(row->to);
}

/* All places, in their order. */
PG_FUNCTION_INFO_V1(admin_units);
Datum
admin_units(PG_FUNCTION_ARGS)
{
	FuncCallContext *call;

	if (SRF_IS_FIRSTCALL())
		call = SRF_FIRSTCALL_INIT();
	call = SRF_PERCALL_SETUP();
	if (call->call_cntr < gazetteer_units)
	{
		/* Apart, since the macro counts before it looks at the result. */
		place_index unit = gazetteer_by_rank((uint16) call->call_cntr);

		SRF_RETURN_NEXT(call, PlaceGetDatum(unit));
	}
	SRF_RETURN_DONE(call);
}
