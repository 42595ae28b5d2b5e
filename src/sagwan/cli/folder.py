"""The reports in a folder as they stand now: names, times and sizes, nothing is opened."""

import os
from collections.abc import Iterator
from pathlib import Path

from sagwan.checking.settings_place import find_settings

PAGE = ".sagwan.html"
REVIEWED = ".검토."  # in the name of a report with its findings, before its ending
REPORTS = (".txt", ".md", ".markdown", ".html", ".htm")

Stamp = tuple[int, int, int]


def page_beside(path: Path) -> Path:
    """Give the page that belongs beside a report."""
    return path.with_name(path.name + PAGE)


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
    return lower.endswith(REPORTS) and not lower.endswith(PAGE)
