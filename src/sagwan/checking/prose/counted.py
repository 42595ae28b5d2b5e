"""Counts with the things that they count: 2개 팀(제도반·협업반), 3명 : 가, 나, 다 · ①…⑩."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from sagwan.checking.prose.amounts import base_of
from sagwan.checking.prose.brackets import Bracket, brackets_in, split_at_top
from sagwan.checking.prose.families import body, children_of
from sagwan.checking.prose.passages import DATE, FIGURE, RATE, RATIO, Passage
from sagwan.checking.prose.telling import DOUBT, QUESTION, Grade, Tested
from sagwan.facts import Figure, Message
from sagwan.facts.patterns import KOREAN, LETTER

_COUNTERS = frozenset(
    "명 인 개 개소 곳 건 가지 종 팀 회 차례 개사 개국 개교 개반 과 부서 기관 단지 구역".split()
)
_OPEN = re.compile(r"(?:등|외|…|\.\.\.|이상|또는|내지)\s*$|포함|예\s*:|제외")
_NAME = re.compile(r"[^\W\d_]")
_BEFORE = re.compile(rf"(?P<n>{FIGURE})\s*(?P<noun>(?:{LETTER}|[\s·]){{0,10}})$")
_COLON = re.compile(
    rf"(?P<n>{FIGURE})\s*(?P<noun>(?:{KOREAN}|\s){{0,8}})(?:\([^(){FIGURE}]*\))?\s*:\s*"
)
_NOTE = re.compile(r"\s[*※].*$")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HELD = re.compile(
    rf"(?P<n>{FIGURE})[^{FIGURE}]{{0,8}}\(\s*(?P<days>{DATE}(?:\s*[,·]\s*{DATE})+)\s*\)"
)
_HELD_IN = re.compile(
    rf"\((?:총|연|연간)?\s*(?P<n>{FIGURE})\s*,\s*(?P<days>{DATE}(?:\s*[,·]\s*{DATE})*)\s*\)"
)
_LABELLED = re.compile(
    rf"^[^{FIGURE}]{{0,40}}(?:\(총\s*(?P<n>{FIGURE})\)|총\s*(?P<m>{FIGURE})\s*)\s*$"
)
MOST, CLOSE = 12, 1
_DAYS = Message("함께 적은 날짜", "the dates beside it")
_BRACKET = Message("괄호 안", "its brackets")
_AFTER = Message("쌍점 뒤", "the list behind the colon")
_NUMBERED = Message("①부터 이어지는 목록", "the list that begins with ①")
_LINES = Message("아래 항목", "the lines below")


class Count(NamedTuple):
    """A count and how many things are named for it."""

    figure: Figure
    named: int
    what: Message
    strict: bool

    @property
    def holds(self) -> bool:
        """Tell whether as many things are named as were counted."""
        return self.figure.value == self.named

    @property
    def grade(self) -> Grade | None:
        """Grade a count that its list does not bear out; groups and samples go unmarked."""
        if self.holds:
            return None
        return DOUBT if self.strict else QUESTION

    @property
    def is_worth_telling(self) -> bool:
        """Tell whether the list is so near the count that both were meant to agree."""
        if self.holds or self.strict:
            return True
        return self.figure.value <= MOST and abs(self.figure.value - self.named) <= CLOSE

    def tested(self) -> Tested:
        """Put the count into words."""
        mends = ((self.figure, Decimal(self.named)),)
        figure, found = self.figure, str(self.named)
        right = f"{found} ({self.what.ko})"
        says = Message(
            f"{self.what.ko}에는 {found}개가 있습니다", f"there are {found} in {self.what.en}"
        )
        return Tested("count", figure, (figure.id,), found, figure.text, right, mends, says)


def counts(passages: Sequence[Passage]) -> Iterator[Count]:
    """Give every count whose things are named with it, each figure once."""
    seen: set[str] = set()
    for index, passage in enumerate(passages):
        if FIGURE not in passage.shape:
            continue
        for count in _counts(passages, index):
            if count.figure.id not in seen and count.is_worth_telling:
                seen.add(count.figure.id)
                yield count


def _counts(passages: Sequence[Passage], index: int) -> Iterator[Count]:
    passage = passages[index]
    yield from _held(passage)
    for bracket in brackets_in(passage.shape):
        yield from _in_bracket(passage, bracket)
    yield from _behind_colon(passage)
    yield from _circled(passages, index)
    yield from _in_lines(passages, index)


def _held(passage: Passage) -> Iterator[Count]:
    for pattern in (_HELD, _HELD_IN):
        for match in pattern.finditer(passage.shape):
            figure = passage.figures[match.start("n")]
            if base_of(figure) == "회":
                yield Count(figure, match.group("days").count(DATE), _DAYS, False)


def _in_bracket(passage: Passage, bracket: Bracket) -> Iterator[Count]:
    match = _BEFORE.search(passage.shape[: bracket.start - 1])
    if match is None:
        return
    named = _named(passage, bracket.start, bracket.end)
    figure = passage.figures[match.start("n")]
    one_noun = len(match.group("noun").split()) <= 1
    if named is not None and (one_noun or figure.value == named):
        yield from _count(figure, named, _BRACKET)


def _behind_colon(passage: Passage) -> Iterator[Count]:
    for match in _COLON.finditer(passage.shape):
        end = len(_NOTE.sub("", passage.shape))
        named = _named(passage, match.end(), max(match.end(), end))
        if named is not None:
            yield from _count(passage.figures[match.start("n")], named, _AFTER)


def _count(figure: Figure, named: int, what: Message) -> Iterator[Count]:
    unit = base_of(figure)
    if unit in _COUNTERS and figure.bound is None and figure.value == int(figure.value):
        yield Count(figure, named, what, False)


def _named(passage: Passage, start: int, end: int) -> int | None:
    """Count the names of a closed list; a name with a number counts as often (부의장2)."""
    text = passage.shape[start:end].strip()
    if _OPEN.search(text) or RATE in text or RATIO in text or len(text) > 200:
        return None
    parts = split_at_top(text, ",/、")
    if len(parts) == 1:
        parts = split_at_top(text, "·")
    if len(parts) < 2:
        return None
    offset = start + len(passage.shape[start:end]) - len(passage.shape[start:end].lstrip())
    pieces = [(text[begin:stop], offset + begin) for begin, stop in parts]
    if any(not _NAME.search(part) or len(part.strip()) > 24 for part, _ in pieces):
        return None
    if all(FIGURE in part for part, _ in pieces):
        return None
    return sum(_weight(passage, part, at) for part, at in pieces)


def _weight(passage: Passage, part: str, offset: int) -> int:
    outer = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), part)
    at = outer.find(FIGURE)
    return 1 if at < 0 else int(passage.figures[offset + at].value)


def _circled(passages: Sequence[Passage], index: int) -> Iterator[Count]:
    """Count ① … ⑩ that follow a passage with one count of things."""
    passage = passages[index]
    numbers = [f for at, f in passage.in_order if passage.shape[at] == FIGURE]
    if len(numbers) != 1 or base_of(numbers[0]) not in _COUNTERS:
        return
    following = " ".join(p.shape for p in passages[index + 1 : index + 3])
    found = [following.find(sign) for sign in _CIRCLED]
    last = next((n for n, at in enumerate(found) if at < 0), len(found))
    in_order = all(a < b for a, b in pairwise(found[:last]))
    if last >= 3 and in_order and not body(passages[index + 1]).rstrip().startswith("②"):
        strict = abs(numbers[0].value - last) <= CLOSE
        yield Count(numbers[0], last, _NUMBERED, strict)


def _in_lines(passages: Sequence[Passage], index: int) -> Iterator[Count]:
    """Count the lines below a heading that ends in (총 7건)."""
    passage = passages[index]
    match = _LABELLED.match(passage.shape)
    if match is None:
        return
    figure = passage.figures[match.start("n") if match.group("n") else match.start("m")]
    children = children_of(passages, index) or _lines_of(passages, index)
    if len(children) >= 2 and base_of(figure) in _COUNTERS:
        yield Count(figure, len(children), _LINES, abs(figure.value - len(children)) <= 1)


def _lines_of(passages: Sequence[Passage], index: int) -> list[Passage]:
    """Give the bullets of the outermost level of the section that a heading opens."""
    heading = passages[index]
    lines: list[Passage] = []
    for passage in passages[index + 1 : index + 60]:
        if passage.section != heading.section:
            break
        if passage.kind == "bullet" and (not lines or passage.level <= lines[0].level):
            lines.append(passage)
    return [line for line in lines if line.level == lines[0].level]
