#!/bin/sh
# Builds a copy of the sources in tree and out of tree, and prints TAP.
#
#   test/tree.sh SOURCES BUILD MAKE [ARGUMENT]...
set -u
# What the calling make was told is not for these.
unset MAKEFLAGS MFLAGS

sources=$1 build=$2
shift 2
log=$PWD/$build/log/tree.log
top=$build/tree
rm -rf "$top"
mkdir -p "$top/source" "$top/out" "$build/log"
(cd "$sources" && tar cf - --exclude=build --exclude=.git --exclude='*.so' .) | (cd "$top/source" && tar xf -)
cd "$top" || exit 1
: >"$log"

n=0
failed=0
# check NAME COMMAND...
check() {
    name=$1
    shift
    n=$((n + 1))
    if "$@" >>"$log" 2>&1 </dev/null; then
        echo "ok $n - $name"
    else
        failed=$((failed + 1))
        echo "not ok $n - $name"
        tail -n 10 "$log" | sed 's/^/# /'
    fi
}

list() {
    (cd "$1" && find . ! -type d | LC_ALL=C sort)
}

# Both trees side by side: the second must not take what the first has built.
list source >before
check "builds in tree" "$@" -C source with_llvm=no install DESTDIR=../in-stage
check "builds out of tree, beside it" \
    "$@" -C out -f ../source/Makefile VPATH=../source with_llvm=no install DESTDIR=../out-stage
list in-stage >in-files
list out-stage >out-files
check "both install the same files" diff in-files out-files
check "with library, control file and script" \
    sh -c '[ "$(grep -c -E "/secstat(\.so|\.control|--[0-9.]+\.sql)$" in-files)" -eq 3 ]'
check "nothing to do the second time" \
    sh -c '[ -z "$("$@" -C source -s with_llvm=no all)" ] && "$@" -C source -q with_llvm=no all' sh "$@"
# A header concerns all objects; PGXS itself would not notice.
find source/src -name '*.h' -exec touch {} +
check "a changed header makes it build again" \
    sh -c '! "$@" -C source -q with_llvm=no all' sh "$@"
check "cleans in tree" "$@" -C source with_llvm=no clean
check "cleans out of tree" "$@" -C out -f ../source/Makefile VPATH=../source with_llvm=no clean
list source >after
check "only sources remain" diff before after
check "nothing remains out of tree" sh -c '[ -z "$(ls -A out)" ]'
echo "1..$n"
[ $failed -eq 0 ]
