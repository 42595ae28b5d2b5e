"""Calling the command line from a test, and a report with one mistake in it."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.reports import OFFICE, RIGHT, WRONG

from sagwan.cli import main

PROGRAM = Path(sys.executable).parent / "sagwan"


@pytest.fixture(autouse=True, scope="session")
def interruptible():
    """A shell that starts the tests in the background lets them, and what they start, ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@dataclass(frozen=True)
class Outcome:
    """What a call left behind."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def korean(monkeypatch):
    """Speak Korean whatever this machine speaks, and start from no wish for colour."""
    for name in ("LC_ALL", "LC_MESSAGES", "SAGWAN_LANG", "SAGWAN_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def lay_pair(tmp_path):
    """Lay down a report and the one after it."""

    def lay(old, new):
        files = tmp_path / "지난.txt", tmp_path / "이번.txt"
        for file, text in zip(files, (old, new), strict=True):
            file.write_text(text, encoding="utf-8")
        return files

    return lay


@pytest.fixture
def call(capsys):
    """Call the command line in this process."""

    def run(*words):
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture
def program():
    """The command line as it is installed."""
    return PROGRAM


@pytest.fixture
def start():
    """Start the command line as a program of its own."""

    def run(*words, data=b"", cwd=None, timeout=60, **environment):
        done = subprocess.run(
            [PROGRAM, *map(str, words)],
            input=data,
            capture_output=True,
            cwd=cwd,
            timeout=timeout,
            check=False,
            env={**os.environ, **environment},
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def wrong(tmp_path):
    """A report whose remaining amount is not budget less execution."""
    path = tmp_path / "틀린보고.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def right(tmp_path):
    """The same report without the mistake."""
    path = tmp_path / "맞는보고.txt"
    path.write_text(RIGHT, encoding="utf-8")
    return path


@pytest.fixture
def two_offices(tmp_path):
    """Reports of two offices that give one event two weekdays."""
    paths = []
    for office, weekday in (("시민소통실", "금"), ("기획예산실", "목")):
        path = tmp_path / f"{office}.txt"
        path.write_text(OFFICE.format(office=office, weekday=weekday), encoding="utf-8")
        paths.append(path)
    return paths
