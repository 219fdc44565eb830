#!/bin/sh
# Runs the SQL examples of the documentation against the server of the
# environment, and prints TAP.
#
#   test/docs.sh BUILD PG_BIN PAGE...
#
# All ```sql blocks of a page run in order in one session of a database of
# its own.  A block directly followed by a ```text block must print just that
# (blanks at line ends and empty lines at the end aside); one without must
# not fail.  The extension is there already, unless the page creates it.
set -eu

build=$1 bin=$2
shift 2
work=$build/docs
rm -rf "$work"
mkdir -p "$work"

# From a page: a script for psql that prints "@@ N LINE" before block N, and
# the files N.want.
split_page() {
    awk -v work="$2" '
        function close_block() {
            if (kind == "sql") { last = block; gap = 0 }
            if (kind == "text") { close(want); last = 0 }
            kind = ""
        }
        kind == "" && /^```sql[ \t]*$/ {
            kind = "sql"
            block++
            print "\\echo @@ " block " " NR
            next
        }
        kind == "" && /^```text[ \t]*$/ {
            kind = last && gap == 0 ? "text" : "other"
            want = work "/" last ".want"
            if (kind == "text") printf "" > want
            next
        }
        kind == "" && /^```/ { kind = "other"; last = 0; next }
        kind != "" && /^```[ \t]*$/ { close_block(); next }
        kind == "sql" { print }
        kind == "text" { print > want }
        kind == "" && /[^ \t]/ { gap = 1 }
        END { if (kind != "") print "\\echo @@ unclosed" }
    ' "$1"
}

n=0
failed=0
report() {
    n=$((n + 1))
    [ "$1" = ok ] || failed=$((failed + 1))
    echo "$1 $n - $2"
}

tidy='{ sub(/[ \t\r]+$/, ""); if ($0 == "") empty = empty "\n"; else { printf "%s%s\n", empty, $0; empty = "" } }'

pages=0
for page; do
    pages=$((pages + 1))
    dir=$work/$pages
    mkdir -p "$dir"
    split_page "$page" "$dir" >"$dir/script.sql"
    grep -q '^\\echo @@ ' "$dir/script.sql" || continue
    database=docs_$pages
    "$bin/psql" -X -q -d postgres -c "CREATE DATABASE $database"
    grep -q '^ *CREATE EXTENSION' "$dir/script.sql" ||
        "$bin/psql" -X -q -d "$database" -c 'CREATE EXTENSION secstat'
    # From standard input, or psql would put the file's name before errors.
    "$bin/psql" -X -q -d "$database" <"$dir/script.sql" >"$dir/output" 2>&1 || :
    awk -v work="$dir" '
        /^@@ [0-9]+ [0-9]+$/ { if (got) close(got); got = work "/" $2 ".got"; printf "" > got; next }
        got { print > got }
    ' "$dir/output"

    blocks=$(sed -n 's/^\\echo @@ \([0-9]* [0-9]*\)$/\1/p' "$dir/script.sql")
    ! grep -q '^\\echo @@ unclosed' "$dir/script.sql" || report 'not ok' "$page: a block is not closed"
    while read -r block line; do
        title="$page:$line"
        if [ ! -f "$dir/$block.got" ]; then
            report 'not ok' "$title did not run"
        elif [ -f "$dir/$block.want" ]; then
            awk "$tidy" "$dir/$block.want" >"$dir/$block.expected"
            awk "$tidy" "$dir/$block.got" >"$dir/$block.printed"
            if diff -u "$dir/$block.expected" "$dir/$block.printed" >"$dir/$block.diff"; then
                report ok "$title"
            else
                report 'not ok' "$title"
                sed '1,2d; s/^/# /' "$dir/$block.diff"
            fi
        elif grep -q -E '^(ERROR|FATAL|PANIC|psql: error|invalid command|.*connection to server was lost)' "$dir/$block.got"; then
            report 'not ok' "$title"
            sed 's/^/# /' "$dir/$block.got"
        else
            report ok "$title"
        fi
    done <<END
$blocks
END
done
echo "1..$n"
[ $failed -eq 0 ] && [ $n -gt 0 ]
