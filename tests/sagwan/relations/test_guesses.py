"""Guesses at sums: what rows leave standing is what testing every row leaves standing."""

import random
from decimal import Decimal
from itertools import combinations

from sagwan.relations import Matrix, Quantity, tested
from sagwan.relations.guesses import Sieve, guesses_in, most_broken


def matrix_of(*rows: str) -> Matrix:
    """Lay out rows of whole numbers; a dash leaves a cell blank."""
    cells = tuple(
        tuple(None if word == "-" else Quantity(Decimal(word), key=word) for word in row.split())
        for row in rows
    )
    return Matrix(cells, ((),) * len(cells[0]), ((),) * len(cells))


def scattered(chance: random.Random) -> Matrix:
    """Scatter numbers of every kind: blanks, rates, decimals, rounded ones, points taken off."""
    width, height = chance.randint(3, 5), chance.randint(1, 5)
    rows = tuple(tuple(_quantity(chance) for _ in range(width)) for _ in range(height))
    return Matrix(rows, ((),) * width, ((),) * height)


def _quantity(chance: random.Random) -> Quantity | None:
    if chance.random() < 0.15:
        return None
    step = Decimal(chance.choice(("1", "1", "0.1", "10")))
    value = chance.choice((0, 0, 1, 2, 3, 5, -1, -2, 4, 7)) * step
    return Quantity(value, step, "N1", chance.random() < 0.3, chance.random() < 0.1)


def stands(matrix: Matrix, head: int, members: tuple[int, ...]) -> bool:
    """Test every row of a guess."""
    tests = [tested.test_sum(row, head, members) for row in matrix.rows]
    broken = sum(1 for test in tests if test is not None and not test.nearly_holds)
    return broken <= most_broken(matrix) and broken < len(matrix.rows)


def test_a_guess_that_too_many_rows_break_is_turned_down() -> None:
    sieve = Sieve(matrix_of("5 2 3", "9 4 5", "8 7 1"))
    assert sieve.may_hold(0, (1, 2))
    assert not sieve.may_hold(1, (0, 2))


def test_a_guess_that_the_only_row_breaks_is_turned_down() -> None:
    assert not Sieve(matrix_of("5 2 4")).may_hold(0, (1, 2))


def test_a_blank_contradicts_no_guess() -> None:
    assert Sieve(matrix_of("5 - 3", "9 - 5", "8 - 1")).may_hold(0, (1, 2))


def test_runs_and_pairs_are_guessed() -> None:
    guesses = list(guesses_in(matrix_of("6 1 2 3")))
    assert ("run", 0, (1, 2, 3)) in guesses
    assert ("triple", 0, (1, 3)) in guesses


def test_the_sieve_turns_down_just_what_the_rows_break() -> None:
    chance = random.Random(7)
    for _ in range(300):
        matrix = scattered(chance)
        sieve = Sieve(matrix)
        for head in range(matrix.width):
            others = [c for c in range(matrix.width) if c != head]
            for members in combinations(others, 2):
                assert sieve.may_hold(head, members) == stands(matrix, head, members)
