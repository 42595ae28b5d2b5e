"""E8, and the procedures of B4 and B5: a case of each is opened, moved, closed and counted.

The duties that reports only name (E8); the improvement plan of a laggard run to its end (B4); the
total personnel cost of an institution, from an excess to its penalty (B5).
"""

import random
from datetime import date, timedelta

import pytest
from tests.cityhall.people import browse
from tests.sagwan.procedures.test_declared import attempt, begin, find_end, numbers_of

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases import tallies
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import load_all
from sagwan.procedures import Kind, find_refusals

FIRST = date(2024, 1, 8)
ENDS = {
    "regulation-reform": "",
    "taxpayer-protection": "",
    "ordinance-review": "",
    "personnel-appeal": "",
    "legal-advice": "",
    "village-lawyer": "",
    "neighbour-mediation": "",
    "budget-transfer": "",
    "local-subsidy": "",
    "policy-evaluation": "",
    "execution-plan": "improved",
    "personnel-cost": "cut",
}


def run_to(procedure, stage):
    """Run a case by random people until it ends, at a stage where one is wanted."""
    numbers = numbers_of(procedure)
    for seed in range(60):
        chance = random.Random(seed)
        run = begin(procedure, FIRST, chance, numbers)
        ended = lead(run, stage, chance, numbers) if stage else find_end(run, chance, numbers, 14)
        if ended and ended.taken:
            return ended
    return pytest.fail(f"{procedure.key} never comes to {stage or 'an end'}")


def lead(run, stage, chance, numbers):
    """Lead a case to a stage by the shortest way that its conditions allow; None where they bar."""
    far = {stage: 0}
    for _ in run.procedure.stages:
        for step in run.procedure.steps:
            for origin in step.origins if step.target in far else ():
                far[origin] = min(far.get(origin, 99), far[step.target] + 1)
    while run.stage != stage:
        ways = sorted(run.procedure.steps_from(run.stage), key=lambda one: far.get(one.target, 99))
        on = run.last_on + timedelta(1)
        tried = (attempt(run, ways[0], on, chance, numbers) for _ in range(200))
        fits = next((one for one in tried if not find_refusals(run, one)), None)
        if fits is None:
            return None
        run = run.advance(fits.taken)
    return run


@pytest.mark.long
@pytest.mark.parametrize("key", ENDS)
def test_a_case_of_it_is_opened_moved_closed_and_counted(sample_city, key):
    declared = next(one for one in load_all() if one.key == key)
    run = run_to(declared, ENDS[key])
    units = {one.key for one in declared.fields if one.kind in (Kind.UNIT, Kind.UNITS)}
    opening = {
        name: "planning-office" if name in units else text for name, text in run.opening.items()
    }
    before = Case.objects.filter(procedure=key).count()
    bring_in([Brought(key, run.opened, run.by, opening, run.taken)], on=run.last_on, by=SITE)
    case = Case.objects.filter(procedure=key).latest("pk")
    assert Case.objects.filter(procedure=key).count() == before + 1
    assert (case.stage, case.ended, case.turn) == (run.stage, run.ended, len(run.taken))
    assert tallies.find_wrong(key) == []
    client = browse("maru")
    assert case.number in client.get(f"/dockets/{key}/").content.decode()
    assert case.number in client.get(f"/cases/{case.key}/").content.decode()
    period = f"?since={run.opened}&until={run.last_on}"
    page = client.get(f"/dockets/{key}/statistics/{period}").content.decode()
    assert 'class="number">1<' in page
    sheet = client.get(f"/dockets/{key}/statistics.xlsx{period}")
    assert sheet.content[:2] == b"PK"
