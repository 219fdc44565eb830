#!/bin/sh
# How often is place_resolve right?  Prints TAP, exits with 1 if a class missed
# its least.  Needs a UTF8 database with the extension created, named by
# PGHOST, PGDATABASE …  Options go to psql: -v n=5000 -v show=20 -v only='^now'.
EVAL_DIR=$(cd "$(dirname "$0")" && pwd)
DATA_DIR=${DATA_DIR:-$EVAL_DIR/../../../data/gazetteer}
export EVAL_DIR DATA_DIR PGCLIENTENCODING=UTF8
psql -X -q -A -t "$@" -f "$EVAL_DIR/score.sql" |
    awk '{ print }
         /^not ok/ { failed = 1 }
         /^1\.\.[0-9]+$/ { planned = 1 }
         END { exit failed || !planned }'
