"""Tokens of invented lines, read as any text file is."""

from collections.abc import Callable

import pytest

from sagwan import read
from sagwan.understanding.tokens import Token, tokenize

COVER = "2024. 5."
Reader = Callable[..., list[Token]]


@pytest.fixture(scope="session")
def tokens_in() -> Reader:
    """Give all tokens of some lines, of a report of May 2024."""

    def tokens_in(*lines: str, cover: str = COVER) -> list[Token]:
        text = "\n\n".join((cover, *lines)) if cover else "\n\n".join(lines)
        found = tokenize(read(text.encode(), name="report.txt"))
        return [token for segment in found for token in segment if token.line > 1 or not cover]

    return tokens_in


@pytest.fixture(scope="session")
def figures_in(tokens_in: Reader) -> Callable[..., list[str]]:
    """Give the figures of some lines as value and unit."""

    def figures_in(*lines: str) -> list[str]:
        return [
            f"{token.value:f} {token.unit.text if token.unit else ''}".strip()
            for token in tokens_in(*lines)
            if token.kind == "number" and token.value is not None
        ]

    return figures_in


@pytest.fixture(scope="session")
def periods_in(tokens_in: Reader) -> Callable[..., list[str]]:
    """Give the periods of the dates in some lines."""

    def periods_in(*lines: str) -> list[str]:
        dates = [token for token in tokens_in(*lines) if token.kind == "date"]
        return [token.period.as_text() if token.period else "?" for token in dates]

    return periods_in


@pytest.fixture(scope="session")
def left_out_of(tokens_in: Reader) -> Callable[..., list[tuple[str, str]]]:
    """Give the numbers of some lines that are no figures, and why."""

    def left_out_of(*lines: str) -> list[tuple[str, str]]:
        return [(token.text, token.why) for token in tokens_in(*lines) if token.kind == "not"]

    return left_out_of
