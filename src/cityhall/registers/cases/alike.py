"""Earlier cases like one at hand, by the likeness with which reports are compared.

Only what its reader may read is looked at: a title can say what a case hides.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

from django.db.models import Q, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.rules import only_readable
from sagwan.comparing.likeness import likeness, scale_of
from sagwan.comparing.words import wording_of

ALIKE = 0.4  # below, two cases are about two things
MOST_WORDS, MOST_WEIGHED, MOST_SHOWN = 6, 60, 8
LATEST = 3000  # cases among which like ones are looked for
Row = TypeVar("Row")


def list_alike(case: Case, actor: Actor) -> list[Case]:
    """List earlier cases of the same procedure that are worded like one, the most alike first."""
    before = Q(opened__lt=case.opened) | Q(opened=case.opened, pk__lt=case.pk)
    latest = Case.objects.filter(before, procedure=case.procedure).values("pk")[:LATEST]
    sharing = sharing_words(case.title).filter(procedure=case.procedure, pk__in=latest)
    found = only_readable(sharing, actor)
    others = list(found.values_list("pk", "title")[:MOST_WEIGHED])
    ranked = [key for key, _ in rank_alike(case.title, others, lambda one: one[1])]
    alike = Case.objects.in_bulk(ranked)
    return [alike[key] for key in ranked]


def list_alike_texts(
    texts: Sequence[str], procedures: Iterable[str], actor: Actor
) -> list[list[Case]]:
    """List for each of some texts the cases worded like it, the most alike first; read once."""
    chosen = Case.objects.filter(procedure__in=list(procedures))
    latest = chosen.order_by("-opened", "-id").values("pk")[:LATEST]
    readable = only_readable(Case.objects.filter(pk__in=latest), actor) if texts else chosen.none()
    titles = list(readable.values_list("pk", "title"))
    known = [(pk, title, title.casefold()) for pk, title in titles]
    ranked = [rank_sharing(text, known) for text in texts]
    alike = Case.objects.in_bulk({pk for keys in ranked for pk in keys})
    return [[alike[pk] for pk in keys] for keys in ranked]


def rank_sharing(text: str, known: Iterable[tuple[int, str, str]]) -> list[int]:
    """Choose those that share a long word with a text and are worded like it."""
    words = [one.casefold() for one in long_words(text)]
    sharing = ((pk, title) for pk, title, plain in known if any(one in plain for one in words))
    some = list(islice(sharing, MOST_WEIGHED))
    return [pk for pk, _ in rank_alike(text, some, lambda one: one[1])]


def long_words(text: str) -> list[str]:
    """List the longest words of a text."""
    words = {word for word in text.split() if len(word) > 1}
    return sorted(words, key=lambda one: (-len(one), one))[:MOST_WORDS]


def sharing_words(text: str) -> QuerySet[Case]:
    """Choose cases that share a long word with a text."""
    sharing = Q(pk=None)
    for word in long_words(text):
        sharing |= Q(title__icontains=word)
    return Case.objects.filter(sharing)


def rank_alike(text: str, rows: Sequence[Row], text_of: Callable[[Row], str]) -> list[Row]:
    """Choose the rows that are worded like a text, the most alike first."""
    texts = [text_of(one) for one in rows]
    scale = scale_of(wording_of((text, *texts), {}), [[text], texts])
    wanted = scale.weigh(text)
    scored = [(likeness(wanted, scale.weigh(told)), -place) for place, told in enumerate(texts)]
    alike = sorted((one for one in scored if one[0] >= ALIKE), reverse=True)
    return [rows[-place] for _, place in alike[:MOST_SHOWN]]
