"""What a report says under a task besides its promises: what it aims at, and what was done."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
Said = list[tuple[int, str]]  # line and text
AIMS, WRITTEN = "directions", {"bullet", "paragraph"}


def list_directions(report: Json, task: Json) -> Said:
    """List what a task aims at, as the sections under it that say so have it."""
    under = set(name_under(report["sections"], task["section"]))
    aims = {one["id"] for one in report["sections"] if one["id"] in under and one["role"] == AIMS}
    return [
        (block["place"]["line"], block["text"])
        for block in report["blocks"]
        if block["section"] in aims
        and block["kind"] in WRITTEN
        and block["role"] != "heading"
        and block["text"]
    ]


def name_under(sections: Sequence[Json], top: str) -> Iterator[str]:
    """Name a section and all under it; a section stands after the one that it is under."""
    found = {top}
    for one in sections:
        if one["parent"] in found:
            found.add(one["id"])
    yield from found


def list_results(report: Json, task: Json) -> Said:
    """List what was done for a task."""
    told = (one for one in report["results"] if one["task"] == task["id"])
    return [(one["place"]["line"], one["text"]) for one in told if one["text"]]
