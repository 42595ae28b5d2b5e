"""Figures of running text that count the same thing: the same words beside them, in like text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sagwan.comparing.contexts import Context
from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import likeness
from sagwan.comparing.pairing import Index

_SAME_THING = 0.5
_BESIDE, _AROUND, _WORK = 0.45, 0.4, 0.15
_LIKE_TEXT = 0.25  # below, the same words beside a figure are chance
_MANY = 40  # figures of one text that are compared with those of another


def pair_contexts(
    laid: Laid, old: Sequence[Context], new: Sequence[Context]
) -> Iterator[tuple[Context, Context]]:
    """Pair figures one to one, the surest first."""
    groups = _by_text(old), _by_text(new)
    texts = list(groups[1])
    index = Index([laid.weigh(text) for text in texts])
    offers: list[tuple[float, int, int]] = []
    for text, members in groups[0].items():
        for number in index.candidates(laid.weigh(text)):
            offers += _offers(laid, old, new, members, groups[1][texts[number]])
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, i, j in sorted(offers, key=lambda offer: (-offer[0], abs(offer[1] - offer[2]))):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            yield old[i], new[j]


def _by_text(contexts: Sequence[Context]) -> dict[str, list[int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for number, context in enumerate(contexts):
        groups[context.text].append(number)
    return groups


def _offers(
    laid: Laid,
    old: Sequence[Context],
    new: Sequence[Context],
    left: Sequence[int],
    right: Sequence[int],
) -> list[tuple[float, int, int]]:
    around = likeness(laid.weigh(old[left[0]].text), laid.weigh(new[right[0]].text))
    if around < _LIKE_TEXT:
        return []
    found = []
    for i in left[:_MANY]:
        for j in right[:_MANY]:
            score = _score(laid, old[i], new[j], around)
            if score >= _SAME_THING:
                found.append((score, i, j))
    return found


def _score(laid: Laid, old: Context, new: Context, around: float) -> float:
    if not _are_comparable(old, new):
        return 0.0
    works = laid.old.tasks.get(old.section), laid.new.tasks.get(new.section)
    work = _WORK * laid.is_one_work(*works)
    beside = max(_share(old.before, new.before), _share(old.after, new.after))
    if not (old.before or old.after or new.before or new.after):
        return (_BESIDE + _AROUND) * around + work
    return _BESIDE * beside + _AROUND * around + work if beside else 0.0


def _are_comparable(old: Context, new: Context) -> bool:
    one, two = old.figure, new.figure
    bases = [figure.unit.base if figure.unit else None for figure in (one, two)]
    if bases[0] != bases[1] or one.change != two.change:
        return False
    return one.as_of == two.as_of or not (_is_year(one.as_of) and _is_year(two.as_of))


def _is_year(as_of: str | None) -> bool:
    return as_of is not None and len(as_of) == len("2020")


def _share(one: frozenset[str], two: frozenset[str]) -> float:
    whole = len(one) + len(two)
    return 2 * len(one & two) / whole if whole else 0.0
