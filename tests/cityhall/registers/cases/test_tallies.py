"""Tallies stand right after every step: no list or table asks every case, and each could."""

import random
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.cityhall.registers.cases.walking import Walk

from cityhall.ground.access.actors import SITE
from cityhall.registers.cases import queries, tallies
from cityhall.registers.cases.founding import bring_in
from cityhall.registers.cases.models import Case, StageTally, Tallied
from cityhall.registers.cases.procedures import find_current
from cityhall.registers.cases.tabulating import list_held, work_out
from cityhall.work.sample.dockets import list_days, make_cases
from cityhall.work.sample.rows import load_toml
from cityhall.work.sample.sittings import draw_all, found_sittings
from sagwan.procedures import Period, tabulate

DOCKETS = ("appeal", "lawsuit", "audit-item", "investment-review", "five-minute-speech")


def bring_some():
    """Bring the first cases of each batch of the sample in."""
    batches = [one for one in load_toml("dockets.toml")["batch"] if one["procedure"] in DOCKETS]
    sat = draw_all(list_days(batches))
    found_sittings(sat, SITE)
    some = [list(make_cases(batch, sat))[:: 1 + batch["count"] // 5] for batch in batches]
    cases = [one for batch in some for one in batch]
    cases.sort(key=lambda one: (one.procedure, one.opened))
    return bring_in(cases, on=date(2021, 12, 31), by=SITE)


def asked_one_by_one(procedure, period):
    declared = find_current(procedure, date(2026, 11, 1))
    runs = list(tallies.list_runs(procedure))
    return [
        tabulate(declared, one, runs, period, list_held(procedure)) for one in declared.statistics
    ]


@pytest.mark.long
def test_tables_of_any_period_are_those_of_asking_every_case(sample_city):
    bring_some()
    chance = random.Random(5)
    for procedure in DOCKETS:
        declared = find_current(procedure, date(2026, 11, 1))
        assert tallies.is_told(procedure)
        for _ in range(8):
            since = date(2016, 1, 1) + timedelta(chance.randint(0, 2000))
            days = chance.choice((chance.randint(0, 40), chance.randint(0, 1500)))
            period = Period(since, since + timedelta(days))
            assert work_out(declared, period) == asked_one_by_one(procedure, period), period


@pytest.mark.long
def test_every_step_leaves_the_tallies_as_a_recount_makes_them(sample_city):
    walk = Walk(random.Random(20261122), DOCKETS)
    for _ in range(80):
        docket = walk.go_on()
        assert not Case.objects.filter(procedure=docket).exists() or not tallies.find_wrong(docket)
    assert Case.objects.exclude(steps=None).exists()


def test_a_tally_that_was_altered_is_named_and_made_anew(sample_city):
    assert tallies.find_wrong("audit-item") == []
    StageTally.objects.filter(procedure="audit-item", stage="done").update(number=25)
    for kind in tallies.SPANS:
        kind._default_manager.filter(procedure="audit-item").earliest("pk").delete()
    assert len(tallies.find_wrong("audit-item")) == 2 + len(tallies.SPANS)
    tallies.recount("audit-item")
    assert tallies.find_wrong("audit-item") == []


def test_a_docket_that_was_never_tallied_is_asked_case_by_case_until_it_is(sample_city):
    period = Period(date(2019, 1, 1), date(2020, 3, 31))
    declared = find_current("audit-item", date(2026, 11, 1))
    told = work_out(declared, period)
    Tallied.objects.all().delete()
    for kind in tallies.KINDS:
        kind._default_manager.all().delete()
    assert work_out(declared, period) == told
    assert sum(queries.count_stages(SITE, "audit-item").values()) == 37
    assert tallies.tally_all() == 1
    assert tallies.tally_all() == 0
    assert tallies.find_wrong("audit-item") == []


def test_another_form_of_the_tables_is_tallied_anew(sample_city):
    Tallied.objects.filter(procedure="audit-item").update(form="of an earlier version")
    for kind in tallies.SPANS:
        kind._default_manager.filter(procedure="audit-item").update(counts={})
    assert not tallies.is_told("audit-item")
    assert tallies.tally_all() == 1
    assert tallies.is_told("audit-item")
    assert tallies.find_wrong("audit-item") == []


def test_tables_ask_the_database_as_often_however_many_cases_there_are(sample_city):
    declared = find_current("appeal", date(2026, 11, 1))
    period = Period(date(2016, 1, 1), date(2026, 11, 1))
    counted = []
    batch = next(one for one in load_toml("dockets.toml")["batch"] if one["procedure"] == "appeal")
    for few in (3, 30):
        bring_in(list(make_cases(batch, {}))[:few], on=date(2026, 11, 1), by=SITE)
        with CaptureQueriesContext(connection) as asked:
            work_out(declared, period)
        counted.append(len(asked))
    assert counted[0] == counted[1]
