"""docs/procedures.md tells the truth: its example loads and runs, and no key is left out."""

import re
from datetime import date
from pathlib import Path

import pytest

from sagwan.procedures import (
    IllegalStepError,
    Party,
    Period,
    as_text,
    draw_procedure,
    load_declared,
    open_run,
    parse_procedure,
    tabulate,
)
from sagwan.procedures.scopes import CASE_NAMES, PERIOD_FUNCTIONS, PERIOD_NAMES
from sagwan.procedures.shapes import SHAPES

DOCS = Path(__file__).parents[3] / "docs" / "procedures.md"
DAY = date(2022, 3, 2)


@pytest.fixture(scope="module")
def described():
    return DOCS.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def example(described):
    (text,) = re.findall(r"```toml\n(.*?)```", described, re.DOTALL)
    return parse_procedure(text, "resident-audit.toml")


def file_one(example, signatures):
    values = {"title": "도로 공사비", "kind": "budget", "signatures": signatures}
    return open_run(example, DAY, "park", values)


@pytest.fixture
def filed(example):
    return file_one(example, "180")


def test_the_example_runs_to_its_end(filed, moved):
    done = moved(
        filed,
        ("check", DAY, "kim", "clerk", {}),
        ("accept", DAY, "kim", "clerk", {"unit": "road"}),
        ("finish", DAY, "lee", "officer", {"result": "설계를 바꾼 까닭을 확인했음"}),
    )
    assert done.is_ended


def test_its_conditions_hold(example, moved):
    checked = moved(file_one(example, "149"), ("check", DAY, "kim", "clerk", {}))
    with pytest.raises(IllegalStepError, match="150명"):
        moved(checked, ("accept", DAY, "kim", "clerk", {"unit": "road"}))


def test_it_is_drawn_told_and_counted(example, filed):
    assert "주민감사청구" in draw_procedure(example)
    assert "주민감사청구" in as_text(example)
    period = Period(date(2022, 1, 1), date(2022, 12, 31))
    found = tabulate(example, example.statistics[0], [filed], period)
    assert [str(one) for one in found.lines[0].values] == ["1", "0", "0", "None"]


@pytest.mark.parametrize(
    ("table", "key"), [(table, key) for table, keys in SHAPES.items() for key in keys]
)
def test_every_key_is_explained(described, table, key):
    prose = re.sub(r"```.*?```", "", described, flags=re.DOTALL)
    assert re.search(rf"`[^`\n]*\b{key}\b[^`\n]*`", prose), f"[{table}] {key}"


def test_every_word_of_conditions_is_explained(described):
    for word in {*CASE_NAMES, *PERIOD_NAMES, *PERIOD_FUNCTIONS}:
        assert re.search(rf"`[^`\n]*\b{word}\b", described), word
    for party in Party:
        assert f"`{party}`" in described


def test_the_number_of_procedures_is_the_one_told(described):
    assert f"{len(load_declared())}개가 선언" in described
    assert f"{len(load_declared())} come with" in described
