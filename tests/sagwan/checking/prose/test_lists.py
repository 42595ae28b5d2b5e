"""Which figures may be the total of a list: what the words between them say."""

from sagwan.checking.prose.lists import columns_of


def heads(evidence, line):
    return [[h.figure.text for h in claim.heads] for claim in evidence("□ 실적\n\n" + line).lists]


def test_the_figure_before_a_bracket_comes_first(evidence):
    assert heads(evidence, "○ 총2회,33건(신규13,재위탁20)") == [["33건", "2회"]]


def test_a_figure_in_a_bracket_of_its_own_heads_no_list(evidence):
    found = heads(evidence, "○ 1,400백만원(공사 1,300, 용역 100) ※ 재원 : 국비 700, 시비 700")
    assert ["1,400백만원"] in found
    assert all("1,300" not in one for one in found)


def test_a_total_that_closes_its_list_is_its_only_head(evidence):
    assert ["42억원"] in heads(evidence, "○ 국비 30억원, 시비 12억원 총 42억원 투입")


def test_two_kinds_of_numbers_make_two_columns(evidence):
    claims = evidence("○ 8개소(12억원) *가람(3개소 5억원), 나래(5개소 7억원)").lists
    columns = [column.base for claim in claims for column in columns_of(claim.listing.items)]
    assert sorted(set(columns)) == ["개소", "원"]
