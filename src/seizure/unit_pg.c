/*
 * unit_pg.c
 *		The type measure_unit: a number of the table of units, by value.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "binding.h"
#include "compat.h"
#include "seizure/quantity_parse.h"
#include "seizure/quantity_pg.h"

const unit_info *
unit_info_of(unit_id unit)
{
	const unit_info *info = unit_get(unit);

	if (unlikely(info == NULL))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_EXCEPTION),
				 errmsg("unit number %d is not in the table of this server",
						(int) unit),
				 errdetail("The value was written by a newer version of secstat: this one has %d units.",
						   units_count()),
				 errhint("Install the same version of secstat on all servers that share data.")));
	return info;
}

static bool
read_unit(const char *text, size_t length, unit_id *unit)
{
	secstat_require_utf8();
	return length <= QUANTITY_TEXT_BYTES && unit_parse(text, length, unit);
}

static Datum
read_text(const char *text, size_t length, Node *context)
{
	unit_id		unit;

	if (unlikely(!read_unit(text, length, &unit)))
		ereturn(context, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"",
						"measure_unit", secstat_clip(text, length)),
				 errdetail("No unit of measure has this name."),
				 errhint("The view unit_of_measure lists all units with their names, such as kg, lít, viên.")));
	PG_RETURN_UNIT(unit);
}

PG_FUNCTION_INFO_V1(measure_unit_in);
Datum
measure_unit_in(PG_FUNCTION_ARGS)
{
	char	   *text = PG_GETARG_CSTRING(0);

	return read_text(text, strlen(text), fcinfo->context);
}

PG_FUNCTION_INFO_V1(text_to_measure_unit);
Datum
text_to_measure_unit(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);

	return read_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), fcinfo->context);
}

/* NULL where the cast would refuse. */
PG_FUNCTION_INFO_V1(try_measure_unit);
Datum
try_measure_unit(PG_FUNCTION_ARGS)
{
	text	   *t = PG_GETARG_TEXT_PP(0);
	unit_id		unit;

	if (!read_unit(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t), &unit))
		PG_RETURN_NULL();
	PG_RETURN_UNIT(unit);
}

PG_FUNCTION_INFO_V1(measure_unit_out);
Datum
measure_unit_out(PG_FUNCTION_ARGS)
{
	secstat_require_utf8();
	PG_RETURN_CSTRING(pstrdup(unit_info_of(PG_GETARG_UNIT(0))->symbol));
}

/* Binary form: the number as an int2. */
PG_FUNCTION_INFO_V1(measure_unit_recv);
Datum
measure_unit_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	unit_id		unit;

	if (buf->len - buf->cursor != sizeof(unit_id))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid length in external \"%s\" value",
						"measure_unit"),
				 errdetail("The value has %d bytes instead of %d.",
						   buf->len - buf->cursor, (int) sizeof(unit_id))));
	unit = (unit_id) pq_getmsgint(buf, sizeof(unit_id));
	if (!unit_is_known(unit))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid unit in external \"%s\" value",
						"measure_unit"),
				 errdetail("There is no unit with number %d.", (int) unit)));
	PG_RETURN_UNIT(unit);
}

PG_FUNCTION_INFO_V1(measure_unit_send);
Datum
measure_unit_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint16(&buf, PG_GETARG_UNIT(0));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/* ---- order: that of the table */

#define UNIT_COMPARISON(name, operator) \
PG_FUNCTION_INFO_V1(name); \
Datum \
name(PG_FUNCTION_ARGS) \
{ \
	PG_RETURN_BOOL(PG_GETARG_UNIT(0) operator PG_GETARG_UNIT(1)); \
}

UNIT_COMPARISON(measure_unit_eq, ==)
UNIT_COMPARISON(measure_unit_ne, !=)
UNIT_COMPARISON(measure_unit_lt, <)
UNIT_COMPARISON(measure_unit_le, <=)
UNIT_COMPARISON(measure_unit_gt, >)
UNIT_COMPARISON(measure_unit_ge, >=)

PG_FUNCTION_INFO_V1(measure_unit_cmp);
Datum
measure_unit_cmp(PG_FUNCTION_ARGS)
{
	unit_id		a = PG_GETARG_UNIT(0);
	unit_id		b = PG_GETARG_UNIT(1);

	PG_RETURN_INT32((a > b) - (a < b));
}

PG_FUNCTION_INFO_V1(measure_unit_hash);
Datum
measure_unit_hash(PG_FUNCTION_ARGS)
{
	return hash_uint32(PG_GETARG_UNIT(0));
}

PG_FUNCTION_INFO_V1(measure_unit_hash_extended);
Datum
measure_unit_hash_extended(PG_FUNCTION_ARGS)
{
	return hash_uint32_extended(PG_GETARG_UNIT(0),
								(uint64) PG_GETARG_INT64(1));
}

/* ---- what a unit is */

PG_FUNCTION_INFO_V1(measure_unit_id);
Datum
measure_unit_id(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT16((int16) PG_GETARG_UNIT(0));
}

PG_FUNCTION_INFO_V1(measure_unit_dimension);
Datum
measure_unit_dimension(PG_FUNCTION_ARGS)
{
	const unit_info *info = unit_info_of(PG_GETARG_UNIT(0));

	PG_RETURN_TEXT_P(cstring_to_text(unit_dimension_name(info->dimension)));
}

PG_FUNCTION_INFO_V1(measure_unit_base);
Datum
measure_unit_base(PG_FUNCTION_ARGS)
{
	PG_RETURN_UNIT(unit_info_of(PG_GETARG_UNIT(0))->base);
}

Numeric
unit_factor_numeric(const unit_info *info)
{
	int64		factor = info->coefficient;
	int			exponent = info->exponent;

	/* Below 1000 * 10^9: the tables are made so. */
	for (; exponent > 0; exponent--)
		factor *= 10;
	return exponent < 0 ? int64_div_fast_to_numeric(factor, -exponent) :
		int64_to_numeric(factor);
}

PG_FUNCTION_INFO_V1(measure_unit_factor);
Datum
measure_unit_factor(PG_FUNCTION_ARGS)
{
	PG_RETURN_NUMERIC(unit_factor_numeric(unit_info_of(PG_GETARG_UNIT(0))));
}

PG_FUNCTION_INFO_V1(measure_unit_discrete);
Datum
measure_unit_discrete(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(unit_info_of(PG_GETARG_UNIT(0))->discrete);
}

/* The other names, in the order of the table. */
PG_FUNCTION_INFO_V1(measure_unit_aliases);
Datum
measure_unit_aliases(PG_FUNCTION_ARGS)
{
	const char *names = unit_info_of(PG_GETARG_UNIT(0))->aliases;
	ArrayBuildState *list = initArrayResult(TEXTOID, CurrentMemoryContext,
											false);

	secstat_require_utf8();
	while (*names != '\0')
	{
		size_t		length = strcspn(names, "|");
		text	   *name = cstring_to_text_with_len(names, (int) length);

		accumArrayResult(list, PointerGetDatum(name), false, TEXTOID,
						 CurrentMemoryContext);
		names += length + (names[length] == '|');
	}
	return makeArrayResult(list, CurrentMemoryContext);
}

/* All units, in the order of the table. */
PG_FUNCTION_INFO_V1(measure_units);
Datum
measure_units(PG_FUNCTION_ARGS)
{
	FuncCallContext *context;
	unit_id		unit;

	if (SRF_IS_FIRSTCALL())
	{
		context = SRF_FIRSTCALL_INIT();
		context->max_calls = (uint64) units_count();
	}
	context = SRF_PERCALL_SETUP();
	if (context->call_cntr >= context->max_calls)
		SRF_RETURN_DONE(context);
	unit = (unit_id) (context->call_cntr + 1);
	SRF_RETURN_NEXT(context, UnitGetDatum(unit));
}
