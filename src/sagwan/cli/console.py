"""Where the command line speaks: results to standard output, all else to standard error."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

_FULL_TERMS = {"dumb", ""}
_COLUMNS = 100  # where nobody says how wide the page is


class Console:
    """The two streams, the reader's language, and whether colour is wanted."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.colour = False
        self._progress = ""

    def pick(self, ko: str, en: str) -> str:
        """Choose the text in the reader's language."""
        return ko if self.language == "ko" else en

    def heed(self, choice: str) -> None:
        """Decide on colour: as asked, else where a terminal can show it and NO_COLOR is unset."""
        self.colour = choice == "always" or (choice == "auto" and _shows_colour(sys.stdout))

    def write(self, content: str | bytes) -> None:
        """Write a result to standard output."""
        self.clear()
        if isinstance(content, str):
            sys.stdout.write(content)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)

    def say(self, ko: str, en: str) -> None:
        """Say something about the work, on standard error."""
        self.clear()
        print(self.pick(ko, en), file=sys.stderr, flush=True)

    def complain(self, ko: str, en: str) -> None:
        """Say in one line why something is of no use."""
        self.say(f"sagwan: {ko}", f"sagwan: {en}")

    def progress(self, text: str) -> None:
        """Show what is being done now, on a terminal only; the next message wipes it away."""
        if sys.stderr.isatty():
            self.clear()
            self._progress = text
            print(text, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Wipe the line of progress away."""
        if self._progress:
            self._progress = ""
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        """Make sure that everything has been handed over."""
        self.clear()
        sys.stdout.flush()

    def let_go(self) -> None:
        """Send what is left to nowhere, so that the interpreter can close in peace."""
        try:
            target = sys.stdout.fileno()
        except (OSError, ValueError):
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, target)
        os.close(nowhere)


def count_columns() -> int:
    """Count the columns of the terminal, as shutil does, which would load four compressors."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _COLUMNS
    except (ValueError, OSError):
        return _COLUMNS


def open_console(language: str) -> Console:
    """Set both streams to UTF-8, whatever the locale says, and give the console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return Console(language)


def _shows_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "") in _FULL_TERMS:
        return False
    return stream.isatty()
