#!/bin/sh
# Plays a card printer for ippeveprinter: card_printer.sh FOLDER FILE. FOLDER/mood says how it is today; each card that
# comes out lies in FOLDER/out under its job's name.
folder=$1
card=$2
mood() { cat "$folder/mood" 2>/dev/null; }
come_out() { cp "$card" "$folder/out/$(echo "$IPP_JOB_NAME" | tr -c 'A-Za-z0-9\n' '-').$$.pdf"; }
case $(mood) in
empty)
    echo 'STATE: +media-empty-warning' >&2
    while [ "$(mood)" = empty ]; do sleep 0.1; done
    echo 'STATE: -media-empty-warning' >&2
    come_out
    ;;
jam)
    echo 'STATE: +media-jam-report' >&2
    sleep 1.5
    exit 1
    ;;
slow)
    : > "$folder/begun"
    sleep 3
    come_out
    ;;
*)
    come_out
    ;;
esac
