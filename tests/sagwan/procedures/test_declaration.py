"""What a declared procedure knows of itself."""

import pytest

from sagwan.procedures import Panel, Party


def test_things_are_found_by_their_keys(petition):
    assert petition.start.key == "received"
    assert petition.stage_by_key["done"].ends
    assert petition.step_by_key["hold"].pauses == ("answering",)
    assert petition.field_by_key["kind"].find_option("lake") is None


def test_steps_from_a_stage_keep_the_order_declared(petition):
    assert [one.key for one in petition.steps_from("answered")] == [
        "return",
        "confirm",
        "decide",
        "refuse",
    ]


@pytest.mark.parametrize(("panel", "quorum"), [(Panel("a", 6, 2), 5), (Panel("a", 6, 2, 7), 7)])
def test_more_than_half_decide_unless_declared(panel, quorum):
    assert (panel.size, panel.quorum) == (8, quorum)


def test_officers_and_clerks_open_cases_unless_declared(petition):
    assert petition.opens == {Party.CLERK, Party.PLANNER, Party.OFFICER}
