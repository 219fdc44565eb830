#!/bin/sh
# What the places cost a session: the size of their tables, the first call in a
# new session, and memory.  bench/run.sh calls it after place.sql.
#
#   bench/place.sh BUILD PG_BIN HERE
#
# Adds to bench.requirement, and prints it.
set -eu

build=$1 bin=$2 here=$3

sql() {
    "$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d bench "$@"
}

require() {
    sql -c "INSERT INTO bench.requirement (name, value, unit, least, most) VALUES ('$1', $2, '$3', NULL, $4)"
}

# Constants are shared by all sessions, variables are not.
if command -v size >/dev/null; then
    sizes=$(size "$build"/place/*.o | awk 'NR > 1 { c += $1; v += $2 + $3 } END { print c, v }')
    require 'code and constants of place' "${sizes% *} / 1000.0" kB 4000
    require 'variables of place' "${sizes#* } / 1000.0" kB 100
else
    echo "size is not installed (binutils): the library's growth is not measured"
fi

# New sessions in turn, each with one call of a function that is small and one
# with tables; the library is loaded by either.
sql -c 'CREATE TABLE bench.first_call (call text, ms double precision)'
for _ in 1 2 3 4 5 6 7 8 9 10 11; do
    for call in "vi_fold('Hà')" "place_resolve('xã Lộc Yên, huyện Hương Khê, tỉnh Hà Tĩnh')"; do
        sql -v call="$call" <<END
SELECT count(*) FROM bench.first_call \\g /dev/null
INSERT INTO bench.first_call
SELECT :'call', 1000 * extract(epoch FROM clock_timestamp() - statement_timestamp())
FROM (SELECT $call AS result OFFSET 0) AS s WHERE result IS NOT NULL;
END
    done
done
first=$(sql -c "
    SELECT round((max(ms) FILTER (WHERE call LIKE 'place%') - max(ms) FILTER (WHERE call LIKE 'vi%'))::numeric, 3)
    FROM (SELECT call, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms FROM bench.first_call GROUP BY call) AS s")
require 'first call in a session, beyond that of vi_fold' "$first" ms 1

# The same query with vi_fold comes first, so that what a query takes anyway is
# not counted.  Memory of the process is told by Linux only.
"$bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -d bench -f "$here/memory.sql"

"$bin/psql" -X -q -P pager=off -P footer=off -P null=- -P border=2 -P linestyle=unicode -d bench -c "
    SELECT name AS \"places\", round(value, 1) AS \"value\", unit, least AS \"at least\", most AS \"at most\",
           CASE WHEN value IS NULL THEN 'not measured' WHEN met THEN 'yes' ELSE 'NO' END AS \"met\"
    FROM bench.requirement ORDER BY id"
sql -c "COPY (TABLE bench.requirement) TO STDOUT (FORMAT csv, HEADER)" >"$build/bench/requirements.csv"
