"""The entrusted services of the sample city, and the audits and evaluations of 2020 about them.

A report counts them by kind with their budgets; the single ones are made so that its table comes
out. The reviews of that spring are tied to services that they can be about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from cityhall.ground.access.actors import Actor
from cityhall.registers.cases.founding import Brought, bring_in, tie_in_bulk
from cityhall.registers.cases.models import Case
from cityhall.work.sample.cases import CLERK, LAST_DAY, NAMES, OFFICER, WHY
from cityhall.work.sample.dockets import spread, work_day
from cityhall.work.sample.rows import load_toml
from sagwan.procedures import Proof, Taken

UNITS = (
    "planning-office/organisation",
    "planning-office/planning",
    "innovation-bureau",
    "finance-bureau",
    "spokesperson",
)
ENDING_NEXT = date(2017, 8, 30), date(2018, 3, 29)  # when contracts began that end next
OTHERS = date(2018, 5, 2), date(2019, 12, 26)
YEARS = 3  # that a contract runs
EVERY = 10  # each tenth service is one of those that end next
AUDITED, EVALUATED = date(2020, 2, 3), date(2020, 1, 6)
SERVICE, REVIEW = "entrusted-service", "entrustment-review"
NEW = 13  # services whose first review was that spring


@dataclass(frozen=True, slots=True)
class Made:
    """A service that was made: what it holds, when its contract began and ends."""

    values: dict[str, str]
    since: date
    until: date
    trustee: str

    @property
    def title(self) -> str:
        """What it is called; each has its own title."""
        return self.values["title"]


def found_services(by: Actor) -> int:
    """Found the services with what was done about them in 2020; gives how many stand."""
    data = load_toml("entrusted.toml")
    services = list(list_services(data))
    ending = [one for n, one in enumerate(services) if n % EVERY == 0][: data["evaluated"]]
    audited = [one for one in services if int(one.values["budget"]) >= data["audited"]]
    cases = [*(bring_service(one) for one in services), *list_planned()]
    cases += [bring_evaluation(one) for one in ending]
    cases += [bring_audit(one) for one in audited]
    cases.sort(key=lambda one: (one.procedure, one.opened))
    bring_in(cases, on=LAST_DAY, by=by, why=WHY, is_sample=True)
    tie_in_bulk(list_ties(ending), by=by, why=WHY)
    return len(services)


def list_services(data: dict[str, Any]) -> Iterator[Made]:
    """List the services, those of a kind numbered through."""
    numbers: dict[str, int] = {}
    whole = sum(group["count"] for group in data["group"])
    place = 0
    for group in data["group"]:
        for n in range(group["count"]):
            number = numbers[group["kind"]] = numbers.get(group["kind"], 0) + 1
            values = {
                "title": group["title"].format(n=number),
                "unit": UNITS[place % len(UNITS)],
                "kind": group["kind"],
                "budget": str(group["average"] + spread_budget(group, n)),
            }
            yield make_service(values, place, whole, data["trustees"])
            place += 1


def spread_budget(group: dict[str, Any], n: int) -> int:
    """Give by how much the n-th of a group costs more or less than the average."""
    twice: int = group["step"] * (2 * n - group["count"] + 1)
    return twice // 2


def make_service(values: dict[str, str], place: int, whole: int, trustees: int) -> Made:
    """Make a service, its contract begun so that it ends when it should."""
    first, last = ENDING_NEXT if place % EVERY == 0 else OTHERS
    since = work_day(spread(first, last, place, whole))
    until = since.replace(year=since.year + YEARS) - timedelta(days=1)
    return Made(values, since, until, f"건수로만 보고된 수탁기관 {place % trustees + 1}")


def bring_service(one: Made) -> Brought:
    """Bring a service with the contract by which it stands."""
    held = {"trustee": one.trustee, "until": one.until.isoformat()}
    contract = Taken("contract", one.since, OFFICER, held, proofs=(Proof("협약서", one.since),))
    return Brought(SERVICE, one.since, CLERK, one.values, (contract,), names=NAMES)


def list_planned() -> Iterator[Brought]:
    """List the services that were reviewed for the first time and wait for a contract."""
    for n in range(1, NEW + 1):
        values = {
            "title": f"건수로만 보고된 새 위탁 사무 {n}",
            "unit": UNITS[n % len(UNITS)],
            "kind": "office",
            "budget": "0",
        }
        yield Brought(SERVICE, date(2020, 1, 6), CLERK, values, names=NAMES)


def bring_evaluation(one: Made) -> Brought:
    """Bring the evaluation of a service, which had begun."""
    values = {"title": one.title, "unit": one.values["unit"], "trustee": one.trustee}
    begun = Taken("begin", EVALUATED, OFFICER)
    return Brought("entrustment-evaluation", EVALUATED, CLERK, values, (begun,), names=NAMES)


def bring_audit(one: Made) -> Brought:
    """Bring the audit of a service, which had begun."""
    values = {
        "title": one.title,
        "unit": one.values["unit"],
        "trustee": one.trustee,
        "year_audited": "2019",
    }
    begun = Taken("begin", AUDITED, OFFICER, {"auditor": "건수로만 보고된 회계법인"})
    return Brought("entrustment-audit", AUDITED, CLERK, values, (begun,), names=NAMES)


def list_ties(ending: list[Made]) -> Iterator[tuple[Case, Case]]:
    """List which cases are about which service."""
    own = {one.title: one for one in Case.objects.filter(procedure=SERVICE)}
    about = ("entrustment-evaluation", "entrustment-audit")
    for one in Case.objects.filter(procedure__in=about, is_sample=True).order_by("id"):
        yield own[one.title], one
    reviews = Case.objects.filter(procedure=REVIEW, is_sample=True).order_by("id")
    renewed, new = 0, 0
    for one in reviews:
        if one.values.get("kind") == "new":
            new += 1
            yield own[f"건수로만 보고된 새 위탁 사무 {new}"], one
        elif renewed < len(ending):
            yield own[ending[renewed].title], one
            renewed += 1
