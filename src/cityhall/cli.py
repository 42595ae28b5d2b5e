"""The command `cityhall`: `cityhall run` starts the site.

`PORT` and `HOST` choose where it listens; the settings name what else the environment decides.
"""

import argparse
import os
from collections.abc import Sequence

import django
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from cityhall.registers.documents import actions

WORKERS = 2
THREADS = 2  # for each worker; more hurts the slowest answers


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="cityhall", description="The site of Sagwan.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="사이트를 시작합니다 / start the site")
    run.add_argument("--host", default=os.environ.get("HOST_ADDRESS", "127.0.0.1"))
    run.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    chosen = parser.parse_args(arguments)
    return serve(chosen.host, chosen.port)


def serve(host: str, port: int) -> int:
    """Prepare what pages need, say the address, and answer until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityhall.settings")
    django.setup()
    call_command("check", fail_level="ERROR", verbosity=0)
    actions.open_house()
    print(f"사관 Sagwan: http://{host}:{port}  (Ctrl-C: 멈춤 · stop)", flush=True)
    server = Granian(
        "cityhall.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    )
    server.serve()
    return 0
