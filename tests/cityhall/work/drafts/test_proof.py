"""A draft is written, read again and judged as reports are: it passes, and faults are led back."""

from decimal import Decimal

import pytest

from cityhall.work.drafts import actions
from cityhall.work.drafts.proof import compare_papers, prove, read_again
from cityhall.work.drafts.queries import compose_draft, paper_of, read_paper
from sagwan.reading import read
from sagwan.understanding import understand
from sagwan.writing import write

pytestmark = pytest.mark.django_db


def test_checking_has_nothing_to_say_of_what_the_registers_give(april):
    composed = compose_draft(april)
    proof = prove(paper_of(composed))
    assert proof.findings == ()
    assert len(proof.report.blocks) == len(composed.printed)
    assert proof.report.organisation == "시장비서실"
    assert proof.report.period == "2020-04"


@pytest.mark.parametrize("form", ["hwpx", "pdf", "docx", "xlsx", "md"])
def test_the_written_report_read_again_gives_the_figures_of_the_register(april, form):
    composed = compose_draft(april)
    paper = read_paper(paper_of(composed))
    report = understand(read(write(paper, form), name=f"draft.{form}"))
    bound = [
        (figure["value"], figure["unit"], figure["as_of"], tuple(figure["subject"]))
        for figure in paper["figures"]
        if figure["subject"]
    ]
    tables = [table.id for table in report.tables]
    told = [
        (str(figure.value), figure.unit and figure.unit.text, figure.as_of, figure.subject)
        for figure in report.figures
        if figure.place.table in tables
    ]
    assert len(bound) == 33
    assert told == bound
    rates = {figure.value for figure in report.figures if figure.unit and figure.unit.base == "%"}
    assert rates == {Decimal("28.9"), Decimal("30.0"), Decimal("25.1")}


def test_a_fault_that_somebody_writes_is_led_back_to_its_line(april, person):
    text = "10건 중 5건 완료(60.0%)"
    key = actions.add_line(april, "functions", text, 1, by=person("gaon"))
    found = prove(paper_of(compose_draft(april))).findings
    assert [one.item for one in found] == [key]


def test_two_papers_are_compared(april, person):
    old = paper_of(compose_draft(april))
    item = next(one for one in compose_draft(april).items if one.promise)
    actions.leave_out(april, item.key, by=person("gaon"))
    comparison = compare_papers(old, paper_of(compose_draft(april)))
    loud = [one for one in comparison.changes if one.verdict not in {"same", "kept"}]
    assert [(one.kind, one.verdict) for one in loud] == [("promises", "dropped")]
    assert read_again(old) is read_again(old)
