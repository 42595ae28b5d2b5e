"""A child on a leash: it lives no longer than it is wanted, than its time, than its parent.

`run` is the parent's end, `die_with_parent` the child's.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

POLL = 0.1  # seconds between two looks at a child
DEATH_SIGNAL = 1  # of prctl: what to be sent when the parent goes
KEPT_WORDS = 4000
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "PYTHONUTF8": "1"}


class OverdueError(Exception):
    """A child took more time than it was given, and was stopped."""


class UnwantedError(Exception):
    """What a child was doing is wanted no more, and it was stopped."""


def run(
    command: list[str], *, seconds: int, wanted: Callable[[], bool], listening: bool = False
) -> tuple[int, str]:
    """Run a child to its end; give its exit status and what it complained of, or all that it said
    where somebody is listening."""
    end = time.monotonic() + seconds
    surroundings = ENVIRONMENT | {"PARENT": str(os.getpid()), "SECONDS": str(seconds)}
    with (
        TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603  our own or the city's program; folders we named
            command,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=said if listening else subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        ) as child,
    ):
        try:
            while (status := _status(child)) is None:
                if not wanted():
                    raise UnwantedError
                if time.monotonic() > end:
                    raise OverdueError
        finally:
            _stop(child)
        said.seek(0)
        return status, said.read()[-KEPT_WORDS:].decode(errors="replace")


def _status(child: "subprocess.Popen[bytes]") -> int | None:
    try:
        return child.wait(POLL)
    except subprocess.TimeoutExpired:
        return None


def _stop(child: "subprocess.Popen[bytes]") -> None:
    """End a child that still runs, and whatever it started."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def die_with_parent() -> None:
    """Have the system end this process when the one that started it is gone."""
    if Path("/proc/self").exists():
        ctypes.CDLL(None).prctl(DEATH_SIGNAL, signal.SIGKILL)
    if os.environ.get("PARENT", str(os.getppid())) != str(os.getppid()):
        sys.exit("the site has gone")
