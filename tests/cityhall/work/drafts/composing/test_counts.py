"""A draft holds the tables of dockets as bound figures: a case that changes changes the draft."""

from datetime import date

import pytest

from cityhall.ground.access.actors import SITE, Actor
from cityhall.ground.access.roles import Role
from cityhall.registers.cases.counted import UncountedError, read_named
from cityhall.registers.cases.founding import Brought, bring_in
from cityhall.registers.cases.uses import list_uses
from cityhall.work.drafts import actions
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.paper import make_paper
from cityhall.work.drafts.proof import prove, write_paper
from cityhall.work.drafts.queries import compose_draft
from cityhall.work.sample.cases import CLERK

PLANNING = "planning-office"


def table_of(composed, key):
    sheet = next(one.sheet for one in composed.items if one.key == f"{key}/table")
    return {row.label: [cell.text for cell in row.cells] for row in sheet.rows}


@pytest.fixture
def dockets(begin):
    return begin("2020-04-01", "2020-04-10", "dockets-report", PLANNING)


def test_the_audit_table_comes_from_its_cases_with_its_date(dockets):
    composed = compose_draft(dockets)
    assert table_of(composed, "audit") == {
        "계": ["37", "26", "9", "2", "-"],
        "시정·처리요구사항": ["9", "3", "5", "1", "-"],
        "건의사항": ["11", "6", "4", "1", "-"],
        "기타(자료제출 등)": ["17", "17", "-", "-", "-"],
    }
    caption = next(one for one in composed.items if one.key == "audit/caption")
    assert caption.text == "(’20. 4. 10. 기준, 단위: 건)"
    sheet = next(one.sheet for one in composed.items if one.key == "audit/table")
    assert sheet
    bound = sheet.bounds[1]
    assert (bound.measure, bound.cell) == ("cases.audit-item.summary.done", "row=total")
    assert bound.href.startswith("/dockets/audit-item/statistics/?since=2020-01-01")


def test_a_case_that_is_brought_in_changes_the_draft(dockets):
    values = {"text": "만들어 본 요구", "kind": "suggestion", "session": "2019"}
    bring_in(
        [Brought("audit-item", date(2019, 11, 20), CLERK, values)], on=date(2020, 4, 10), by=SITE
    )
    assert table_of(compose_draft(dockets), "audit")["계"] == ["38", "26", "9", "3", "-"]


def test_a_text_names_numbers_of_a_docket(dockets):
    text = (
        "감사 요구 {cases.audit-item.summary.all row=total} 가운데 {cases.audit-item.summary.done}"
    )
    actions.add_line(dockets, "summary", text, 1, by=SITE)
    dockets.refresh_from_db()
    told = [one.text for one in compose_draft(dockets).items if one.group == "summary"]
    assert "감사 요구 37건 가운데 26건" in told


@pytest.mark.parametrize(
    "named",
    [
        "cases.audit-item.summary.nothing",
        "cases.nothing.summary.all",
        "cases.audit-item.summary.all years=0",
        "cases.audit-item.summary.all week=3",
        "cases.audit-item",
    ],
)
def test_a_number_that_no_procedure_declares_is_refused(named):
    with pytest.raises(BindingError):
        find_bindings(f"{{{named}}}")
    measure, _, cell = named.partition(" ")
    with pytest.raises(UncountedError):
        read_named(measure, cell)


def test_the_page_of_a_docket_names_the_draft_that_shows_it(dockets):
    planner = Actor("maru", "마루", "Maru", frozenset({Role.PLANNING_OFFICER}), frozenset())
    hrefs = {one.href for one in list_uses("lawsuit", planner)}
    assert f"/drafts/{dockets.key}/" in hrefs
    assert list_uses("state-guest", planner) == []


@pytest.mark.long
def test_every_table_of_the_seeds_is_printed_bound_and_checks_without_a_finding(
    begin, sample_dockets
):
    spring = compose_draft(begin("2020-04-01", "2020-04-06", "dockets-report", PLANNING))
    assert table_of(spring, "lawsuits")["2020년"][:6] == ["676", "559", "117", "95", "69", "75.8"]
    appeals = table_of(spring, "appeals")
    assert (appeals["2017년"][::2], appeals["2020년"][::2]) == (["1,329", "55.4"], ["508", "72.6"])
    investments = {key: row[0] for key, row in table_of(spring, "investments").items()}
    assert list(investments.values()) == ["48", "10", "22", "3", "13"]
    for office, month, as_of in (
        (PLANNING, "2020-05-01", "2020-04-10"),
        ("mayors-secretariat", "2021-11-01", "2021-10-31"),
    ):
        composed = compose_draft(begin(month, as_of, "dockets-report", office))
        paper = make_paper(composed)
        proof = prove(write_paper(paper))
        assert [
            one.discrepancy for one in proof.findings if one.discrepancy.severity == "error"
        ] == []
        bound = [one for one in paper["figures"] if one["binding"]["measure"].startswith("cases.")]
        assert len(bound) > 10
        printed = [
            cell for table in paper["tables"] for row in table["rows"] for cell in row["cells"]
        ]
        typed = [
            one["text"] for one in printed if one["text"] not in ("", "-") and not one["figures"]
        ]
        assert typed == []
    council = table_of(composed, "speeches")
    assert list(council.values()) == [["48", "116", "116"]]
    assert [row[0] for row in table_of(composed, "meetings").values()][1:] == ["5", "22", "11"]
