"""The same thing said twice in the text: a labelled amount, a named group, a range and its list."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sagwan.checking.prose.amounts import Amount, amount_of, base_of, prints_unit
from sagwan.checking.prose.brackets import brackets_in
from sagwan.checking.prose.families import body, label_of
from sagwan.checking.prose.passages import FIGURE, RATE, Passage
from sagwan.checking.prose.tabled import Said, Told, digits_of, is_slip_of
from sagwan.checking.prose.telling import QUESTION, SURE
from sagwan.facts import Figure
from sagwan.facts.patterns import KOREAN, LETTER, Late

_NAMES = re.compile(rf"{LETTER}+(?:,\s?{LETTER}+){{2,}}")
_COUNT_AFTER = re.compile(rf"\s*등?\s*(?P<n>{FIGURE})\s*(?P<noun>{KOREAN}+)")
_COUNT_BEFORE = Late(rf"(?P<n>{FIGURE})\s*(?P<noun>{KOREAN}+)\s*\($", "(")
_PARTICLE = re.compile(r"(?:에서|으로|에게|에|를|을|의|와|과|로|이|가|은|는|등)$")
_WORD = re.compile(r"[가-힣]{2,}")
_LIMIT = re.compile(
    rf"(?P<n>{FIGURE})\s*(?P<bound>이상|이하|미만|초과|이내)\)?\s*(?P<noun>{KOREAN}{{2,}})"
)
_LIMIT_IN = re.compile(
    rf"(?P<noun>{KOREAN}{{2,}})\s*\((?P<n>{FIGURE})\s*(?P<bound>이상|이하|미만|초과)\)"
)
_SPAN = re.compile(
    rf"(?:(?P<word>차등|따라|별로)\s*)?(?P<a>{FIGURE})\s*~\s*(?P<b>{FIGURE})[^{FIGURE}(]{{0,8}}\("
)
_IDLE_LABEL = re.compile(
    r"사업비|예산|규모|면적|기간|대상|인원|금액|총액|건수|횟수|실적|계획|위원|구성|현황|내용"
)
SAME_NAMES, LONG, LEAST_NOUN, MOST = 3, 5, 4, 20


class Saying(NamedTuple):
    """A figure under a key that stands for one thing; `text` shows where it was said."""

    key: tuple[str, ...]
    figure: Figure
    passage: Passage


def _compare(sayings: Sequence[Saying], least: int = 2) -> Iterator[Told]:
    """Compare sayings of one thing: the odd one among three is the wrong one."""
    groups: dict[tuple[str, ...], list[Saying]] = {}
    for saying in sayings:
        groups.setdefault(saying.key, []).append(saying)
    for group in groups.values():
        if len(group) >= least:
            yield from _odd_ones(group)


def _odd_ones(group: Sequence[Saying]) -> Iterator[Told]:
    values = [saying.figure.base_value or saying.figure.value for saying in group]
    counted = Counter(values)
    common, times = counted.most_common(1)[0]
    first = group[values.index(common)]
    for saying, value in zip(group, values, strict=True):
        if saying is first:
            continue
        pair = Said(amount_of(saying.figure), amount_of(first.figure))
        if value == common:
            yield pair, None
        elif is_slip_of(pair.said, pair.cell) and times == len(values) - 1:
            yield pair, SURE
        else:
            yield pair, QUESTION


def enumerations(passages: Sequence[Passage]) -> Iterator[Told]:
    """Test counts of groups that name the same members: A, B, C 등 45개 도시."""
    groups: dict[tuple[str, ...], list[tuple[frozenset[str], Saying]]] = {}
    for passage in passages:
        if FIGURE not in passage.shape or "," not in passage.shape:
            continue
        for match in _NAMES.finditer(passage.shape):
            counted = _COUNT_AFTER.match(passage.shape, match.end())
            counted = counted or _COUNT_BEFORE.search(passage.shape[: match.start()])
            if counted is None:
                continue
            names = frozenset(name.strip() for name in match.group().split(","))
            figure = passage.figures[counted.start("n")]
            noun = _PARTICLE.sub("", counted.group("noun"))[-2:]
            key = (passage.scope, base_of(figure), noun)
            groups.setdefault(key, []).append((names, Saying(key, figure, passage)))
    for group in groups.values():
        yield from _with_shared_names(group)


def _with_shared_names(group: Sequence[tuple[frozenset[str], Saying]]) -> Iterator[Told]:
    for index, (names, saying) in enumerate(group):
        earlier = [
            said
            for others, said in group[max(0, index - MOST) : index]
            if len(names & others) >= SAME_NAMES
        ]
        if earlier:
            yield from _odd_ones([earlier[0], saying])


def memberships(passages: Sequence[Passage]) -> Iterator[Told]:
    """Test brackets that list the same members: 지도부(의장, 부의장2, 운영위원장)."""
    sayings = []
    for passage in passages:
        if FIGURE not in passage.shape:
            continue
        for bracket in brackets_in(passage.shape):
            inside = passage.shape[bracket.start : bracket.end]
            parts = [part.strip() for part in inside.split(",")]
            bare = [part for part in parts if part and FIGURE not in part and RATE not in part]
            words = _WORD.findall(passage.words_before(bracket.start - 1))
            if inside.count(FIGURE) != 1 or len(bare) < 2 or len(parts) < 3 or not words:
                continue
            figure = passage.figures[bracket.start + inside.index(FIGURE)]
            key = (words[-1], *(part.replace(" ", "") for part in parts))
            sayings.append(Saying(key, figure, passage))
    yield from _compare(sayings)


def limits(passages: Sequence[Passage]) -> Iterator[Told]:
    """Test a threshold that names a group (50억원 이상 투자사업) where it is said three times."""
    sayings = []
    for passage in passages:
        for pattern in (_LIMIT, _LIMIT_IN):
            for match in pattern.finditer(passage.shape):
                figure = passage.figures[match.start("n")]
                noun = match.group("noun")
                key = (passage.section, match.group("bound"), noun, figure.base_unit or "")
                if len(noun) < LEAST_NOUN:
                    continue
                sayings.append(Saying(key, figure, passage))
    yield from _compare(sayings, least=3)


def spans(passages: Sequence[Passage]) -> Iterator[Told]:
    """Test a graded range against the list that follows: 차등 30~50만원 (1인 30만원, … 50만원)."""
    for passage in passages:
        for match in _SPAN.finditer(passage.shape) if "~" in passage.shape else ():
            low, high = (passage.figures[match.start(name)] for name in "ab")
            end = passage.shape.find(")", match.end())
            listed = [
                figure
                for at, figure in passage.in_order
                if match.end() <= at < end and base_of(figure) == base_of(high)
            ]
            if len(listed) >= 2:
                ordered = sorted(listed, key=lambda f: f.base_value or f.value)
                for said, cell in ((low, ordered[0]), (high, ordered[-1])):
                    pair = Said(amount_of(said, high), amount_of(cell))
                    if pair.said.value == pair.cell.value:
                        yield pair, None
                    elif match.group("word"):
                        yield pair, SURE


def labelled(passages: Sequence[Passage]) -> Iterator[Told]:
    """Test amounts that are told again behind their own label: 기숙학교 64,232건 / 기숙학교 : …"""
    told: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        label = label_of(passage)
        if len(label) >= 3 and not _IDLE_LABEL.search(label) and FIGURE in body(passage):
            told.setdefault((passage.scope, label), []).append(passage)
    for passage in passages if told else ():
        if FIGURE not in passage.shape:
            continue
        own = label_of(passage)
        for label in _labels_in(passage, told):
            for other in told[passage.scope, label][:MOST] if label != own else ():
                yield from _behind_label(passage, label, other)


def _labels_in(passage: Passage, told: Mapping[tuple[str, str], object]) -> list[str]:
    """Find the labels with which a word of a passage begins (기숙학교에서)."""
    found: dict[str, None] = {}
    for word in _WORD.findall(passage.shape):
        for end in range(3, len(word) + 1):
            if (passage.scope, word[:end]) in told:
                found.setdefault(word[:end])
    return list(found)


def _behind_label(passage: Passage, label: str, other: Passage) -> Iterator[Told]:
    start = passage.shape.index(label) + len(label)
    for at, figure in passage.in_order:
        if at < start or passage.shape[at] != FIGURE or not prints_unit(figure):
            continue
        same = [
            (k, f)
            for k, f in other.in_order
            if other.shape[k] == FIGURE and base_of(f) == base_of(figure)
        ]
        if len(same) != 1:
            continue
        said, told = amount_of(figure), amount_of(same[0][1])
        if digits_of(said) >= LONG or _shares_words(passage, at, other, same[0][0]):
            yield from _pair(said, told)


def _shares_words(one: Passage, at: int, two: Passage, k: int) -> bool:
    first = _WORD.findall(one.words_before(at) + " " + one.words_after(at))
    second = _WORD.findall(two.words_before(k) + " " + two.words_after(k))
    return any(a in b or b in a for a in first for b in second)


def _pair(said: Amount, cell: Amount) -> Iterator[Told]:
    if said.value == cell.value:
        yield Said(said, cell), None
    elif digits_of(said) >= 3 and is_slip_of(said, cell):
        yield Said(said, cell), SURE
