"""The body of a request, read by the declared fields: everything that is wrong is told at once."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from cityhall.outside.api import problems
from cityhall.outside.api.declared import Field
from cityhall.outside.api.errors import RefusedError, UntakenError

MOST_BYTES = 64 * 1024
EARLIEST, LATEST = date(1945, 1, 1), date(2200, 1, 1)
Told = dict[str, Any]


def read_body(body: bytes, fields: Sequence[Field]) -> Told:
    """Read the body of a request; a field that is not told is empty."""
    if len(body) > MOST_BYTES:
        raise UntakenError(problems.TOO_LARGE, ("", f"{MOST_BYTES} 바이트까지 · at most"))
    told = read_object(body)
    if told is None:
        raise UntakenError(problems.UNFIT, ("", "JSON 객체가 아닙니다 · no JSON object"))
    known = {one.name: one for one in fields}
    faults = [(name, "모르는 항목 · an unknown field") for name in sorted(set(told) - set(known))]
    for name, one in known.items():
        if name not in told:
            faults += [(name, "빠졌습니다 · is missing")] if one.is_needed else []
        elif fault := one.find_body_fault(told[name]):
            faults.append((name, fault))
    if faults:
        raise UntakenError(problems.UNFIT, *faults)
    whole = {name: int(told[name]) for name in told if known[name].kind == "integer"}
    empty = {name: EMPTY.get(one.kind, "") for name, one in known.items()}
    return empty | told | whole


EMPTY: dict[str, Any] = {"list": [], "pairs": {}, "integer": None}


def read_object(body: bytes) -> Told | None:
    """Read a JSON object that can be written down; None for anything else."""
    try:
        told: Any = json.loads(body)
        json.dumps(told, ensure_ascii=False).encode()  # half a sign can be told, but not kept
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def read_past(told: Told, name: str = "on") -> date:
    """Read the day on which something was done: today, where none is told."""
    today = localdate()
    day = date.fromisoformat(told[name]) if told[name] else today
    if not EARLIEST <= day <= today:
        raise RefusedError(
            name, "오늘까지의 날짜여야 합니다.", "It has to be a day that is not ahead."
        )
    return day


def read_coming(told: Told, name: str) -> date | None:
    """Read a day, past or ahead; None where none is told."""
    day = date.fromisoformat(told[name]) if told[name] else None
    if day and not EARLIEST <= day <= LATEST:
        raise RefusedError(
            name, f"{EARLIEST}부터 {LATEST}까지입니다.", f"From {EARLIEST} to {LATEST}."
        )
    return day
