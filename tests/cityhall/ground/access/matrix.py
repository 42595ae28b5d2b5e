"""The matrix of access: each route × object × method × role, and the answer that each gets.

`python tests/cityhall/ground/access/matrix.py` writes matrix.csv anew; a person reviews what
differs. The test compares the running site with the file.
"""

import csv
import logging
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

FILE = Path(__file__).parent / "matrix.csv"
METHODS = "GET HEAD POST PUT PATCH DELETE OPTIONS".split()
MEASURED = [one for one in METHODS if one != "HEAD"]  # by everybody; HEAD asks what GET does
ASKED = ["GET", "POST"]  # of the database: the others are refused before they ask anything

# Who asks: a name of the column, and the key of a sample person; nobody has none.
ASKING = {
    "nobody": "",
    "shut_out": "shut-out",
    "citizen": "areum",
    "council_member": "saebom",
    "officer": "gaon",
    "officer_elsewhere": "nari",
    "division_head": "daon",
    "chief_of_staff": "raon",
    "planning_officer": "maru",
    "docket_clerk": "boram",
    "administrator": "haneul",
}

FILING = "F" * 22  # a report of the secretariat, with one proposal
A_PART_OF_NONE = {"key": "a-call", "number": 9}
CHECK = "2020-03-31"  # of rapid execution, which the sample city published
CALENDAR = "C" * 43  # the secret address of the officer's calendar
DRAFT = "2020-04.mayors-secretariat.work-report"  # which the sample city begins
SHEET = "2020-04.mayors-secretariat"  # expected questions
MESSAGE = "20191105-a-message"  # of the secretariat


def of_page(absent: dict[str, str], **about: str) -> dict[str, dict[str, Any]]:
    """Ask for something on the open side, and for what is not there."""
    there = {"language": "ko", **about}
    return {"": there, "absent": there | absent}


# What routes with an argument are asked for: a word for the object, and the argument.
OBJECTS: dict[str, dict[str, dict[str, Any]]] = {
    "calls:call": {"": {"key": "a-call"}, "absent": {"key": "no-call"}},
    "calls:part": {"theirs": {"key": "a-call", "number": 1001}, "absent": A_PART_OF_NONE},
    "calls:sheet": {"theirs": {"key": "a-call", "number": 1001}, "absent": A_PART_OF_NONE},
    "calls:return": {"theirs": {"key": "a-call", "number": 1001}, "absent": A_PART_OF_NONE},
    "calls:decide": {"theirs": {"key": "a-call", "number": 1001}, "absent": A_PART_OF_NONE},
    "calls:manage": {"": {"key": "a-call"}, "absent": {"key": "no-call"}},
    "intake:filing": {"theirs": {"key": FILING}, "absent": {"key": "A" * 22}},
    "intake:decide": {"theirs": {"key": FILING}, "absent": {"key": "A" * 22}},
    "intake:correct": {
        "theirs": {"key": FILING, "number": 1001},
        "absent": {"key": FILING, "number": 9},
    },
    "desk:office": {
        "theirs": {"key": "mayors-secretariat"},
        "other": {"key": "planning-office/legal"},
        "absent": {"key": "no-such-unit"},
    },
    "desk:entry": {"": {"seq": 1}, "absent": {"seq": 10**9}},
    "drafts:draft": {
        "theirs": {"draft": DRAFT},
        "absent": {"draft": "2000-01.no-such-unit.work-report"},
    },
    "drafts:edit": {"theirs": {"draft": DRAFT}},
    "drafts:date": {"theirs": {"draft": DRAFT}},
    "drafts:save": {"theirs": {"draft": DRAFT}},
    "drafts:written": {
        "theirs": {"draft": DRAFT, "form": "md"},
        "absent": {"draft": DRAFT, "form": "exe"},
    },
    "drafts:version": {"absent": {"draft": DRAFT, "version": 9}},
    "notices:calendar": {
        "theirs": {"token": CALENDAR},
        "absent": {"token": "A" * 43},
    },
    "organisation:unit": {
        "theirs": {"key": "mayors-secretariat"},
        "other": {"key": "planning-office/legal"},
        "absent": {"key": "no-such-unit"},
    },
    "organisation:change": {
        "theirs": {"key": "mayors-secretariat"},
        "absent": {"key": "no-such-unit"},
    },
    "organisation:post": {
        "": {"key": "planning-office/budget/head"},
        "absent": {"key": "no-such-post"},
    },
    "organisation:post-add": {
        "": {"key": "planning-office/budget"},
        "absent": {"key": "no-such-unit"},
    },
    "organisation:post-change": {
        "": {"key": "planning-office/budget/head"},
        "absent": {"key": "no-such-post"},
    },
    "organisation:member": {"": {"key": "saebom"}, "absent": {"key": "no-such-member"}},
    "organisation:body": {
        "": {"key": "task-force/autonomous-police"},
        "absent": {"key": "no-such-unit"},
    },
    "committees:committee": {"": {"key": "research-review"}, "absent": {"key": "no-such"}},
    "committees:members": {"": {"key": "research-review"}, "absent": {"key": "no-such"}},
    "committees:plan": {"": {"key": "research-review"}, "absent": {"key": "no-such"}},
    "committees:sitting": {
        "public": {"key": "appeal-2020-04-06"},
        "hidden": {"key": "local-subsidy-2020-04-07"},
        "absent": {"key": "no-such-sitting"},
    },
    "committees:change": {
        "": {"key": "appeal-2020-04-06"},
        "absent": {"key": "no-such-sitting"},
    },
    "committees:paper": {
        "": {"key": "appeal-2020-04-06", "paper": "agenda", "form": "hwpx"},
        "absent": {"key": "appeal-2020-04-06", "paper": "agenda", "form": "exe"},
    },
    "cases:sitting": {
        "": {"key": "appeal-2020-04-06"},
        "absent": {"key": "no-such-sitting"},
    },
    "cases:docket": {"": {"procedure": "audit-item"}, "absent": {"procedure": "no-such"}},
    "cases:open": {"": {"procedure": "audit-item"}, "absent": {"procedure": "no-such"}},
    "cases:decide": {"": {"procedure": "audit-item"}, "absent": {"procedure": "no-such"}},
    "cases:rules": {"": {"procedure": "audit-item"}, "absent": {"procedure": "no-such"}},
    "cases:statistics": {"": {"procedure": "audit-item"}, "absent": {"procedure": "no-such"}},
    "cases:tables": {
        "": {"procedure": "audit-item", "form": "csv"},
        "absent": {"procedure": "audit-item", "form": "exe"},
    },
    "cases:publication": {"absent": {"key": "audit-item-19990101"}},
    "cases:case": {
        "theirs": {"key": "audit-item-2019-25"},
        "other": {"key": "audit-item-2019-2"},
        "absent": {"key": "no-such-case"},
    },
    "cases:step": {
        "theirs": {"key": "audit-item-2019-25", "step": "reopen"},
        "other": {"key": "audit-item-2019-2", "step": "note"},
        "absent": {"key": "audit-item-2019-2", "step": "no-such-step"},
    },
    "entrustments:service": {
        "": {"key": "entrusted-service-2020-1"},
        "absent": {"key": "no-such-service"},
    },
    "entrustments:tables": {"": {"form": "csv"}, "absent": {"form": "exe"}},
    "entrustments:begin": {
        "": {"key": "entrusted-service-2020-1", "duty": "audit"},
        "absent": {"key": "no-such-service", "duty": "audit"},
    },
    "entrustments:begin-all": {"": {"duty": "audit"}, "absent": {"duty": "no-such"}},
    **{
        f"portal:{name}": {"": {"language": "ko"}}
        for name in ("home budget promises spending search data calendar boards frameworks".split())
    },
    "portal:promise": of_page({"key": "no-such-promise"}, key="local-government-fair"),
    "portal:follow": of_page({"key": "no-such-promise"}, key="local-government-fair"),
    "portal:series": of_page({"series": "no-such-series"}, series="appeals"),
    "portal:item": of_page(
        {"key": "staffing.mood@city"}, series="figures", key="staffing.quota@mayors-secretariat"
    ),
    "portal:news": of_page({"series": "no-such-series"}, series="promises"),
    "portal:table": of_page({"form": "exe"}, series="promises", form="csv"),
    "portal:board": of_page({"key": "no-such"}, key="covid-19"),
    "portal:briefing": of_page({"key": "no-such"}, key="covid-19"),
    "portal:months": of_page({"series": "no-such"}, key="covid-19", series="confirmed"),
    "portal:framework": of_page({"key": "no-such"}, key="seoul-sdgs-2030"),
    "portal:gaps": of_page({"key": "no-such"}, key="seoul-sdgs-2030"),
    "portal:open-sdg": of_page({"key": "no-such"}, key="seoul-sdgs-2030"),
    "portal:indicator": of_page({"code": "99-1-1"}, key="seoul-sdgs-2030", code="11-1-1"),
    "open-api:list": {"": {"series": "promises"}, "absent": {"series": "no-such-series"}},
    "open-api:one": {
        "": {"series": "promises", "key": "local-government-fair"},
        "absent": {"series": "promises", "key": "no-such-promise"},
    },
    "open-api:revoke": {"absent": {"number": 999_999}},
    **{
        f"open-api:{one}-promise{done}": {"": {"key": "local-government-fair"}}
        for one, done in (("report", "-done"), ("move", ""), ("drop", ""), ("explain", ""))
    },
    "open-api:move-visit": {"absent": {"key": "no-such-visit"}},
    "open-api:follow-visit": {"absent": {"key": "no-such-visit"}},
    "open-api:take-step": {"": {"key": "audit-item-2019-25"}},
    "open-api:case": {"": {"key": "audit-item-2019-25"}},
    "following:ask": {"": {"language": "ko"}},
    "following:confirm": {"absent": {"language": "ko", "word": "no-such-word"}},
    "following:end": {"absent": {"language": "ko", "word": "no-such-word"}},
    "expenses:table": {"": {"form": "csv"}, "absent": {"form": "exe"}},
    "expenses:strike": {"absent": {"number": 999_999}},
    "publishing:settle": {"absent": {"number": 999_999}},
    "research:tables": {"": {"form": "csv"}, "absent": {"form": "exe"}},
    **{
        f"epidemics:{name}": {"": {"key": "covid-19"}, "absent": {"key": "no-such"}}
        for name in ("public", "briefing", "board", "enter", "import", "measures")
    },
    **{
        f"epidemics:{name}": {
            "": {"key": "covid-19", "form": "csv"},
            "absent": {"key": "covid-19", "form": "exe"},
        }
        for name in ("numbers", "readings")
    },
    **{
        f"sustainability:{name}": {
            "": {"key": "seoul-sdgs-2030"},
            "absent": {"key": "no-such"},
        }
        for name in ("tree", "gaps", "plans", "gatherings", "open-sdg")
    },
    **{
        f"sustainability:{name}": {
            "": {"key": "seoul-sdgs-2030", "code": "11-1-1"},
            "absent": {"key": "seoul-sdgs-2030", "code": "99-1-1"},
        }
        for name in ("indicator", "enter")
    },
    "sustainability:project": {
        "": {"key": "seoul-sdgs-2030", "code": "solar"},
        "absent": {"key": "seoul-sdgs-2030", "code": "no-such"},
    },
    "sustainability:survey": {
        "": {"key": "seoul-sdgs-2030", "survey": "citizens-2019"},
        "absent": {"key": "seoul-sdgs-2030", "survey": "no-such"},
    },
    "epidemics:series": {
        "": {"key": "covid-19", "series": "isolated"},
        "absent": {"key": "covid-19", "series": "no-such"},
    },
    **{
        f"exchange:{name}": {"": {"language": "ko"}}
        for name in "home policies guides press archive status supplies cities search questions "
        "news answers ask register subscribe".split()
    },
    **{
        f"exchange:{name}": {"absent": {"language": "ko", "token": "no-such-link"}}
        for name in ("confirm", "unsubscribe", "contribute")
    },
    "exchange:article": {"absent": {"language": "ko", "key": "no-such-article"}},
    "exchange:question": {"absent": {"language": "ko", "key": 999_999}},
    **{f"exchange:{name}": {"absent": {"key": "no"}} for name in ("edit", "change", "decide-city")},
    "epidemics:correct": {"absent": {"key": "covid-19", "number": 10**9}},
    "messages:message": {"theirs": {"key": MESSAGE}, "absent": {"key": "no-such-message"}},
    "messages:edit": {"theirs": {"key": MESSAGE}, "absent": {"key": "no-such-message"}},
    "messages:facts": {"theirs": {"key": MESSAGE}, "absent": {"key": "no-such-message"}},
    "messages:change": {"theirs": {"key": MESSAGE}, "absent": {"key": "no-such-message"}},
    "messages:version": {
        "theirs": {"key": MESSAGE, "number": 1},
        "absent": {"key": MESSAGE, "number": 9},
    },
    "messages:written": {
        "theirs": {"key": MESSAGE, "form": "docx"},
        "absent": {"key": MESSAGE, "form": "exe"},
    },
    "agreements:tables": {"": {"form": "csv"}, "absent": {"form": "exe"}},
    "agreements:agreement": {
        "theirs": {"key": "exchange-2020-1"},
        "absent": {"key": "no-such-agreement"},
    },
    "agreements:change": {
        "theirs": {"key": "exchange-2020-1"},
        "absent": {"key": "no-such-agreement"},
    },
    "engagements:engagement": {
        "theirs": {"key": "visit-notice-2026-1"},
        "absent": {"key": "no-such-engagement"},
    },
    "engagements:amend": {
        "theirs": {"key": "visit-notice-2026-1"},
        "absent": {"key": "no-such-visit"},
    },
    "engagements:change": {
        "theirs": {"key": "visit-notice-2026-1"},
        "absent": {"key": "no-such-engagement"},
    },
    "engagements:photos": {"theirs": {"key": "visit-notice-2026-1"}, "absent": {"key": "none"}},
    "engagements:photo": {"absent": {"key": "visit-notice-2026-1", "number": 9}},
    "drafts:review": {"absent": {"draft": DRAFT, "version": 9}},
    "submissions:submission": {
        "": {"key": "a-submission"},
        "absent": {"key": "no-submission"},
    },
    "submissions:review": {"": {"key": "a-submission"}, "absent": {"key": "no-submission"}},
    "submissions:text": {"absent": {"key": "a-submission", "number": 1}},
    "questions:sheet": {"theirs": {"key": SHEET}, "absent": {"key": "no-sheet"}},
    "questions:answer": {"theirs": {"key": SHEET}, "absent": {"key": "no-sheet"}},
    "questions:again": {"theirs": {"key": SHEET}, "absent": {"key": "no-sheet"}},
    "questions:review": {"theirs": {"key": SHEET}, "absent": {"key": "no-sheet"}},
    "answers:answer": {"": {"key": "audit-item-2019-5"}, "absent": {"key": "no-such-case"}},
    "answers:change": {"": {"key": "audit-item-2019-5"}, "absent": {"key": "no-such-case"}},
    "binder:file": {
        "": {"session": "2001-01", "form": "hwpx"},
        "absent": {"session": "2001-01", "form": "exe"},
    },
    "intake:review": {"absent": {"key": "A" * 22}},
    "submissions:file": {"absent": {"key": "a-submission", "number": 9}},
    "submissions:seal": {"absent": {"key": "a-submission", "number": 1}},
    "figures:measure": {
        "": {"key": "staffing.quota"},
        "absent": {"key": "staffing.mood"},
    },
    "figures:enter": {
        "": {"key": "staffing.quota"},
        "absent": {"key": "staffing.mood"},
    },
    "figures:bulletin": {"": {"day": CHECK}, "absent": {"day": "2020-03-30"}},
    "figures:bulletin-table": {
        "": {"day": CHECK, "form": "csv"},
        "absent": {"day": CHECK, "form": "exe"},
    },
    "figures:withdraw": {"": {"day": CHECK}, "absent": {"day": "2020-03-30"}},
    "figures:end-plan": {
        "absent": {"number": 999_999},
    },
    "figures:export": {
        "": {"form": "csv"},
        "absent": {"form": "pdf"},
    },
    "promises:task": {
        "theirs": {"name": "field-visits"},
        "absent": {"name": "no-such-task"},
    },
    "promises:promise": {
        "theirs": {"name": "local-government-fair"},
        "other": {"name": "police-pilot"},
        "absent": {"name": "no-such-promise"},
    },
    "promises:change": {
        "theirs": {"name": "local-government-fair"},
        "other": {"name": "police-pilot"},
        "absent": {"name": "no-such-promise"},
    },
    "promises:add": {
        "": {"kind": "promise"},
        "absent": {"kind": "mood"},
    },
    "promises:edit": {
        "theirs": {"kind": "promise", "name": "local-government-fair"},
        "other": {"kind": "promise", "name": "police-pilot"},
        "absent": {"kind": "promise", "name": "no-such-promise"},
    },
    "structure:export": {
        "": {"form": "csv"},
        "absent": {"form": "pdf"},
    },
    "tables:export": {
        "": {"key": "docket-audit-item", "form": "csv"},
        "absent": {"key": "docket-none", "form": "csv"},
    },
    "promises:late-table": {"": {"form": "csv"}, "absent": {"form": "pdf"}},
    "promises:export": {
        "": {"form": "csv"},
        "absent": {"form": "pdf"},
    },
}
BY_ARGUMENT: dict[str, dict[str, Any]] = {
    "key": {"sample": "sample.invented", "foreign": "A" * 22},
    "number": {"": 1},
    "index": {"": 0},
    "figure": {"": "f1"},
    "kind": {"": "report"},
    "form": {"": "xlsx"},
}


@dataclass(frozen=True, slots=True)
class Route:
    """A page of the site: its name, and the names of its arguments."""

    name: str
    arguments: tuple[str, ...]
    view: Any


def list_routes() -> list[Route]:
    """List every route of the site."""
    return sorted(walk(get_resolver().url_patterns), key=lambda route: route.name)


def walk(patterns: list[Any], space: str = "") -> Iterator[Route]:
    """Walk the tree of routes."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from walk(one.url_patterns, f"{one.namespace}:" if one.namespace else space)
        elif isinstance(one, URLPattern):
            arguments = tuple(one.pattern.converters)
            yield Route(f"{space}{one.name}", arguments, one.callback)


def find_values() -> dict[str, dict[str, Any]]:
    """Give a value of the officer's unit and one of another, by number; nought where none is."""
    units = {"theirs": "mayors-secretariat", "other": "planning-office/budget", "absent": ""}
    values = apps.get_model("figures", "Value")._default_manager.filter(is_current=True)
    numbers = values.order_by("pk").values_list("pk", flat=True)
    return {
        word: {"number": numbers.filter(subject__key=unit).first() or 0}
        for word, unit in units.items()
    }


def list_objects(route: Route) -> dict[str, dict[str, Any]]:
    """Give what a route is asked for: a word for the object, and its arguments."""
    if route.name == "figures:correct":
        return find_values()
    if route.name in OBJECTS:
        return OBJECTS[route.name]
    if not route.arguments:
        return {"": {}}
    words = list(BY_ARGUMENT[route.arguments[0]])
    rest = {name: next(iter(BY_ARGUMENT[name].values())) for name in route.arguments[1:]}
    first = route.arguments[0]
    return {word: {first: BY_ARGUMENT[first][word]} | rest for word in words}


def ask(client: Client, method: str, address: str) -> int:
    """Ask for a page, and take back whatever that wrote, cookies included."""
    cookies: SimpleCookie = SimpleCookie()
    cookies.update(client.cookies)
    with transaction.atomic():
        answer = client.generic(method, address)
        answer.close()
        transaction.set_rollback(True)
    client.cookies = cookies
    return int(answer.status_code)


def measure(clients: dict[str, Client], methods: list[str]) -> list[list[str]]:
    """Ask for everything as everybody; gives a line for each route, object and method."""
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # refusals are what is wanted
    lines = []
    for route in list_routes():
        for word, arguments in list_objects(route).items():
            address = reverse(route.name, kwargs=arguments)
            for method in methods:
                answers = [str(ask(client, method, address)) for client in clients.values()]
                lines.append([route.name, word, method, *answers])
    return lines


def compare_samples(clients: dict[str, Client], methods: list[str]) -> Iterator[str]:
    """Tell where one who should get an answer does not, for each answer of each line.

    Who gets which is decided without the database; what a page asks it is asked here once a line.
    """
    logging.getLogger("django.request").setLevel(logging.CRITICAL)  # refusals are what is wanted
    objects = {route.name: list_objects(route) for route in list_routes()}
    for name, word, method, *answers in load():
        if method not in methods:
            continue
        address = reverse(name, kwargs=objects[name][word])
        for answer, column in dict(zip(answers, ASKING, strict=True)).items():
            got = ask(clients[column], method, address)
            if str(got) != answer:
                yield f"{method} {address} as {column}: {got}, not {answer}"


def load() -> list[list[str]]:
    """Read the reviewed file."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def write(lines: list[list[str]]) -> None:
    """Write the file anew."""
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["route", "object", "method", *ASKING])
        writer.writerows(lines)


if __name__ == "__main__":
    import pytest

    os.environ["WRITE_MATRIX"] = "1"
    sys.exit(pytest.main(["-q", str(FILE.parent / "test_matrix.py"), "-k", "reviewed"]))
