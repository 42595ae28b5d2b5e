"""A city adds a procedure with one file and no program: docket, form, statistics, rules."""

import re
from pathlib import Path

import pytest
from tests.cityhall.people import browse

from cityhall.registers.cases import procedures
from cityhall.registers.cases.models import Case

HOUSE = Path(__file__).parents[4]
TOLD = {"README.md": "주민소환", "docs/procedures.md": "주민감사청구"}


@pytest.fixture(params=TOLD)
def example(request, settings, tmp_path):
    """A made-up procedure, as a page of ours shows it, laid into the city's folder."""
    page = (HOUSE / request.param).read_text(encoding="utf-8")
    text = re.findall(r"```toml\n(\[procedure\].*?)```", page, re.DOTALL)[0]
    (tmp_path / "of-our-own.toml").write_text(text, encoding="utf-8")
    settings.CITY_PROCEDURES = tmp_path
    procedures.load_all.cache_clear()
    name = TOLD[request.param]
    yield next(one for one in procedures.load_all() if name in one.name.ko)
    procedures.load_all.cache_clear()


@pytest.fixture
def clerk(sample_city):
    """The docket clerk's browser."""
    return browse("boram")


@pytest.mark.parametrize("part", ["", "new/", "decide/", "statistics/", "rules/"])
def test_every_page_of_a_new_procedure_stands(example, clerk, part):
    answer = clerk.get(f"/dockets/{example.key}/{part}")
    assert answer.status_code == 200
    assert example.name.ko in answer.content.decode()


def test_a_case_of_it_is_opened(example, clerk):
    samples = {"date": "2026-11-02", "whole": "200", "number": "1", "money": "1000", "yes": "yes"}
    given = {
        f"f-{one.key}": one.options[0].key if one.options else samples.get(one.kind, "청구 취지")
        for one in example.fields
        if one.required
    }
    answer = clerk.post(f"/dockets/{example.key}/new/", given)
    assert answer.status_code == 302, answer.content.decode()
    assert Case.objects.filter(procedure=example.key).count() == 1


def test_the_rules_of_every_procedure_are_shown(clerk):
    keys = {one.key for one in procedures.load_all()}
    answers = {key: clerk.get(f"/dockets/{key}/rules/").status_code for key in keys}
    assert len(keys) >= 48
    assert {key: status for key, status in answers.items() if status != 200} == {}
