#!/bin/sh
# Runs the stages of "make test" one after the other, whatever fails, and
# ends with the line "N passed, N failed", or puts it into the file VERDICT.
#
#   test/all.sh MAKE BUILD STAGE...
#
# A stage is a target of the Makefile that prints TAP.  Besides its failed
# tests, a stage that ends with an error, prints no test, skips one, or runs
# another number than it planned counts as one failure.
set -u

make=$1 build=$2
shift 2
export LC_ALL=C.UTF-8
mkdir -p "$build/log"
passed=0
failed=0

echo "Building"
log=$build/log/test-build.log
if ! setpriv --pdeathsig=TERM $make --keep-going -j"$(nproc)" test-build >"$log" 2>&1 </dev/null; then
    # Each stage that needs the missing part fails below.
    grep -E -e '(error|Error|\*\*\*)' "$log" | head -n 20
    echo "The build failed, see $log"
fi

for stage; do
    log=$build/log/$stage.log
    status=0
    began=$(date +%s)
    # Should this script be killed, the stage ends too.
    setpriv --pdeathsig=TERM $make "$stage" >"$log" 2>&1 </dev/null || status=$?
    set -- $(awk '
        /^ok [0-9]+/ { if ($0 ~ /# *(SKIP|TODO)/) bad++; else good++; ran++ }
        /^not ok [0-9]+/ { bad++; ran++ }
        /^1\.\.[0-9]+/ { planned += substr($1, 4) }
        END { print good + 0, bad + 0, (ran == planned && ran > 0) ? "whole" : "broken" }
    ' "$log")
    good=$1 bad=$2
    # Broken: a program that died, or that could not run.
    if [ "$bad" -eq 0 ] && { [ $status -ne 0 ] || [ "$3" = broken ]; }; then
        bad=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
    printf '%-20s %6d passed, %d failed (%d s)\n' "$stage" "$good" "$bad" $(($(date +%s) - began))
    if [ "$bad" -gt 0 ]; then
        grep -A 12 -E '^not ok ' "$log" | head -n 60 | sed 's/^/    /'
        grep -q -E '^not ok ' "$log" || tail -n 15 "$log" | sed 's/^/    /'
        echo "    All of it: $log"
    fi
done

verdict="$passed passed, $failed failed"
if [ -n "${VERDICT:-}" ]; then
    echo "$verdict" >"$VERDICT"
else
    echo "$verdict"
fi
[ $failed -eq 0 ] && [ $passed -gt 0 ]
