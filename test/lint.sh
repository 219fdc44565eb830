#!/bin/sh
# Checks rules of the sources that a compiler does not, and prints TAP.
#
#   test/lint.sh SOURCES
set -eu

cd "$1"
modules=$(sed -n 's/^MODULES_IN_ORDER *= *//p' Makefile)

# check NAME: passes where standard input, the list of faults, is empty.
check() {
    found=$(cat)
    if [ -z "$found" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        printf '%s\n' "$found" | head -n 20 | sed 's/^/# /'
    fi
}

files() {
    find . -name build -prune -o -path ./.git -prune -o -type f "$@" -print |
        sed 's,^\./,,' | LC_ALL=C sort
}

core_files() {
    find src/*/ -name '*.[ch]' ! -name '*_pg.[ch]' | LC_ALL=C sort
}

# Without comments, so that a rule may be named in one.
sql_code() {
    sed 's/--.*//' "$1" | awk -v file="$1" '{ print file ":" NR ": " $0 }'
}

all_sql_code() {
    for file in sql/*.sql; do
        sql_code "$file"
    done
}

checks() {
    # ---- install scripts

    # CVE-2022-2625: an object that is there already may be an attacker's.
    all_sql_code | grep -i -E 'create +or +replace|if +not +exists' |
        check "scripts replace nothing and take over nothing"
    all_sql_code | grep -i -E 'security +definer|leakproof' |
        check "no SECURITY DEFINER, no LEAKPROOF"
    all_sql_code | grep -i -E '(^|;|: ) *(do|set|reset|select set_config|insert|update|delete|truncate|drop|grant|revoke|load) ' |
        grep -v -E '^sql/secstat--' | check "install scripts only create, comment and alter"
    all_sql_code | grep -i -E "\b(temp|temporary)\b|pg_temp" | check "no temporary objects"
    all_sql_code | grep -E "'[^']*@ext(schema|owner)" | check "@extschema@ is never in quotes"
    awk '
        FNR == 1 { statement = "" }
        { line = $0; sub(/--.*/, "", line); statement = statement " " line }
        /;[ \t]*$/ {
            if (tolower(statement) ~ /language +sql/ && tolower(statement) !~ /begin +atomic/ &&
                tolower(statement) !~ /[ )]return /)
                print FILENAME ":" FNR ": " substr(statement, 1, 70)
            statement = ""
        }
    ' sql/*.sql | check "SQL bodies are parsed when created"
    for file in sql/*.sql; do
        case $file in
            sql/00-guard.sql | sql/secstat--*)
                grep -q '^\\echo Use "' "$file" || echo "$file" ;;
        esac
    done | check "scripts refuse to be run by psql"
    LC_ALL=C grep -n -P '[^\x00-\x7F]' sql/*.sql secstat.control | check "scripts are ASCII"

    # ---- layers

    core_files | xargs grep -n '^#include "' | while IFS= read -r line; do
        file=${line%%:*}
        name=${line#*\"}
        name=${name%\"*}
        case $name in
            gen/* | *_data.h) continue ;;
            *_pg.h | binding.h | compat.h) echo "$line" ;;
            *) [ -f "src/$name" ] || [ -f "${file%/*}/$name" ] || echo "$line" ;;
        esac
    done | check "the core includes nothing of PostgreSQL"
    core_files | grep -v '^src/gen/' |
        xargs grep -n -E '\b(malloc|calloc|realloc|free|palloc0?|repalloc|pfree|ereport|elog|setjmp|longjmp) *\(' |
        check "the core neither allocates nor throws"
    grep -rn PG_VERSION_NUM src --include='*.[ch]' | grep -v '^src/compat.h:' |
        check "only compat.h looks at the server's version"
    find src -name '*_pg.c' | LC_ALL=C sort | xargs -r grep -n -E '\belog *\( *(ERROR|FATAL|PANIC)' |
        check "no elog that a user could meet"
    below=$modules
    for module in $modules; do
        below=${below#*"$module"}
        for other in $below; do
            grep -rn "^#include \"$other/" "src/$module" || :
        done
    done | check "modules use only the ones before them"

    # ---- nothing forgotten

    listed() {
        for module in $modules; do
            awk -v name="${module}_$1" '
                { line = line $0 }
                /\\$/ { sub(/\\$/, " ", line); next }
                { if (split(line, part, /[ \t]*[:+]?=/) > 1 && part[1] == name) { sub(/^[^=]*=/, "", line); print line }; line = "" }
            ' "src/$module/module.mk" | tr -s ' \t' '\n\n' | sed '/^$/d'
        done
    }

    # forgotten LIST FILE...: the files whose base name no module lists
    forgotten() {
        listed "$1" >"$names"
        shift
        for file; do
            [ -f "$file" ] || continue
            base=${file##*/}
            grep -q -x -F "${base%.*}" "$names" || echo "$file is in no module.mk"
        done
    }

    names=$(mktemp)
    trap 'rm -f "$names"' EXIT
    {
        for module in $modules; do
            for file in "src/$module"/*.c; do
                [ -f "$file" ] || continue
                case $file in
                    *_pg.c) forgotten PG "$file" ;;
                    *) forgotten CORE "$file" ;;
                esac
            done
        done
        forgotten UNIT test/unit/*.c
        forgotten FUZZ test/fuzz/*.c
        forgotten REGRESS test/sql/*.sql
        listed SQL >"$names"
        for file in sql/[1-9]*.sql; do
            [ ! -f "$file" ] || grep -q -x -F "$file" "$names" || echo "$file is in no module.mk"
        done
        for name in $(listed REGRESS); do
            [ -f "expected/$name.out" ] || echo "expected/$name.out is missing"
        done
    } | check "every source and every test is listed"

    # ---- versions, texts, sizes

    control=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" secstat.control)
    meta=$(perl -MJSON::PP -0777 -ne 'print decode_json($_)->{version}' META.json 2>/dev/null || :)
    provided=$(perl -MJSON::PP -0777 -ne 'print decode_json($_)->{provides}{secstat}{version}' META.json 2>/dev/null || :)
    changes=$(sed -n 's/^## \[\{0,1\}\([0-9][0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)
    {
        [ -n "$meta" ] || echo "META.json is not valid JSON with a version"
        [ "$meta" = "$control" ] || [ "$meta" = "$control.0" ] ||
            echo "secstat.control says '$control', META.json '$meta'"
        [ "$meta" = "$provided" ] || echo "META.json says '$meta' and provides '$provided'"
        [ "$meta" = "$changes" ] || echo "META.json says '$meta', CHANGELOG.md '$changes'"
    } | check "the versions agree"
    perl -MJSON::PP -0777 -ne '
        $provides = decode_json($_)->{provides};
        for $extension (values %$provides) {
            for (@$extension{qw(file docfile)}) {
                print "META.json names $_\n" unless !defined || -e || /^build\//;
            }
        }' META.json | check "META.json names files that exist"
    for file in $(files \( -name '*.sh' -o -path './run' -o -path './.ci/run' \)); do
        sh -n "$file" 2>&1
        [ -x "$file" ] || echo "$file cannot be executed"
    done | check "shell scripts parse, and can be executed"
    # In brackets, or the rule would find itself.
    files \( -name '*.[ch]' -o -name '*.sql' -o -name '*.sh' -o -name '*.mk' -o -name '*.md' \
        -o -name '*.json' -o -name '*.csv' -o -name Makefile -o -name run \) |
        tr '\n' '\0' | xargs -0 grep -n -E '(^|[^.[:alnum:]])/([w]ork|[h]ome|[r]oot|[t]mp)/' |
        check "no paths of one machine"
    sizes=$(files \( -name '*.[ch]' -o -name '*.sql' -o -name '*.sh' -o -name '*.mk' -o -name Makefile \) |
        tr '\n' '\0' | xargs -0 wc -l | awk '$2 != "total" && $1 > 600 { print $2 ": " $1 " lines" }')
    printf '%s' "$sizes" | awk '$2 > 800' | check "no file of more than 800 lines"
    [ -z "$sizes" ] || printf '%s\n' "$sizes" | sed 's/^/# more than 600: /'
}

checks | awk '
    /^ok - / { sub(/^ok/, "ok " ++n) }
    /^not ok - / { sub(/^not ok/, "not ok " ++n); failed++ }
    { print }
    END { print "1.." n + 0; exit failed > 0 || n == 0 }
'
