"""A declaration that cannot hold is refused, with the line of the fault."""

import pytest

from sagwan.procedures import DeclarationError

LONELY = """[[stage]]
key = "lonely"
name = { ko = "외딴", en = "Lonely" }

[[stage]]
key = "done\""""
STAGE = """[[stage]]
key = "stuck"
name = { ko = "막힘", en = "Stuck" }

"""
STEP = """[[step]]
key = "stick"
name = { ko = "막다", en = "Stick" }
from = "working"
to = "stuck"
by = ["clerk"]

"""
CONDITION = "when = \"cost < 1000000 or kind = 'park'\""
SUMS = 'sums = "cost"'


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('key = "petition"', 'key = "Petition!"', "영문 소문자"),
        ('key = "cost"', 'key = "Cost"', "쓸 수 없는"),
        ('key = "cost"', 'key = "stage"', "이미 쓰는"),
        ('key = "cost"', 'key = "text"', "두 번"),
        ('key = "hold"', 'key = "assign"', "두 번"),
        ('key = "hold"', 'key = "open"', "여는 일"),
        ("starts = true", "starts = false", "시작 단계"),
        ('"Under way" }', '"Under way" }\nstarts = true', "시작 단계"),
        ('[[stage]]\nkey = "done"', LONELY, "이르는 길"),
        ('to = "answered"', 'to = "nowhere"', "'nowhere'"),
        ('from = "answered"', 'from = "nowhere"', "'nowhere'"),
        ('needs = ["kind"]', 'needs = ["colour"]', "'colour'"),
        ('takes = ["due", "cost"]', 'takes = ["colour"]', "'colour'"),
        ('deed = "answer"', 'deed = "colour"', "'colour'"),
        ('other_than = ["answer"]', 'other_than = ["asnwer"]', "'asnwer'"),
        ('pauses = ["answering"]', 'pauses = ["waiting"]', "'waiting'"),
        ('by = ["clerk"]', "by = []", "할 사람"),
        (CONDITION, 'when = "costs < 5"', "'costs'"),
        (CONDITION, "when = \"kind = 'lake'\"", "'lake'"),
        (CONDITION, "when = \"kind in ['park', 'lake']\"", "'lake'"),
        (CONDITION, "when = \"stage = 'gone'\"", "'gone'"),
        (CONDITION, "when = \"took('fly')\"", "'fly'"),
        (CONDITION, 'when = "took(kind)"', "'took'"),
        (CONDITION, "when = \"law('no.such')\"", "'no.such'"),
        (CONDITION, 'when = "within(due)"', "'within'"),
        (CONDITION, 'when = "flies(due)"', "'flies'"),
        (CONDITION, 'when = "new"', "'new'"),
        ('by_field = "due"', 'by_field = "cost"', "날짜"),
        ("days = 7\n", "", "days나"),
        ("days = 7\n", "days = 7\nbefore = 3\n", "before"),
        ("days = 7\n", 'parameter = "no.such"\n', "no.such"),
        ('meets = ["answer"]', 'meets = ["asnwer"]', "'asnwer'"),
        ("outside = 3", "outside = 3\nleast = 9", "정족수"),
        ("outside = 3", "outside = 3\nwomen = 101", "100"),
        ('rows = "kind"', 'rows = "colour"', "'colour'"),
        (SUMS, 'sums = "costs"', "'costs'"),
        (SUMS, 'sums = "cost", formula = "all"', "하나를"),
        (SUMS, 'unit = "원"', "하나를"),
        (SUMS, 'formula = "some / total_all"', "'some'"),
        (SUMS, "formula = \"took('assign')\"", "formula"),
        (SUMS, 'distinct = "colour"', "'colour'"),
        ('{ key = "all", name', '{ key = "cost", name', "'cost'"),
    ],
)
def test_a_fault_is_told_with_its_line(altered, petition_text, old, new, said):
    if said == "하나를" and "unit" in new:
        old = 'sums = "cost", unit = "원"'
    with pytest.raises(DeclarationError) as fault:
        altered((old, new))
    assert said in str(fault.value)
    assert 1 <= fault.value.line <= petition_text.count("\n") + 20


def test_the_line_is_that_of_the_mistake(altered, petition_text):
    with pytest.raises(DeclarationError) as fault:
        altered((CONDITION, "when = \"kind = 'lake'\""))
    assert fault.value.line == petition_text[: petition_text.index(CONDITION)].count("\n") + 1
    with pytest.raises(DeclarationError) as fault:
        altered((SUMS, 'sums = "costs"'))
    assert fault.value.line == petition_text[: petition_text.index(SUMS)].count("\n") + 1


def test_a_stage_from_which_nothing_ends_is_refused(altered):
    with pytest.raises(DeclarationError, match="'stuck'에서 끝날 수"):
        altered(
            ('[[stage]]\nkey = "done"', f'{STAGE}[[stage]]\nkey = "done"'),
            ('[[step]]\nkey = "assign"', f'{STEP}[[step]]\nkey = "assign"'),
            ('from = "*"', 'from = ["received", "working", "answered"]'),
        )


def test_only_a_sitting_with_a_panel_decides(altered, petition_text):
    panel = petition_text[petition_text.index("[panel]") : petition_text.index("[[statistic]]")]
    with pytest.raises(DeclarationError, match=r"\[panel\]"):
        altered((panel, ""))


def test_a_procedure_without_an_end_is_refused(altered):
    with pytest.raises(DeclarationError, match="끝나는 단계"):
        altered(("ends = true", "ends = false"), ("ends = true", "ends = false"))


def test_a_choice_alone_has_options(altered):
    with pytest.raises(DeclarationError, match="options"):
        altered(('kind = "choice"', 'kind = "text"'))
