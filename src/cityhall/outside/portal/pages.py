"""What public pages show of the copies: rows in the language of the page, facets, what is late."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Min
from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.look.languages import is_korean, say
from cityhall.outside.portal.datasets import DATASETS
from cityhall.outside.portal.serving import Asked
from cityhall.outside.publishing import queries
from cityhall.outside.publishing.models import Copy
from cityhall.outside.publishing.queries import Read, read

A_PAGE = 50
LATE = "late"
FACETS = {  # series → field of the content by which its facets are named
    "promises": "state_name",
    "audits": "stage",
    "research": "stage",
    "visits": "kind_name",
    "figures": "family",
}
LISTED = ("audits", "appeals", "research", "visits", "figures")


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
    more: str = ""


def word(told: Any) -> str:
    """Give something that is said in both languages in that of the page."""
    if isinstance(told, str):
        return told
    return (told[0] if is_korean() else told[1]) or told[0] if told else ""


def write_day(text: str) -> str:
    """Write a day as people do; nothing for none."""
    if not text:
        return ""
    day = date.fromisoformat(text[:10])
    return say("{y}. {m}. {d}.", "{iso}", y=day.year, m=day.month, d=day.day, iso=day.isoformat())


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
    told = one.content
    href = reverse("portal:item", args=[language, series, one.key])
    name = word(told["name"])
    match series:
        case "audits" | "research":
            when = write_day(told["ended"] or told["opened"])
            under = f"{told['number_of_case']} · {word(told['docket'])}"
            return Row(name, href, under, word(told["stage"]), when)
        case "appeals":
            parts = [f"{word(part['decision'])} {part['amount']}" for part in told["counts"]]
            number = len(told["decisions"])
            return Row(name, href, " · ".join(parts), say("{n}건", "{n}", n=number), "")
        case "visits":
            places = " · ".join(filter(None, [*map(word, told["districts"]), told["place"]]))
            tag = f"{word(told['kind_name'])} · {word(told['theme_name'])}"
            return Row(name, href, places, tag, write_day(told["on"]))
        case "figures":
            last = told["values"][-1]
            value = f"{write_value(last['value'])} {last['unit']}"
            return Row(name, href, word(told["subject"]), value, write_day(last["as_of"]))
        case "promises":
            href = reverse("portal:promise", args=[language, one.key])
            return Row(name, href, word(told["owner"]), word(told["state_name"]), "")
        case "execution":
            href = reverse("portal:budget", args=[language])
    return Row(name, href, "", "", "")


def write_value(text: str) -> str:
    """Write a number for people: thousands parted."""
    if not text:
        return "–"
    sign, digits = ("−", text[1:]) if text.startswith("-") else ("", text)
    whole, point, rest = digits.partition(".")
    return f"{sign}{int(whole or 0):,}{point}{rest}"


def name_series(series: str) -> str:
    """Name a series in the language of the page."""
    return DATASETS[series].name if series in DATASETS else series


def today() -> date:
    """Give the day on which the page is read, where the city is."""
    return localdate()
