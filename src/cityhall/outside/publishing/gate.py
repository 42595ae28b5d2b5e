"""The gate itself: lets through what nothing was found in, masks what a rule says, holds the rest.

It fails closed: where a scan does not come to its end, nothing goes out.
"""

import hashlib
import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cityhall.outside.publishing.scanning import (
    HOLD,
    MASK,
    Content,
    Finding,
    load_rules,
    rebuild,
    scan,
)

logger = logging.getLogger(__name__)
BROKEN = "scan-failed"


@dataclass(frozen=True, slots=True)
class Offered:
    """What a register offers for the public: one object of a series, and from what it is made."""

    series: str
    key: str
    content: Content
    source: str
    facet: str = ""
    rank: str = ""
    names: tuple[str, ...] = ()  # of people, which it must not hold
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Passed:
    """What may go out: the text of the content, and what was masked in it by which clause."""

    content: str
    masked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Stopped:
    """What may not go out, and why."""

    found: tuple[Finding, ...] = field(default=())


def write_content(content: Content) -> str:
    """Write a content as the one text that stands for it."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str) -> str:
    """Give the digest by which anybody can tell that a copy is as it was published."""
    return hashlib.sha256(text.encode()).hexdigest()


def pass_gate(
    offered: Offered, *, mask_all: bool = False, released: Iterable[str] = ()
) -> Passed | Stopped:
    """Let something through, masked where the rules say so, or stop it."""
    try:
        found = scan(offered.content, offered.names)
        kept = [one for one in found if one.text not in set(released)]
        return judge(offered, kept, mask_all=mask_all)
    except Exception:  # whatever a scan fails with, nothing goes out
        logger.exception("%s/%s", offered.series, offered.key)
        return Stopped((Finding(BROKEN, "", ""),))


def judge(offered: Offered, found: list[Finding], *, mask_all: bool) -> Passed | Stopped:
    """Decide by what was found."""
    if not found:
        return Passed(write_content(offered.content))
    rules = load_rules()
    waiting = [one for one in found if rules[one.rule].then == HOLD]
    if waiting and not mask_all:
        return Stopped(tuple(waiting))
    taken = [one for one in found if mask_all or rules[one.rule].then == MASK]
    built = rebuild(offered.content, taken)
    texts = {one.text for one in taken}
    left = [one for one in scan(built, offered.names) if one.text in texts]
    if left:
        return Stopped(tuple(left))
    told = sorted({(one.rule, rules[one.rule].clause) for one in taken})
    return Passed(write_content(built), tuple(told))


def find_names(told: Any) -> list[Any]:
    """Give what a masked part was masked by, as pages show it."""
    rules = load_rules()
    return [
        {"rule": rules[key].name if key in rules else key, "clause": clause} for key, clause in told
    ]
