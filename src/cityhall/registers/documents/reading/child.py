"""What runs in a process of its own: a file of the spool becomes the JSON documents beside it.

No Django here, no network; memory, processor time and file size are limited before a byte is
read, so that a hostile file can harm nothing but its own reading.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import sagwan
from cityhall.registers.documents.reading.failures import TOO_MUCH, UNEXPECTED
from cityhall.registers.documents.reading.kept import keep_report, load_kept
from cityhall.registers.documents.reading.leash import die_with_parent
from cityhall.registers.documents.reading.pictures import count_pages, written_boxes
from cityhall.registers.documents.reading.together import check_together, tell_differently
from cityhall.registers.documents.reading.verdicts import settle
from cityhall.registers.documents.reading.written import written_text
from cityhall.registers.documents.spool import load_holding, write_json
from sagwan.checking import Settings, check
from sagwan.checking.settings_file import load_settings
from sagwan.checking.waivers import find_waiver, text_to_remember
from sagwan.comparing import compare
from sagwan.facts import CheckResult, Message, Report
from sagwan.reading import read_original
from sagwan.reading.confinement import Bounds, confine
from sagwan.reading.original import load_original
from sagwan.showing.damage import describe_damage, is_picture, list_damage
from sagwan.showing.dangers import describe_danger


def main(arguments: list[str]) -> int:
    """Run `read SETTINGS FOLDER…`, `compare OLD NEW TARGET` or `together SETTINGS TARGET FOLDER…`;
    each folder is one of the spool.

    SETTINGS is the path of a sagwan.toml, or empty.
    """
    confine(Bounds(seconds=int(os.environ.get("SECONDS", "60"))))
    die_with_parent()
    verb, first, *others = arguments
    if verb == "compare":
        new, target = map(Path, others)
        return attempt(target, lambda: compare_folders(Path(first), new, target))
    if verb == "together":
        folders = list(map(Path, others))
        return attempt(folders[0], lambda: compare_together(first, *folders))
    settings = Path(first) if first else None
    return max(
        (attempt(f, partial(read_folder, f, settings)) for f in map(Path, others)), default=0
    )


def attempt(folder: Path, work: Callable[[], None]) -> int:
    """Do the work; where it fails, leave a sentence in the folder that says why."""
    try:
        work()
    except (MemoryError, RecursionError):
        write_json(folder / "failure.json", TOO_MUCH)
    except Exception as failure:  # noqa: BLE001  outer edge: a page must say what happened
        if not explained(failure):
            traceback.print_exception(failure)
        write_json(folder / "failure.json", explained(failure) or UNEXPECTED)
    else:
        return 0
    return 1


def explained(failure: Exception) -> dict[str, str] | None:
    """Give the sentence of a failure that the library foresaw."""
    message = getattr(failure, "message", None)
    return {"ko": message.ko, "en": message.en} if isinstance(message, Message) else None


def understand_folder(folder: Path) -> Report:
    """Read and understand the file of a folder, unless that was done before."""
    kept = load_kept(folder)
    if kept is not None:
        return kept
    holding = load_holding(folder)
    name = holding.name if holding else folder.name
    note_phase(folder, "reading", count_pages(folder / "original"))
    original = load_original((folder / "original").read_bytes(), name)
    document = read_original(replace(original, heed=partial(note_page, folder)))
    note_phase(folder, "understanding", document.pages)
    report = sagwan.understand(document)
    keep_report(folder, report)
    return report


def note_phase(folder: Path, phase: str, pages: int | None, page: int = 0) -> None:
    """Say what is being done, for whoever waits."""
    write_json(folder / "phase.json", {"phase": phase, "pages": pages, "page": page})


def note_page(folder: Path, page: int, pages: int) -> None:
    """Say which page is being read."""
    note_phase(folder, "reading", pages, page)


def read_folder(folder: Path, settings_file: Path | None) -> None:
    """Leave what was read, what checking found, and last the counts that say all is there."""
    report = understand_folder(folder)
    note_phase(folder, "checking", report.document.pages)
    settings = load_settings(settings_file) if settings_file else Settings()
    if settings.style and find_spec("kiwipiepy") is None:
        settings = replace(settings, style=False)
    result = check(report, (), settings)
    write_json(folder / "report.json", report.as_dict())
    write_json(folder / "check.json", result.as_dict())
    write_json(folder / "text.json", written_text(report))
    write_json(folder / "boxes.json", written_boxes(report.document))
    write_json(folder / "verdicts.json", remembered(report, result, settings))
    settle(folder, counted(report, result))


def remembered(report: Report, result: CheckResult, settings: Settings) -> dict[str, Any]:
    """Give for each discrepancy the words by which it is known again, and the verdict on it."""
    found = result.discrepancies
    verdicts = [find_waiver(one, report.document, settings) for one in found]
    return {
        "words": [text_to_remember(report.document, one) for one in found],
        "passed": {
            str(index): {"reason": waiver.reason, "date": waiver.on.isoformat()}
            for index, waiver in enumerate(verdicts)
            if waiver
        },
    }


def compare_folders(old_folder: Path, new_folder: Path, target: Path) -> None:
    """Leave what changed between two reports, what they tell differently, and old faults anew."""
    old, new = understand_folder(old_folder), understand_folder(new_folder)
    beside = {
        "offices": [found.as_dict() for found in tell_differently(old, new, Settings())],
        "repeated": [
            found.as_dict() for found in check(new, (old,)).discrepancies if found.repeats
        ],
    }
    write_json(target / "beside.json", beside)
    write_json(target / "comparison.json", compare(old, new).as_dict())


def compare_together(settings_file: str, target: Path, *folders: Path) -> None:
    """Leave what several reports tell differently."""
    settings = load_settings(Path(settings_file)) if settings_file else Settings()
    reports = {folder.name: understand_folder(folder) for folder in folders}
    write_json(target / "together.json", check_together(reports, settings))


def counted(report: Report, result: CheckResult) -> dict[str, Any]:
    """Give the few words and numbers by which lists know a report."""
    damage, danger = describe_damage(report.document), describe_danger(report.document)
    return {
        "title": report.title,
        "organisation": report.organisation,
        "period": report.period,
        "format": report.document.format,
        "lines": len(report.document.lines),
        "tables": len(report.tables),
        "promises": len(report.promises),
        "figures": result.coverage.figures,
        "tested": result.coverage.tested,
        "pages": report.document.pages,
        "unread": len(report.unread),
        "damage": None if damage is None else {"ko": damage.ko, "en": damage.en},
        "only_pictures": all(map(is_picture, list_damage(report.document))),
        "danger": None if danger is None else {"ko": danger.ko, "en": danger.en},
    }


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
