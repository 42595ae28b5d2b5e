"""Counts of engagements by name, as drafts hold them: only what is known, only what was held."""

from datetime import date

import pytest

from cityhall.registers.engagements.named import UnnamedError, count_named, read_named

LAST = date(2021, 12, 31)


@pytest.mark.parametrize(
    ("measure", "counts"),
    [
        ("health-visits", (22, 32)),
        ("policy-visits", (16, 29)),
        ("heads-councils", (3, 23)),
        ("heads-talks", (5, 9)),
        ("deputies-meetings", (11, 9)),
    ],
)
def test_what_reports_count_is_counted_by_its_name(held, measure, counts):
    for year, number in zip((2020, 2021), counts, strict=True):
        named = read_named(f"engagements.{measure}", f"year={year}")
        assert count_named(named, LAST) == number


def test_any_count_can_be_named_and_only_up_to_the_day(held):
    economy = read_named("engagements.held", "kind=visit;theme=economy;year=2021")
    assert count_named(economy, LAST) == 12
    assert count_named(read_named("engagements.health-visits"), LAST) == 32
    assert count_named(read_named("engagements.health-visits"), date(2020, 12, 31)) == 22
    half = count_named(read_named("engagements.health-visits"), date(2021, 6, 30))
    assert 0 < half < 32
    seasons = [
        count_named(read_named("engagements.held", f"kind=visit;season={one};year=2021"), LAST)
        for one in ("spring", "summer", "autumn", "winter")
    ]
    assert sum(seasons) == count_named(read_named("engagements.held", "kind=visit;year=2021"), LAST)
    assert economy.link(LAST) == "/engagements/map/?kind=visit&year=2021&theme=economy#by-kind"


def test_a_name_is_written_as_it_is_read():
    named = read_named("engagements.held", "theme=economy;kind=visit;year=2021")
    assert (named.measure, named.cell) == (
        "engagements.held",
        "kind=visit;theme=economy;year=2021",
    )


@pytest.mark.parametrize(
    ("measure", "cell"),
    [
        ("engagements.dances", ""),
        ("engagements.held", "kind=dance"),
        ("engagements.held", "body=x"),
        ("engagements.held", "kind"),
        ("engagements.health-visits", "kind=visit"),
        ("engagements.health-visits", "year=21"),
        ("engagements.health-visits", "year=٢٠٢١"),
        ("engagements.health-visits", "year=9999"),
    ],
)
def test_what_there_is_none_of_is_refused(measure, cell):
    with pytest.raises(UnnamedError):
        read_named(measure, cell)
