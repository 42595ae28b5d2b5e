"""The tree of a version, its counts, and what changed since the version before."""

from datetime import date

from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.versions import (
    choose_version,
    count_parts,
    grow_tree,
    list_changes,
)


def test_the_reports_counts_stand_and_what_they_do_not_name_is_counted_apart():
    seoul = load_frameworks()["seoul-sdgs-2030"]
    told = {
        version.key: {key: one.told for key, one in count_parts(seoul, version).items()}
        for version in seoul.version
    }
    assert told["2019"] == {"goals": 17, "targets": 96, "indicators": 126, "projects": 0}
    assert told["2020"] == {"goals": 17, "targets": 96, "indicators": 125, "projects": 100}
    counts = count_parts(seoul, seoul.version[1])
    assert (counts["goals"].unnamed, counts["targets"].unnamed) == (0, 96)
    assert (counts["indicators"].unnamed, counts["projects"].unnamed) == (125, 100)


def test_one_indicator_fewer_that_no_report_names():
    [change] = list_changes(load_frameworks()["seoul-sdgs-2030"])
    assert (change.what, change.was, change.now) == ("indicators", 126, 125)
    assert (change.difference, change.unnamed, change.left) == (-1, -1, ())


def test_a_named_part_that_left_accounts_for_the_difference(hills):
    [change] = list_changes(hills)
    assert [one.code for one in change.left] == ["1-1-2"]
    assert change.unnamed == 0


def test_the_version_of_a_day_is_the_last_that_had_begun(hills):
    chosen = [
        choose_version(hills, key, day).key
        for key, day in (
            ("", date(2023, 5, 1)),
            ("", date(2024, 5, 1)),
            ("", date(2025, 1, 1)),
            ("first", date(2026, 1, 1)),
        )
    ]
    assert chosen == ["first", "first", "second", "first"]


def test_the_tree_holds_what_stands_in_its_version(hills):
    codes = [
        [one.code for one in many]
        for version in hills.version
        for branch in grow_tree(hills, version)
        for _, many in branch.targets
    ]
    assert codes == [["1-1-1", "1-1-2", "1-1-3"], ["1-1-1", "1-1-3"]]
