"""Houses that are founded once and copied: one whose tables are made, one with the sample city.

They stand in out/founded/ under a name that each change of the sources and each day changes, as
`cityhall migrate` and `cityhall run` left them: to found one takes longer than most tests.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

import django
from django.utils.timezone import localdate

from cityhall.tour import running_site

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "out" / "founded"
MADE_ELSEWHERE = {"__pycache__", "vendor", "fonts"}
FILE = "cityhall.sqlite3"
COMMAND = "import sys; from cityhall.cli import main; sys.exit(main(sys.argv[1:]))"


def copy_tables(folder: Path) -> Path:
    """Put a house into a folder that is empty but for its tables."""
    with one_at_a_time():
        return shutil.copytree(find_or_found("tables", make_tables), folder, dirs_exist_ok=True)


def copy_city(folder: Path) -> Path:
    """Put a house into a folder in which the sample city was founded."""
    with one_at_a_time():
        return shutil.copytree(find_or_found("city", start_city), folder, dirs_exist_ok=True)


def keep_city(folder: Path) -> None:
    """Keep the house of a site that founded the sample city and was stopped, for all others."""
    with one_at_a_time():
        keep("city", folder)


@contextmanager
def tables_in_memory(address: str) -> Iterator[None]:
    """Have a database in the memory of this process that is empty but for its tables."""
    with closing(sqlite3.connect(address, uri=True)) as memory:
        with one_at_a_time():
            file = find_or_found("tables", make_tables) / FILE
            with closing(sqlite3.connect(file)) as laid:
                laid.backup(memory)
        yield


def fill_once(name: str, memory: sqlite3.Connection, fill: Callable[[], object]) -> None:
    """Fill a database in memory as another process did, or be the one that others copy."""

    def write(folder: Path) -> None:
        fill()
        with closing(sqlite3.connect(folder / FILE)) as kept:
            memory.backup(kept)

    with (
        one_at_a_time(),
        closing(sqlite3.connect(find_or_found(name, write) / FILE)) as kept,
    ):
        kept.backup(memory)


def find_or_found(name: str, make: Callable[[Path], None]) -> Path:
    """Find a house of these sources; where there is none yet, found it."""
    place = KEPT / f"{name}-{name_sources()}"
    if not place.exists():
        with tempfile.TemporaryDirectory(prefix="cityhall-") as folder:
            make(Path(folder))
            keep(name, Path(folder))
    return place


def keep(name: str, folder: Path) -> None:
    """Keep a house in the place of all that were founded from other sources."""
    for old in KEPT.glob(f"{name}-*"):
        shutil.rmtree(old)
    half = KEPT / f"half-{name}"
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(folder, half)
    half.rename(KEPT / f"{name}-{name_sources()}")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let other processes wait: what one founds all copy."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@cache
def name_sources() -> str:
    """Name what a house is founded from: the sources, and the day."""
    digest = hashlib.sha256(f"{sys.version} {django.__version__} {localdate()}".encode())
    for folder, inner, names in os.walk(ROOT / "src"):
        inner[:] = sorted(set(inner) - MADE_ELSEWHERE)
        for name in sorted(names):
            file = Path(folder) / name
            digest.update(f"{file.relative_to(ROOT)} {file.stat().st_size} ".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def make_tables(folder: Path) -> None:
    """Found an empty house."""
    subprocess.run([sys.executable, "-c", COMMAND, "migrate"], env=on_file(folder), check=True)


def start_city(folder: Path) -> None:
    """Found the sample city by starting a site."""
    own = on_file(folder)
    with running_site(**{name: own[name] for name in ("CITYHALL_VAR", "CITYHALL_DATABASE")}):
        pass


def on_file(folder: Path) -> dict[str, str]:
    """Give the surroundings of a house in a folder, on SQLite whatever else is tested."""
    return {**os.environ, "CITYHALL_VAR": str(folder), "CITYHALL_DATABASE": ""}
