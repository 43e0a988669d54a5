#!/bin/sh
# What canonym does, in a minute: each command is printed, then run.
set -eu

if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi

run() {
    printf '\n%s$ %s%s\n' "$bold" "$1" "$plain"
    eval "$1"
}

say() {
    printf '\n\n-- %s\n' "$1"
}

say 'Many names, one id'
run 'canonym resolve ISIS ISIL Daesh "the Islamic State of Iraq and the Levant (ISIL)" "KIRBY, John F." "Bank of Amercia"'

say 'Nobody holds an office for ever: the date decides'
run 'canonym resolve "Pentagon spokesman"'
run 'canonym resolve "Pentagon spokesman" --as-of 2014-12-03'
run 'canonym resolve "Pentagon spokesman" --as-of 2009-06-01'

say 'Ambiguous is an answer, and context settles it'
run 'canonym resolve Georgia'
run 'canonym resolve Georgia --context "talks in Tbilisi"'

say 'What is not in the table is nil, and somebody else is not John Kirby'
run 'canonym resolve "Robert Kirby" "Kirby Smart" "Pentagon Papers"'

say 'Why'
run 'canonym resolve "Rear Adm. Kirby" --as-of 2014-12-03 --explain'

say 'A column of a file'
run 'canonym map data/samples/names.csv - --column name --as-of-column date'

say 'A whole article, read as one document'
run 'canonym annotate data/samples/article.txt --as-of 2016-10-17'
