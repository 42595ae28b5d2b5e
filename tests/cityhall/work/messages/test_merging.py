"""Two texts made of one."""

import pytest

from cityhall.work.messages.merging import merge

FIRST = "하나\n\n둘\n\n셋"


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ("하나!\n\n둘\n\n셋", "하나\n\n둘\n\n셋!", "하나!\n\n둘\n\n셋!"),
        ("하나!\n\n둘\n\n셋", FIRST, "하나!\n\n둘\n\n셋"),
        (FIRST, "하나\n\n둘\n\n셋!", "하나\n\n둘\n\n셋!"),
        ("하나!\n\n둘\n\n셋", "하나!\n\n둘\n\n셋", "하나!\n\n둘\n\n셋"),
        ("둘\n\n셋", "하나\n\n둘\n\n셋\n\n넷", "둘\n\n셋\n\n넷"),
        ("하나!\n\n둘\n\n셋", "하나?\n\n둘\n\n셋", None),
        ("하나\n\n둘\n\n셋 가", "하나\n\n둘\n\n셋 나", None),
    ],
)
def test_texts_are_merged_where_they_were_changed_at_different_places(mine, theirs, merged):
    assert merge(FIRST, mine, theirs) == merged
    assert merge(FIRST, theirs, mine) == merged


def test_two_first_texts_are_not_merged():
    assert merge("", "가", "나") is None
