"""Reads of the register of services: those that stand, what was done about each, what is due."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cityhall.registers.cases.models import Case, Link, StepTaken
from cityhall.registers.entrustments.duties import (
    Done,
    Due,
    Duty,
    Standing,
    find_due,
    load_rules,
)
from cityhall.registers.entrustments.services import PROCEDURE, Service, load_services

INDEPENDENT, PAID = "independent", "paid"  # paid: from the budget, whatever it is


@dataclass(frozen=True, slots=True)
class Cut:
    """Which services a list shows."""

    kind: str = ""
    unit: str = ""
    duty: str = ""
    standing: str = ""
    text: str = ""
    year: int | None = None  # in which their contract ends


@dataclass(frozen=True, slots=True)
class Row:
    """A service with what is due of it."""

    service: Service
    dues: tuple[Due, ...]

    def find(self, duty: str) -> Due | None:
        """Find where one of its duties stands."""
        return next((one for one in self.dues if one.duty.key == duty), None)


@dataclass(slots=True)
class Counted:
    """How many services owe a duty in a year, and where it stands with them."""

    duty: Duty
    year: int
    owed: int = 0
    to_begin: int = 0  # of which no case runs yet
    standings: Counter[Standing] = field(default_factory=Counter)

    def number(self, standing: str) -> int:
        """Tell how many stand so."""
        return self.standings[Standing(standing)]


def find_case(key: str) -> Case | None:
    """Find the case of a service by its key."""
    return Case.objects.filter(procedure=PROCEDURE, key=key).first()


def load_rows(on: date, services: Sequence[Service] | None = None) -> list[Row]:
    """Load services with what is due of them on a day; all that there are, or some."""
    if services is None:
        services = load_services(on)
    duties = load_rules().duties
    done = load_done([one.pk for one in services], duties)
    return [
        Row(one, tuple(find_due(duty, one, done.get(one.pk, ()), on) for duty in duties))
        for one in services
    ]


def load_done(services: Iterable[int], duties: Iterable[Duty]) -> Mapping[int, list[Done]]:
    """Load the cases that are about services, with the day on which each met its duty."""
    met = {duty.procedure: duty.met for duty in duties}
    ties = Link.objects.filter(before__in=list(services), after__procedure__in=met)
    told = list(ties.select_related("after"))
    steps = StepTaken.objects.filter(
        case__in=[one.after_id for one in told], step__in=set().union(*met.values())
    )
    days = {one.case_id: one.on for one in steps.order_by("-place")}  # the first of each stays
    found: defaultdict[int, list[Done]] = defaultdict(list)
    for tie in told:
        found[tie.before_id].append(make_done(tie.after, days.get(tie.after_id)))
    return found


def make_done(case: Case, met: date | None) -> Done:
    """Make the value of a case about a service."""
    return Done(case.key, case.number, case.procedure, case.opened, met, case.ended)


def cut_rows(rows: Iterable[Row], cut: Cut) -> list[Row]:
    """Choose the services that stand and that a list is asked for."""
    return [one for one in rows if one.service.stands and is_wanted(one, cut)]


def is_wanted(row: Row, cut: Cut) -> bool:
    """Tell whether a service is among those that a list is asked for."""
    one = row.service
    if cut.kind and one.kind != cut.kind and not (cut.kind == PAID and one.kind != INDEPENDENT):
        return False
    if cut.unit and not (one.unit == cut.unit or one.unit.startswith(f"{cut.unit}/")):
        return False
    if cut.year and not (one.until and one.until.year == cut.year):
        return False
    if cut.standing and not any(
        due.standing == cut.standing and cut.duty in ("", due.duty.key) for due in row.dues
    ):
        return False
    words = cut.text.casefold().split()
    held = f"{one.number} {one.title} {one.trustee}".casefold()
    return all(word in held for word in words)


def count_duties(rows: Iterable[Row], year: int) -> list[Counted]:
    """Count for each duty the services that owe it in a year, and where it stands with them."""
    counted: dict[str, Counted] = {}
    for row in rows:
        for due in row.dues:
            one = counted.setdefault(due.duty.key, Counted(due.duty, year))
            note_due(one, due)
    return list(counted.values())


def note_due(counted: Counted, due: Due) -> None:
    """Count where a duty of a service stands, where it belongs to the year."""
    met = due.last.met if due.last else None
    is_done = met is not None and met.year == counted.year
    falls = due.due is not None and due.due.year == counted.year
    if not (is_done or falls or due.standing is Standing.LATE):
        return
    counted.owed += 1
    counted.to_begin += falls and due.running is None and not is_done
    counted.standings[Standing.DONE if is_done else due.standing] += 1
