"""Keeps the worker running beside the site: a child that is started anew when it dies.

It ends with the site, even where the site is killed: the child looks whose child it is.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = "import sys; from cityhall.cli import main; sys.exit(main(sys.argv[1:]))"
LOOK = 0.5  # seconds between looks at the child
PAUSE = 2.0  # before it is started anew
PATIENCE = 15.0  # until a child that does not end is killed


@contextmanager
def worker_beside(is_wanted: bool) -> Iterator[None]:
    """Run the worker while something else runs."""
    if not is_wanted:
        yield
        return
    over = threading.Event()
    # started before the thread: nothing else forks while the site forks its own
    keeper = threading.Thread(target=keep_working, args=(start(), over), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        over.set()
        keeper.join(PATIENCE + LOOK)


def start() -> subprocess.Popen[bytes]:
    """Start the worker; it looks whether this process still lives."""
    command = [sys.executable, "-c", COMMAND, "work", "--under", str(os.getpid())]
    return subprocess.Popen(command)  # noqa: S603  our own command


def keep_working(child: subprocess.Popen[bytes], over: threading.Event) -> None:
    """Start the worker anew whenever it dies, until all is over."""
    while not over.wait(LOOK):
        if child.poll() is not None and not over.wait(PAUSE):
            child = start()
    if child.poll() is None:
        end(child)


def end(child: subprocess.Popen[bytes]) -> None:
    """Have a child end what it is doing; kill it where it does not."""
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
