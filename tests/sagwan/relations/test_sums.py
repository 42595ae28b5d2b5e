"""Sums that hold along the rows of a table: found by labels and by arithmetic, never by chance."""

from decimal import Decimal
from time import process_time

from sagwan.relations import Matrix, Quantity
from sagwan.relations.sums import SumScale, find_sums


def matrix_of(heads: str, *rows: str) -> Matrix:
    """Lay out rows of whole numbers under heads; a dash leaves a cell blank."""
    columns = tuple((head,) for head in heads.split())
    cells = tuple(
        tuple(None if word == "-" else Quantity(Decimal(word), key=word) for word in row.split())
        for row in rows
    )
    return Matrix(cells, columns, tuple((f"{n}과",) for n in range(len(cells))))


def found(matrix: Matrix) -> list[tuple[int, tuple[int, ...]]]:
    return [(pattern.head, pattern.members) for pattern in find_sums(matrix)]


def test_a_total_that_its_head_declares_is_found():
    matrix = matrix_of("계 일반직 연구직 공무직", "131 120 4 7", "125 114 3 8", "98 90 5 3")
    assert found(matrix) == [(0, (1, 2, 3))]


def test_a_declared_total_is_found_in_a_single_row():
    assert found(matrix_of("합계 세입 세출", "45321 30119 15202")) == [(0, (1, 2))]


def test_the_row_that_breaks_a_pattern_is_counted_and_its_slip_seen():
    rows = ("131 120 4 7", "125 114 3 8", "96 90 5 3")
    (pattern,) = find_sums(matrix_of("계 일반직 연구직 공무직", *rows))
    assert (pattern.held, pattern.broken, pattern.near) == (2, 1, 1)


def test_a_total_without_a_name_is_found_by_what_holds():
    rows = ("45321 30119 15202", "7811 2816 4995", "90210 41108 49102")
    assert found(matrix_of("예산 국비 시비", *rows)) == [(0, (1, 2))]


def test_small_numbers_that_happen_to_add_up_are_no_sum():
    assert found(matrix_of("서류 면접 신체", "5 3 2", "7 4 3")) == []


def test_numbers_that_do_not_add_up_are_no_sum():
    rows = ("45321 30119 15902", "7811 2816 4195", "90210 41108 42102")
    assert found(matrix_of("예산 국비 시비", *rows)) == []


def test_a_grand_total_over_totals_is_a_sum_of_those():
    heads = "총계 소계 5급 6급 소계 연구관 연구사"
    rows = ("3010 1830 810 1020 1180 510 670", "4140 2520 920 1600 1620 610 1010")
    patterns = found(matrix_of(heads, *rows))
    assert (0, (1, 4)) in patterns
    assert {(1, (2, 3)), (4, (5, 6))} <= set(patterns)


def test_one_relation_is_told_once():
    rows = ("45321 30119 15202", "7811 2816 4995", "90210 41108 49102")
    patterns = find_sums(matrix_of("계 국비 시비", *rows))
    assert len({(p.head, frozenset(p.members)) for p in patterns}) == len(patterns) == 1


def test_a_scale_weighs_what_holds_over_what_does_not():
    scale = SumScale(matrix_of("예산 국비 시비", "45321 30119 15202", "7811 2816 4995"))
    assert scale.weigh(0, (1, 2)) > 0 > scale.weigh(1, (0, 2))
    assert scale.weigh(0, (1, 2)) is scale.weigh(0, (1, 2))


def test_large_numbers_off_by_one_digit_are_nearly_a_sum():
    scale = SumScale(matrix_of("예산 국비 시비", "45421 30119 15202"))
    assert scale.is_near(0, (1, 2))
    assert not scale.is_near(1, (0, 2))


def test_very_wide_tables_without_groups_propose_no_trees():
    width = 3_000
    matrix = matrix_of(
        " ".join(f"열{n}" for n in range(width)), " ".join("1" for _ in range(width))
    )
    start = process_time()
    find_sums(matrix)
    assert process_time() - start < 4
