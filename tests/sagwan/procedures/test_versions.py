"""A new case takes the version in force on its day; a running case keeps its own."""

from datetime import date

import pytest

from sagwan.procedures import (
    DeclarationError,
    NoProcedureError,
    choose_version,
    find_version,
    join_procedures,
    list_current,
    load_procedures,
    replay,
)

NEWER = (
    ("from = 2020-01-01", "version = 2\nfrom = 2021-07-01"),
    ('name = { ko = "처리 중", en = "Under way" }', 'name = { ko = "처리", en = "Working" }'),
    ("days = 7", "days = 5"),
)


@pytest.fixture
def both(petition, altered):
    return join_procedures((petition,), (altered(*NEWER),))


def test_a_new_case_takes_the_version_of_its_day(both):
    assert choose_version(both, "petition", date(2021, 6, 30)).version == 1
    assert choose_version(both, "petition", date(2021, 7, 1)).version == 2


def test_a_day_before_the_first_version_has_none(both):
    with pytest.raises(NoProcedureError, match="petition"):
        choose_version(both, "petition", date(2019, 12, 31))
    assert list_current(both, date(2019, 12, 31)) == ()


def test_a_running_case_keeps_its_own(both, opened, moved):
    old = choose_version(both, "petition", date(2021, 6, 1))
    run = moved(opened(old), ("assign", date(2021, 8, 2), "kim", "clerk", {"kind": "park"}))
    kept = find_version(both, run.procedure.key, run.procedure.version)
    assert kept is old
    begun = opened(kept)
    assert replay(begun, run.taken).stage == run.stage
    assert run.procedure.terms[0].days == 7
    assert find_version(both, "petition", 3) is None


def test_each_procedure_is_listed_once(both):
    assert [(one.key, one.version) for one in list_current(both, date(2022, 1, 1))] == [
        ("petition", 2)
    ]


def test_a_citys_own_goes_before_the_librarys(petition, altered, tmp_path, petition_text):
    own = petition_text.replace("청원", "시민청원")
    (tmp_path / "petition.toml").write_text(own, encoding="utf-8")
    joined = join_procedures((petition,), load_procedures(tmp_path))
    assert [one.name.ko for one in joined] == ["시민청원"]


@pytest.mark.parametrize("day", ["2019-12-31", "2020-01-01"])
def test_a_version_that_would_never_be_in_force_is_refused_with_its_line(petition, altered, day):
    newer = altered(("from = 2020-01-01", f"version = 2\nfrom = {day}"))
    with pytest.raises(DeclarationError, match=r"petition\.toml:4: 2판은 1판의 시행일"):
        join_procedures([petition], [newer])
