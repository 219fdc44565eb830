#!/bin/sh
# Checks the form of the sources, or brings them into form.
#
#   test/format.sh check|write SOURCES INDENT
#
# C: PostgreSQL's own layout, by pg_bsd_indent.  It must know the types: those
# of PostgreSQL and C that we use are in src/typedefs.list, ours are found in
# the headers and in the file itself.  Every text file: as .editorconfig says.
set -eu

mode=$1 indent=$3
cd "$2"
flags='-bad -bap -bbb -bc -bl -cli1 -cp33 -cdb -nce -d0 -di12 -nfc1 -i4 -l79 -lp -lpl -nip -npro -sac -tpg -ts4'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

n=0
failed=0
report() {
    n=$((n + 1))
    [ "$1" = ok ] || failed=$((failed + 1))
    echo "$1 $n - $2"
}

# The names that the given files define: "} name;" and "typedef x (*name) (".
types_of() {
    sed -n -e 's/^}[ \t]*\([A-Za-z_][A-Za-z_0-9]*\);.*/\1/p' \
        -e 's/^typedef .*(\*[ \t]*\([A-Za-z_][A-Za-z_0-9]*\)).*/\1/p' \
        -e 's/^typedef [^(]*[ \t*]\([A-Za-z_][A-Za-z_0-9]*\);.*/\1/p' "$@"
}

sources() {
    find src test -name '*.[ch]' | LC_ALL=C sort
}

# The types that file $1 uses.  A name of src/typedefs.list that is a variable
# or a member there, like text, is none: pg_bsd_indent would take an assignment
# for a declaration.
types_for() {
    {
        perl -e '
            local $/;
            open my $source, "<", $ARGV[0];
            my $code = <$source>;
            for my $type (split " ", <STDIN>) {
                print "$type\n" unless $code =~
                    m{(?:\*|->|\.)$type\b|\b$type(?: *[-+*/|&]?= |->|\+\+|--|\[)};
            }' "$1" <src/typedefs.list
        cat "$work/types"
        case $1 in
            test/*) types_of "$1" $(find "${1%/*}" -name '*.h') ;;
            *) types_of "$1" ;;
        esac
    } | LC_ALL=C sort -u | while read -r type; do
        # A function of that name, and no type, in another module's file.
        grep -q "^$type(" "$1" || echo "$type"
    done
}

# pg_bsd_indent counts bytes, so each character of more than one byte goes
# through it as one byte.  Afterwards, as pgindent does, a single blank before
# the "*" of a result type; and, as later versions of the tool do, a tab more
# for the further lines of an initialiser; a short compound literal stays on
# one line.
formatted() {
    types_for "$1" >"$work/all-types"
    perl -e '
        open my $list, ">:utf8", "$ARGV[1]/characters";
        open my $source, "<:utf8", $ARGV[0];
        while (<$source>) {
            print $list "$1\n" while s/([^\x00-\x7f])/\x01/;
            s/\x01/\xb7/g;
            print;
        }' "$1" "$work" >"$work/in.c"
    (cd "$work" && LC_ALL=C "$indent" $flags -Uall-types in.c out.c) >"$work/messages" 2>&1 || return 1
    perl -e '
        open my $list, "<", "$ARGV[0]/characters";
        open my $source, "<", "$ARGV[0]/out.c";
        my ($tabs, $code);
        while (<$source>) {
            s/\xb7/my $c = <$list>; chomp $c; $c/ge;
            s/^([A-Za-z_][A-Za-z_0-9 ]*\w)[ \t]+(\*+)$/$1 $2/;
            s/^/\t/ if defined $tabs && /^$tabs\S/;
            $tabs = $1 if /^(\t+)(?:(?:const|static|unsigned|struct) )*\w+[ \t]+\**\w+ = [^{]*$/;
            undef $tabs if m![;{]\s*\\?\s*(?:/\*.*)?$! || /^$/;
            $code .= $_;
        }
        $code =~ s!\((\w+)\)\n\t+\{\n\t+(.*)\n\t+\};!my ($type, $in) = ($1, $2); $in =~ s/,\./, ./g; "($type) {$in};"!ge;
        print $code;' "$work"
}

types_of $(find src -name '*.h') >"$work/types"

if [ "$mode" = write ]; then
    for file in $(sources); do
        formatted "$file" >"$work/new" || {
            echo "$file: pg_bsd_indent cannot read it" >&2
            cat "$work/messages" >&2
            continue
        }
        cmp -s "$file" "$work/new" || { cat "$work/new" >"$file"; echo "$file"; }
    done
    # The echo of test/sql/ is in expected/, so a change there is none of form.
    for file in $(find . -name build -prune -o -path ./test/sql -prune -o \
        \( -name '*.sql' -o -name '*.md' \) -print | sed 's,^\./,,'); do
        expand -t 4 "$file" | sed 's/[ \t]*$//' >"$work/new"
        cmp -s "$file" "$work/new" || { cat "$work/new" >"$file"; echo "$file"; }
    done
    exit 0
fi

command -v "$indent" >/dev/null || { echo "not ok 1 - $indent is not installed"; echo "1..1"; exit 1; }
for file in $(sources); do
    if ! formatted "$file" >"$work/new"; then
        report 'not ok' "$file: pg_bsd_indent cannot read it"
        sed 's/^/# /' "$work/messages"
    elif diff -u "$file" "$work/new" >"$work/diff"; then
        report ok "$file"
    else
        report 'not ok' "$file: make indent would change it"
        sed '1,2d; s/^/# /' "$work/diff" | head -n 20
    fi
done

# One line for each fault of a text file.
faults() {
    awk -v file="$1" '
        function fault(what) { print file ":" NR ": " what }
        /\r/ { fault("carriage return") }
        /[ \t]$/ { fault("blank at the end of the line") }
        file ~ /\.(sh|sql|pl|md|json)$|^run$/ && file !~ /^test\/sql\// && /\t/ { fault("tab") }
    ' "$1"
    [ ! -s "$1" ] || [ "$(tail -c 1 "$1" | od -An -tx1 | tr -d ' ')" = 0a ] ||
        echo "$1: the last line has no end"
    iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 || echo "$1: not UTF-8"
}

find . -name build -prune -o -path ./.git -prune -o -path ./test/fuzz/corpus -prune -o -type f \
    \( -name '*.[ch]' -o -name '*.sql' -o -name '*.sh' -o -name '*.mk' -o -name '*.md' \
    -o -name '*.json' -o -name '*.control' -o -name '*.list' -o -name '*.pl' -o -name '*.csv' \
    -o -name Makefile -o -name run -o -name .editorconfig -o -name .gitignore \) -print |
    sed 's,^\./,,' | LC_ALL=C sort >"$work/texts"
while read -r file; do
    faults "$file"
done <"$work/texts" >"$work/faults"
if [ -s "$work/faults" ]; then
    report 'not ok' "form of the text files"
    sed 's/^/# /' "$work/faults" | head -n 40
else
    report ok "form of $(grep -c . "$work/texts") text files"
fi
echo "1..$n"
[ $failed -eq 0 ]
