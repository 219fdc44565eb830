/*
 * binding.h
 *		What the bindings of all modules share.  Include after postgres.h.
 */
#ifndef SECSTAT_BINDING_H
#define SECSTAT_BINDING_H

/* A vi_poll: lets a query be cancelled, or run into its time limit. */
extern void secstat_poll(void);

/*
 * A copy of text for a message: whole, or its first 60 bytes or so, cut
 * between characters and ended by "…" (three dots where the database encoding
 * is not UTF8).
 */
extern char *secstat_clip(const char *text, size_t length);

/*
 * Raises feature_not_supported unless the database encoding is UTF8: rules
 * for Vietnamese text are rules on Unicode characters.
 */
extern void secstat_require_utf8(void);

#endif							/* SECSTAT_BINDING_H */
