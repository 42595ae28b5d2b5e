"""A city adds a procedure with one file and no program: docket, form, statistics, rules."""

import re
from pathlib import Path

import pytest
from django.test import Client

from cityhall.ground.accounts.models import Person
from cityhall.registers.cases import procedures
from cityhall.registers.cases.models import Case

DOCS = Path(__file__).parents[4] / "docs" / "procedures.md"


@pytest.fixture
def example(settings, tmp_path):
    """The made-up procedure of the docs, laid into the city's folder."""
    text = re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)[0]
    (tmp_path / "resident-audit.toml").write_text(text, encoding="utf-8")
    settings.CITY_PROCEDURES = tmp_path
    procedures.load_all.cache_clear()
    yield next(one for one in procedures.load_all() if "주민감사청구" in one.name.ko)
    procedures.load_all.cache_clear()


@pytest.fixture
def clerk(sample_city):
    """The docket clerk's browser."""
    client = Client()
    client.force_login(Person.objects.get(key="boram"))
    return client


@pytest.mark.parametrize("page", ["", "new/", "decide/", "statistics/", "rules/"])
def test_every_page_of_a_new_procedure_stands(example, clerk, page):
    answer = clerk.get(f"/dockets/{example.key}/{page}")
    assert answer.status_code == 200
    assert "주민감사청구" in answer.content.decode()


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
    assert len(keys) >= 47
    assert {key: status for key, status in answers.items() if status != 200} == {}
