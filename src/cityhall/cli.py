"""The command `cityhall`: `cityhall run` starts the site.

`CITYHALL_ADDRESS` and `PORT` choose where it listens; the settings name what else the
environment decides.
"""

import argparse
import os
import socket
import sys
from collections.abc import Sequence

import django
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from cityhall.registers.documents import actions

WORKERS = 2
UNUSABLE = 2
TAKEN = """{port}번 포트를 쓸 수 없습니다. 다른 포트로 시작하십시오: PORT=8001 make run
Port {port} cannot be used. Start on another one: PORT=8001 make run"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="cityhall", description="The site of Sagwan.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="사이트를 시작합니다 / start the site")
    run.add_argument("--host", default=os.environ.get("CITYHALL_ADDRESS", "127.0.0.1"))
    run.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    chosen = parser.parse_args(arguments)
    return serve(chosen.host, chosen.port)


def is_free(host: str, port: int) -> bool:
    """Tell whether nobody listens on a port yet."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def serve(host: str, port: int) -> int:
    """Prepare what pages need, say the address, and answer until told to stop."""
    if not is_free(host, port):
        print(TAKEN.format(port=port), file=sys.stderr)
        return UNUSABLE
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityhall.settings")
    django.setup()
    actions.open_house()
    print(f"사관 Sagwan: http://{host}:{port}  (Ctrl-C: 멈춤 · stop)", flush=True)
    server = Granian(
        "cityhall.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=WORKERS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    server.serve()
    return 0
