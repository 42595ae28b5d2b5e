"""Reads with names: what a search finds, kind by kind, and how far the index goes."""

from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from cityhall.ground.access.actors import Actor
from cityhall.work.desk.finding.engines import choose
from cityhall.work.desk.finding.underway import closed_to
from cityhall.work.desk.finding.words import Chunk
from cityhall.work.desk.models import Kind, Passage

OF_EACH_KIND, ON_A_PAGE, MOST_PAGES = 4, 20, 50
MOST_OF_KIND = 2000  # that a search looks at; of drafts all, since most may be somebody else's
EVERY = 2**31 - 1
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


def choose_passages(chunks: list[Chunk], by: Actor) -> QuerySet[Passage]:
    """Choose what holds all that is asked for, of what somebody may read: the last of each kind."""
    most = {kind: EVERY if kind == Kind.DRAFT else MOST_OF_KIND + 1 for kind in Kind.values}
    return Passage.objects.filter(~closed_to(by), id__in=choose(chunks, most))


def find(chunks: list[Chunk], by: Actor, kind: str = "", page: int = 1) -> Finds:
    """Find passages: the first of each kind, or a page of one kind."""
    if not chunks:
        return Finds({}, ())
    found = choose_passages(chunks, by)
    counts = dict(found.order_by().values_list("kind").annotate(number=Count("pk")))
    ordered = {value: min(counts[value], MOST_OF_KIND) for value in Kind.values if value in counts}
    cut = frozenset(value for value, number in counts.items() if number > MOST_OF_KIND)
    if kind:
        start = (page - 1) * ON_A_PAGE
        chosen = found.filter(kind=kind).order_by(*ORDER)[start : start + ON_A_PAGE]
    else:
        place = Window(RowNumber(), partition_by=F("kind"), order_by=WINDOW)
        chosen = found.annotate(place=place).filter(place__lte=OF_EACH_KIND)
    numbers = list(chosen.values_list("pk", flat=True))  # texts are read of what is shown only
    shown = Passage.objects.filter(pk__in=numbers).order_by("kind", *ORDER).defer("words")
    return Finds(ordered, tuple(shown), cut)
