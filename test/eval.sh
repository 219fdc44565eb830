#!/bin/sh
# How well are the sentences and addresses of test/eval read?  Prints TAP.
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
status=0
test/eval/score.sh || status=1
test/eval/place/score.sh || status=1
exit $status
