"""From what the caller named to reports: files, standard input, and what only looks like a file."""

import stat
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from sagwan.cli.failures import NotAFileError, NoWriterError, StandardInputTwiceError
from sagwan.cli.output import refuse_overwriting
from sagwan.facts import Message, Report
from sagwan.reading import ReadingError, UnreadableFileError, is_parsed, read_original
from sagwan.reading.limits import MAX_BYTES
from sagwan.reading.original import Original, load_original
from sagwan.understanding import understand

STANDARD_INPUT = "-"
_OPEN_PIPES = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


class UnusableReportError(Exception):
    """A report that could not be read, with the name that the caller gave."""

    def __init__(self, name: str, reason: Message) -> None:
        self.message = Message(ko=f"{name}: {reason.ko}", en=f"{name}: {reason.en}")
        super().__init__(f"{self.message.ko} ({self.message.en})")


def open_report(name: str) -> Report:
    """Read and understand the report that the caller named; - is standard input."""
    original = take_in(name)
    with naming(name):
        return understand_original(original)


def open_pair(options: Namespace) -> tuple[Report, Report]:
    """Open the two reports that are held against each other, the older one first."""
    named = [options.old, options.new]
    refuse_twice(named)
    refuse_overwriting(options.output, named)
    return open_report(options.old), open_report(options.new)


def refuse_twice(named: Sequence[str]) -> None:
    """Refuse to read standard input more than once."""
    if named.count(STANDARD_INPUT) > 1:
        raise StandardInputTwiceError


def take_in(name: str) -> Original:
    """Take in the file that the caller named; - is standard input."""
    with naming(name):
        if name == STANDARD_INPUT:
            return load_original(sys.stdin.buffer.read(MAX_BYTES + 1), "-")
        path = Path(name)
        if _is_kept_file(path):
            return load_original(path)
        with path.open("rb") as stream:
            return load_original(stream.read(MAX_BYTES + 1), path.name)


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Put the name that the caller gave in front of whatever goes wrong with a file."""
    try:
        yield
    except (ReadingError, NoWriterError, NotAFileError) as failure:
        raise UnusableReportError(name, failure.message) from failure
    except OSError as failure:
        raise UnusableReportError(name, UnreadableFileError(failure).message) from failure


def understand_original(original: Original) -> Report:
    """Read plain text here, and in a child process whatever has to be unpacked or parsed."""
    if not is_parsed(original):
        return understand(read_original(original))
    apart = import_module("sagwan.reading.apart")
    return understand(apart.read_apart(original))


def _is_kept_file(path: Path) -> bool:
    """Tell files from pipes that somebody is writing to; refuse what could be waited on forever."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return True  # reading it says why it is of no use
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return True
    if stat.S_ISFIFO(mode):
        if not str(path).startswith(_OPEN_PIPES):
            raise NoWriterError
        return False
    raise NotAFileError
