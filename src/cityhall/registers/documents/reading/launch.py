"""Starts readings, a few at a time, each in its own process; the pages ask how far they are.

A reading that overruns its time or dies leaves a sentence in its folder instead of a result.
"""

import json
import logging
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from django.conf import settings

from cityhall.registers.documents.reading.failures import TOO_LONG, TOO_MUCH, UNEXPECTED
from cityhall.registers.documents.spool import write_json

logger = logging.getLogger(__name__)

COMMAND = [sys.executable, "-I", "-m", "cityhall.registers.documents.reading.child"]
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "1"}


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(settings.READINGS_AT_ONCE, thread_name_prefix="reading")


def start_reading(folder: Path, settings_file: Path | None) -> None:
    """Queue the reading of a folder's file, to be checked with the settings of a sagwan.toml."""
    for result in ("counts.json", "failure.json", "started.json"):
        (folder / result).unlink(missing_ok=True)
    _pool().submit(run_child, ["read", str(settings_file or ""), str(folder)], folder)


def start_comparing(old: Path, new: Path, target: Path) -> None:
    """Queue the comparison of the files of two folders."""
    _pool().submit(run_child, ["compare", str(old), str(new), str(target)], target)


def draw_page(folder: Path, number: int) -> bool:
    """Have a page of a folder's file drawn, and wait for it; tell whether there is a picture."""
    try:
        report(run(["draw", str(folder), str(number)], seconds=settings.READING_SECONDS))
    except subprocess.TimeoutExpired:
        logger.warning("drawing page %d of %s took too long", number, folder.name)
    return (folder / f"page-{number}.json").exists()


def start_together(folders: list[Path], target: Path, settings_file: Path | None) -> None:
    """Queue the search for what the files of several folders tell differently."""
    arguments = ["together", str(settings_file or ""), str(target), *map(str, folders)]
    _pool().submit(run_child, arguments, target)


def finish() -> None:
    """Wait for everything that is queued; whatever comes later finds a fresh queue."""
    _pool().shutdown(wait=True)
    _pool.cache_clear()


def read_at_once(folders: list[Path], settings_file: Path | None) -> None:
    """Read the files of several folders one after the other in one process, and wait for it."""
    if not folders:
        return
    try:
        arguments = ["read", str(settings_file or ""), *map(str, folders)]
        report(run(arguments, seconds=settings.READING_SECONDS * len(folders)))
    except subprocess.TimeoutExpired:
        logger.warning("reading %d samples took too long", len(folders))
    for folder in folders:
        if not (folder / "counts.json").exists() and not (folder / "failure.json").exists():
            write_json(folder / "failure.json", UNEXPECTED)


def run_child(arguments: list[str], folder: Path) -> None:
    """Run one piece of work to its end, or to the end of its time."""
    seconds = settings.READING_SECONDS
    try:
        write_json(folder / "started.json", {})
        done = run(arguments, seconds=seconds)
        report(done)
        if done.returncode < 0:  # ended by the system, for memory or processor time
            write_json(folder / "failure.json", TOO_MUCH)
        elif done.returncode and not (folder / "failure.json").exists():
            write_json(folder / "failure.json", UNEXPECTED)
    except subprocess.TimeoutExpired:
        sentence = {language: text.format(n=seconds) for language, text in TOO_LONG.items()}
        write_json(folder / "failure.json", sentence)
    except FileNotFoundError:
        logger.info("%s was forgotten before it was read", folder.name)


def run(arguments: list[str], *, seconds: int) -> subprocess.CompletedProcess[bytes]:
    """Start the child with its arguments and wait for it."""
    return subprocess.run(  # noqa: S603  our own interpreter and module; folders we named
        [*COMMAND, json.dumps(arguments)],
        env=ENVIRONMENT,
        timeout=seconds,
        capture_output=True,
        check=False,
    )


def report(done: subprocess.CompletedProcess[bytes]) -> None:
    """Log what a child had to say."""
    if done.stderr:
        logger.warning("reading: %s", done.stderr[-4000:].decode(errors="replace"))
