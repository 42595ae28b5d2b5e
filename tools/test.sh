#!/bin/sh
# Runs every test: first what needs no browser, two at a time; then beside each other the running
# product, the pages in a browser, and the tests of the database once more on PostgreSQL (those of
# uploads ask it nothing). Fails where one of them fails.
set -u
python=$1
shift
status=0
mkdir -p out

"$python" -m pytest -n 2 --dist loadfile -m "not browser and not endurance" "$@" || status=1

echo "· pages in a browser; beside them the running product, and the database on PostgreSQL"
TEST_DATABASE=postgresql "$python" -m pytest -q -m "database and not browser and not endurance" \
    --ignore=tests/cityhall/registers/documents tests/cityhall >out/postgresql.txt 2>&1 &
database=$!
"$python" -m pytest -q -m "browser and not endurance" "$@" tests/systems >out/systems.txt 2>&1 &
product=$!
"$python" -m pytest -m "browser and not endurance" --ignore=tests/systems "$@" || status=1
wait "$product" || status=1
echo "· the running product:"
cat out/systems.txt
wait "$database" || status=1
echo "· PostgreSQL:"
cat out/postgresql.txt
exit $status
