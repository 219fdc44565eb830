/*
 * seizure_attributes_pg.c
 *		A seizure from a quantity and goods, and what it is made of.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "binding.h"
#include "compat.h"
#include "seizure/seizure_parse.h"
#include "seizure/seizure_pg.h"

#define ITEM_COLUMNS	11

Datum
quantity_to_datum(const quantity *q)
{
	quantity   *result = (quantity *) palloc(sizeof(quantity));

	*result = *q;
	return PointerGetDatum(result);
}

Datum
numeric_from_digits(const char *digits)
{
	return DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
							   ObjectIdGetDatum(InvalidOid),
							   Int32GetDatum(-1));
}

Datum
quantity_amount_datum(const quantity *q)
{
	char		digits[QUANTITY_CHARS];

	quantity_print_amount(q, digits);
	return numeric_from_digits(digits);
}

/* Raises what is wrong with a text for goods. */
static void
refuse_item(seizure_status status, text *t)
{
	char	   *shown = secstat_clip(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));

	if (status == SEIZURE_TOO_LONG)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("item is too long: \"%s\"", shown),
				 errdetail("Goods that are not listed may have %d bytes.",
						   SEIZURE_TEXT_BYTES)));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("item must name goods: \"%s\"", shown),
			 errdetail("There is no letter and no digit in the text."),
			 errhint("Give an id, an alias or a text, as in seizure('13 bánh', 'heroin').")));
}

void
seizure_item_from_text(text *t, seizure *s)
{
	char	   *own = (char *) palloc(SEIZURE_TEXT_ROOM);
	seizure_status status;

	secstat_require_utf8();
	status = seizure_parse_item(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), own, s);
	if (status != SEIZURE_OK)
		refuse_item(status, t);
}

PG_FUNCTION_INFO_V1(seizure_make);
Datum
seizure_make(PG_FUNCTION_ARGS)
{
	quantity   *q = (quantity *) PG_GETARG_POINTER(0);
	seizure		s;

	if (quantity_sign(q) < 0)
	{
		char		shown[QUANTITY_CHARS];

		quantity_print(q, shown);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("quantity must not be negative: %s", shown),
				 errdetail("What was seized is nothing or more.")));
	}
	seizure_item_from_text(PG_GETARG_TEXT_PP(1), &s);
	s.quantity = *q;
	s.approx = PG_GETARG_BOOL(2);
	return seizure_to_datum(&s);
}

PG_FUNCTION_INFO_V1(seizure_quantity);
Datum
seizure_quantity(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	return quantity_to_datum(&s.quantity);
}

PG_FUNCTION_INFO_V1(seizure_item_text);
Datum
seizure_item_text(PG_FUNCTION_ARGS)
{
	seizure		s;
	size_t		length;
	const char *item;

	PG_GETARG_SEIZURE(0, &s);
	item = seizure_item(&s, &length);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(item, (int) length));
}

PG_FUNCTION_INFO_V1(seizure_is_approximate);
Datum
seizure_is_approximate(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	PG_RETURN_BOOL(s.approx);
}

/* Goods that are not listed are of the class other. */
static Datum
class_of(const seizure *s)
{
	PG_RETURN_TEXT_P(cstring_to_text(s->item != 0 ?
									 goods_items[s->item].class : "other"));
}

PG_FUNCTION_INFO_V1(seizure_item_class);
Datum
seizure_item_class(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	return class_of(&s);
}

PG_FUNCTION_INFO_V1(text_item_class);
Datum
text_item_class(PG_FUNCTION_ARGS)
{
	seizure		s;

	seizure_item_from_text(PG_GETARG_TEXT_PP(0), &s);
	return class_of(&s);
}

/* The language of the last call: an enum value is looked up once a query. */
typedef struct language_cache
{
	Oid			value;
	bool		english;
} language_cache;

static bool
is_english(FunctionCallInfo fcinfo)
{
	Oid			value = PG_GETARG_OID(1);
	language_cache *cache = fcinfo->flinfo->fn_extra;

	if (cache == NULL)
		cache = fcinfo->flinfo->fn_extra =
			MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(*cache));
	if (cache->value != value)
	{
		Datum		label = DirectFunctionCall1(enum_out, ObjectIdGetDatum(value));

		cache->english = strcmp(DatumGetCString(label), "en") == 0;
		cache->value = value;
	}
	return cache->english;
}

static Datum
name_of(const seizure *s, bool english)
{
	size_t		length;
	const char *name = seizure_name(s, &length);

	if (english && s->item != 0)
		PG_RETURN_TEXT_P(cstring_to_text(goods_items[s->item].english));
	PG_RETURN_TEXT_P(cstring_to_text_with_len(name, (int) length));
}

PG_FUNCTION_INFO_V1(seizure_item_name);
Datum
seizure_item_name(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	return name_of(&s, is_english(fcinfo));
}

PG_FUNCTION_INFO_V1(text_item_name);
Datum
text_item_name(PG_FUNCTION_ARGS)
{
	seizure		s;

	seizure_item_from_text(PG_GETARG_TEXT_PP(0), &s);
	return name_of(&s, is_english(fcinfo));
}

/* The quantity where it is a mass, as it stands; else NULL. */
PG_FUNCTION_INFO_V1(seizure_mass);
Datum
seizure_mass(PG_FUNCTION_ARGS)
{
	seizure		s;

	PG_GETARG_SEIZURE(0, &s);
	if (unit_get(s.quantity.unit)->dimension != UNIT_MASS)
		PG_RETURN_NULL();
	return quantity_to_datum(&s.quantity);
}

/* ---- jsonb */

void
json_key(JsonbParseState **state, const char *key)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, key);
	value.val.string.len = (int) strlen(key);
	pushJsonbValue(state, WJB_KEY, &value);
}

void
json_string(JsonbParseState **state, const char *key, const char *s,
			size_t length)
{
	JsonbValue	value;

	json_key(state, key);
	value.type = jbvString;
	value.val.string.val = unconstify(char *, s);
	value.val.string.len = (int) length;
	pushJsonbValue(state, WJB_VALUE, &value);
}

void
json_numeric(JsonbParseState **state, const char *key, Datum n)
{
	JsonbValue	value;

	json_key(state, key);
	value.type = jbvNumeric;
	value.val.numeric = DatumGetNumeric(n);
	pushJsonbValue(state, WJB_VALUE, &value);
}

void
json_bool(JsonbParseState **state, const char *key, bool b)
{
	JsonbValue	value;

	json_key(state, key);
	value.type = jbvBool;
	value.val.boolean = b;
	pushJsonbValue(state, WJB_VALUE, &value);
}

void
json_null(JsonbParseState **state, const char *key)
{
	JsonbValue	value;

	json_key(state, key);
	value.type = jbvNull;
	pushJsonbValue(state, WJB_VALUE, &value);
}

PG_FUNCTION_INFO_V1(seizure_to_jsonb);
Datum
seizure_to_jsonb(PG_FUNCTION_ARGS)
{
	JsonbParseState *state = NULL;
	const unit_info *unit;
	const char *item;
	const char *class;
	const char *dimension;
	JsonbValue *object;
	seizure		s;
	size_t		length;

	PG_GETARG_SEIZURE(0, &s);
	unit = unit_get(s.quantity.unit);
	item = seizure_item(&s, &length);
	class = s.item != 0 ? goods_items[s.item].class : "other";
	dimension = unit_dimension_name(unit->dimension);
	pushJsonbValue(&state, WJB_BEGIN_OBJECT, NULL);
	json_string(&state, "item", item, length);
	json_string(&state, "class", class, strlen(class));
	json_numeric(&state, "amount", quantity_amount_datum(&s.quantity));
	json_string(&state, "unit", unit->symbol, strlen(unit->symbol));
	json_string(&state, "dimension", dimension, strlen(dimension));
	json_bool(&state, "approximate", s.approx);
	object = pushJsonbValue(&state, WJB_END_OBJECT, NULL);
	PG_RETURN_JSONB_P(JsonbValueToJsonb(object));
}

/* ---- the table of goods */

static Datum
text_or_null(const char *s, bool *null)
{
	*null = s[0] == '\0';
	return *null ? (Datum) 0 : CStringGetTextDatum(s);
}

static Datum
aliases_datum(const char *aliases)
{
	Datum		elements[256];
	int			n = 0;

	while (*aliases != '\0' && n < 256)
	{
		size_t		length = strcspn(aliases, "|");

		elements[n++] = PointerGetDatum(cstring_to_text_with_len(aliases, (int) length));
		aliases += length + (aliases[length] == '|');
	}
	return PointerGetDatum(construct_array(elements, n, TEXTOID, -1, false,
										   TYPALIGN_INT));
}

/* All items, one row each: behind the view item. */
PG_FUNCTION_INFO_V1(item_rows);
Datum
item_rows(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;

	secstat_require_utf8();
	InitMaterializedSRF(fcinfo, 0);
	for (int i = 1; i <= goods_count; i++)
	{
		const goods_item *it = &goods_items[i];
		Datum		values[ITEM_COLUMNS];
		bool		nulls[ITEM_COLUMNS] = {false};

		values[0] = CStringGetTextDatum(it->item);
		values[1] = CStringGetTextDatum(it->name);
		values[2] = CStringGetTextDatum(it->english);
		values[3] = CStringGetTextDatum(it->class);
		values[4] = text_or_null(it->dimension, &nulls[4]);
		values[5] = text_or_null(it->unit, &nulls[5]);
		values[6] = text_or_null(it->implied_unit != 0 ?
								 unit_get(it->implied_unit)->symbol : "", &nulls[6]);
		values[7] = BoolGetDatum(it->general);
		values[8] = BoolGetDatum(it->trigger);
		values[9] = aliases_datum(it->aliases);
		values[10] = text_or_null(it->note, &nulls[10]);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
