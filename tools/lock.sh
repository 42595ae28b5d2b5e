#!/bin/sh
# Compiles requirements/*.in to pinned, hashed *.txt, and package.json to package-lock.json.
set -eu
cd requirements
compile() {
    ../.tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-annotate --no-header "$1.in" --output-file "$1.txt" $2
}
for name in uv build library site style node; do
    compile "$name" ""
done
compile develop "--constraint build.txt --constraint library.txt --constraint site.txt"
cd ..
sh tools/npm.sh install --package-lock-only --loglevel=error
