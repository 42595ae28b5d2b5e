"""Figures of running text that count the same thing: the same words beside them, in like text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sagwan.comparing.contexts import Context
from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import likeness
from sagwan.comparing.pairing import Index, equal_in_order

_SAME_THING = 0.5
_BESIDE, _AROUND, _WORK = 0.45, 0.4, 0.15
_SAME_DATE, _OUT_OF_TURN = 0.02, 0.005  # decide only between figures with the same words
_LIKE_TEXT = 0.25  # below, the same words beside a figure are chance
_MANY = 40  # figures of one text that are compared with those of another


def pair_contexts(
    laid: Laid, old: Sequence[Context], new: Sequence[Context]
) -> Iterator[tuple[Context, Context]]:
    """Pair figures one to one: those of equal texts in their order, then the surest first."""
    equal = _equal(laid, old, new)
    taken = {i for i, _ in equal}, {j for _, j in equal}
    rest = [_groups(old, taken[0]), _groups(new, taken[1])]
    index = Index([laid.weigh(new[members[0]].text) for members in rest[1]])
    offers: list[tuple[float, int, int]] = []
    for members in rest[0]:
        for number in index.candidates(laid.weigh(old[members[0]].text)):
            offers += _offers(laid, old, new, members, rest[1][number])
    yield from ((old[i], new[j]) for i, j in equal)
    for _, i, j in sorted(offers, key=lambda offer: (-offer[0], abs(offer[1] - offer[2]))):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield old[i], new[j]


def _equal(laid: Laid, old: Sequence[Context], new: Sequence[Context]) -> list[tuple[int, int]]:
    """The same place of the same text but for its numbers, in the same work if there is one."""
    works = laid.old.tasks, laid.new.tasks
    left = [laid.works.get(works[0].get(context.section, ""), "") for context in old]
    right = [works[1].get(context.section, "") for context in new]
    keys = [_key(context) for context in old], [_key(context) for context in new]
    return equal_in_order(*keys, (left, right))


def _key(context: Context) -> tuple[object, ...]:
    figure = context.figure
    year = figure.as_of if _is_year(figure.as_of) else None
    base = figure.unit.base if figure.unit else None
    return context.masked, context.turn, base, figure.change, year


def _groups(contexts: Sequence[Context], taken: set[int]) -> list[list[int]]:
    """Figures of one text together."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, context in enumerate(contexts):
        if number not in taken:
            groups[context.block, context.text].append(number)
    return list(groups.values())


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
    work = _WORK * laid.is_one_work(*works) - _OUT_OF_TURN * min(abs(old.turn - new.turn), 9)
    work += _SAME_DATE * (old.figure.as_of == new.figure.as_of)
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
