"""Signs set over each other are one sign where Unicode has one."""

import pytest

from sagwan.reading.hancom.overlaying import find_frame, overlay


@pytest.mark.parametrize(
    ("signs", "frame", "shown"),
    [
        ("12", "SHAPE_CIRCLE", "⑫"),
        ("◯12", "SHAPE_CIRCLE", "⑫"),
        ("\U000f0289\U000f0295", "SHAPE_CIRCLE", "⑬"),
        ("51", "SHAPE_CIRCLE", "51"),
        ("●3", "SHAPE_REVERSAL_CIRCLE", "③"),
        ("▲12", "SHAPE_REVERSAL_TIRANGLE", "12"),
        ("□", "SHAPE_RECTANGLE", "□"),
        ("", "CHAR", ""),
    ],
)
def test_a_number_in_a_circle_is_one_sign(signs, frame, shown):
    assert overlay(signs, find_frame(frame)) == shown


def test_an_unknown_frame_is_none():
    assert find_frame("SHAPE_STAR") == find_frame(None) == 0
