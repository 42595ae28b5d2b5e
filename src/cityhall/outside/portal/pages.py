"""What public pages show of the copies: rows in the language of the page, facets, what is late."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Min
from django.urls import reverse
from django.utils.timezone import localdate

from cityhall.ground.look import dates
from cityhall.ground.look.languages import is_korean, say
from cityhall.ground.look.units import name_unit
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
    "publications": "docket",
    "sittings": "committee",
    "sustainability": "goal",
    "epidemics": "epidemic",
    "uses": "month",
    "messages": "kind_name",
}
OTHERS = (  # not in the main menu: the first page leads there
    *("uses", "rapid", "sittings", "publications", "sustainability", "epidemics"),
    *("organizations", "people"),
)
LISTED = (
    *("audits", "appeals", "research", "publications", "sittings", "visits", "uses", "rapid"),
    *("messages", "figures", "sustainability", "epidemics", "organizations", "people"),
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


def word(told: Any) -> str:
    """Give something that is said in both languages in that of the page."""
    if isinstance(told, str):
        return told
    return (told[0] if is_korean() else told[1]) or told[0] if told else ""


def write_day(text: str) -> str:
    """Write a day as people do; nothing for none."""
    if not text:
        return ""
    return dates.write_day(date.fromisoformat(text[:10]))


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
    page = PAGES.get(series)
    if page:
        href = reverse(page, args=[language])
    elif series == "promises":
        href = reverse("portal:promise", args=[language, one.key])
    else:
        href = reverse("portal:item", args=[language, series, one.key])
    tell = TOLD.get(series)
    under, tag, when = tell(one.content) if tell else ("", "", "")
    return Row(word(one.content["name"]), href, under, tag, when)


def tell_case(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a case: its number, how it ended, and when."""
    when = write_day(told["ended"] or told["opened"])
    return f"{told['number_of_case']} · {word(told['docket'])}", word(told["stage"]), when


def tell_month(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a month of decisions by their numbers."""
    parts = [f"{word(part['decision'])} {part['amount']}" for part in told["counts"]]
    return " · ".join(parts), say("{n}건", "{n}", n=len(told["decisions"])), ""


def tell_visit(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell an engagement: where, what about, and when."""
    places = " · ".join(filter(None, [*map(word, told["districts"]), told["place"]]))
    return places, f"{word(told['kind_name'])} · {word(told['theme_name'])}", write_day(told["on"])


def tell_figure(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a measure of a unit by its last value."""
    last = told["values"][-1]
    value = f"{write_value(last['value'])} {name_unit(last['unit'])}"
    return word(told["subject"]), value, write_day(last["as_of"])


def tell_unit(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a unit: what it is, and when it ended."""
    return told["parent_id"], told["classification"], write_day(told["dissolution_date"])


def tell_person(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a member by the bodies to which they belong."""
    return " · ".join(word(one["organization"]) for one in told["memberships"]), "", ""


def tell_uses(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell the uses of an office and month: how many, and of how much."""
    number = say("{n}건", "{n} uses", n=len(told["uses"]))
    apart = any(one["difference"] for one in told["held"])
    under = say("보고한 집행액과 다름", "differs from what was reported") if apart else ""
    return under, number, say("{n}원", "{n} won", n=write_value(told["amount"]))


def tell_check(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a check by the rate of the whole city."""
    whole = told["whole"]
    rate, goal = write_value(whole["rate"]), write_value(whole["goal_rate"])
    under = say("집행률 {r}%, 목표 {g}%", "{r}% executed, goal {g}%", r=rate, g=goal)
    many = len(told["offices"])
    if told["withdrawn"]:
        return told["why"], say("거두어들임", "Withdrawn"), write_day(told["withdrawn"])
    return under, say("{n}개 기관", "{n} offices", n=many) if many else "", ""


def tell_week(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a week of a docket by how many cases it published."""
    days = f"{write_day(told['since'])}–{write_day(told['until'])}"
    return days, say("{n}건", "{n} cases", n=len(told["cases"])), ""


def tell_sitting(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a sitting: what it decides, where and when."""
    under = " · ".join(filter(None, [word(told["docket"]), told["place"]]))
    return under, word(told["state"]), f"{write_day(told['on'])} {told['at']}".strip()


def tell_indicator(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell an indicator by its last value."""
    last = next((one for one in reversed(told["years"]) if one["value"]), None)
    value = f"{write_value(last['value'])} {word(told['unit'])}" if last else ""
    return f"{told['code']} · {word(told['goal'])}", value, last["year"] if last else ""


def tell_numbers(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a series of an epidemic by how many numbers it holds, and the last day of them."""
    number = say("수치 {n}개", "{n} numbers", n=len(told["numbers"]))
    return word(told["epidemic"]), number, write_day(told["numbers"][-1]["at"])


def tell_message(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a message: at which occasion and where, what it is, and when."""
    under = " · ".join(filter(None, (told["occasion"], told["place"])))
    return under, word(told["kind_name"]), write_day(told["on"])


def tell_of_promise(told: dict[str, Any]) -> tuple[str, str, str]:
    """Tell a promise: whose it is, and how it stands."""
    return word(told["owner"]), word(told["state_name"]), ""


PARTED = frozenset({"uses", "rapid", "publications", "sittings", "sustainability", "epidemics"})
PAGES = {"execution": "portal:budget", "spending": "portal:spending"}  # one page for all of them
TOLD: dict[str, Callable[[dict[str, Any]], tuple[str, str, str]]] = {
    "audits": tell_case,
    "research": tell_case,
    "appeals": tell_month,
    "visits": tell_visit,
    "uses": tell_uses,
    "rapid": tell_check,
    "publications": tell_week,
    "sittings": tell_sitting,
    "sustainability": tell_indicator,
    "epidemics": tell_numbers,
    "figures": tell_figure,
    "organizations": tell_unit,
    "people": tell_person,
    "promises": tell_of_promise,
    "messages": tell_message,
}


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


def list_others() -> list[Facet]:
    """List the series that the main menu leaves out, of which something is public."""
    counts = queries.count_series()
    return [Facet(key, name_series(key), counts[key]) for key in OTHERS if counts[key]]


def today() -> date:
    """Give the day on which the page is read, where the city is."""
    return localdate()
