"""XRP004: one thing under two names: a law with its words in another order, 감염병 and 전염병."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import likeness
from sagwan.comparing.offices.finding import discrepancy
from sagwan.comparing.offices.telling import Twice
from sagwan.comparing.pairing import pair_up
from sagwan.comparing.side import Side
from sagwan.facts import Discrepancy, Message, Place

CODE = "XRP004"
_SAME_TELLING = 0.75
_TWICE = 2  # times that a word must stand for another before it is asked about
_KINDS = tuple(
    "법 법률 조례 규칙 지침 계획 위원회 협의회 센터 재단 축제 박람회 대회 프로그램 플랫폼 기금 조직 본부 시스템"
    " 공사 공단 협의체 사업".split()
)
_SPELLED = 5
_NEAR = 4  # lines in which the word of a title is looked for
_NAME = re.compile(rf"[가-힣]{{{_SPELLED},}}|[A-Za-z]{{{_SPELLED},}}")
_LONG = 12  # syllables that must be the same for one of them to stand out
# Syllables that tell things apart when they stand for each other (상반기 and 하반기, 시의회 and 구의회).
_OPPOSITES = frozenset(
    "상하전후대소초중고시구군도국남여동서북내외신좌우갑을병노사민관공유무정부일이삼차기선본"
)


class _Seen(NamedTuple):
    """A name, where it stands first, and how often it stands there."""

    name: str
    place: Place
    times: int = 1


def find_two_names(laid: Laid, twice: list[Twice]) -> Iterator[Discrepancy]:
    """Find the things that two reports name differently."""
    yield from _reordered(laid)
    yield from _replaced(laid, twice)


def _reordered(laid: Laid) -> Iterator[Discrepancy]:
    """Names of the same syllables in another order, of which neither report has both alike."""
    sides = _names_of(laid.old), _names_of(laid.new)
    for letters, one in sides[0].items():
        two = sides[1].get(letters)
        if two is None or one.keys() == two.keys():
            continue
        first, second = _apart(one, two)
        yield _found(laid, one[first], two[second], "likely")


def _apart(one: dict[str, _Seen], two: dict[str, _Seen]) -> tuple[str, str]:
    """Choose a name of each report that the other lacks, or else writes otherwise first."""
    first = next((name for name in one if name not in two), next(iter(one)))
    return first, next(name for name in two if name != first)


def _names_of(side: Side) -> dict[str, dict[str, _Seen]]:
    found: dict[str, dict[str, _Seen]] = {}
    for block in side.report.blocks:
        for piece in block.pieces:
            line = side.report.document.lines[piece.line - 1].plain
            for name in _NAME.finditer(line, piece.start, piece.end):
                if name[0].isascii() or name[0].endswith(_KINDS):
                    key = "".join(sorted(name[0].casefold()))
                    place = Place(piece.line, name.start(), name.end())
                    names = found.setdefault(key, {})
                    seen = names.get(_as_name(name[0]), _Seen(name[0], place, 0))
                    names[_as_name(name[0])] = seen._replace(times=seen.times + 1)
    return found


def _as_name(name: str) -> str:
    return name.casefold()


def _replaced(laid: Laid, twice: list[Twice]) -> Iterator[Discrepancy]:
    """A word that stands for another, all else in the text being the same, more than once."""
    swaps: defaultdict[tuple[str, str], list[tuple[Place, Place]]] = defaultdict(list)
    for one, two, places in (*_paired_titles(laid), *_paired_texts(twice)):
        words = _swapped(laid, one, two)
        if words is not None:
            swaps[words].append(places)
    for words, seen_at in swaps.items():
        if len(seen_at) >= _TWICE:
            first = _Seen(words[0], _place_of(laid.old, words[0], seen_at[0][0]))
            second = _Seen(words[1], _place_of(laid.new, words[1], seen_at[0][1]))
            yield _found(laid, first, second, "question")


def _place_of(side: Side, word: str, place: Place) -> Place:
    """Find a word at a place or on the lines right below, where a title may stand."""
    lines = side.report.document.lines[place.line - 1 : place.line - 1 + _NEAR]
    for line in lines:
        start = line.plain.find(word, place.start if line.number == place.line else 0)
        if start >= 0:
            return Place(line.number, start, start + len(word))
    return place


def _paired_texts(twice: list[Twice]) -> Iterator[tuple[str, str, tuple[Place, Place]]]:
    for pair in twice:
        if pair.score >= _SAME_TELLING:
            one, two = pair.one.block, pair.two.block
            yield one.text, two.text, (one.place, two.place)


def _paired_titles(laid: Laid) -> Iterator[tuple[str, str, tuple[Place, Place]]]:
    old, new = laid.old.report.sections, laid.new.report.sections
    profiles = [laid.weigh(s.title) for s in old], [laid.weigh(s.title) for s in new]

    def score(i: int, j: int) -> float:
        return likeness(profiles[0][i], profiles[1][j])

    for pair in pair_up(*profiles, score, _SAME_TELLING):
        one, two = old[pair.old], new[pair.new]
        yield one.title, two.title, (one.place, two.place)


def _swapped(laid: Laid, one: str, two: str) -> tuple[str, str] | None:
    """The word that differs by one syllable, where nothing else does."""
    contents = laid.wording.content(one), laid.wording.content(two)
    keys = ["".join(words) for words in contents]
    if len(keys[0]) != len(keys[1]) or len(keys[0]) < _LONG:
        return None
    places = [n for n, (a, b) in enumerate(zip(*keys, strict=True)) if a != b]
    if len(places) != 1 or {keys[0][places[0]], keys[1][places[0]]} <= _OPPOSITES:
        return None
    left, right = (_word_at(words, places[0]) for words in contents)
    # Another last syllable makes another kind of thing: 현안사업 is not 현안사항.
    return (left, right) if len(left) == len(right) > 2 and left[-1] == right[-1] else None


def _word_at(words: tuple[str, ...], place: int) -> str:
    for word in words:
        if place < len(word):
            return word
        place -= len(word)
    return ""


def _found(laid: Laid, one: _Seen, two: _Seen, certainty: str) -> Discrepancy:
    """Tell it where the rarer of the names stands."""
    pair = (laid.old, one), (laid.new, two)
    (side, rare), (other, usual) = pair if one.times <= two.times else pair[::-1]
    return discrepancy(
        CODE,
        ((side, rare.place), (other, usual.place)),
        Message(
            f"같은 것으로 보이는 이름이 두 가지임: {rare.name} / {usual.name}",
            f"What seems to be one thing has two names: {rare.name} / {usual.name}",
        ),
        (rare.name, usual.name),
        certainty=certainty,
    )
