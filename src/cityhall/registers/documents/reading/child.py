"""What runs in a process of its own: a file of the spool becomes the JSON documents beside it.

No Django here, no network; memory, processor time and file size are limited before a byte is
read, so that a hostile file can harm nothing but its own reading.
"""

import json
import resource
import sys
import traceback
from pathlib import Path
from typing import Any

import sagwan
from cityhall.registers.documents.reading.failures import TOO_MUCH, UNEXPECTED
from cityhall.registers.documents.reading.written import written_text
from cityhall.registers.documents.spool import load_holding, write_json
from sagwan.facts import CheckResult, Message, Report

MEMORY = 1536 * 1024 * 1024
SECONDS = 20
LARGEST_FILE = 512 * 1024 * 1024


def main(arguments: list[str]) -> int:
    """Run `read FOLDER…` or `compare OLD NEW TARGET`; each folder is one of the spool."""
    limit_self()
    if arguments[:1] == ["compare"]:
        old, new, target = map(Path, arguments[1:])
        return attempt(target, lambda: compare_folders(old, new, target))
    return max(
        (attempt(f, lambda f=f: read_folder(f)) for f in map(Path, arguments[1:])), default=0
    )


def limit_self() -> None:
    """Take from this process what it must not use."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 2))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def attempt(folder: Path, work: Any) -> int:
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
    """Read and understand the file of a folder."""
    holding = load_holding(folder)
    name = holding.name if holding else folder.name
    return sagwan.understand(sagwan.read((folder / "original").read_bytes(), name=name))


def read_folder(folder: Path) -> None:
    """Leave what was read, what checking found, and last the counts that say all is there."""
    report = understand_folder(folder)
    result = sagwan.check(report)
    write_json(folder / "report.json", report.as_dict())
    write_json(folder / "check.json", result.as_dict())
    write_json(folder / "text.json", written_text(report))
    write_json(folder / "counts.json", counted(report, result))


def compare_folders(old: Path, new: Path, target: Path) -> None:
    """Leave what changed between the reports of two folders."""
    comparison = sagwan.compare(understand_folder(old), understand_folder(new))
    write_json(target / "comparison.json", comparison.as_dict())


def counted(report: Report, result: CheckResult) -> dict[str, Any]:
    """Give the few words and numbers by which lists know a report."""
    severities = [found.severity for found in result.discrepancies]
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
        "unread": len(report.unread),
        **{severity: severities.count(severity) for severity in ("error", "warning", "note")},
    }


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
