"""A draft is put together from the registers: tables, tasks, promises, and what people wrote."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cityhall.ground.access.actors import SITE
from cityhall.registers.figures.actions import correct_value
from cityhall.registers.figures.queries import find_cell
from cityhall.registers.figures.records import read_entry
from cityhall.registers.promises import actions as promises
from cityhall.registers.promises.models import Promise
from cityhall.work.drafts.queries import compose_draft, layout_of
from sagwan.facts import Due, Period

pytestmark = pytest.mark.django_db


def item_of(composed, key):
    return composed.find(key)


def value_of(*cell):
    return find_cell(*cell)


def table(composed, key):
    sheet = composed.find(f"{key}/table").sheet
    return {row.label: [cell.text for cell in row.cells] for row in sheet.rows}, sheet


def test_tables_stand_to_the_digit_and_every_number_knows_its_cell(april):
    composed = compose_draft(april)
    rows, sheet = table(composed, "staffing")
    assert rows == {
        "정원": "22 6 2 2 1 1 16 1 2 11 2".split(),
        "현원": "20 6 2 2 - 2 14 1 1 11 1".split(),
    }
    assert sheet.columns[:2] == (("총계",), ("일반직", "소계"))
    assert sheet.columns[-1] == ("별정직", "6급이하")
    assert sheet.as_of == date(2020, 3, 31)
    rows, _ = table(composed, "budget")
    assert rows == {
        "계": ["357,200", "103,358", "28.9", "253,842"],
        "기관운영업무추진비": ["277,200", "83,288", "30.0", "193,912"],
        "시책추진업무추진비": ["80,000", "20,070", "25.1", "59,930"],
    }
    assert len(composed.bounds) == 35
    wanted = ("budget.execution_rate", "item=operation")
    rate = next(one for one in composed.bounds if (one.measure, one.cell) == wanted)
    assert (rate.subject, rate.on, rate.unit) == ("mayors-secretariat", date(2020, 3, 31), "%")
    assert "item%3Doperation" in rate.href


def test_parts_and_tasks_stand_in_the_order_of_layout_and_report(april):
    composed = compose_draft(april)
    headings = [item for item in composed.printed if item.kind == "heading"]
    titles = [item.text for item in headings if item.level < 2]
    assert titles == ["주요업무보고", "일반현황", "주요 업무"]
    tasks = [one for one in headings if one.key.startswith("tasks/") and one.mark.isdigit()]
    assert [one.mark for one in tasks] == ["1", "2", "3", "4", "5"]
    names = [one.text for one in composed.printed if one.mark == "□"]
    assert names == ["추진방향", "추진내용", "향후계획"] * 5
    plan = next(one for one in composed.printed if one.text.startswith("시민·기업·학계가"))
    assert (plan.tail, plan.origin.kind) == (" : ’20. 11월", "register")
    assert len(composed.promises) == 21


def test_the_next_month_carries_the_last_report_on(begin):
    composed = compose_draft(begin("2020-05-01", "2020-04-30"))
    carried = [one for one in composed.printed if one.origin.kind == "carried"]
    assert carried
    assert all("2020. 4. 보고에서" in one.origin.ko for one in carried)


def test_what_changes_in_a_register_is_in_the_draft_at_once(april):
    cell = ("budget.spent", "mayors-secretariat", date(2020, 3, 31), "item=operation")
    row = value_of(*cell, date(2020, 1, 1))
    entry = replace(read_entry(row), value=Decimal(90_000))
    correct_value(row, entry, why="다시 셈", by=SITE)
    plan = next(one for one in compose_draft(april).printed if one.text.startswith("시민·기업"))
    promise = Promise.objects.get(pk=plan.promise)
    due = Due("’21. 3월", Period(date(2021, 3, 1), date(2021, 3, 31)))
    promises.move(promise, due, why="감염병", on=date(2020, 4, 20), said_by="비서실장", by=SITE)
    composed = compose_draft(april)
    rows, _ = table(composed, "budget")
    assert rows["기관운영업무추진비"] == ["277,200", "90,000", "32.5", "187,200"]
    assert rows["계"][1] == "110,070"
    assert item_of(composed, plan.key).tail == " : ’21. 3월"


def test_a_table_without_values_is_left_out_and_the_page_says_so(begin):
    composed = compose_draft(begin("2018-04-01", "2018-03-31"))
    assert composed.find("staffing/table") is None
    assert item_of(composed, "staffing/none").source == "empty"
    assert "staffing" not in [item.key for item in composed.printed]


def test_units_and_years_can_be_axes(begin):
    composed = compose_draft(begin("2020-04-01", "2020-03-31", "figures-report", "city"))
    rows, _ = table(composed, "units")
    assert rows["시장비서실"] == ["22", "20"]
    years, sheet = table(composed, "a-year-ago")
    assert years["’19. 3. 31."] == ["357,200", "87,182", "24.4"]
    assert sheet.dates == (date(2019, 3, 31), date(2020, 3, 31))
    assert layout_of(begin("2020-05-01", "2020-04-30")).key == "work-report"
