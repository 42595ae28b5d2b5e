"""The reports in a folder as they stand now: names, times and sizes, nothing is opened."""

import os
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from sagwan.checking.settings_place import find_settings

PAGE = ".sagwan.html"
REPORTS = (".txt", ".md", ".markdown", ".html", ".htm", ".hwp", ".hwpx", ".pdf", ".docx", ".xlsx")
_REVIEWED = ".검토"  # ends the name of a report with its findings, before its ending

Stamp = tuple[int, int, int]


def page_beside(path: Path) -> Path:
    """Give the page that belongs beside a report."""
    return path.with_name(path.name + PAGE)


def reviewed_name(stem: str, form: str) -> str:
    """Name the file of a report with its findings."""
    return f"{stem}{_REVIEWED}.{form}"


def find_namesakes(path: Path) -> list[str]:
    """Find the other reports in the folder that differ in the ending of their names only."""
    stem = path.stem.casefold()
    return [
        other.name
        for other in path.parent.iterdir()
        if other.name != path.name and other.stem.casefold() == stem and _is_report(other.name)
    ]


def find_reports(folder: Path, settings: Path | None = None) -> Iterator[tuple[Path, Stamp]]:
    """Find the reports in a folder and the folders in it, each with what changes on saving."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return  # gone, closed, or on a drive that is away for a moment
    rules = time_of(settings or find_settings(folder.absolute()))
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        path = Path(entry.path)
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from find_reports(path, settings)
            elif _is_report(entry.name) and entry.is_file():
                about = entry.stat()
                yield path, (about.st_mtime_ns, about.st_size, rules)
        except OSError:
            continue  # it was there a moment ago


def time_of(path: Path | None) -> int:
    """Give when a file was saved, 0 where there is none."""
    try:
        return path.stat().st_mtime_ns if path else 0
    except OSError:
        return 0


def _is_report(name: str) -> bool:
    lower = name.lower()
    if not lower.endswith(REPORTS) or lower.endswith(PAGE):
        return False
    return not normalize("NFC", Path(lower).stem).endswith(_REVIEWED)
