"""Five real reports in order of date: what they offer is right, and what is accepted stays right.

The right answers were written by hand before any of this was built (expected_links.json), and the
figures of the sample city were proved against each other and against the reports.
"""

import csv
import json
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import override_settings

from cityhall.ground.access.actors import SITE
from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents.actions import file_report
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.launch import read_at_once
from cityhall.registers.documents.spool import load_holding, register
from cityhall.registers.figures.models import Value
from cityhall.registers.promises.models import Promise
from cityhall.work.intake import actions
from cityhall.work.intake.models import Kind, State, Verdict
from cityhall.work.sample.actions import found_organisation
from cityhall.work.sample.rows import DATA

pytestmark = [pytest.mark.django_db, pytest.mark.long]

REPORTS = {  # in order of date: office and month
    "001": ("mayors-secretariat", date(2019, 4, 1)),
    "003": ("mayors-secretariat", date(2020, 3, 1)),
    "002": ("mayors-secretariat", date(2020, 4, 1)),
    "004": ("planning-office", date(2020, 4, 1)),
    "000": ("mayors-secretariat", date(2021, 11, 1)),
}
LINKS = Path(__file__).parent / "expected_links.json"
RIGHT = Decimal("0.9")
OFFERED = Decimal("0.84")


@pytest.fixture(scope="module")
def read_reports(shared_file, tmp_path_factory):
    """The five reports, read once, each in a folder as the spool has it."""
    home = tmp_path_factory.mktemp("var") / "spool"
    home.mkdir()
    folders = []
    for number in REPORTS:
        [seed] = shared_file("seeds").glob(f"{number}_*.txt")
        folder = home / number
        folder.mkdir()
        size = (folder / "original").write_bytes(seed.read_bytes())
        register(folder, seed.name, size=size, now=0)
        folders.append(folder)
    read_at_once(folders, None)
    return dict(zip(REPORTS, folders, strict=True))


@pytest.fixture(scope="module")
def city_of_reports(another_database, read_reports):
    """A database with all five taken in."""
    with override_settings(VAR=find_house(read_reports)):
        return another_database("reports", lambda: take_in(read_reports))


def find_house(read_reports):
    """The folder of the site that the reports lie in."""
    return next(iter(read_reports.values())).parent.parent


@pytest.fixture
def taken_in(city_of_reports, live_in, read_reports, settings):
    """All five taken into an empty city, one after the other, everything offered accepted."""
    settings.VAR = find_house(read_reports)
    live_in(city_of_reports)
    return {
        number: Filing.objects.get(office__key=office, month=month)
        for number, (office, month) in REPORTS.items()
    }


def take_in(read_reports):
    """Found a city and take the reports in."""
    found_organisation()
    for number, (office, month) in REPORTS.items():
        holding = load_holding(read_reports[number])
        assert holding
        filing = file_report(holding, Unit.objects.get(key=office), month, by=SITE)
        actions.propose(filing, by=SITE)
        outcome = actions.accept(list(filing.proposals.all()), by=SITE)
        assert [f"{held.proposal.line} {held.ko}" for held in outcome.held] == []


def known_rows():
    """What the figures of the reports are, by report and line."""
    rows = defaultdict(list)
    for file in sorted(DATA.iterdir(), key=lambda file: file.name):
        if file.name.startswith(("figures-", "claims-")):
            for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines()):
                number, _, line = row["source"].partition(":")
                rows[number, int(line)].append(row)
    return rows


def names_series(offer, row):
    return all(offer[name] == row[name] for name in ("measure", "subject", "dimensions", "as_of"))


def judge_figures(filings):
    """Hold what is offered for figures against what the reports are known to say."""
    rows, wrong = known_rows(), []
    tally: Counter[bool] = Counter()
    for number, filing in filings.items():
        for one in filing.proposals.filter(kind__in=[Kind.FIGURE, Kind.CLAIM]):
            is_right = any(names_series(one.offered, row) for row in rows[number, one.line])
            tally[is_right] += 1
            if not is_right:
                wrong.append(f"{number}:{one.line} {one.text} → {one.target}")
    return tally, wrong


def judge_promises(filings):
    """Hold how promises are linked against how somebody linked them by hand."""
    links = json.loads(LINKS.read_text(encoding="utf-8"))
    by_hand = {(one["report"], one["line"], one.get("nth", 1)): one for one in links["promises"]}
    wrong = []
    tally: Counter[bool] = Counter()
    for number, filing in filings.items():
        for one in filing.proposals.filter(kind=Kind.PROMISE):
            hand = by_hand.get((number, one.line, one.nth), {"verdict": "none"})
            is_new = one.verdict == Verdict.NEW
            right = {hand["verdict"], *hand.get("also_right", ())}
            is_right = "new" in right if is_new else bool(right - {"new", "none"})
            tally[is_right] += 1
            if not is_right:
                wrong.append(f"{number}:{one.line} {one.verdict} {hand}")
    return tally, wrong


@pytest.mark.parametrize(("judge", "least"), [(judge_figures, 300), (judge_promises, 200)])
def test_nine_of_ten_proposals_are_right_as_offered(taken_in, judge, least):
    tally, wrong = judge(taken_in)
    assert sum(tally.values()) >= least
    assert Decimal(tally[True]) / sum(tally.values()) >= RIGHT, wrong


def test_most_of_what_the_reports_are_known_to_say_is_offered(taken_in):
    rows = [
        (number, line, row)
        for (number, line), told in known_rows().items()
        if number in taken_in
        for row in told
    ]
    offered = defaultdict(list)
    for number, filing in taken_in.items():
        for one in filing.proposals.filter(kind__in=[Kind.FIGURE, Kind.CLAIM]):
            offered[number, one.line].append(one.offered)
    found = [any(names_series(one, row) for one in offered[n, line]) for n, line, row in rows]
    assert Decimal(sum(found)) / len(found) >= OFFERED


def test_taking_in_twice_changes_nothing(taken_in):
    values, promises = Value.objects.count(), Promise.objects.count()
    for filing in taken_in.values():
        assert actions.propose(filing, by=SITE) == 0
        assert actions.accept(list(filing.proposals.all()), by=SITE).taken == 0
    assert (Value.objects.count(), Promise.objects.count()) == (values, promises)


def test_everything_accepted_says_where_it_stands(taken_in):
    keys = {filing.key for filing in taken_in.values()}
    assert {value.source.partition(":")[0] for value in Value.objects.all()} <= keys
    states = {one.state for filing in taken_in.values() for one in filing.proposals.all()}
    assert states == {State.ACCEPTED}
