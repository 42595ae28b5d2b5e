#!/bin/sh
# Runs every test: first what needs no browser, two at a time, those that take long first; then
# beside each other the running product and the pages in a browser. Beside both go the tests of the
# database once more on PostgreSQL (those of uploads ask it nothing). Fails where one of them fails.
#
# What each lane says stands in out/<lane>.txt; the last lines of all tell of each lane how it
# ended and what failed in it, for a log keeps its end longest.
set -u
python=$1
shift
status=0
running=""
follower=""
lanes=""
mkdir -p out
trap 'stop_all; tell_all; exit 130' INT TERM

# Start a lane beside this script: its name, then what pytest is asked.
start() {
    lane=$1
    shift
    : >"out/$lane.txt"
    "$python" -m pytest "$@" >"out/$lane.txt" 2>&1 &
    eval "pid_$lane=$! ended_$lane=unfinished"
    lanes="$lanes $lane"
    running="$running $!"
}

# Wait for a lane, and show what it says.
finish() {
    echo "· $1:"
    tail -n +1 -f "out/$1.txt" &
    follower=$!
    eval "wait \$pid_$1"
    eval "ended_$1=$?"
    sleep 1 # for its last lines
    kill "$follower"
}

# Tell of each lane how it ended and what failed in it.
tell_all() {
    echo
    echo "· how each lane ended, and what failed in it"
    for lane in $lanes; do
        grep -E '^(FAILED|ERROR) tests/' "out/$lane.txt" | sed "s/^/$lane: /"
        last=$(grep . "out/$lane.txt" | tail -n 1)
        eval "ended=\$ended_$lane"
        case $ended in
            0) echo "$lane: $last" ;;
            1) echo "$lane FAILED: $last" ;;
            *) echo "$lane DIED ($ended), and may not have asked everything: $last" ;;
        esac
        test "$ended" = 0 || status=1
    done
}

stop_all() {
    # shellcheck disable=SC2086  # a list of numbers
    kill $running "$follower" 2>/dev/null
    wait
}

export TEST_DATABASE=postgresql
start database -q -m "database and not browser and not endurance" \
    --ignore=tests/cityhall/registers/documents tests/cityhall
unset TEST_DATABASE
start site -n 2 --dist loadfile --no-loadscope-reorder -m "not browser and not endurance" "$@"
finish site
start product -q -m "browser and not endurance" "$@" tests/systems
start pages -m "browser and not endurance" --ignore=tests/systems "$@"
finish pages
finish product
finish database
tell_all
exit $status
