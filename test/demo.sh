#!/bin/sh
# Runs the demonstration against the server of the environment.
#
#   test/demo.sh SOURCES PG_BIN [check]
#
# With "check" it prints one line of TAP, and the demonstration if it failed.
set -eu

cd "$1"
bin=$2
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d postgres -c 'CREATE DATABASE demo'
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d demo -c 'CREATE EXTENSION secstat'

demo() {
    "$bin/psql" -X -q -v ON_ERROR_STOP=1 -P pager=off -d demo -f examples/demo.sql
}

[ "${3:-}" = check ] || { demo; exit; }

status=0
shown=$(demo 2>&1) || status=$?
echo "1..1"
# The sum that needs every ratio of the report.
if [ $status -eq 0 ] && printf '%s' "$shown" | grep -q -F '3.109/3.206'; then
    echo "ok 1 - demo"
else
    echo "not ok 1 - demo"
    printf '%s\n' "$shown" | sed 's/^/# /'
    exit 1
fi
