"""Patterns compiled late: what they need is in every match, so that nothing is missed."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pkgutil import walk_packages
from typing import Any

import pytest

from sagwan.facts.patterns import Late, is_hangul

# How Python reads a pattern: it shows no other way.
ops = import_module("re._constants")
parser = import_module("re._parser")

MOST = 500
PACKAGES = ("checking", "comparing", "reading", "relations", "understanding")


def late_patterns() -> Iterator[tuple[str, Late]]:
    for package in PACKAGES:
        home = import_module(f"sagwan.{package}")
        for found in walk_packages(home.__path__, f"{home.__name__}."):
            module = import_module(found.name)
            for name, value in vars(module).items():
                values = value if isinstance(value, tuple) else (value,)
                for number, one in enumerate(values):
                    if isinstance(one, Late):
                        yield f"{found.name}.{name}[{number}]", one


def spellings(part: tuple[Any, Any]) -> list[str] | None:
    """All that a part of a pattern may match; None where that is not a few words."""
    op, value = part
    if op is ops.LITERAL:
        return [chr(value)]
    if op is ops.IN and all(kind is ops.LITERAL for kind, _ in value):
        return [chr(sign) for _, sign in value]
    if op is ops.SUBPATTERN:
        return joined([spellings(inner) for inner in value[3]])
    if op is ops.BRANCH:
        branches = [joined([spellings(inner) for inner in branch]) for branch in value[1]]
        known = [words for words in branches if words is not None]
        return [w for words in known for w in words] if len(known) == len(branches) else None
    return None


def joined(parts: list[list[str] | None]) -> list[str] | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return ["".join(one) for one in product(*known)]


def surely_holds(parts: list[tuple[Any, Any]], words: tuple[str, ...]) -> bool:
    """Whether every match of these parts holds one of the words."""
    for start in range(len(parts)):
        said = [""]
        for part in parts[start:]:
            more = spellings(part)
            if more is None or len(said) * len(more) > MOST:
                break
            said = [one + other for one in said for other in more]
            if all(any(word in one for word in words) for one in said):
                return True
    return any(within(part, words) for part in parts)


def within(part: tuple[Any, Any], words: tuple[str, ...]) -> bool:
    op, value = part
    if op is ops.SUBPATTERN:
        return surely_holds(list(value[3]), words)
    if op is ops.BRANCH:
        return all(surely_holds(list(branch), words) for branch in value[1])
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT}:
        return value[0] > 0 and surely_holds(list(value[2]), words)
    return bool(op is ops.ASSERT) and surely_holds(list(value[1]), words)


@pytest.mark.parametrize(("name", "late"), list(late_patterns()))
def test_every_match_holds_what_the_pattern_needs(name, late):
    parsed = list(parser.parse(late.source))
    for words in late.needs:
        assert surely_holds(parsed, words), f"{name} may match without {words}"


def test_a_need_that_a_match_can_do_without_is_seen():
    assert not surely_holds(list(parser.parse("가?나|다")), ("가", "다"))
    assert surely_holds(list(parser.parse("(?:가|나다)라")), ("가", "다"))


def test_a_text_without_the_words_leaves_the_pattern_alone():
    late = Late(r"\d+명 (감소|증가)", "감소 증가", "명")
    assert late.search("3명 결원") is None
    assert list(late.finditer("3건 증가")) == []
    assert late.sub("", "3명") == "3명"
    assert "compiled" not in vars(late)


def test_a_text_with_the_words_is_matched_as_by_re():
    late, plain = Late(r"(\d)명", "명"), re.compile(r"(\d)명")
    text = "3명, 4명"
    assert late.findall(text) == plain.findall(text)
    assert [found.span() for found in late.finditer(text, 2)] == [(4, 6)]
    assert late.match(text, 4) is not None
    assert late.fullmatch("3명") is not None
    assert late.sub("", text) == ", "


def test_only_syllables_of_hangul_are_hangul():
    assert is_hangul("예산")
    assert not any(map(is_hangul, ("", "예산1", "ㅇ", "市", "A예")))
