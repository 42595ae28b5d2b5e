"""Long-standing requests of the sample's districts, each tied to the talk at which it was raised,
and the good practice that districts share, as `data/districts.toml` says.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.ground.organisation.models import Kind as Unitkind
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.founding import Brought, bring_in, tie_in_bulk
from cityhall.registers.cases.models import Case
from cityhall.registers.engagements.kinds import DISTRICT
from cityhall.registers.engagements.models import Engagement, Kind
from cityhall.work.sample.cases import CLERK, NAMES, OFFICER, WHY
from cityhall.work.sample.dockets import work_day
from cityhall.work.sample.engagements import name_district
from cityhall.work.sample.rows import load_toml
from sagwan.procedures import Proof, Taken

REQUEST, PRACTICE = "district-request", "good-practice"
AT_A_TALK = 2  # requests raised at each talk
WAITED = 45  # days from the request to the talk
LAST_DAY = date(2021, 12, 31)


def found_districts(by: Actor) -> int:
    """Found requests and good practice; gives how many. The engagements stand already."""
    data = load_toml("districts.toml")
    units = Unit.objects.filter(kind=Unitkind.DISTRICT).order_by("key")
    names = {one.key: name_district(one) for one in units}
    talks = Engagement.objects.filter(kind=Kind.MEETING, theme=DISTRICT).select_related("case")
    met = [one for one in talks.order_by("starts", "id") for _ in range(AT_A_TALK)]
    order = sorted(range(len(met)), key=lambda n: (open_day(met[n].on), n))
    rows = [(make_request(data, names, n, met[n].on), met[n].case) for n in order]
    number = bring_in([one for one, _ in rows], on=LAST_DAY, by=by, why=WHY, is_sample=True)
    cases = Case.objects.filter(procedure=REQUEST).order_by("pk")
    talked = [talk for _, talk in rows]
    tie_in_bulk(zip(talked, cases, strict=True), by=by, why=WHY)
    practices = [make_practice(one, data, names) for one in data["practice"]]
    return number + bring_in(practices, on=LAST_DAY, by=by, why=WHY, is_sample=True)


def open_day(met: date) -> date:
    """Give the day on which what was raised at a talk had been asked for."""
    return work_day(met - timedelta(days=WAITED))


def make_request(data: dict[str, Any], names: dict[str, str], n: int, met: date) -> Brought:
    """Make the n-th request, raised at the talk of a day, as far as its turn lets it come."""
    told, keys = data["request"][n % len(data["request"])], sorted(names)
    values = {
        "title": f"{told['title']} (견본)",
        "text": told["text"],
        "district": names[keys[n % len(keys)]],
        "cost": str(told["cost"]),
    }
    turn = data["course"]["turns"][(n + n // len(data["request"])) % len(data["course"]["turns"])]
    steps = tuple(list_steps(data, n, met, turn))
    return Brought(REQUEST, open_day(met), CLERK, values, steps, names=NAMES)


def list_steps(data: dict[str, Any], n: int, met: date, turn: str) -> Iterator[Taken]:
    """List the steps of a request: raised, assigned, and what its turn says."""
    course, unit = data["course"], data["unit"][n % len(data["unit"])]
    day = work_day(met + timedelta(days=7))
    yield Taken("meet", met, CLERK, {"met": met.isoformat()})
    yield Taken("assign", max(met, day), CLERK, {"units": unit})
    day = work_day(met + timedelta(days=25))
    if turn in ("working", "done"):
        yield Taken("adopt", day, OFFICER, {"opinion": course["opinion"]})
        later = work_day(day + timedelta(days=20))
        yield Taken("note", later, OFFICER, why=course["note"])
    if turn == "done":
        day = work_day(day + timedelta(days=30))
        proof = (Proof("준공 사진 (견본)", day),)
        yield Taken("finish", day, OFFICER, {"result": course["result"]}, proofs=proof)
    if turn == "longterm":
        yield Taken("defer", day, OFFICER, {"opinion": course["later"]}, why=course["later"])
    if turn == "declined":
        yield Taken("decline", day, OFFICER, {"opinion": course["refused"]}, why=course["refused"])


def make_practice(told: dict[str, Any], data: dict[str, Any], names: dict[str, str]) -> Brought:
    """Make good practice: verified, shared and taken over, as far as it came."""
    values = {
        "title": f"{told['title']} (견본)",
        "text": told["text"],
        "district": names[told["district"]],
    }
    day = work_day(told["on"] + timedelta(days=7))
    steps = [Taken("assign", day, CLERK, {"units": data["unit"][2]})]
    if told["outcome"]:
        day = work_day(day + timedelta(days=21))
        proof = (Proof("자치구가 낸 통계 (견본)", day),)
        steps.append(Taken("share", day, OFFICER, {"outcome": told["outcome"]}, proofs=proof))
    for name in told["takers"]:
        day = work_day(day + timedelta(days=30))
        steps.append(Taken("take-over", day, OFFICER, {"taker": name}))
    return Brought(PRACTICE, told["on"], CLERK, values, tuple(steps), names=NAMES)
