"""What each key of a declaration is written as."""

import pytest

from sagwan.procedures.shapes import SAID, SHAPES, list_misfits


def test_every_shape_can_be_said_in_both_languages():
    shapes = {shape for table in SHAPES.values() for shape in table.values()}
    assert shapes == set(SAID)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("step", "from", ["a"]),
        ("step", "from", "a"),
        ("step", "evidence", 2),
        ("procedure", "checklist", [{"ko": "가", "en": "a"}]),
    ],
)
def test_what_fits_is_passed(kind, key, value):
    assert list(list_misfits({key: value}, kind)) == []


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("step", "by", "clerk"),
        ("step", "evidence", True),
        ("step", "evidence", -1),
        ("procedure", "checklist", ["가"]),
        ("procedure", "name", {"ko": "가", "en": "a", "ja": "ア"}),
        ("procedure", "name", {"ko": "가", "en": ""}),
        ("stage", "colour", "red"),
    ],
)
def test_what_does_not_fit_is_told(kind, key, value):
    assert [one[0] for one in list_misfits({key: value}, kind)] == [key]
