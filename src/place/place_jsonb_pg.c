/*
 * place_jsonb_pg.c
 *		A place as an object of plain values.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/jsonb.h"

#include "binding.h"
#include "compat.h"
#include "place/place_parse.h"
#include "place/place_pg.h"

static void
push_string(JsonbParseState **state, JsonbIteratorToken token,
			const char *string, size_t length)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, string);
	value.val.string.len = (int) length;
	pushJsonbValue(state, token, &value);
}

static void
push_member(JsonbParseState **state, const char *key, const char *string,
			size_t length)
{
	push_string(state, WJB_KEY, key, strlen(key));
	push_string(state, WJB_VALUE, string, length);
}

static void
push_text(JsonbParseState **state, const char *key, const text *t)
{
	push_member(state, key, VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
}

PG_FUNCTION_INFO_V1(place_to_jsonb);
Datum
place_to_jsonb(PG_FUNCTION_ARGS)
{
	place_index unit = PG_GETARG_PLACE(0);
	const gazetteer_unit *row = gazetteer_get(unit);
	const gazetteer_unit *province = gazetteer_get(row->province);
	const char *level = gazetteer_level_name(row->level);
	const char *name = gazetteer_name(unit);
	JsonbParseState *state = NULL;
	JsonbValue *object;
	char		code[PLACE_CODE_MAX];
	char		province_code[PLACE_CODE_MAX];
	char		from[PLACE_DATE_MAX];

	secstat_require_utf8();
	place_print_code(row->level, row->code, code);
	place_print_code(PLACE_PROVINCE, province->code, province_code);

	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	push_member(&state, "code", code, strlen(code));
	if (row->from != PLACE_ALWAYS)
	{
		place_print_day(row->from, from);
		push_member(&state, "from", from, strlen(from));
	}
	else
	{
		JsonbValue	null = {.type = jbvNull};

		push_string(&state, WJB_KEY, "from", strlen("from"));
		pushJsonbValue(&state, WJB_VALUE, &null);
	}
	push_member(&state, "name", name, strlen(name));
	push_text(&state, "full_name", place_full_name_text(unit));
	push_member(&state, "level", level, strlen(level));
	push_text(&state, "kind", place_kind_text(unit));
	push_member(&state, "province_code", province_code, strlen(province_code));
	object = pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(object));
}
