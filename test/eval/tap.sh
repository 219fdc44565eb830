#!/bin/sh
# tap.sh SCRIPT.sql: runs a script of this folder in the database that PGHOST,
# PGDATABASE … name, passes its TAP on, and fails with it.  A script that
# stops before its plan has failed too.
EVAL_DIR=$(dirname "$0")
export EVAL_DIR PGCLIENTENCODING=UTF8
psql -X -q -A -t -v ON_ERROR_STOP=1 -f "$EVAL_DIR/$1" |
    awk '{ print }
         /^not ok/ { failed = 1 }
         /^1\.\.[0-9]+$/ { planned = 1 }
         END { exit failed || !planned }'
