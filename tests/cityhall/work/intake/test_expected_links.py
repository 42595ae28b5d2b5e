"""The links that intake is judged by: whole, true to the reports, and free of their sentences."""

import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[4]
SEEDS = ROOT.parent / "shared/seeds"
PROMISES = ROOT.joinpath("src", "cityhall", "work", "sample", "data", "promises.toml")
LONGEST_LABEL = 40

Place = tuple[str, int, int]


@pytest.fixture(scope="module")
def links() -> dict[str, Any]:
    """Give the expected links."""
    text = Path(__file__).with_name("expected_links.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def lines() -> dict[str, list[str]]:
    """Give the lines of the five reports."""
    if not SEEDS.exists():
        pytest.skip("the five reports (../shared/seeds) are not beside the repository")
    return {
        seed.name[:3]: seed.read_text(encoding="utf-8").split("\n") for seed in SEEDS.glob("*.txt")
    }


def place(entry: dict[str, Any]) -> Place:
    """Give report, line and which promise of the line."""
    return entry["report"], entry["line"], entry.get("nth", 1)


def told_again(links: dict[str, Any]) -> set[Place]:
    """Give the promises that a later report of the same office speaks of."""
    own = (entry for entry in links["promises"] if entry.get("across") is not True)
    return {place(entry["of"]) for entry in own if entry["of"]}


def test_every_figure_stands_where_it_is_said_to(
    links: dict[str, Any], lines: dict[str, list[str]]
) -> None:
    for figure in links["figures"]:
        line = lines[figure["report"]][figure["line"] - 1]
        assert line[figure["start"] :].startswith(figure["text"]), figure


def test_no_figure_is_linked_twice(links: dict[str, Any]) -> None:
    places = Counter((entry["report"], entry["line"], entry["start"]) for entry in links["figures"])
    assert max(places.values()) == 1


def test_a_series_has_one_measure_and_one_subject(links: dict[str, Any]) -> None:
    meaning = {
        (entry["series"], entry["measure"], entry["subject"], json.dumps(entry["dimensions"]))
        for entry in links["figures"]
    }
    assert len(meaning) == len({entry["series"] for entry in links["figures"]})


def test_every_promise_of_the_sample_city_is_linked_and_no_other(links: dict[str, Any]) -> None:
    told = [
        (entry["report"], int(entry["source"].split(":")[1]), entry.get("nth", 1))
        for promise in tomllib.loads(PROMISES.read_text(encoding="utf-8"))["promise"]
        for entry in promise["told"]
    ]
    linked = {place(entry) for entry in links["promises"]}
    promised = {place(entry) for entry in links["promises"] if entry["verdict"] != "reported"}
    assert promised <= set(told) <= linked


def test_a_promise_of_an_office_is_told_again_or_dropped(links: dict[str, Any]) -> None:
    *earlier, _ = links["about"]["offices"]["mayors-secretariat"]
    again, dropped = told_again(links), {place(entry) for entry in links["dropped"]}
    for entry in links["promises"]:
        if entry["report"] in earlier and entry["verdict"] != "reported":
            assert (place(entry) in again) != (place(entry) in dropped), entry


def test_only_a_new_promise_is_of_nothing(links: dict[str, Any]) -> None:
    for entry in links["promises"]:
        assert (entry["verdict"] == "new") == (entry["of"] is None), entry


def test_every_renamed_thing_is_found_where_it_is_named(
    links: dict[str, Any], lines: dict[str, list[str]]
) -> None:
    for group in links["names"]:
        assert len(group["names"]) > 1
        for name in group["names"]:
            for report, line in name["places"]:
                assert name["name"] in lines[report][line - 1], (name["name"], report, line)


def test_every_task_stands_on_a_line_with_words(
    links: dict[str, Any], lines: dict[str, list[str]]
) -> None:
    for entry in (entry for group in links["tasks"] for entry in group["lines"]):
        assert re.search("[가-힣]", lines[entry["report"]][entry["line"] - 1]), entry


def test_labels_are_no_sentences(links: dict[str, Any]) -> None:
    labels = [entry["series"] for entry in links["figures"]]
    labels += [name["name"] for group in links["names"] for name in group["names"]]
    assert max(map(len, labels)) <= LONGEST_LABEL
