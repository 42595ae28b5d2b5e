"""Where a result goes: standard output, or a file that is whole or not there at all.

What makes temporary files is loaded when a file is asked for.
"""

import os
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from sagwan.cli.console import Console
from sagwan.cli.failures import OverwriteError, TerminalError, UnwritableError


def refuse_overwriting(output: str | None, inputs: Iterable[str]) -> None:
    """Refuse an output that would replace a report that is read."""
    if output is None or not Path(output).exists():
        return
    for name in inputs:
        if name != "-" and Path(name).exists() and Path(name).samefile(output):
            raise OverwriteError(output)


def refuse_terminal(output: str | None, form: str) -> None:
    """Refuse to print a file that is no text on a terminal."""
    if output is None and sys.stdout.isatty():
        raise TerminalError(form)


def deliver(content: str | bytes, output: str | None, console: Console) -> None:
    """Hand a result over: to the file asked for, else to standard output."""
    if output is None:
        console.write(content)
        return
    replace_file(Path(output), content)
    console.say(f"{output}: 썼습니다.", f"{output}: written.")


def replace_file(path: Path, content: str | bytes) -> None:
    """Write a file so that a reader finds the old content or the new, never half of it."""
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    draft: str | None = None
    open_draft = import_module("tempfile").NamedTemporaryFile
    try:
        with open_draft("wb", dir=path.parent, prefix=".sagwan-", delete=False) as file:
            draft = file.name
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(_mode_of(path))
        Path(draft).replace(path)
    except OSError as failure:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)
        raise UnwritableError(str(path), failure) from failure


def _mode_of(path: Path) -> int:
    """The mode of the file that is replaced, else what a new file would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
