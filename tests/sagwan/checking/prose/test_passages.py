"""Passages: a block with one sign in place of each figure."""

from sagwan.checking.prose.passages import CELL, DATE, FIGURE, RATE, scopes_of


def test_figures_rates_and_dates_each_leave_a_sign(passages):
    found = passages("○ 예산 800억원 중 200억원(25.0%) 집행(’22. 3. 31. 기준)")
    assert found[0].shape.strip() == f"○ 예산 {FIGURE} 중 {FIGURE}({RATE}) 집행({DATE} 기준)"
    assert [figure.text for _, figure in found[0].in_order] == ["800억원", "200억원", "25.0%"]


def test_a_number_split_over_two_lines_is_one_figure(passages):
    found = passages("○ (접종) 시민 95만명 중, 1차 77\n\n만명(81.0%) 접종\n")
    assert [f.value for _, f in found[0].in_order if f.base_unit == "명"] == [95, 77]


def test_words_stand_between_a_figure_and_its_neighbours(passages):
    passage = passages("○ 접수 16건 가운데 9건 선정, 예산 30억원")[0]
    middle = passage.in_order[1][0]
    assert passage.words_before(middle) == " 가운데 "
    assert passage.words_after(middle) == " 선정, 예산 "


def test_paragraphs_in_cells_are_passages_and_rows_of_numbers_are_not(passages):
    text = "요구사항\t조치결과\n점검을 강화할 것\t위반 2건 적발(도매인, 소매인 각 1건)\n"
    kinds = [p.kind for p in passages(text) if FIGURE in p.shape]
    assert kinds == [CELL]


def test_what_belongs_to_one_numbered_work_has_one_scope(evidence):
    text = """Ⅱ. 주요 업무

1 도로 관리

□ 추진실적

○ 도로 3건 정비

□ 향후계획

○ 도로 2건 정비

2 하천 관리

□ 추진실적

○ 하천 4건 정비
"""
    seen = evidence(text)
    scopes = [p.scope for p in seen.passages if FIGURE in p.shape]
    assert scopes[0] == scopes[1] != scopes[2]
    assert set(scopes) <= set(scopes_of(seen.report).values())
