"""Finds what may not go out in what a register offers, by the rules of `clauses.toml`.

A scan reads every text of a content. Numbers that a register keeps as plain digits, in a field
that is declared to hold nothing else, are no writing of anybody's and are passed over.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from cityhall.ground.look.languages import say
from sagwan.reading.toml import parse_toml

RULES = files("cityhall.outside.publishing") / "clauses.toml"
NUMBERS = frozenset(
    "value printed amount appropriation spent balance execution_rate difference".split()
)
PLAIN = re.compile(r"-?\d*\.?\d*")
NAMES = "declared-name"
MASK, HOLD = "mask", "hold"
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD))
COVER = "●●●"
Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that may not go out: how it is known, by which clause, and what then."""

    key: str
    ko: str
    en: str
    clause: str
    then: str
    pattern: re.Pattern[str] | None
    finds: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its name in the language of the page."""
        return say(self.ko, self.en)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that was found: by which rule, in which field, and what stands there."""

    rule: str
    where: str
    text: str


@cache
def load_rules() -> dict[str, Rule]:
    """Load the declared rules, once."""
    declared = parse_toml(RULES.read_text(encoding="utf-8"))["rule"]
    return {one["key"]: read_rule(one) for one in declared}


def read_rule(told: dict[str, Any]) -> Rule:
    """Read a rule as it is declared."""
    return Rule(
        told["key"],
        told["name"]["ko"],
        told["name"]["en"],
        told["clause"],
        told["then"],
        re.compile(told["pattern"]) if "pattern" in told else None,
        tuple(told.get("finds", ())),
        tuple(told.get("leaves", ())),
    )


def fold(text: str) -> str:
    """Fold a text so that no way of writing a number hides it."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text).translate(DASHES).translate(UNSEEN)


def scan(content: Content, names: Iterable[str] = ()) -> list[Finding]:
    """Find everything in a content that may not go out, and the names that it must not hold."""
    listed = [one for one in names if one.strip()]
    return [
        Finding(rule, where, found)
        for where, text in walk(content)
        for rule, found in scan_text(text, listed)
    ]


def walk(node: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Give every text of a content with the name of its field."""
    if isinstance(node, str):
        if not is_number(node, where):
            yield where, node
    elif isinstance(node, dict):
        for key, under in node.items():
            yield from walk(under, key)
    elif isinstance(node, (list, tuple)):
        for under in node:
            yield from walk(under, where)


def is_number(text: str, where: str) -> bool:
    """Tell whether a text is a number that a register keeps as plain digits."""
    return where in NUMBERS and bool(PLAIN.fullmatch(text))


def scan_text(text: str, names: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Find in one text what may not go out: rule and what was found."""
    folded = fold(text)
    for rule in load_rules().values():
        if rule.pattern is not None:
            yield from ((rule.key, found[0]) for found in rule.pattern.finditer(folded))
    yield from ((NAMES, one) for one in names if one in folded)


def rebuild(content: Content, found: Iterable[Finding]) -> Content:
    """Build a content anew without what was found; what was there is gone, not covered."""
    texts = {one.text for one in found}
    # the longest first: a name may lie in another
    ordered = sorted(texts, key=len, reverse=True)

    def clean(text: str) -> str:
        folded = fold(text)
        kept = folded
        for one in ordered:
            kept = kept.replace(one, COVER)
        return text if kept == folded else kept

    built: Content = rewrite(content, clean)
    return built


def rewrite(node: Any, clean: Callable[[str], str], key: str = "") -> Any:
    """Write a content anew, each text by a function."""
    if isinstance(node, str):
        return node if is_number(node, key) else clean(node)
    if isinstance(node, dict):
        return {name: rewrite(under, clean, name) for name, under in node.items()}
    if isinstance(node, (list, tuple)):
        return [rewrite(under, clean, key) for under in node]
    return node
