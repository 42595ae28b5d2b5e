"""The command `cityhall`: it starts the site, keeps its tables and proves its history.

`CITYHALL_ADDRESS` and `PORT` choose where it listens; the settings name what else the
environment decides.
"""

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import django
from django.conf import settings
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from cityhall.beside import worker_beside
from cityhall.registers.submissions.errors import BrokenReviewsError
from cityhall.registers.submissions.seals import describe_seal, prove
from sagwan.procedures.errors import DeclarationError

WORKERS = 2
STOPPING = 10  # seconds until a worker is killed: one told to stop as it starts does not hear it
LOOPBACK = {"127.0.0.1", "::1", "localhost"}  # where the sample's known password may be
UNUSABLE = 2
BINDING = "cityhall.work.binder.command"
KEPT = "cityhall.registers.cases.versions"
TAKEN = """{port}번 포트를 쓸 수 없습니다. 다른 포트로 시작하십시오: PORT=8001 make run
Port {port} cannot be used. Start on another one: PORT=8001 make run"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for."""
    chosen = describe_arguments().parse_args(arguments)
    os.environ["DJANGO_SETTINGS_MODULE"] = "cityhall.settings"
    try:
        return obey(chosen)
    except DeclarationError as fault:  # of a procedure of the city's own
        print(f"procedures/{fault}", file=sys.stderr)
        return UNUSABLE
    except BrokenReviewsError as fault:
        print(fault, file=sys.stderr)
        return UNUSABLE


def obey(chosen: argparse.Namespace) -> int:
    """Do what was typed."""
    if chosen.verb == "run":
        return serve(chosen.host, chosen.port)
    if chosen.verb == "verify-report":
        return verify_report(chosen.file, chosen.seal, chosen.key)
    if chosen.verb == "binder":
        bound: int = open_upkeep(BINDING).bind_session(chosen.session, chosen.by, chosen.output)
        return bound
    upkeep = open_upkeep()
    status: int
    match chosen.verb:
        case "migrate":
            status = upkeep.migrate()
        case "reindex":
            status = upkeep.reindex()
        case "work":
            status = upkeep.work(once=chosen.once, under=chosen.under)
        case "verify-history":
            status = upkeep.verify_history(chosen.head)
        case _:
            status = upkeep.add_administrator(chosen.name)
    return status


def describe_arguments() -> argparse.ArgumentParser:
    """Describe what can be typed."""
    parser = argparse.ArgumentParser(prog="cityhall", description="The site of Sagwan.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    run = verbs.add_parser("run", help="사이트를 시작합니다 / start the site")
    run.add_argument("--host", default=os.environ.get("CITYHALL_ADDRESS", "127.0.0.1"))
    run.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    work = verbs.add_parser(
        "work", help="메일을 보내고 정기 작업을 합니다 / send mail and run what is scheduled"
    )
    work.add_argument("--once", action="store_true", help="한 번만 / what is due now, then end")
    work.add_argument("--under", type=int, help=argparse.SUPPRESS)  # the process it ends with
    verbs.add_parser("migrate", help="표를 이 판에 맞춥니다 / bring the tables to this version")
    verbs.add_parser("reindex", help="찾기 색인을 새로 씁니다 / write the search index anew")
    proof = verbs.add_parser(
        "verify-history",
        help="기록이 바뀌지 않았음을 증명합니다 / prove that the history was not altered",
    )
    proof.add_argument("--head", default="", help="따로 보관한 머리값 / a head kept elsewhere")
    sealed = verbs.add_parser(
        "verify-report",
        help="봉인한 파일이 그대로인지 증명합니다 / prove that a sealed file is what was sealed",
    )
    sealed.add_argument("file", type=Path)
    sealed.add_argument("--seal", type=Path, help="인증서 / certificate (FILE.seal.json)")
    sealed.add_argument("--key", default="", help="봉인한 곳의 공개 열쇠 / public key of the house")
    binder = verbs.add_parser(
        "binder", help="회기 자료집을 파일로 묶습니다 / bind a council session as one file"
    )
    binder.add_argument("--session", required=True, help="회기나 달 / session or month: 2020-04")
    binder.add_argument("--by", required=True, help="누구의 눈으로 / sign-in of who it is made for")
    binder.add_argument("-o", "--output", type=Path, required=True, help=".hwpx, .pdf")
    keeper = verbs.add_parser(
        "add-administrator", help="첫 관리자를 더합니다 / add the first administrator"
    )
    keeper.add_argument("name")
    return parser


def verify_report(file: Path, seal: Path | None, key: str) -> int:
    """Hold a file against its certificate; needs no database."""
    certificate = seal or file.with_name(f"{file.name}.seal.json")
    try:
        told = prove(file.read_bytes(), certificate.read_bytes(), key)
    except OSError as fault:
        print(f"읽을 수 없습니다 · cannot be read: {fault.filename}", file=sys.stderr)
        return UNUSABLE
    print(f"{told.ko} · {told.en}")
    if not told.told:
        return UNUSABLE
    for line in describe_seal(told):
        print(f"  {line}")
    return int(not told.holds)


def open_upkeep(module: str = "cityhall.upkeep") -> ModuleType:
    """Load what works on the database; Django has to be set up before."""
    django.setup()
    return import_module(module)


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
    upkeep, kept = open_upkeep(), open_upkeep(KEPT)
    kept.load_all()  # what is wrong in a procedure is said before anything is laid
    upkeep.prepare(with_sample=settings.SAMPLE_CITY and host in LOOPBACK)
    if wrong := kept.find_missing() or kept.find_edited():
        print(wrong, file=sys.stderr)
        return UNUSABLE
    if told := kept.keep_declarations():
        print(told, file=sys.stderr)
    print(f"사관 Sagwan: http://{host}:{port}  (Ctrl-C: 멈춤 · stop)", flush=True)
    print(upkeep.introduce(settings.SAMPLE_PASSWORD), flush=True)
    server = Granian(
        "cityhall.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        workers=WORKERS,
        websockets=False,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=STOPPING,
    )
    with worker_beside(settings.WORKER):
        server.serve()
    return 0
