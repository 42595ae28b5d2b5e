"""A procedure told in Markdown leaves nothing out."""

import pytest

from sagwan.procedures import as_text, load_declared


@pytest.mark.parametrize("procedure", load_declared(), ids=lambda one: one.key)
def test_everything_declared_is_told(procedure):
    told = as_text(procedure)
    things = (*procedure.fields, *procedure.stages, *procedure.steps, *procedure.terms)
    for one in (procedure, *things, *procedure.statistics):
        assert f"{one.name.ko} · {one.name.en}" in told
    for name in procedure.checklist:
        assert f"- [ ] {name.ko}" in told


def test_a_step_says_what_it_asks(petition):
    told = as_text(petition)
    assert (
        "  - 답변 · Answer → 답변함 — 담당자 · officer; 적음 · needs 답변; 증빙 · evidence 1"
    ) in told
    assert "다른 사람 · not whoever took 답변" in told
    assert "회의에서 · at a sitting" in told


def test_a_deadline_says_how_long_it_is(petition, altered):
    assert "지정, 되돌림 → 답변, 7근무일 · working days (청원법 제21조)" in as_text(petition)
    early = altered(('by_field = "due"', 'by_field = "due"\nbefore = 3'))
    assert "기한 3근무일 · working days 전 · before" in as_text(early)


def test_a_sitting_says_who_sits(petition):
    assert "- 외부 3, 내부 1 · 3 outside, 1 inside" in as_text(petition)
