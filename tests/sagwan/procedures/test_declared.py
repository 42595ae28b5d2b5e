"""Every declared procedure holds while random people walk through it on random days.

No dead end, no illegal step accepted, every case can be brought to an end, no deadline lost.
"""

import random
import re
from datetime import date, timedelta
from decimal import Decimal

import pytest

from sagwan.law import Holidays
from sagwan.procedures import (
    Attempt,
    IllegalStepError,
    Kind,
    Party,
    Period,
    Proof,
    Standing,
    find_refusals,
    load_declared,
    open_run,
    read_clocks,
    replay,
    tabulate,
    take,
)
from sagwan.procedures.expressions import Constant, list_operations, sides_of

DECLARED = load_declared()
STEPS_IN_ALL = 10_000
STEPS = STEPS_IN_ALL // len(DECLARED) + 1
FIRST = date(2021, 1, 4)
PEOPLE = ("kim", "lee", "park", "choi", "jung", "kang")
TEXT = "5월 3일 현장을 확인하고 조치를 마쳤음"
NUMBERS = ("0", "1", "2", "3", "50", "65", "100", "1000000", "90000000000")
TRIES = 80
NAMED = """audit-item data-request city-question five-minute-speech suggestion meeting press-notice
visit-notice event-notice state-proposal special-grant appeal lawsuit investment-review
central-investment-review contract-review entrusted-service entrustment-review
entrustment-evaluation entrustment-audit entrustment-inspection research-review staff-research
research-evaluation personnel-cost execution-plan quarantine-breach assembly-ban emergency-aid
information-request national-audit-demand district-request head-hearing management-evaluation
state-guest honorary-citizen report-submission regulation-reform taxpayer-protection
ordinance-review personnel-appeal legal-advice village-lawyer neighbour-mediation budget-transfer
local-subsidy policy-evaluation bill affair-transfer training-course plan-review
good-practice""".split()

each = pytest.mark.parametrize("procedure", DECLARED, ids=lambda one: one.key)


def numbers_of(procedure):
    """The numbers that decide something in its conditions, and what lies beside them."""
    found = set(NUMBERS)
    for step in procedure.steps:
        for one in list_operations(step.condition) if step.condition else ():
            for side in sides_of(one):
                if isinstance(side, Constant) and isinstance(side.value, Decimal):
                    found |= {str(side.value), str(side.value + 1)}
    return sorted(found)


def draw(field, numbers, on, chance):
    if field.kind is Kind.CHOICE:
        return chance.choice(field.options).key
    if field.kind is Kind.DATE:
        return str(on + timedelta(chance.randint(-3, 60)))
    if field.kind is Kind.YES:
        return chance.choice(("yes", "no"))
    if field.kind in (Kind.WHOLE, Kind.NUMBER, Kind.MONEY):
        return chance.choice(numbers)
    return chance.choice(PEOPLE) if field.kind is Kind.PERSON else TEXT


def attempt(run, step, on, chance, numbers):
    """Try a step as somebody who may take it would, with whatever it asks for."""
    barred = set().union(*(run.takers(one) for one in step.other_than))
    free = [one for one in PEOPLE if one not in barred] or ["a seventh"]
    keys = [*step.needs, *(one for one in step.takes if chance.random() < 0.5)]
    fields = run.procedure.field_by_key
    return Attempt(
        step.key,
        on,
        chance.choice(free),
        frozenset({chance.choice(sorted(step.by))}),
        {key: draw(fields[key], numbers, on, chance) for key in keys},
        "사정이 있음",
        (Proof("공문", on),) * step.evidence.least,
        "2021-1" if step.sitting else "",
    )


def spoil(tried, chance):
    """Leave something out, or let somebody else try."""
    way = chance.randrange(6)
    return Attempt(
        tried.step,
        tried.on - timedelta(30) if way == 0 else tried.on,
        chance.choice(PEOPLE),
        frozenset({chance.choice(list(Party))}) if way == 1 else tried.parties,
        {} if way == 2 else tried.values,
        "" if way == 3 else tried.why,
        () if way == 4 else tried.proofs,
        "" if way == 5 else tried.sitting,
    )


def begin(procedure, on, chance, numbers):
    wanted = [one for one in procedure.fields if one.required or chance.random() < 0.2]
    values = {one.key: draw(one, numbers, on, chance) for one in wanted}
    return open_run(procedure, on, chance.choice(PEOPLE), values)


def is_legal(before, tried):
    """Judge a step by its declaration alone, apart from the machine."""
    step = before.procedure.step_by_key[tried.step]
    held = {**before.values, **tried.values}
    return (
        before.stage in step.origins
        and bool(step.by & tried.parties)
        and tried.on >= before.last_on
        and all(held.get(key) for key in step.needs)
        and set(tried.values) <= {*step.needs, *step.takes}
        and (not step.reason or bool(tried.why))
        and (not step.sitting or bool(tried.sitting))
        and len(tried.proofs) >= step.evidence.least
        and all(tried.by not in before.takers(one) for one in step.other_than)
        and (not step.times or sum(one.step == step.key for one in before.taken) < step.times)
    )


def check_clocks(run, today, begun):
    for clock in read_clocks(run, today, Holidays()):
        key = clock.term.key
        assert clock.standing is not Standing.WAITING or key not in begun
        if clock.standing is Standing.WAITING:
            continue
        begun.add(key)
        assert clock.start is not None
        assert (clock.met is not None) == (clock.standing in (Standing.MET, Standing.MET_LATE))
        if clock.standing is Standing.PAUSED:
            assert any(key in one.pauses for one in run.procedure.steps)
        elif not clock.term.by_field:
            assert clock.due is not None
            assert clock.standing is not Standing.RUNNING or today <= clock.due
        if clock.due and clock.met is None and clock.standing is not Standing.PAUSED:
            assert (clock.standing is Standing.LATE) == (today > clock.due)


def test_every_procedure_of_the_reports_is_declared():
    assert {one.key for one in DECLARED} >= set(NAMED)


@each
def test_it_says_where_it_comes_from_and_what_is_assumed(procedure):
    assert procedure.basis
    assert procedure.assumed
    assert procedure.told
    lines = [*procedure.told, *(line for one in procedure.statistics for line in one.told)]
    assert all(re.fullmatch(r"00[0-4]:\d+(-\d+)?", line) for line in lines)
    assert procedure.terms
    assert procedure.statistics
    assert "{year}" in procedure.number
    assert "{n" in procedure.number


@each
def test_its_names_are_korean_and_english(procedure):
    things = (*procedure.fields, *procedure.stages, *procedure.steps, *procedure.terms)
    columns = [column for one in procedure.statistics for column in one.columns]
    for one in (procedure, *things, *procedure.statistics, *columns):
        assert re.search(r"[가-힣]", one.name.ko)
        assert not re.search(r"[가-힣]", one.name.en)


@each
def test_somebody_of_the_office_may_enter_every_step(procedure):
    outside = {Party.ASKER, Party.RESPONDENT, Party.MEMBERS}
    assert [one.key for one in procedure.steps if one.by <= outside] == []


@each
def test_each_stage_that_ends_tells_somebody(procedure):
    into = [one for one in procedure.steps if procedure.stage_by_key.get(one.target or "")]
    ending = [one for one in into if procedure.stage_by_key[one.target].ends]
    assert any(one.tells for one in ending)


@each
def test_random_people_never_take_an_illegal_step_nor_lose_a_deadline(procedure):
    chance = random.Random(procedure.key)
    numbers, taken, refused = numbers_of(procedure), 0, 0
    runs = [begin(procedure, FIRST, chance, numbers)]
    begun: set[str] = set()
    for _ in range(STEPS * 40):
        run = runs[-1]
        ways = procedure.steps_from(run.stage)
        if not ways or len(run.taken) > 40 or (run.is_ended and chance.random() < 0.7):
            runs.append(begin(procedure, FIRST, chance, numbers))
            begun = set()
            continue
        on = run.last_on + timedelta(chance.choice((0, 1, 2, 5, 20)))
        tried = attempt(run, chance.choice(ways), on, chance, numbers)
        if chance.random() < 0.3:
            tried = spoil(tried, chance)
        try:
            after = take(run, tried)
        except IllegalStepError:
            refused += 1
            continue
        assert is_legal(run, tried)
        assert after.taken == (*run.taken, tried.taken)
        check_clocks(after, on + timedelta(chance.randint(0, 30)), begun)
        runs[-1] = after
        taken += 1
        if taken == STEPS:
            break
    assert taken == STEPS
    assert refused
    for run in runs:
        start = run.as_of(run.opened - timedelta(1))
        assert replay(start, run.taken) == run


def find_end(run, chance, numbers, left):
    """Bring a case to an end in so many steps at most; None where nobody can."""
    if run.is_ended:
        return run
    if not left:
        return None
    stages = run.procedure.stage_by_key
    ways = sorted(
        run.procedure.steps_from(run.stage),
        key=lambda one: (not one.target, not stages[one.target or run.stage].ends),
    )
    for step in ways:
        for _ in range(TRIES):
            tried = attempt(run, step, run.last_on + timedelta(1), chance, numbers)
            if not find_refusals(run, tried):
                found = find_end(run.advance(tried.taken), chance, numbers, left - 1)
                if found:
                    return found
                break
    return None


@each
def test_every_case_can_be_brought_to_an_end_from_wherever_it_stands(procedure):
    chance = random.Random(procedure.key)
    numbers = numbers_of(procedure)
    seen = set()
    for _ in range(40):
        run = begin(procedure, FIRST, chance, numbers)
        for _ in range(chance.randint(0, 12)):
            ways = procedure.steps_from(run.stage)
            if not ways:
                break
            tried = attempt(run, chance.choice(ways), run.last_on, chance, numbers)
            if not find_refusals(run, tried):
                run = run.advance(tried.taken)
        seen.add(run.stage)
        ended = find_end(run, chance, numbers, len(procedure.stages))
        assert ended, f"{run.stage}: {dict(run.values)}"
        assert len(ended.taken) - len(run.taken) <= len(procedure.stages)
    assert len(seen) > 1


@each
def test_its_tables_come_out_of_any_cases(procedure):
    chance = random.Random(procedure.key)
    numbers, runs = numbers_of(procedure), []
    for at in range(40):
        run = begin(procedure, FIRST + timedelta(at * 10), chance, numbers)
        runs.append(find_end(run, chance, numbers, len(procedure.stages)) if at % 3 else run)
    period = Period(date(2021, 1, 1), date(2022, 12, 31))
    for statistic in procedure.statistics:
        found = tabulate(procedure, statistic, runs, period)
        assert all(len(line.values) == len(statistic.columns) for line in found.lines)
        for at, column in enumerate(statistic.columns):
            if found.total and not column.formula and not column.distinct:
                assert found.total.values[at] == sum(line.values[at] or 0 for line in found.lines)
