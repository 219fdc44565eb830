/*
 * binding.c
 *		What the bindings of all modules share.  See binding.h.
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"

#include "binding.h"

#define CLIP_BYTES	60

void
secstat_poll(void)
{
	CHECK_FOR_INTERRUPTS();
}

char *
secstat_clip(const char *text, size_t length)
{
	const char *dots = GetDatabaseEncoding() == PG_UTF8 ? "\xE2\x80\xA6" : "...";

	if (length <= CLIP_BYTES)
		return pnstrdup(text, length);
	return psprintf("%.*s%s", pg_mbcliplen(text, length, CLIP_BYTES), text,
					dots);
}

void
secstat_require_utf8(void)
{
	if (likely(GetDatabaseEncoding() == PG_UTF8))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("Vietnamese text functions need a database with encoding UTF8"),
			 errdetail("The encoding of this database is %s.",
					   GetDatabaseEncodingName()),
			 errhint("Create the database with ENCODING 'UTF8'.")));
}
