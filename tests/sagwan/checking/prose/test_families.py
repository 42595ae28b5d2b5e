"""Lines that belong together: children, lines with labels, lines with shares."""

from sagwan.checking.prose.families import (
    children_of,
    compounds,
    label_of,
    nested,
    shared_lines,
)

TWO_PLACES = """□ 시범사업

- 분교와 기숙사에서 61,525건 검사

‣ 분 교 : 41,215건 검사

‣ 기숙사 : 20,310건 검사
"""


def test_a_label_is_read_without_its_blanks(passages):
    assert [label_of(p) for p in passages(TWO_PLACES)][-2:] == ["분교", "기숙사"]


def test_two_places_said_together_are_found_below_each_by_its_name(passages):
    found = list(compounds(passages(TWO_PLACES)))
    assert [(f.figure.text, [p.text for p in f.parts]) for f in found] == [
        ("61,525건", ["41,215건", "20,310건"])
    ]


def test_lines_one_level_below_give_the_parts_behind_the_same_word(passages):
    text = """□ 공모

○ 결과 : 2곳 선정, 총사업비 674억원

- (가람구) 총사업비 474억원

- (나래구) 총사업비 200억원
"""
    seen = passages(text)
    assert len(children_of(seen, 1)) == 2
    found = [f for f in nested(seen) if f.bound]
    assert [[p.text for p in f.parts] for f in found] == [["474억원", "200억원"]]


def test_lines_with_shares_run_on_until_another_line_comes(passages):
    text = "□ 소송\n\n(진행 중 440건)\n\n○ 직접수행 330건, 75%\n\n○ 송무지원 110건, 25%\n\n○ 끝\n"
    found = list(shared_lines(passages(text)))
    assert [[n.text for n, _ in run.lines] for run in found] == [["330건", "110건"]]
    assert [w.text for w, _ in found[0].wholes] == ["440건"]
