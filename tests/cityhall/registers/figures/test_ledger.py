"""Sums follow members and the tree as it stood; newer values tell; what is computed is right."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cityhall.registers.figures.ledger import NOTHING, UNADDABLE, UNEVEN, Ledger, day_before
from cityhall.registers.figures.lines import Lines, Spell
from cityhall.registers.figures.measures import find_measure, load_catalogue
from cityhall.registers.figures.records import Stood, day_of

START = date(2019, 1, 1)
EARLY, LATE = date(2020, 1, 31), date(2020, 3, 31)
TREE = Lines(
    [
        Spell("city", None, START, None),
        Spell("office", "city", START, None),
        Spell("office/a", "office", START, date(2020, 2, 29)),
        Spell("office/b", "office", START, date(2020, 2, 29)),
        Spell("office/ab", "office", date(2020, 3, 1), None),
        Spell("office/c", "office", START, None),
    ],
    [("office/a", "office/ab"), ("office/b", "office/ab")],
)
GRADES = ("general/5", "general/6", "special/4")


def stood(measure, subject, value, on, cell="", unit="", since=None):
    declared = find_measure(measure)
    since = since or (on.replace(month=1, day=1) if declared.time == "running" else None)
    number = abs(hash((measure, subject, on, cell)))
    day = day_of(declared, since, on)
    unit = unit or declared.unit
    return Stood(number, measure, subject, since, on, cell, Decimal(value), unit, day)


def ledger(*rows):
    return Ledger(load_catalogue(), TREE, rows)


cells = st.dictionaries(
    st.tuples(st.sampled_from(["office/a", "office/b", "office/c"]), st.sampled_from(GRADES)),
    st.integers(0, 500),
    min_size=1,
)


@given(cells)
def test_sums_along_grades_and_units_are_the_same_both_ways(values):
    book = ledger(
        *(
            stood("staffing.quota", unit, value, EARLY, f"grade={grade}")
            for (unit, grade), value in values.items()
        )
    )
    whole = book.find("staffing.quota", "city", EARLY).value
    assert whole == sum(values.values())
    by_unit = [book.find("staffing.quota", f"office/{one}", EARLY).value for one in "abc"]
    by_kind = [
        book.find("staffing.quota", "office", EARLY, f"grade={kind}").value
        for kind in ("general", "special")
    ]
    assert sum(filter(None, by_unit)) == whole == sum(filter(None, by_kind))


@given(cells, cells)
def test_what_is_vacant_is_what_is_authorised_less_who_is_there(quotas, presents):
    rows = [
        stood(measure, unit, values[unit, grade], EARLY, f"grade={grade}")
        for measure, values in (("staffing.quota", quotas), ("staffing.present", presents))
        for unit, grade in values
    ]
    found = ledger(*rows).find("staffing.vacancy", "office", EARLY)
    if {unit for unit, _ in quotas} == {unit for unit, _ in presents}:
        assert found.value == sum(quotas.values()) - sum(presents.values())
    else:
        assert found.lack == UNEVEN


def test_a_table_that_names_a_grade_no_more_says_that_it_is_gone():
    book = ledger(
        stood("staffing.quota", "office/c", 1, EARLY, "grade=special/2-3"),
        stood("staffing.quota", "office/c", 4, EARLY, "grade=general/5"),
        stood("staffing.quota", "office/c", 5, LATE, "grade=general/5"),
    )
    assert book.find("staffing.quota", "office/c", EARLY).value == 5
    assert book.find("staffing.quota", "office/c", LATE).value == 5


def test_merged_units_keep_their_line():
    old = (
        stood("staffing.quota", "office/a", 3, EARLY, "grade=general/5"),
        stood("staffing.quota", "office/b", 4, EARLY, "grade=general/5"),
    )
    book = ledger(*old)
    assert book.find("staffing.quota", "office/ab", EARLY).value == 7
    assert book.find("staffing.quota", "office/ab", LATE).value == 7
    assert book.find("staffing.quota", "office/a", LATE).value == 7
    told = ledger(*old, stood("staffing.quota", "office/ab", 6, LATE, "grade=general/5"))
    assert told.find("staffing.quota", "office/ab", LATE).value == 6
    assert told.find("staffing.quota", "city", LATE).value == 6
    assert told.find("staffing.quota", "city", EARLY).value == 7


def test_a_newer_value_of_a_part_takes_the_place_of_an_older_whole():
    book = ledger(
        stood("staffing.women", "office", 10, EARLY), stood("staffing.women", "office/c", 4, LATE)
    )
    assert book.find("staffing.women", "office", EARLY).value == 10
    assert book.find("staffing.women", "office", LATE).value == 4


def test_money_of_different_units_is_added_in_that_of_its_measure():
    book = ledger(
        stood("budget.appropriation", "office/a", 5, EARLY, "item=policy", "백만원"),
        stood("budget.appropriation", "office/b", 250, EARLY, "item=policy", "천원"),
    )
    assert book.find("budget.appropriation", "office", EARLY).value == 5250


def test_a_rate_needs_both_sides_of_every_item():
    whole = stood("budget.appropriation", "office/c", 200, LATE, "item=policy")
    spent = stood("budget.spent", "office/c", 50, LATE, "item=policy")
    more = stood("budget.appropriation", "office/c", 100, LATE, "item=research")
    assert ledger(whole, spent).find("budget.execution_rate", "office", LATE).value == 25
    uneven = ledger(whole, spent, more).find("budget.execution_rate", "office", LATE)
    assert (uneven.value, uneven.lack) == (None, UNEVEN)
    nothing = ledger(spent).find("budget.execution_rate", "office", LATE)
    assert (nothing.value, nothing.lack) == (None, NOTHING)


def test_what_runs_on_begins_anew_with_the_year():
    book = ledger(stood("rapid.spent", "city", 9, date(2019, 12, 31)))
    assert book.find("rapid.spent", "city", date(2019, 12, 31)).value == 9
    assert book.find("rapid.spent", "city", EARLY).value is None


def test_what_does_not_add_up_is_not_added():
    book = ledger(
        stood("organisation.parts", "city", 3, EARLY, "part=team"),
        stood("organisation.parts", "city", 2, EARLY, "part=division"),
        stood("organisation.parts", "office", 7, EARLY, "part=team"),
    )
    assert book.find("organisation.parts", "city", EARLY, "part=team").value == 3
    assert book.find("organisation.parts", "city", EARLY).lack == UNADDABLE


def test_a_change_is_counted_from_the_day_asked_for():
    book = ledger(
        stood("rapid.spent", "city", 48, date(2019, 3, 31)), stood("rapid.spent", "city", 75, LATE)
    )
    found = book.find("rapid.spent_change", "city", LATE, before=date(2019, 3, 31))
    assert found.value == 27
    assert book.find("rapid.spent_change", "city", LATE).value is None


def test_the_day_of_last_year_is_not_later_in_its_year():
    days = [date(2018, 12, 31), date(2019, 1, 31), date(2019, 3, 31), date(2019, 10, 31)]
    running, level = find_measure("rapid.spent"), find_measure("budget.size")
    assert day_before(running, days, LATE) == date(2019, 3, 31)
    assert day_before(level, days, LATE) == date(2019, 10, 31)
    assert day_before(running, days[:1], LATE) is None


def test_what_is_spent_per_head_takes_its_heads_from_staffing():
    book = ledger(
        stood("budget.spent", "office", 900, LATE, "item=policy"),
        stood("budget.spent", "office", 300, LATE, "item=operation"),
        stood("staffing.present", "office", 4, EARLY, "grade=general/5"),
        stood("staffing.present", "office", 2, EARLY, "grade=special/4"),
    )
    assert book.find("budget.spent_per_head", "office", LATE).value == 200
    assert book.find("budget.spent_per_head", "office", LATE, "item=policy").value == 150


def test_money_of_some_and_people_of_all_are_not_divided():
    book = ledger(
        stood("budget.spent", "office/c", 900, LATE, "item=policy"),
        stood("staffing.present", "office/c", 4, LATE, "grade=general/5"),
        stood("staffing.present", "office/ab", 2, LATE, "grade=general/5"),
    )
    assert book.find("budget.spent_per_head", "office/c", LATE).value == 225
    assert book.find("budget.spent_per_head", "office", LATE).lack == UNEVEN
