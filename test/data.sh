#!/bin/sh
# Checks the tables under data/ and prints TAP.
#
#   test/data.sh SOURCES PG_BIN
#
# Runs beside a private server (test/cluster.sh).
set -eu

cd "$1"
bin=$2
PATH=$bin:$PATH
DATA_DIR=$PWD/data
export DATA_DIR PGDATABASE=data

"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d postgres -c 'CREATE DATABASE data'
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -c 'CREATE EXTENSION secstat'
for file in vocabulary goods gazetteer; do
    "$bin/psql" -X -q -f "test/data/$file.sql"
done

# Each table has its sources.
for table in data/*/*.csv test/data/*.csv; do
    if grep -q "\`${table##*/}\`" data/SOURCES.md; then
        echo "ok - the sources of $table are named"
    else
        echo "not ok - the sources of $table are named"
    fi
done | awk '{ sub(/ok/, "ok " NR); print } END { print "1.." NR }'

# Each word that a table of the gazetteer has for a source is explained; an act
# explains itself.
test/data/words.sh |
    awk '{ print (/: yes$/ ? "ok " : "not ok ") NR " - " $0 } END { print "1.." NR }'

# What the accuracy is measured on.
test/eval/check.sh
