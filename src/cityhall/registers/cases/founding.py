"""Many cases at once, each with the steps that were taken before it came here.

Every one passes the machine, whoever took its steps; one that cannot have run so is refused whole.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cityhall.ground.access.actors import Actor
from cityhall.ground.access.refusals import allow
from cityhall.ground.access.roles import Role
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.cases.actions import find_due, find_title, list_units
from cityhall.registers.cases.bench import note_sittings
from cityhall.registers.cases.models import Case, Charge, Link, StepTaken
from cityhall.registers.cases.numbers import name_case, write_number
from cityhall.registers.cases.procedures import find_first
from cityhall.registers.cases.records import keep_proof
from cityhall.registers.cases.tallies import Move, note_moves
from sagwan.procedures import Attempt, Party, Run, Taken, open_run, take

EVERY_PARTY = frozenset(Party)
AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Brought:
    """A case that ran elsewhere: how it was opened, and the steps since."""

    procedure: str
    opened: date
    by: str
    values: Mapping[str, str]
    taken: tuple[Taken, ...] = ()
    asker: str = ""
    names: Mapping[str, str] = field(default_factory=dict)  # of those who took steps


def bring_in(
    many: Iterable[Brought], *, on: date, by: Actor, why: str = "", is_sample: bool = False
) -> int:
    """Bring cases in, numbered in the order given; gives how many."""
    allow(
        by.has(Role.DOCKET_CLERK, Role.ADMINISTRATOR),
        "사건을 한꺼번에 들이는 일은 위원회 간사가 합니다.",
        "Only a docket clerk brings in many cases.",
    )
    told = [(one, replay_all(one)) for one in many]
    numbers: Counter[tuple[str, int]] = Counter()
    with record("cases.bring_in", by=by.author, of=("case", ""), why=why):
        cases = [make_case(one, run, numbers, on, is_sample) for one, run in told]
        note_sittings(list_sittings(run for _, run in told), by=by)
        Case.objects.bulk_create(cases, batch_size=AT_ONCE)
        StepTaken.objects.bulk_create(list_steps(zip(cases, told, strict=True)), batch_size=AT_ONCE)
        Charge.objects.bulk_create(
            list_charges(cases, [run for _, run in told]), batch_size=AT_ONCE
        )
        note_all([run for _, run in told])
    return len(cases)


def tie_in_bulk(pairs: Iterable[tuple[Case, Case]], *, by: Actor, why: str = "") -> int:
    """Tie cases to those out of which they came, many at once; gives how many."""
    allow(
        by.has(Role.DOCKET_CLERK, Role.ADMINISTRATOR),
        "사건을 한꺼번에 잇는 일은 위원회 간사가 합니다.",
        "Only a docket clerk ties many cases.",
    )
    rows = [Link(before=one, after=other, how=Link.How.FOLLOWS) for one, other in pairs]
    with record("cases.tie_in_bulk", by=by.author, of=("case", ""), why=why):
        Link.objects.bulk_create(rows, batch_size=AT_ONCE)
    return len(rows)


def note_all(runs: Iterable[Run]) -> None:
    """Count them in the tallies of their dockets."""
    own: defaultdict[str, list[Move]] = defaultdict(list)
    for run in runs:
        own[run.procedure.key].append((None, run))
    for procedure in sorted(own):
        note_moves(procedure, own[procedure])


def list_sittings(runs: Iterable[Run]) -> dict[str, tuple[str, date]]:
    """List the sittings that decided cases, each with its procedure and first day."""
    held: dict[str, tuple[str, date]] = {}
    for run in runs:
        for one in run.taken:
            if one.sitting:
                day = min(one.on, held[one.sitting][1]) if one.sitting in held else one.on
                held[one.sitting] = (run.procedure.key, day)
    return held


def replay_all(one: Brought) -> Run:
    """Run a case through its procedure; raises IllegalStepError where it cannot have run so."""
    run = open_run(find_first(one.procedure, one.opened), one.opened, one.by, one.values)
    for taken in one.taken:
        run = take(
            run,
            Attempt(
                taken.step,
                taken.on,
                taken.by,
                EVERY_PARTY,
                taken.values,
                taken.why,
                taken.proofs,
                taken.sitting,
            ),
        )
    return run


def make_case(
    one: Brought, run: Run, numbers: Counter[tuple[str, int]], on: date, is_sample: bool
) -> Case:
    """Make the row of a case, with the next number of its year."""
    declared, year = run.procedure, one.opened.year
    place = declared.key, year
    if place not in numbers:
        numbers[place] = Case.objects.filter(procedure=declared.key, opened__year=year).count()
    numbers[place] += 1
    due, term = find_due(run, on)
    return Case(
        key=name_case(declared, year, numbers[place]),
        procedure=declared.key,
        version=declared.version,
        number=write_number(declared, year, numbers[place]),
        title=find_title(run),
        opened=one.opened,
        opened_by=one.by,
        asker=one.asker,
        opening=dict(one.values),
        values=dict(run.values),
        stage=run.stage,
        turn=len(run.taken),
        ended=run.ended,
        due=due,
        due_term=term,
        is_sample=is_sample,
    )


def list_steps(told: Iterable[tuple[Case, tuple[Brought, Run]]]) -> Iterator[StepTaken]:
    """Make the rows of all steps."""
    for case, (one, run) in told:
        for place, taken in enumerate(run.taken, 1):
            yield StepTaken(
                case=case,
                place=place,
                step=taken.step,
                on=taken.on,
                by=taken.by,
                by_name=one.names.get(taken.by, ""),
                values=dict(taken.values),
                why=taken.why,
                proofs=[keep_proof(proof) for proof in taken.proofs],
                sitting=taken.sitting,
            )


def list_charges(cases: list[Case], runs: list[Run]) -> Iterator[Charge]:
    """Make the rows of the units in charge."""
    units = dict(Unit.objects.values_list("key", "pk"))
    for case, run in zip(cases, runs, strict=True):
        for key in sorted(list_units(run) & units.keys()):
            yield Charge(case=case, unit_id=units[key])
