"""Reads of the public copy, by name: the only ones that public pages use."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from cityhall.outside.publishing.gate import digest_of
from cityhall.outside.publishing.models import Copy, Edition, Held

MOST_FOUND = 60
LATE = "late"


@dataclass(frozen=True, slots=True)
class Read:
    """A copy as pages read it: its row and what it says."""

    copy: Copy
    content: dict[str, Any]

    @property
    def key(self) -> str:
        """Its key within its series."""
        return self.copy.key


def read(copy: Copy) -> Read:
    """Read a copy."""
    return Read(copy, json.loads(copy.content))


def edition() -> str:
    """Name the last edition, which tells whether anything public changed."""
    last = Edition.objects.order_by("-pk").values_list("pk", "made").first()
    return f"{last[0]} {last[1]:%F %T.%f}" if last else ""


def find_edition() -> Edition | None:
    """Find the last edition."""
    return Edition.objects.first()


def list_current(series: str, facet: str = "", words: str = "") -> QuerySet[Copy]:
    """List what is on the page of a series, in its order."""
    rows = Copy.objects.filter(series=series, is_current=True)
    if facet:
        rows = rows.filter(facet=facet)
    return choose_words(rows, words).order_by("rank", "key")


def choose_words(rows: QuerySet[Copy], words: str) -> QuerySet[Copy]:
    """Choose copies in which all words stand."""
    for word in words.casefold().split():
        rows = rows.filter(words__contains=word)
    return rows


def find_current(series: str, key: str) -> Copy | None:
    """Find what is on the page of an object."""
    return Copy.objects.filter(series=series, key=key, is_current=True).first()


def find_version(series: str, key: str, version: int) -> Copy | None:
    """Find a version of an object, on the page or not."""
    return Copy.objects.filter(series=series, key=key, version=version).first()


def list_versions(series: str, key: str) -> list[Copy]:
    """List every version of an object, the latest first."""
    rows = Copy.objects.filter(series=series, key=key).order_by("-version")
    return list(rows.defer("content", "words"))


def list_latest(series: str, most: int) -> list[Copy]:
    """List what came to the page of a series last."""
    rows = Copy.objects.filter(series=series, is_current=True)
    return list(rows.order_by("-made", "rank", "key")[:most])


def count_facets(series: str) -> Counter[str]:
    """Count what is on the page of a series by its facets."""
    rows = Copy.objects.filter(series=series, is_current=True).order_by()
    return Counter(dict(rows.values_list("facet").annotate(number=Count("pk"))))


def count_series() -> Counter[str]:
    """Count what is on the page of each series."""
    rows = Copy.objects.filter(is_current=True).order_by()
    return Counter(dict(rows.values_list("series").annotate(number=Count("pk"))))


def search(words: str) -> list[Copy]:
    """Find what is on any page by words, some of each series."""
    if not words.split():
        return []
    rows = choose_words(Copy.objects.filter(is_current=True), words)
    return list(rows.order_by("series", "rank", "key")[:MOST_FOUND])


def holds_sample() -> bool:
    """Tell whether anything that is out is of the sample city."""
    return Copy.objects.filter(is_current=True, is_sample=True).exists()


def is_whole(copy: Copy) -> bool:
    """Tell whether a copy says what it said when it was published."""
    return digest_of(copy.content) == copy.digest


def list_held(state: str = Held.State.WAITING) -> list[Held]:
    """List what is held at the gate."""
    return list(Held.objects.filter(state=state))


def find_held(number: int) -> Held | None:
    """Find something held by its number."""
    return Held.objects.filter(pk=number).first()


def load_masked(copy: Copy) -> list[list[str]]:
    """Load what is masked in a copy: rule and clause."""
    told: list[list[str]] = json.loads(copy.masked)
    return told
