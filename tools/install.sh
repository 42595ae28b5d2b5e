#!/bin/sh
# Installs pinned, hashed requirement files into .venv, or with --project the project itself.
# uv does not read pip's configuration, so the index that pip is set up with is handed on.
set -eu
pip() { .tools/bin/python -m pip config get "$1" 2>/dev/null || true; }

index=${UV_DEFAULT_INDEX:-${UV_INDEX_URL:-${PIP_INDEX_URL:-$(pip global.index-url)}}}
[ -z "$index" ] || export UV_DEFAULT_INDEX="$index"
certificates=${SSL_CERT_FILE:-${PIP_CERT:-$(pip global.cert)}}
[ -z "$certificates" ] || export SSL_CERT_FILE="$certificates"
export UV_SYSTEM_CERTS=true UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-120}"

uv() { .tools/bin/uv pip install --quiet --python .venv/bin/python "$@"; }

if [ "$1" = --project ]; then
    uv --no-deps --no-build-isolation --editable .
    # What starts often is compiled once: byte code, and the patterns that a check asks for.
    .venv/bin/python -m compileall -q src || true
    env -u PYTHONDONTWRITEBYTECODE .venv/bin/sagwan check samples/2*.* >/dev/null 2>&1 || true
    exit
fi
for file in "$@"; do
    grep -q -- --hash "$file" || continue  # nothing is pinned in it
    for pause in 3 10 -; do
        uv --require-hashes --no-deps --no-build-isolation --requirement "$file" && break
        [ "$pause" != - ] || exit 1
        sleep "$pause"
    done
done
