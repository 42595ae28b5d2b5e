import pytest

from cityhall.registers.epidemics.declaring import load_epidemics, read_epidemic
from cityhall.registers.epidemics.errors import DeclarationError
from cityhall.registers.epidemics.opening import open_part


def declare(fever_text, old, new):
    return read_epidemic("x.toml", fever_text.replace(old, new, 1))


@pytest.fixture
def text(fever, settings):
    return (settings.CITY_EPIDEMICS / "river-fever.toml").read_text(encoding="utf-8")


def test_an_epidemic_is_a_file_and_nothing_else(fever):
    assert list(load_epidemics()) == ["river-fever", "covid-19"]
    assert [one.key for one in fever.series] == ["sick", "ill", "well", "dipped"]
    assert fever.list_members("dipped")[0].name.ko == "북쪽"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('key = "few"', 'kye = "few"', "unknown 'kye'"),
        ('series = "sick"\nwhat', 'series = "cold"\nwhat', "no series is called 'cold'"),
        ('places = ["town"]', 'places = ["moon"]', "no place is called 'moon'"),
        ("at_most = 3", 'at_most = "few"', "'few' cannot be used"),
        ('division = "bank"', 'division = "bed"', "no division is called 'bed'"),
        ('time = "flow"', 'time = "ebb"', "time is level or flow"),
        ('total = "sick"', "", "lacks 'total'"),
        ("[epidemic]", "[epidemic", "no TOML"),
        ("since = 2030-06-01", 'since = "2030"', "cannot be used"),
    ],
)
def test_a_file_that_is_wrong_says_where(text, old, new, said):
    with pytest.raises(DeclarationError, match=r"x\.toml") as error:
        declare(text, old, new)
    assert said in error.value.words[1]


def test_what_is_not_public_is_in_no_part_that_everybody_sees(fever):
    seen = open_part(fever)
    assert [one.key for one in seen.series] == ["sick", "ill", "dipped"]
    assert seen.identity == ()
    assert [one.key for one in seen.goal] == ["few"]
