"""The city's own scanner for malicious code looks at each file that came in, before it is read.

It is a command that gets the path of the file: 0 says clean, 1 says found, all else that it could
not tell. What is not known to be clean is neither read nor given back.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from django.conf import settings

from cityhall.registers.documents import queries
from cityhall.registers.documents.reading.failures import Failure, with_time
from cityhall.registers.documents.reading.leash import OverdueError, run
from cityhall.registers.documents.reading.stored import load_json
from cityhall.registers.documents.spool import describe_holding, load_holding, write_json

logger = logging.getLogger(__name__)

SCANNED = "scanned.json"
CLEAN, FOUND = 0, 1
HARMFUL: Failure = {
    "ko": "악성코드 검사에 걸려 격리했습니다. 읽지 않았고 내려받을 수도 없습니다. 정보보안 담당자에게 "
    "알려 주세요.",
    "en": "The scan for malicious code found something, so the file is in quarantine: it was not "
    "read and cannot be downloaded. Please tell the information security officer.",
}
UNSCANNED: Failure = {
    "ko": "악성코드 검사를 하지 못해 읽지 않았습니다. 잠시 뒤 다시 읽어 보고, 계속되면 관리자에게 "
    "알려 주세요.",
    "en": "The scan for malicious code could not be done, so the file was not read. Try again in a "
    "while; if it goes on, tell the administrator.",
    "again": True,
}
TOO_SLOW: Failure = {
    "ko": "악성코드 검사가 {n} 안에 끝나지 않아 읽지 않았습니다. 잠시 뒤 다시 읽어 주세요.",
    "en": "The scan for malicious code took more than {n}, so the file was not read. Try again in "
    "a while.",
    "again": True,
}


def scan_folder(folder: Path, wanted: Callable[[], bool]) -> Failure | None:
    """Have the file of a folder scanned, unless that was done; say why it may not be read."""
    if not settings.SCANNER:
        return None
    if known := load_json(folder / SCANNED):
        found: Failure | None = known["failure"]
        return found
    write_json(folder / "phase.json", {"phase": "scanning"})
    failure = scan_file(folder / "original", wanted)
    if failure is HARMFUL:
        set_apart(folder)
    if failure is None or failure is HARMFUL:
        write_json(folder / SCANNED, {"failure": failure})
    return failure


def scan_file(file: Path, wanted: Callable[[], bool] = lambda: True) -> Failure | None:
    """Have a file scanned; say why it may not be read, None where it is clean."""
    if not settings.SCANNER:
        return None
    command, seconds = [*settings.SCANNER, str(file)], settings.SCANNER_SECONDS
    try:
        status, said = run(command, seconds=seconds, wanted=wanted, listening=True)
    except OverdueError:
        logger.warning("the scanner took more than %d seconds", seconds)
        return with_time(TOO_SLOW, seconds)
    except OSError as failure:
        logger.warning("the scanner cannot be run: %s", failure)
        return UNSCANNED
    if status == CLEAN:
        return None
    logger.warning("the scanner says %d: %s", status, said.strip())
    return HARMFUL if status == FOUND else UNSCANNED


def may_be_given(folder: Path) -> bool:
    """Tell whether the file of a folder may be given back as it came."""
    return not settings.SCANNER or load_json(folder / SCANNED) == {"failure": None}


def set_apart(folder: Path) -> None:
    """Move a harmful file to the quarantine, where nothing of the site looks, with what is known
    of it beside it."""
    quarantine = settings.VAR / "quarantine"
    quarantine.mkdir(parents=True, exist_ok=True, mode=0o700)
    if holding := load_holding(folder):
        write_json(quarantine / f"{holding.sha256}.json", describe_holding(holding))
        queries.spool().originals.forget(holding.sha256)
        holding.original.chmod(0)
        holding.original.replace(quarantine / holding.sha256)
