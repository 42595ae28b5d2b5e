"""How wide columns are."""

from itertools import pairwise

from tests.sagwan.writing.invented import lattice

from sagwan.writing.breaking import width_of
from sagwan.writing.widths import WIDTH, measure


def test_a_table_fills_the_width_of_the_text():
    for rows in ([("구분", "액")], [("구분", "액"), ("가", "1,200"), ("나" * 40, "3" * 40)]):
        assert sum(measure(lattice(*rows)).widths) == WIDTH


def test_columns_of_numbers_stand_in_even_distances():
    layout = measure(
        lattice(("구분", "계", "주택정책과", "건축과"), ("세입", "373,956", "4", "42"))
    )
    assert all(abs(one - other) < layout.side for one, other in pairwise(layout.widths[1:]))


def test_running_text_goes_before_even_distances():
    remark = "조직운영과 대민활동에 쓰고 나머지는 직책수행에 씀"
    layout = measure(
        lattice(
            ("구분", "예산액", "집행액", "잔액", "비고"),
            ("기관운영 업무추진비", "277,200", "83,288 (30.1%)", "193,912", remark),
        )
    )
    assert layout.widths[4] > 2 * layout.widths[1]


def test_a_figure_with_a_remark_stands_in_one_line():
    remark = "조직운영과 홍보 및 대민활동, 유관기관 협조, 직책수행 등 제반 경비에 씀"
    layout = measure(
        lattice(
            ("구분", "예산액", "집행액", "잔액", "비고"),
            ("기관운영업무추진비", "277,200", "58,964 (집행률 21.3%)", "218,236", remark),
        )
    )
    room = layout.widths[2] - 2 * layout.side
    assert layout.size >= 1050
    assert width_of("58,964 (집행률 21.3%)", layout.size) <= room


def test_a_narrow_table_has_more_room_beside_its_letters():
    wide = tuple("가나다라마바사아" for _ in range(12))
    assert (
        measure(lattice(("구분", "액"), ("가", "1,200"))).side > measure(lattice(wide, wide)).side
    )


def test_a_middle_dot_is_as_wide_as_a_syllable():
    heads = tuple(f"{number}·{number + 1}급" for number in range(1, 9))
    layout = measure(lattice(("구분", *heads), ("정원", *"12345678")))
    room = min(layout.widths[1:]) - 2 * layout.side
    assert room >= layout.size * 312 // 100


def test_long_words_take_smaller_letters():
    wide = tuple("가나다라마바사아" for _ in range(12))
    assert measure(lattice(wide, wide)).size < measure(lattice(wide[:3], wide[:3])).size


def test_a_table_higher_than_half_a_page_is_not_kept_whole():
    low = measure(lattice(*[("가", "1")] * 10))
    high = measure(lattice(*[("가", "1")] * 40))
    assert low.fits_on_a_page
    assert not high.fits_on_a_page
    assert high.rows_fit
