"""The sample city's data agree with themselves: declared, dated, placed, no sum typed twice."""

import ast
import re
from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

KINDS = {
    *("city", "office", "bureau", "division", "team", "affiliated", "funded", "committee"),
    *("council", "council-committee", "district", "other-city", "task-force", "advisory"),
}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
SOURCE = re.compile(r"00[0-4]:[1-9][0-9]*")
LONGEST = 40  # of a name or a duty in Korean: they are named, not told
FIRST = date(2019, 1, 1)
# Rates of a year before, whose base no report gives: they can be shown as printed, not computed.
BASELESS = {
    ("rapid.jobs_rate", date(2019, 3, 31)),
    ("rapid.large_rate", date(2019, 3, 31)),
    ("rapid.grants_rate", date(2019, 3, 31)),
}
WRONG_IN_PRINT = {
    ("budget.execution_rate", "002:36", "30.1", "30.0"),
    ("rapid.grants_share", "004:666", "61.1", "62.1"),
}


def is_bilingual(name):
    return (
        set(name) == {"ko", "en"}
        and bool(name["ko"])
        and len(name["ko"]) <= LONGEST
        and bool(name["en"])
        and not re.search("[가-힣]", name["en"])
    )


def is_dated(row, time):
    """A level has no beginning, a flow has one, and what runs on begins with the year."""
    if time == "level":
        return row.since is None
    began = row.since is not None and row.since <= row.as_of
    return began and (time != "running" or row.since == row.as_of.replace(month=1, day=1))


def is_unit_of(unit, measure):
    """Money may be given in any of its units."""
    return unit == measure["unit"] or unit[-1] == measure["unit"][-1] == "원"


def cell(row):
    return (row.measure, row.subject, row.since, row.as_of, tuple(sorted(row.dimensions.items())))


# --- organisation ---------------------------------------------------------------------------


def test_every_key_is_a_slug_and_given_once(city):
    keys = [entry["key"] for entry in city.entries]
    keys += [post["key"] for entry in city.entries for post in entry.get("post", ())]
    assert [key for key in keys if not SLUG.fullmatch(key)] == []
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_a_unit_is_of_a_known_kind_and_stands_at_some_time(city):
    assert {unit.kind for unit in city.units.values()} <= KINDS
    assert [unit.key for unit in city.units.values() if not unit.standing] == []


def test_standings_follow_each_other(city):
    spells = [(unit, spell) for unit in city.units.values() for spell in unit.standing]
    assert [unit.key for unit, spell in spells if spell["from"] < FIRST] == []
    assert [unit.key for unit, one in spells if one.get("to", one["from"]) < one["from"]] == []
    assert [
        unit.key
        for unit in city.units.values()
        for early, late in pairwise(unit.standing)
        if early.get("to", late["from"]) >= late["from"]
    ] == []


def test_a_parent_stands_as_long_as_what_is_under_it(city):
    wrong = [
        (unit.key, spell["parent"])
        for unit in city.units.values()
        for spell in unit.standing
        if "parent" in spell
        for day in (spell["from"], spell.get("to", date(2021, 12, 31)))
        if spell["parent"] not in city.units
        or not city.units[spell["parent"]].standing_on(day)
        or not city.covers_subject(spell["parent"], unit.key, day)
    ]
    assert wrong == []


def test_duties_and_posts_lie_within_the_time_of_their_unit(city):
    wrong = [
        entry.get("key", entry.get("text"))
        for unit in city.units.values()
        for entry in (*unit.duty, *unit.post)
        for day in (entry["from"], entry.get("to", entry["from"]))
        if not unit.standing_on(day)
    ]
    assert wrong == []


def test_a_post_belongs_to_its_unit_and_says_how_it_is_filled(city):
    posts = [(unit, post) for unit in city.units.values() for post in unit.post]
    assert [post["key"] for unit, post in posts if post["key"].rsplit("/", 1)[0] != unit.key] == []
    assert {post["kind"] for _, post in posts} <= {"regular", "open", "elected", "special"}


def test_everything_is_named_shortly_in_two_languages_and_has_a_source(city):
    units = city.units.values()
    entries = [entry for unit in units for entry in (*unit.standing, *unit.duty, *unit.post)]
    fields = ("name", "text", "title", "short")
    names = [entry[field] for entry in entries for field in fields if field in entry]
    assert [name for name in names if not is_bilingual(name)] == []
    assert [entry for entry in entries if not SOURCE.fullmatch(entry["source"])] == []


def test_siblings_have_an_order(city):
    places = Counter(
        (spell.get("parent"), spell["order"])
        for unit in city.units.values()
        for spell in unit.standing
    )
    assert [place for place, count in places.items() if count > 1] == []


@pytest.mark.parametrize(
    ("kind", "count"), [("city", 1), ("council", 1), ("council-committee", 3), ("district", 25)]
)
def test_the_city_has_so_many_of_a_kind(city, kind, count):
    assert sum(unit.kind == kind for unit in city.units.values()) == count


def test_the_planning_office_has_the_divisions_that_it_counts(city):
    day = date(2020, 4, 20)
    divisions = [
        unit.key
        for unit in city.units.values()
        if unit.kind == "division"
        and (spell := unit.standing_on(day))
        and spell.get("parent") == "planning-office"
    ]
    counted = [
        row.value
        for row in city.figures
        if row.measure == "organisation.parts"
        and row.subject == "planning-office"
        and row.dimensions == {"part": "division"}
    ]
    assert counted == [len(divisions)]


# --- measures -------------------------------------------------------------------------------


def test_a_measure_is_typed_computed_or_a_change(city):
    wrong = []
    for key, measure in city.measures.items():
        typed = {"time", "dimensions", "adds"} <= set(measure)
        if typed + ("formula" in measure) + ("change_of" in measure) != 1:
            wrong.append(key)
        if not is_bilingual(measure["name"]) or not measure["unit"] or measure["digits"] < 0:
            wrong.append(key)
    assert wrong == []


def test_a_measure_lies_in_its_family(city):
    for name, family in city.families.items():
        assert family["family"]["key"] == name
        assert is_bilingual(family["family"]["name"])
        assert {found["key"].rsplit(".", 1)[0] for found in family["measure"]} == {name}
    assert len(city.measures) == sum(len(one["measure"]) for one in city.families.values())


def named_in(measure):
    """The measures that another is computed from: of its family by the last part of their key."""
    tree = ast.parse(measure.get("formula", "0"))
    far = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    families = {node.value.id for node in far if isinstance(node.value, ast.Name)}
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - families
    names |= {ast.unparse(node) for node in far}
    return names | {measure[field] for field in ("change_of",) if field in measure}


def test_a_measure_refers_only_to_what_is_declared(city):
    for family in city.families.values():
        dimensions = {one["key"] for one in family.get("dimension", ())}
        parts = {found["key"].rsplit(".", 1)[1] for found in family["measure"]}
        for found in family["measure"]:
            assert named_in(found) <= parts | city.measures.keys(), found["key"]
            assert set(found.get("dimensions", ())) <= dimensions, found["key"]
            added = set(found.get("adds", ())) - {"subject"}
            assert added <= set(found.get("dimensions", ())), found["key"]
            assert found.get("target", found["key"]) in city.measures, found["key"]


def test_a_member_is_declared_after_its_parent(city):
    wrong = []
    for family in city.families.values():
        for dimension in family.get("dimension", ()):
            seen: set[str | None] = {None}
            for member in dimension["members"]:
                if member.get("parent") not in seen or member["key"] in seen:
                    wrong.append(member["key"])
                seen.add(member["key"])
                assert is_bilingual(member["name"])
    assert wrong == []


# --- figures and claims ---------------------------------------------------------------------


def test_a_row_speaks_of_what_stands_on_its_day(city):
    rows = (*city.figures, *city.claims)
    assert {row.measure for row in rows} <= set(city.measures)
    assert {row.subject for row in rows} <= set(city.units)
    assert [r.place for r in rows if not city.units[r.subject].standing_on(r.as_of)] == []
    assert [r.place for r in rows if not is_unit_of(r.unit, city.measures[r.measure])] == []
    assert [r.place for r in rows if not SOURCE.fullmatch(r.source)] == []


def test_a_row_stands_in_members_of_its_measure(city):
    wrong = [
        row.place
        for row in (*city.figures, *city.claims)
        for key, member in row.dimensions.items()
        if ("dimensions" in city.measures[row.measure])
        and (
            key not in city.measures[row.measure]["dimensions"]
            or member not in city.members(row.measure, key)
        )
    ]
    assert wrong == []


def test_no_figure_is_typed_for_what_is_computed(city):
    assert [row.place for row in city.figures if "time" not in city.measures[row.measure]] == []


def test_a_figure_is_dated_as_its_measure_asks(city):
    rows = [(row, city.measures[row.measure]["time"]) for row in city.figures]
    assert [row.place for row, time in rows if not is_dated(row, time)] == []


def test_no_figure_holds_another(city):
    holding = [
        (outer.place, inner.place)
        for outer in city.figures
        for inner in city.figures
        if outer is not inner and city.measures[outer.measure]["adds"] and city.covers(outer, inner)
    ]
    assert holding == []


def test_no_cell_is_given_twice(city):
    figures = Counter(cell(row) for row in city.figures)
    claims = Counter((cell(row), row.source) for row in city.claims)
    assert [key for key, count in figures.items() if count > 1] == []
    assert [key for key, count in claims.items() if count > 1] == []


def test_every_claim_is_what_the_figures_give(city):
    wrong = [
        (row.place, str(row.value), str(found))
        for row in city.claims
        if (row.measure, row.as_of) not in BASELESS and (found := city.shown(row)) != row.value
    ]
    assert wrong == []


def test_only_rates_without_a_base_cannot_be_computed(city):
    silent = {(row.measure, row.as_of) for row in city.claims if city.compute(row) is None}
    assert silent == BASELESS


def test_a_number_that_is_wrong_in_print_says_why(city):
    rows = (*city.figures, *city.claims)
    marked = [row for row in rows if row.printed is not None or row.reason]
    found = {(row.measure, row.source, str(row.printed), str(row.value)) for row in marked}
    assert found == WRONG_IN_PRINT
    assert all(row.reason for row in marked)
