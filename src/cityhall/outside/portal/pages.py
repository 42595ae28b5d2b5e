"""What public pages show of the copies: rows in the language of the page, facets, what is late."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Min
from django.utils.timezone import localdate

from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.serving import Asked
from cityhall.outside.portal.telling import word, write_day
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import Read, read

A_PAGE, MOST_OF_A_NAME = 50, 200
LATE = "late"
FACETS = {  # series → field of the content by which its facets are named
    "promises": "state_name",
    "audits": "stage",
    "research": "stage",
    "visits": "kind_name",
    "figures": "family",
    "publications": "docket",
    "sittings": "committee",
    "sustainability": "goal",
    "epidemics": "epidemic",
    "measures": "epidemic",
    "gatherings": "framework",
    "uses": "month",
    "messages": "kind_name",
}
OTHERS = (  # not in the main menu: the first page leads there
    *("uses", "rapid", "sittings", "publications", "sustainability", "epidemics"),
    *("organizations", "people"),
)
# What the first page counts of a series that has a page of its own.
WHOLES = {"epidemics": "boards", "sustainability": "frameworks"}
LISTED = (
    *("audits", "appeals", "research", "publications", "sittings", "visits", "uses", "rapid"),
    *("messages", "figures", "sustainability", "gatherings", "epidemics", "measures"),
    *("organizations", "people"),
)


@dataclass(frozen=True, slots=True)
class Facet:
    """A part of a series: its key, its name, and how many are in it."""

    key: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Row:
    """An object of a series as a list shows it."""

    name: str
    href: str
    under: str
    tag: str
    when: str


def list_facets(series: str) -> list[Facet]:
    """List the parts of a series, the most first; each is named by one that is in it."""
    counts = queries.count_facets(series)
    first = queries.list_current(series).order_by().values("facet").annotate(first=Min("pk"))
    named = {
        one.facet: word(read(one).content.get(FACETS.get(series, ""), one.facet))
        for one in Copy.objects.filter(pk__in=first.values("first"))
    }
    return [Facet(key, named.get(key, key), many) for key, many in counts.most_common()]


def cut(series: str, asked: Asked, facet: str = "") -> Page[Copy]:
    """Cut the page that is asked for from a series."""
    rows = queries.list_current(series, facet, asked.words.get("q", ""))
    return Paginator(rows, A_PAGE).get_page(asked.page)


def list_late(most: int, on: date) -> list[dict[str, Any]]:
    """List what is late, the longest first."""
    return [tell_promise(read(one), on) for one in queries.list_current("promises", LATE)[:most]]


def tell_promise(one: Read, on: date) -> dict[str, Any]:
    """Tell a promise as lists show it."""
    told = one.content
    late = told["state"] == LATE and told["due_to"]
    days = (on - date.fromisoformat(told["due_to"])).days if late else 0
    return {
        "key": one.key,
        "name": word(told["name"]),
        "task": word(told["task"]),
        "owner": word(told["owner"]),
        "state": told["state"],
        "state_name": word(told["state_name"]),
        "reason": word(told["reason"]),
        "due": word(told["due"]),
        "day": write_day(told["due_to"]),
        "first": word(told["first_due"]),
        "days": f"{days:,}" if days else "",
    }


def list_rows(series: str, copies: Iterable[Copy], language: str) -> Iterator[Row]:
    """List copies of a series as rows that lead to their pages."""
    for copy in copies:
        yield make_row(series, read(copy), language)


def make_row(series: str, one: Read, language: str) -> Row:
    """Make the row of an object."""
    found = DATASETS[series]
    under, tag, when = found.tell(one.content)
    name = word(one.content["name"])
    short = name if len(name) <= MOST_OF_A_NAME else f"{name[: MOST_OF_A_NAME - 1]}…"
    return Row(short, found.find_page(language, one.key), under, tag, when)


PARTED = frozenset("uses rapid publications sittings gatherings epidemics measures".split())


def name_series(series: str) -> str:
    """Name a series in the language of the page."""
    return DATASETS[series].name if series in DATASETS else series


def list_others() -> list[Facet]:
    """List the series that the main menu leaves out, of which something is public."""
    counts = queries.count_series()
    shown = [(key, WHOLES.get(key, key)) for key in OTHERS]
    return [Facet(key, name_series(told), counts[told]) for key, told in shown if counts[told]]


def today() -> date:
    """Give the day on which the page is read, where the city is."""
    return localdate()
