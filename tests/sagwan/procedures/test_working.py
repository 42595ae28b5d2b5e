"""A condition that reckons is shown with both sides worked out."""

from datetime import date
from decimal import Decimal

from sagwan.procedures import Taken, list_workings, load_declared, open_run

ON = date(2020, 4, 6)
HELD = {
    "institution": "가온연구원",
    "year_of_budget": "2020",
    "round": "before",
    "base": "1000000000",
}


def run_of(spent=""):
    declared = next(one for one in load_declared() if one.key == "personnel-cost")
    run = open_run(declared, ON, "gaon", HELD)
    return run.advance(Taken("submit", ON, "gaon", {"spent": spent})) if spent else run


def workings(run):
    return list_workings(run, run.procedure.steps)


def test_the_cap_of_personnel_cost_stands_with_what_it_is_made_of():
    [cap] = workings(run_of("1050000000"))
    assert cap.left.words.ko == "당해연도 총인건비 1,050,000,000"
    assert cap.right.words.ko == (
        "전년도 총인건비 1,000,000,000 × (100 + 총인건비 정책인상률 2.8% + 총인건비 자연승급분 1.4%) ÷ 100"
    )
    assert (cap.right.value, cap.apart) == (Decimal(1042000000), Decimal(8000000))
    assert (cap.unit, cap.is_cap) == ("원", True)
    assert cap.basis == ("지방출자출연기관 예산편성지침 2020",)


def test_keeping_and_exceeding_hold_the_same_sides_against_each_other():
    assert len(workings(run_of("1040000000"))) == 1
    assert workings(run_of("1040000000"))[0].apart == Decimal(-2000000)


def test_the_cap_is_known_before_what_was_spent():
    [cap] = workings(run_of())
    assert cap.left.value is None
    assert cap.apart is None
    assert cap.right.value == Decimal(1042000000)


def test_a_condition_that_only_compares_has_no_working():
    declared = next(one for one in load_declared() if one.key == "staff-research")
    run = open_run(
        declared, ON, "gaon", {"title": "연구", "unit": "a", "researcher": "b", "plan": "c"}
    )
    assert workings(run) == ()
