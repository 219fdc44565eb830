#!/bin/sh
# Runs the benchmarks against the server of the environment.
#
#   bench/run.sh BUILD PG_BIN
#
# BENCH_ROWS    rows of the tables (2000000)
# BENCH_ROUNDS  rounds that count, at least 5 (5)
# BENCH_SIZES   three sizes of hostile input in MB, rising (1 4 16)
#
# Prints tables, writes BUILD/bench/*.csv, and fails where a requirement is
# not met.
set -eu

die() {
    echo "bench: $*" >&2
    exit 1
}

[ $# -eq 2 ] || die "usage: bench/run.sh BUILD PG_BIN"
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
bin=$2
rows=${BENCH_ROWS:-2000000}
rounds=${BENCH_ROUNDS:-5}
sizes=${BENCH_SIZES:-1 4 16}

[ "$rows" -ge 1000 ] || die "BENCH_ROWS must be at least 1000"
[ "$rounds" -ge 5 ] || die "BENCH_ROUNDS must be at least 5"
# shellcheck disable=SC2086 # three words
set -- $sizes
{ [ $# -eq 3 ] && [ "$1" -lt "$2" ] && [ "$2" -lt "$3" ]; } ||
    die "BENCH_SIZES must be three rising numbers"

# A locale in which lower() knows Vietnamese; in C it would be fast and wrong.
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -d postgres \
    -c "CREATE DATABASE bench TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"

mkdir -p "$build/bench"
cd "$build/bench"
rm -f rows.csv runs.csv hostile.csv requirements.csv
echo "$rows rows, $rounds rounds, hostile input of $1, $2 and $3 MB: some minutes"
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -P pager=off -d bench \
    -v rows="$rows" -v rounds="$rounds" \
    -v sizes="$1 $2 $3" -v small="$1" -v medium="$2" -v great="$3" \
    -f "$here/driver.sql" -f "$here/ratio.sql" -f "$here/names.sql" \
    -f "$here/reports.sql" -f "$here/place.sql" -f "$here/quantity.sql" \
    -f "$here/seizure.sql" -f "$here/hostile.sql" \
    -f "$here/print.sql"
"$here/place.sh" "$build" "$bin" "$here"

missed=$("$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d bench -c \
    "SELECT name FROM bench.result WHERE NOT met
     UNION ALL
     SELECT name FROM bench.requirement WHERE NOT met
     UNION ALL
     SELECT function || ' of ' || input FROM bench.hostile_result WHERE NOT linear")
[ -n "$missed" ] || exit 0
echo "not met:"
printf '%s\n' "$missed" | sed 's/^/    /'
exit 1
