"""SARIF 2.1.0 as editors want it."""

import json
from dataclasses import replace

import pytest

from sagwan.facts import Fix
from sagwan.showing.sarif import uri_of, write_sarif


def run_of(checked, rules=(), language="ko"):
    log = json.loads(write_sarif([checked], rules, language))
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def test_columns_count_characters_from_one(checked):
    run = run_of(checked)
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert region == {
        "startLine": 4,
        "startColumn": 17,
        "endLine": 4,
        "endColumn": 21,
        "snippet": {"text": "6500"},
    }


def test_a_result_points_at_its_rule(checked, rule):
    run = run_of(checked, (rule,))
    assert [result.get("ruleIndex") for result in run["results"]] == [0, None]
    described = run["tool"]["driver"]["rules"][0]
    assert described["id"] == "DIF001"
    assert "잔액은 차이여야" in described["help"]["text"]
    assert described["defaultConfiguration"] == {"level": "error"}


def test_the_other_figures_of_the_relation_can_be_reached(checked):
    related = run_of(checked)["results"][0]["relatedLocations"]
    texts = [place["physicalLocation"]["region"]["snippet"]["text"] for place in related]
    assert texts == ["9000", "3500"]


def test_a_fix_names_what_it_replaces(checked, wrong_sum):
    change = run_of(checked)["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"] == {"text": "5500"}
    assert change["deletedRegion"]["startColumn"] == 17
    unclear = replace(wrong_sum, fix=Fix("00", "11"), place=wrong_sum.place._replace(end=16))
    result = replace(checked.result, discrepancies=(unclear,))
    assert "fixes" not in run_of(replace(checked, result=result))["results"][0]


def test_lines_that_are_not_those_of_the_file_are_not_pointed_at(checked):
    document = replace(checked.report.document, format="html")
    page = replace(checked, report=replace(checked.report, document=document))
    location = run_of(page)["results"][0]["locations"][0]["physicalLocation"]
    assert list(location) == ["artifactLocation"]
    assert "fixes" not in run_of(page)["results"][0]


def test_a_finding_is_known_again_after_blanks_moved(checked, make_scene):
    moved = make_scene(
        "\n" + "시민소통실 업무보고\n□ 예산\n구분\n행사운영비\t9000\t3500\t 6500\n○\n"
    )
    place = moved.place(5, "6500")
    found = replace(checked.result.discrepancies[0], place=place)
    other = replace(
        checked,
        report=replace(checked.report, document=moved.document, figures=()),
        result=replace(checked.result, discrepancies=(found,)),
    )
    first, second = (run_of(one)["results"][0]["partialFingerprints"] for one in (checked, other))
    assert first == second


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a/b.txt", "a/b.txt"),
        ("보고 1.txt", "%EB%B3%B4%EA%B3%A0%201.txt"),
        ("/srv/a.txt", "file:///srv/a.txt"),
        ("a\\b.txt", "a/b.txt"),
        ("100%#?.txt", "100%25%23%3F.txt"),
    ],
)
def test_paths_become_addresses(name, uri):
    assert uri_of(name) == uri
