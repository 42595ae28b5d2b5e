"""Starts readings, a few at a time, each in its own process; the pages ask how far they are.

A reading that overruns its time or dies leaves a sentence in its folder instead of a result;
one that is called off leaves nothing.
"""

import json
import logging
import sys
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from queue import Queue
from threading import Thread

from django.conf import settings

from cityhall.registers.documents.reading.failures import (
    TOO_LONG,
    TOO_MUCH,
    UNEXPECTED,
    Failure,
    with_time,
)
from cityhall.registers.documents.reading.leash import OverdueError, UnwantedError, run
from cityhall.registers.documents.reading.scanning import scan_folder
from cityhall.registers.documents.reading.tickets import STARTED, draw_ticket, is_wanted
from cityhall.registers.documents.spool import write_json

logger = logging.getLogger(__name__)

PYTHON = [sys.executable, "-I", "-m"]
COMMAND = [*PYTHON, "cityhall.registers.documents.reading.child"]
DRAWER = [*PYTHON, "cityhall.registers.documents.reading.pictures"]
CLERK = [*PYTHON, "cityhall.registers.documents.reading.handing"]
Scan = Callable[[Path, Callable[[], bool]], Failure | None]
RESULTS = ("counts.json", "failure.json", "phase.json", STARTED)


@cache
def _errands() -> "Queue[Callable[[], None]]":
    """What is to be run; those who run it end with the process, which waits for nothing."""
    errands: Queue[Callable[[], None]] = Queue()
    for _ in range(settings.READINGS_AT_ONCE):
        Thread(target=_run_errands, args=(errands,), name="reading", daemon=True).start()
    return errands


def _run_errands(errands: "Queue[Callable[[], None]]") -> None:
    while True:
        errand = errands.get()
        try:
            errand()
        except Exception:
            logger.exception("an errand failed")
        finally:
            errands.task_done()


def start_reading(folder: Path, settings_file: Path | None, *, is_ours: bool = False) -> None:
    """Queue the reading of a folder's file, to be checked with the settings of a sagwan.toml; what
    is not ours is scanned first."""
    for result in RESULTS:
        (folder / result).unlink(missing_ok=True)
    arguments = ["read", str(settings_file or ""), str(folder)]
    scanning = None if is_ours else scan_folder
    _errands().put(partial(run_child, arguments, folder, draw_ticket(folder), scanning))


def start_comparing(old: Path, new: Path, target: Path) -> None:
    """Queue the comparison of the files of two folders."""
    _queue(["compare", str(old), str(new), str(target)], target)


def start_together(folders: list[Path], target: Path, settings_file: Path | None) -> None:
    """Queue the search for what the files of several folders tell differently."""
    _queue(["together", str(settings_file or ""), str(target), *map(str, folders)], target)


def _queue(arguments: list[str], folder: Path) -> None:
    _errands().put(partial(run_child, arguments, folder, draw_ticket(folder)))


def draw_page(folder: Path, number: int) -> bool:
    """Have a page of a folder's file drawn, and wait for it; tell whether there is a picture."""
    try:
        _run(DRAWER, [str(folder), str(number)], settings.DRAWING_SECONDS, folder.exists)
    except OverdueError:
        logger.warning("drawing page %d of %s took too long", number, folder.name)
    except UnwantedError:
        logger.info("%s was forgotten before page %d was drawn", folder.name, number)
    return (folder / f"page-{number}.json").exists()


def hand_back(folder: Path, form: str, language: str, name: str) -> None:
    """Have a folder's report written with its findings, under a name in its folder, and wait."""
    arguments = [str(folder), form, language, name]
    (folder / "handed.json").unlink(missing_ok=True)
    try:
        _run(CLERK, arguments, settings.WRITING_SECONDS, folder.exists)
    except OverdueError:
        logger.warning("writing %s of %s took too long", name, folder.name)
    except UnwantedError:
        logger.info("%s was forgotten before %s was written", folder.name, name)


def compare_at_once(old: Path, new: Path, target: Path) -> bool:
    """Compare the files of two folders and wait for it; tell whether it could be done."""
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    arguments = ["compare", str(old), str(new), str(target)]
    try:
        _run(COMMAND, arguments, settings.READING_SECONDS, target.exists)
    except OverdueError:
        logger.warning("comparing %s with %s took too long", old.name, new.name)
    return (target / "comparison.json").exists()


def finish() -> None:
    """Wait for everything that is queued."""
    _errands().join()


def read_at_once(folders: list[Path], settings_file: Path | None) -> None:
    """Read the files of several folders one after the other in one process, and wait for it."""
    if not folders:
        return
    arguments = ["read", str(settings_file or ""), *map(str, folders)]
    try:
        _run(COMMAND, arguments, settings.READING_SECONDS * len(folders), lambda: True)
    except OverdueError:
        logger.warning("reading %d samples took too long", len(folders))
    for folder in folders:
        if not (folder / "counts.json").exists() and not (folder / "failure.json").exists():
            write_json(folder / "failure.json", UNEXPECTED)


def run_child(arguments: list[str], folder: Path, ticket: str, scan: Scan | None = None) -> None:
    """Run one piece of work to its end, to the end of its time, or until it is called off; where
    there is something to scan for, only after that has found nothing."""
    wanted = partial(is_wanted, folder, ticket)
    if not wanted():
        return
    try:
        write_json(folder / STARTED, {"at": time.time()})
        if scan and (failure := scan(folder, wanted)):
            write_json(folder / "failure.json", failure)
            return
        status = _run(COMMAND, arguments, settings.READING_SECONDS, wanted)
        if status < 0:  # ended by the system, for memory or processor time
            write_json(folder / "failure.json", TOO_MUCH)
        elif status and not (folder / "failure.json").exists():
            write_json(folder / "failure.json", UNEXPECTED)
    except OverdueError:
        write_json(folder / "failure.json", with_time(TOO_LONG, settings.READING_SECONDS))
    except (UnwantedError, FileNotFoundError):
        logger.info("%s was called off before it was done", folder.name)


def _run(command: list[str], arguments: list[str], seconds: int, wanted: Callable[[], bool]) -> int:
    """Run a child, and log what it had to say."""
    status, said = run([*command, json.dumps(arguments)], seconds=seconds, wanted=wanted)
    if said:
        logger.warning("reading: %s", said)
    return status
