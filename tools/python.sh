#!/bin/sh
# Names the Python that everything is built with: the system's own where it is new enough and has
# venv, else the first on the path (decisions/0021).
for python in /usr/bin/python3 python3; do
    if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
    then
        echo "$python"
        exit
    fi
done
echo python3
