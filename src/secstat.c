/*
 * secstat.c
 *		The loadable module: its magic block, nothing else.
 *
 * The extension has no settings and no state of its own: what a session sets
 * must not change an answer.
 */
#include "postgres.h"

#include "fmgr.h"

PG_MODULE_MAGIC;
