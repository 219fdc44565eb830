#!/bin/sh
# Runs pg_regress by the command given, and prints what it says of each test
# as TAP.
#
#   test/regress.sh SOURCES BUILD "NAME..." COMMAND [ARGUMENT]...
set -u

sources=$1 build=$2 names=$3
shift 3
mkdir -p "$build/log"
log=$build/log/installcheck.log
rm -f "$build/regression.diffs"

# pg_regress gives names to the shell in double quotes.  Where these do not
# protect the name of the working folder, the folder goes by another name.
case $PWD in
    *[\"\$\`\\]*)
        exec 6<"$sources/test" 7<"$build"
        set -- "$@" "REGRESS_FROM=/proc/$$/fd/6" "REGRESS_TO=/proc/$$/fd/7"
        ;;
esac

"$@" >"$log" 2>&1 </dev/null
status=$?

# "test NAME ... ok", before 16; "ok 1 - NAME", from 16 on.  A test that
# pg_regress did not come to is a failed test.
awk -v names="$names" '
    $1 == "test" && $3 == "..." { result[$2] = $4 }
    $1 == "ok" && $2 ~ /^[0-9]+$/ { result[$4] = "ok" }
    $1 == "not" && $2 == "ok" { result[$5] = "failed" }
    END {
        count = split(names, name, " ")
        for (i = 1; i <= count; i++) {
            said = result[name[i]]
            if (said != "ok")
                failed++
            printf "%sok %d - %s%s\n", said == "ok" ? "" : "not ", i, name[i],
                said == "" ? ": did not run" : ""
        }
        print "1.." count + 0
        exit failed > 0 || count == 0
    }' "$log" && [ $status -eq 0 ] && exit 0

if [ -s "$build/regression.diffs" ]; then
    sed 's/^/# /' "$build/regression.diffs"
else
    tail -n 20 "$log" | sed 's/^/# /'
fi
# What a sanitizer or the server said before a backend ended.
grep -h -A 20 -e 'runtime error' -e 'terminated by signal' -e TRAP \
    "$build"/log/regress.server.log 2>/dev/null | head -n 60 | sed 's/^/# /'
exit 1
