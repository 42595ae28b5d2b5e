"""Declarations of measures are read whole, and a mistake is told by file and line."""

import pytest

from cityhall.registers.figures.measures import (
    DeclarationError,
    NoMeasureError,
    load_catalogue,
    read_catalogue,
)

SOUND = """[family]
key = "birds"
name = { ko = "새", en = "Birds" }

[[dimension]]
key = "kind"
name = { ko = "종류", en = "Kind" }
members = [
  { key = "water", name = { ko = "물새", en = "Water birds" } },
  { key = "water/duck", name = { ko = "오리", en = "Ducks" }, parent = "water" },
]

[[measure]]
key = "birds.seen"
name = { ko = "본 새", en = "Seen" }
unit = "마리"
time = "level"
dimensions = ["kind"]
adds = ["kind", "subject"]

[[measure]]
key = "birds.share"
name = { ko = "비율", en = "Share" }
unit = "%"
formula = "seen / 10 * 100"
digits = 1
target = "birds.seen"
"""


def broken(old, new):
    with pytest.raises(DeclarationError) as caught:
        read_catalogue({"birds.toml": SOUND.replace(old, new)})
    return str(caught.value)


def test_a_sound_declaration_is_read_whole():
    catalogue = read_catalogue({"birds.toml": SOUND})
    share = catalogue.measure("birds.share")
    assert share.is_computed
    assert share.needs == ("birds.seen",)
    assert catalogue.typed_parts(["birds.share"]) == {"birds.seen"}
    assert [one.key for one in catalogue.users["birds.seen"]] == ["birds.share"]
    assert catalogue.families["birds"].name_cell("kind=water/duck") == "오리"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('unit = "마리"', "unit = ", 16),
        ('unit = "마리"', 'color = "blue"\nunit = "마리"', 14),
        ('time = "level"', 'time = "sometimes"', 14),
        ('time = "level"', 'time = "level"\nformula = "1"', 14),
        ('dimensions = ["kind"]', 'dimensions = ["colour"]', 14),
        ('parent = "water"', 'parent = "land"', 10),
        ("seen / 10", "unseen / 10", 22),
        ("seen / 10", "share / 10", 22),
        ("seen / 10", "seen //", 22),
        ('target = "birds.seen"', 'target = "fish.seen"', 22),
        ('key = "birds.share"', 'key = "fish.share"', 22),
        ('key = "birds.share"', 'key = "birds.seen"', 14),
        ('{ ko = "본 새", en = "Seen" }', '{ ko = "본 새" }', 14),
        ("digits = 1", "digits = -1", 22),
    ],
)
def test_a_mistake_is_told_by_file_and_line(old, new, line):
    assert broken(old, new).startswith(f"birds.toml:{line}: ")


def test_what_the_site_declares_holds_and_cannot_be_changed():
    catalogue = load_catalogue()
    assert {"staffing", "budget", "rapid", "personnel-cost"} <= set(catalogue.families)
    with pytest.raises(AttributeError):
        setattr(catalogue.measure("staffing.quota"), "unit", "대")  # noqa: B010  types forbid it too
    with pytest.raises(NoMeasureError, match=r"staffing\.mood"):
        catalogue.measure("staffing.mood")


TREES = """[family]
key = "trees-here"
name = { ko = "나무", en = "Trees" }

[[measure]]
key = "trees-here.standing"
name = { ko = "나무", en = "Standing" }
unit = "그루"
time = "level"

[[measure]]
key = "trees-here.birds_each"
name = { ko = "그루당 새", en = "Birds a tree" }
unit = "마리"
formula = "birds.seen / standing"
"""


def test_a_formula_reaches_into_another_family_and_back():
    more = SOUND.replace("seen / 10", "seen / trees-here.standing")
    catalogue = read_catalogue({"birds.toml": more, "trees.toml": TREES})
    assert catalogue.typed_parts(["trees-here.birds_each"]) == {
        "birds.seen",
        "trees-here.standing",
    }
    assert catalogue.measure("birds.share").needs == ("birds.seen", "trees-here.standing")
    users = {one.key for one in catalogue.users["birds.seen"]}
    assert users == {"birds.share", "trees-here.birds_each"}


@pytest.mark.parametrize("needed", ["trees-here.birds_each", "trees-here.fallen", "fish.seen"])
def test_what_another_family_does_not_declare_or_would_turn_in_a_circle_is_refused(needed):
    circle = TREES.replace("birds.seen", "birds.share")
    more = SOUND.replace("seen / 10", f"seen / {needed}")
    with pytest.raises(DeclarationError, match=r"^birds.toml:22: birds.share: "):
        read_catalogue({"birds.toml": more, "trees.toml": circle})
