"""Random people walk through procedures by the actions of the site, as its pages call them.

What they hold and try is drawn as the test of the library draws it. Whoever is refused changes
nothing; what is accepted is judged by the declaration alone.
"""

from dataclasses import replace
from datetime import date, timedelta

from tests.sagwan.procedures.test_declared import (
    attempt,
    check_clocks,
    draw,
    is_legal,
    numbers_of,
    spoil,
)

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.refusals import NotAllowedError
from cityhall.ground.access.roles import Role
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Member
from cityhall.registers.cases import actions
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.records import load_run
from cityhall.registers.cases.rules import parties_in
from cityhall.registers.committees.models import Item, Place, Sitting
from sagwan.procedures import IllegalStepError, Kind

FIRST = date(2024, 3, 4)
UNITS = ("mayors-secretariat", "planning-office", "planning-office/budget")
OF_THE_CITY = frozenset(Role) - {Role.COUNCIL_MEMBER, Role.CITIZEN}
MOST_STEPS = 15


def make_people():
    """Some who hold every post, some who hold one, a member of the council, a citizen."""
    told = [
        *((f"walker-{n}", OF_THE_CITY, frozenset({"city", *UNITS})) for n in range(5)),
        ("walker-officer", frozenset({Role.OFFICER}), frozenset({UNITS[0]})),
        ("walker-head", frozenset({Role.DIVISION_HEAD}), frozenset({UNITS[1]})),
        ("walker-clerk", frozenset({Role.DOCKET_CLERK}), frozenset()),
        ("saebom", frozenset({Role.COUNCIL_MEMBER}), frozenset()),
        ("areum", frozenset({Role.CITIZEN}), frozenset()),
    ]
    return [Actor(key, key, key, roles, units) for key, roles, units in told]


def hold_sitting(case, panel, on):
    """Hold a sitting of the composition that a rule wants, with a case on its agenda."""
    with record("test.hold", by=SITE.author, of=("sitting", "")):
        key = f"{case.procedure}-{on}-{case.pk}-{case.turn}"
        sitting, is_new = Sitting.objects.get_or_create(
            key=key, defaults={"procedure": case.procedure, "on": on, "state": "open"}
        )
        if is_new:
            Place.objects.bulk_create(
                Place(
                    sitting=sitting,
                    member=one,
                    inside=n >= panel.outside,
                    woman=True,
                    order=n,
                    present=True,
                )
                for n, one in enumerate(Member.objects.order_by("key")[: panel.size])
            )
            Item.objects.create(sitting=sitting, case=case.key, number=case.number, title="사건")
    return key


class Walk:
    """Cases on their way, and what was tried with them."""

    def __init__(self, chance, procedures, day=FIRST):
        self.chance, self.day, self.procedures = chance, day, list(procedures)
        self.people, self.cases, self.begun = make_people(), {}, {}
        self.opened = self.taken = self.refused = 0

    def go_on(self):
        """Try one thing: open a case, or take a step in one; gives the docket it was tried in."""
        procedure = self.chance.choice(self.procedures)
        case = self.cases.get(procedure)
        if case is None or case.turn > MOST_STEPS or case.ended:
            self.open(procedure)
        else:
            self.step(case)
        return procedure

    def fill(self, fields, numbers):
        """Draw what fields hold; units are those of the city."""
        values = {one.key: draw(one, numbers, self.day, self.chance) for one in fields}
        units = {one.key for one in fields if one.kind in (Kind.UNIT, Kind.UNITS)}
        return values | {key: self.chance.choice(UNITS) for key in units}

    def open(self, procedure):
        """Try to open a case, as anybody."""
        declared, by = find_current(procedure, self.day), self.chance.choice(self.people)
        wanted = [
            one
            for one in declared.fields
            if one.required or one.kind in (Kind.UNIT, Kind.UNITS) or self.chance.random() < 0.2
        ]
        values = self.fill(wanted, numbers_of(declared))
        if self.chance.random() < 0.1:
            values.popitem()
        before = Case.objects.count()
        try:
            case = actions.open_case(
                procedure, values, on=self.day, by=by, asker=self.chance.choice(self.people).key
            )
        except (NotAllowedError, IllegalStepError):
            self.refused += 1
            assert Case.objects.count() == before
            return
        self.opened += 1
        self.cases[procedure], self.begun[case.key] = case, set()
        self.judge(case)

    def step(self, case):
        """Try a step, sometimes with something left out, or as somebody who may not."""
        run = load_run(case)
        ways = run.procedure.steps_from(run.stage)
        numbers = numbers_of(run.procedure)
        on = run.last_on + timedelta(self.chance.choice((0, 1, 2, 5, 20)))
        tried = attempt(run, self.chance.choice(ways), on, self.chance, numbers)
        if self.chance.random() < 0.3:
            tried = spoil(tried, self.chance)
        given = [run.procedure.field_by_key[key] for key in tried.values]
        values = dict(tried.values) | {
            key: value
            for key, value in self.fill(given, numbers).items()
            if run.procedure.field_by_key[key].kind in (Kind.UNIT, Kind.UNITS)
        }
        by = self.chance.choice(self.people[: 5 if self.chance.random() < 0.9 else None])
        parties = parties_in(case, by, tried.on)
        tried = replace(tried, by=by.key, parties=parties, values=values)
        found = run.procedure.step_by_key.get(tried.step)
        if found and found.sitting and tried.sitting and self.chance.random() < 0.9:
            tried = replace(tried, sitting=hold_sitting(case, run.procedure.panel, tried.on))
        move = actions.Move(tried.step, values, tried.why, tried.proofs, tried.sitting)
        try:
            after = actions.take_step(case, move, on=tried.on, by=by)
        except (NotAllowedError, IllegalStepError):
            self.refused += 1
            assert load_run(Case.objects.get(pk=case.pk)) == run
            return
        self.taken += 1
        assert is_legal(run, tried)
        assert load_run(after).taken == (*run.taken, tried.taken)
        self.cases[case.procedure] = after
        self.judge(after)

    def judge(self, case):
        """Hold what stands beside a case against its steps; no deadline that ran is lost."""
        kept = Case.objects.get(pk=case.pk)
        run = load_run(kept)
        assert kept.stage == run.stage
        assert kept.stage in run.procedure.stage_by_key
        assert (kept.ended, kept.turn) == (run.ended, len(run.taken))
        assert (kept.due, kept.due_term) == actions.find_due(run, run.last_on)
        assert set(kept.units.values_list("key", flat=True)) == actions.list_units(run) & set(UNITS)
        today = run.last_on + timedelta(self.chance.randint(0, 30))
        check_clocks(run, today, self.begun[case.key])
