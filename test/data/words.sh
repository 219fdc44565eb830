#!/bin/sh
# Prints "TABLE: WORD: yes|no" for each word that a table of data/gazetteer
# has in its last columns: is it explained in data/SOURCES.md?
#
#   test/data/words.sh
#
# Runs in the folder of the sources.  Those columns hold no commas.
set -eu

# words TABLE COLUMNS: their different words; an act explains itself.
words() {
    awk -F, -v last="$2" '
        NR > 1 {
            for (i = NF - last + 1; i <= NF; i++) {
                n = split($i, part, "+")
                for (k = 1; k <= n; k++)
                    if (part[k] != "" && part[k] !~ "/")
                        print part[k]
            }
        }' "data/gazetteer/$1" | LC_ALL=C sort -u
}

explained() {
    words "$1" "$2" | while IFS= read -r word; do
        if grep -q -F "\`$word\`" data/SOURCES.md; then
            echo "$1: $word: yes"
        else
            echo "$1: $word: no"
        fi
    done
}

explained unit.csv 2
explained change.csv 3
explained alias.csv 1
explained gate.csv 1
