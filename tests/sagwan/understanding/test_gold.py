"""Measured on reports that people read by hand: sections, promises, the council's requests."""

import json
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sagwan import read, understand
from sagwan.facts import Report

SharedFile = Callable[[str], Path]


def load(number: str, shared_file: SharedFile) -> tuple[dict[str, Any], Report]:
    gold = json.loads(shared_file(f"gold/{number}.json").read_text(encoding="utf-8"))
    seed = next(shared_file("seeds").glob(f"{number}_*"))
    return gold, understand(read(seed))


@pytest.mark.parametrize("number", ["001", "002"])
def test_every_section_is_found_under_its_parent(number, shared_file):
    gold, report = load(number, shared_file)
    found = {section.place.line: section for section in report.sections}
    for section in gold["sections"]:
        title = found[section["line"]].title.replace(" ", "")
        assert title == section["title"].replace("․", "·").replace(" ", "")
    levels = [(found[section["line"]].level, section["level"]) for section in gold["sections"]]
    for (one, gold_one), (other, gold_other) in pairwise(levels):
        assert (one < other) == (gold_one < gold_other)


@pytest.mark.parametrize("number", ["001", "002"])
def test_promises_are_found_with_their_month(number, shared_file):
    gold, report = load(number, shared_file)
    hits = months = timed = 0
    for promise in gold["commitments"]:
        near = [p for p in report.promises if abs(p.place.line - promise["line"]) <= 1]
        hits += bool(near)
        when = str(promise["when"])[:7]
        if near and when[:4].isdigit():
            timed += 1
            dues = [str(p.due.as_dict()[end]) for p in near for end in ("from", "to")]
            months += any(due.startswith(when) for due in dues)
    assert hits >= 0.95 * len(gold["commitments"])
    assert months >= 0.95 * timed


def test_every_item_of_a_real_audit_is_found(shared_file):
    seed = next(shared_file("seeds").glob("003_*"))
    requests = understand(read(seed)).requests
    assert len(requests) == 37
    assert sorted(Counter(request.kind for request in requests).values()) == [9, 11, 17]
    statuses = Counter(request.status for request in requests)
    assert statuses == {"추진완료": 26, "추진중": 9, "검토중": 2}
    assert all(request.departments for request in requests)
