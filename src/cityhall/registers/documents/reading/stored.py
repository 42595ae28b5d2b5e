"""What a reading left in the spool: how far it is, its counts, and the documents themselves."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from cityhall.registers.documents.reading.failures import LOST

LEFT_AFTER = 20  # seconds without a sign of whoever runs the reading: that process has gone
LOST_AFTER = 15 * 60

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reading is: `state` is waiting, reading, failed or done.

    While it runs: `seconds` since it came or was begun, what is being done (`phase`: scanning,
    reading, understanding, checking), the pages of the file where they can be counted, and the
    `page` that is being read.
    """

    state: str
    failure: Json | None = None
    counts: Json | None = None
    seconds: int = 0
    phase: str = ""
    pages: int | None = None
    page: int = 0

    @property
    def is_open(self) -> bool:
        """Tell whether there is still something to wait for."""
        return self.state in {"waiting", "reading"}

    @property
    def can_repeat(self) -> bool:
        """Tell whether reading once more may succeed."""
        return bool(self.failure and self.failure.get("again"))


@dataclass(frozen=True)
class Reading:
    """A report as it was read, and what checking found in it."""

    report: Json
    check: Json
    lines: list[str]
    pieces: dict[str, list[list[int]]]
    cells: dict[str, list[list[list[list[int]] | None]]]
    passed: dict[int, dict[str, str]] = field(default_factory=dict)
    labels: dict[str, list[list[list[list[int]] | None]]] = field(default_factory=dict)
    heads: dict[str, dict[str, list[list[list[int]]]]] = field(default_factory=dict)
    boxes: dict[int, list[list[int]]] = field(default_factory=dict)

    @cached_property
    def figures(self) -> dict[str, Json]:
        """The figures by their id."""
        return {figure["id"]: figure for figure in self.report["figures"]}

    @cached_property
    def figures_by_line(self) -> dict[int, list[Json]]:
        """The figures by the line on which they stand, in its order."""
        lines: dict[int, list[Json]] = defaultdict(list)
        for figure in self.report["figures"]:
            lines[figure["place"]["line"]].append(figure)
        for figures in lines.values():
            figures.sort(key=lambda figure: (figure["place"]["start"], figure["place"]["end"]))
        return dict(lines)

    @cached_property
    def has_pictures(self) -> bool:
        """Tell whether the file has pages that can be drawn."""
        document = self.report["document"]
        return document["format"] == "pdf" and bool(document["pages"])

    @cached_property
    def tables(self) -> dict[str, Json]:
        """The tables by their id."""
        return {table["id"]: table for table in self.report["tables"]}


def load_progress(folder: Path, *, result: str = "counts.json", now: float) -> Progress:
    """Tell how far the work in a folder is."""
    if failure := load_json(folder / "failure.json"):
        return Progress("failed", failure=failure)
    if (counts := load_json(folder / result)) is not None:
        return Progress("done", counts=counts)
    since = moment(folder / "about.json") or now
    if (sign := moment(folder / "started.json")) is not None:
        if now - sign > LEFT_AFTER:
            return Progress("failed", failure=LOST)
        return _in_work(folder, now)
    if now - since > LOST_AFTER:
        return Progress("failed", failure=LOST)
    return Progress("waiting", seconds=int(max(0, now - since)))


def _in_work(folder: Path, now: float) -> Progress:
    begun = (load_json(folder / "started.json") or {}).get("at", now)
    phase = load_json(folder / "phase.json") or {}
    return Progress(
        "reading",
        seconds=int(max(0, now - begun)),
        phase=phase.get("phase", "reading"),
        pages=phase.get("pages"),
        page=phase.get("page", 0),
    )


def load_reading(folder: Path) -> Reading:
    """Load what was read from a folder whose reading is done."""
    return _load_reading(folder, (folder / "counts.json").stat().st_mtime_ns)


@lru_cache(maxsize=6)
def _load_reading(folder: Path, _stamp: int) -> Reading:
    text = json.loads((folder / "text.json").read_bytes())
    verdicts = json.loads((folder / "verdicts.json").read_bytes())
    return Reading(
        report=json.loads((folder / "report.json").read_bytes()),
        check=json.loads((folder / "check.json").read_bytes()),
        lines=text["lines"],
        pieces=text["pieces"],
        cells=text["cells"],
        labels=text.get("labels", {}),
        heads=text.get("heads", {}),
        passed={int(index): verdict for index, verdict in verdicts["passed"].items()},
        boxes=_boxes_by_line(folder / "boxes.json"),
    )


def _boxes_by_line(file: Path) -> dict[int, list[list[int]]]:
    lines: dict[int, list[list[int]]] = {}
    if file.exists():
        for box in json.loads(file.read_bytes()):
            lines.setdefault(box[0], []).append(box)
    return lines


def load_json(file: Path) -> Json | None:
    """Load a JSON document, None where it is not there."""
    try:
        loaded: Json = json.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    return loaded


def moment(file: Path) -> float | None:
    """When a file was written, None where it was not."""
    try:
        return file.stat().st_mtime
    except FileNotFoundError:
        return None
