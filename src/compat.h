/*
 * compat.h
 *		The one place that looks at PG_VERSION_NUM (PostgreSQL 15 to 18).
 *
 * Include after postgres.h and fmgr.h, in bindings (*_pg.c) only.
 */
#ifndef SECSTAT_COMPAT_H
#define SECSTAT_COMPAT_H

#if PG_VERSION_NUM < 150000
#error "secstat needs PostgreSQL 15 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "nodes/miscnodes.h"
#include "varatt.h"
#else

/* From 16 on this exports its function while all other symbols are hidden. */
#undef PG_FUNCTION_INFO_V1
#define PG_FUNCTION_INFO_V1(function) \
	extern PGDLLEXPORT Datum function(PG_FUNCTION_ARGS); \
	extern PGDLLEXPORT const Pg_finfo_record *pg_finfo_##function(void); \
	const Pg_finfo_record * \
	pg_finfo_##function(void) \
	{ \
		static const Pg_finfo_record my_finfo = {1}; \
		return &my_finfo; \
	} \
	extern int no_such_variable

/*
 * Soft errors came with 16: before that, an input function throws.  Written
 * so that one ereturn() line serves all versions.
 */
#define ereturn(context, dummy_value, ...) \
	do { \
		ereport(ERROR, __VA_ARGS__); \
		return dummy_value; \
	} while (0)
#endif

/* A range that is in canonical form; include utils/rangetypes.h. */
#if PG_VERSION_NUM >= 160000
#define secstat_range(type, lower, upper) \
	range_serialize(type, lower, upper, false, NULL)
#else
#define secstat_range(type, lower, upper) \
	range_serialize(type, lower, upper, false)
#endif

/*
 * Whether a btree index scan with "column = ANY (array)" returns rows in the
 * order of the index when the column is not its first: from 17 on.
 */
#define SECSTAT_ANY_KEEPS_ORDER	(PG_VERSION_NUM >= 170000)

#endif							/* SECSTAT_COMPAT_H */
