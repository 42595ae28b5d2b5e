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
    over = threading.Event()
    keeper = threading.Thread(target=keep_working, args=(over,), daemon=True)
    if is_wanted:
        keeper.start()
    try:
        yield
    finally:
        over.set()
        if is_wanted:
            keeper.join(PATIENCE + LOOK)


def keep_working(over: threading.Event) -> None:
    """Start the worker, and start it anew whenever it dies, until all is over."""
    while not over.is_set():
        command = [sys.executable, "-c", COMMAND, "work", "--under", str(os.getpid())]
        child = subprocess.Popen(command)  # noqa: S603  our own command
        while child.poll() is None and not over.wait(LOOK):
            pass
        if child.poll() is None:
            end(child)
        over.wait(PAUSE)


def end(child: subprocess.Popen[bytes]) -> None:
    """Have a child end what it is doing; kill it where it does not."""
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
