"""The report with its findings as memos, left beside a report that is watched.

A file that somebody wrote or changed is never replaced: they may have answered in it.
"""

from pathlib import Path

from sagwan.cli.console import Console
from sagwan.cli.failures import UnwritableError
from sagwan.cli.folder import find_namesakes, page_beside, reviewed_name, time_of
from sagwan.cli.output import replace_file
from sagwan.showing.annotated import write_annotated
from sagwan.showing.checked import Checked
from sagwan.writing import WritingError

_FORM = "hwpx"
_AT_ONCE = 2_000_000_000  # nanoseconds between the two files that one check leaves


def reviewed_beside(path: Path) -> Path:
    """Give the file that belongs beside a report; of two named alike, each has its own."""
    stem = path.name if find_namesakes(path) else path.stem
    return path.with_name(reviewed_name(stem, _FORM))


def leave_reviewed(path: Path, one: Checked, console: Console) -> None:
    """Leave a report with its findings beside it, before its page is written."""
    file = reviewed_beside(path)
    if _is_somebodys(file, path):
        console.say(
            f"{file}: 누군가 만들었거나 고친 파일이라 그대로 두었습니다. 새로 받으려면 지우십시오.",
            f"{file}: somebody made or changed this file, so it stays. Remove it for a new one.",
        )
        return
    _withdraw_misnamed(path, file)
    try:
        replace_file(file, write_annotated(one, _FORM, console.language))
    except WritingError as failure:
        withdraw_reviewed(path)
        console.complain(f"{file}: {failure.message.ko}", f"{file}: {failure.message.en}")


def withdraw_reviewed(path: Path) -> None:
    """Take away what was left beside a report: its findings are no longer those of its text."""
    file = reviewed_beside(path)
    try:
        if not _is_somebodys(file, path):
            file.unlink(missing_ok=True)
    except OSError as failure:
        raise UnwritableError(str(file), failure) from failure


def _withdraw_misnamed(path: Path, file: Path) -> None:
    """Take away what was left under the other name, before a report named alike came or went."""
    left = time_of(page_beside(path))
    for stem in (path.stem, path.name):
        other = path.with_name(reviewed_name(stem, _FORM))
        if other != file and other.exists() and abs(time_of(other) - left) <= _AT_ONCE:
            other.unlink(missing_ok=True)


def _is_somebodys(file: Path, path: Path) -> bool:
    """Tell a file that was changed since the page was left, or that was there before any."""
    return file.exists() and time_of(file) > time_of(page_beside(path)) + _AT_ONCE
