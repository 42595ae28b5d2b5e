#!/bin/sh
# Runs every test, two at a time: first what needs no browser, then the browser beside the tests of
# the database once more on PostgreSQL (those of uploads ask it nothing). Fails where one of them fails.
set -u
python=$1
shift
status=0

"$python" -m pytest -n 2 --dist loadfile -m "not browser and not endurance" "$@" || status=1

echo "· the tests that need a browser; beside them those of the database, on PostgreSQL"
mkdir -p out
TEST_DATABASE=postgresql "$python" -m pytest -q -m "database and not browser and not endurance" \
    --ignore=tests/cityhall/registers/documents tests/cityhall >out/postgresql.txt 2>&1 &
beside=$!
"$python" -m pytest -m "browser and not endurance" "$@" || status=1
wait "$beside" || status=1
echo "· PostgreSQL:"
cat out/postgresql.txt
exit $status
