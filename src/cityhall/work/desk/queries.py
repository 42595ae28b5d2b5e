"""Reads with names: what a search finds, kind by kind, and how far the index goes."""

from dataclasses import dataclass

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from cityhall.ground.access.actors import Actor
from cityhall.work.desk.finding import bodies, dockets, papers, spoken, underway
from cityhall.work.desk.finding.engines import choose, list_large, word_of, word_of_own
from cityhall.work.desk.finding.words import Chunk
from cityhall.work.desk.models import PERSONAL, Kind, Passage

OF_EACH_KIND, ON_A_PAGE, MOST_PAGES = 4, 20, 50
MOST_OF_KIND = 2000  # that a search looks at
WHOLE = PERSONAL | {Kind.DRAFT}  # looked at whole, or by whose they are
ORDER = ("weight", "-recency", "part", "id")
WINDOW = ("weight", F("recency").desc(), "part", "id")


@dataclass(frozen=True, slots=True)
class Finds:
    """What a search found: how many of each kind, those that are shown, and kinds of which it
    looked only at the last that were written, since there are so many."""

    counts: dict[str, int]
    shown: tuple[Passage, ...]
    cut: frozenset[str] = frozenset()

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(self.counts.values())


def find(chunks: list[Chunk], by: Actor, kind: str = "", page: int = 1) -> Finds:
    """Find passages: the first of each kind, or a page of one kind. Of drafts all are looked at,
    since most may be somebody else's."""
    if not chunks:
        return Finds({}, ())
    large = list_large([one for one in Kind.values if one not in WHOLE], MOST_OF_KIND)
    apart = {word_of(one): word_of(one) for one in large}
    apart |= {word_of(one): word_of_own(one, by.key) for one in PERSONAL}
    held = choose(chunks, apart, MOST_OF_KIND + 1)
    open_to = [~rights.closed_to(by) for rights in (underway, dockets, bodies, papers, spoken)]
    found = Passage.objects.filter(*open_to, id__in=held).order_by()
    place = Window(RowNumber(), partition_by=F("kind"), order_by=WINDOW)
    number = Window(Count("pk"), partition_by=F("kind"))
    firsts = found.annotate(place=place, number=number).filter(place__lte=OF_EACH_KIND)
    rows = list(firsts.values_list("kind", "pk", "number"))
    counts = {one: many for one, _, many in rows}
    cut = frozenset(one for one in (*large, *PERSONAL) if counts.get(one, 0) > MOST_OF_KIND)
    ordered = {
        value: MOST_OF_KIND if value in cut else counts[value]
        for value in Kind.values
        if value in counts
    }
    numbers = [pk for _, pk, _ in rows]
    if kind:
        start = (page - 1) * ON_A_PAGE
        chosen = found.filter(kind=kind).order_by(*ORDER)[start : start + ON_A_PAGE]
        numbers = list(chosen.values_list("pk", flat=True))  # texts are read of what is shown only
    shown = Passage.objects.filter(pk__in=numbers).order_by("kind", *ORDER).defer("words")
    return Finds(ordered, tuple(shown), cut)
