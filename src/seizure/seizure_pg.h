/*
 * seizure_pg.h
 *		Seizures as Datums, and what the bindings of the type share.  Include
 *		after postgres.h.
 */
#ifndef SEIZURE_PG_H
#define SEIZURE_PG_H

#include "fmgr.h"
#include "utils/jsonb.h"

#include "seizure/seizure.h"

/* Raises that a newer version of the library wrote a value. */
extern void seizure_raise_unknown(goods_id item, unit_id unit);

static inline void
seizure_check_known(goods_id item, unit_id unit)
{
	if (unlikely((item != 0 && !goods_exists(item)) || !unit_is_known(unit)))
		seizure_raise_unknown(item, unit);
}

/*
 * The value of an argument, where it lies: valid as long as the argument.
 * Raises where a newer version of the library wrote its item or unit.
 */
extern void seizure_from_datum(Datum d, seizure *s);

#define PG_GETARG_SEIZURE(n, s)	seizure_from_datum(PG_GETARG_DATUM(n), s)

extern Datum seizure_to_datum(const seizure *s);

/* A copy of a quantity as a Datum. */
extern Datum quantity_to_datum(const quantity *q);

/* The goods that a text argument names: sets item, text and length of s. */
extern void seizure_item_from_text(text *t, seizure *s);

/* The amount of a quantity as numeric; of a decimal in SQL's digits. */
extern Datum numeric_from_digits(const char *digits);
extern Datum quantity_amount_datum(const quantity *q);

/* Key and value of a jsonb object. */
extern void json_key(JsonbParseState **state, const char *key);
extern void json_string(JsonbParseState **state, const char *key,
						const char *s, size_t length);
extern void json_numeric(JsonbParseState **state, const char *key, Datum n);
extern void json_bool(JsonbParseState **state, const char *key, bool b);
extern void json_null(JsonbParseState **state, const char *key);

#endif							/* SEIZURE_PG_H */
