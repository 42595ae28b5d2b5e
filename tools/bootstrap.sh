#!/bin/sh
# Makes .tools/, a small environment that holds the pinned installer (uv). The system's python3
# may have neither pip nor venv (Debian splits them off): as root that is mended with apt, else
# the one command to type is said.
set -eu
python=${PYTHON:-python3}

if ! command -v "$python" >/dev/null 2>&1; then
    echo "python3 이 없습니다. / python3 is missing: install Python 3.11 or newer." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 이상이 필요합니다. / Python 3.11 or newer is needed;" \
         "name one with: make PYTHON=/path/to/python3.11 …" >&2
    exit 1
fi
if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "· apt: python3-venv"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq >/dev/null || true
        apt-get install -y -qq --no-install-recommends "python$version-venv" >/dev/null 2>&1 ||
            apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    else
        echo "python3 에 venv 가 없습니다. 다음을 실행한 뒤 다시 해 주십시오." \
             "/ python3 has no venv module. Type this, then try again:" >&2
        echo "    sudo apt-get install -y python$version-venv" >&2
        exit 1
    fi
fi
echo "· .tools: uv"
"$python" -m venv --clear .tools
.tools/bin/python -m pip install --quiet --no-deps --require-hashes \
    --disable-pip-version-check -r requirements/uv.txt
