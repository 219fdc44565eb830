#!/bin/sh
# How well are the sentences of test/eval read?  Prints TAP.
#
#   test/eval.sh SOURCES PG_BIN
#
# Runs beside a private server (test/cluster.sh).
set -eu

cd "$1"
PATH=$2:$PATH
export PATH PGDATABASE=eval

psql -X -q -v ON_ERROR_STOP=1 -d postgres -c 'CREATE DATABASE eval'
psql -X -q -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION secstat'
exec test/eval/score.sh
