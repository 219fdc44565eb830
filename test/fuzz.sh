#!/bin/sh
# Runs fuzz targets for a bounded number of runs over their corpus, and
# prints TAP.
#
#   test/fuzz.sh SOURCES BUILD RUNS NAME...
set -u

sources=$1 build=$2 runs=$3
shift 3
[ $# -gt 0 ] || { echo "not ok 1 - there is no fuzz target"; echo "1..1"; exit 1; }

n=0
failed=0
for name; do
    n=$((n + 1))
    work=$build/fuzz/$name
    rm -rf "$work"
    mkdir -p "$work/corpus" "$build/log"
    # A copy, because what the fuzzer finds is added to the corpus.
    [ ! -d "$sources/corpus/$name" ] || cp -R "$sources/corpus/$name/." "$work/corpus"
    log=$build/log/fuzz-$name.log
    # The time is a guard for slow machines: a shorter run passes as well.
    if setpriv --pdeathsig=TERM "$build/test/fuzz/$name" -runs="$runs" -seed=1 -max_len=4096 -max_total_time=60 \
        -artifact_prefix="$work/" "$work/corpus" >"$log" 2>&1 </dev/null &&
        did=$(sed -n 's/^Done \([1-9][0-9]*\) runs .*/\1/p' "$log") && [ -n "$did" ]; then
        echo "ok $n - $name: $did runs"
    else
        echo "not ok $n - $name"
        tail -n 40 "$log" | sed 's/^/# /'
        echo "# all of it: $log; the input that did it: $work"
        failed=$((failed + 1))
    fi
done
echo "1..$n"
[ $failed -eq 0 ]
