#!/bin/sh
# Runs the pgTAP tests with pg_prove against the server of the environment.
#
#   test/pgtap.sh FOLDER PG_BIN PG_PROVE
set -eu

folder=$1 bin=$2 prove=$3
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d postgres -c 'CREATE DATABASE pgtap'
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d pgtap \
    -c 'CREATE EXTENSION pgtap' -c 'CREATE EXTENSION secstat'
exec "$prove" --verbose --psql-bin "$bin/psql" --dbname pgtap --ext .sql "$folder"
