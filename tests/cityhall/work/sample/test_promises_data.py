"""The promises of the sample city: whole, joined up, and worded anew."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[4]
DATA = ROOT.joinpath("src", "cityhall", "work", "sample", "data")
SEEDS = ROOT.parent / "shared/seeds"
REPORTS = ("000", "001", "002", "003", "004")
STATES = {"planned", "under way", "done", "moved"}
OWNER = re.compile(r"[a-z]+(-[a-z0-9]+)*(/[a-z]+(-[a-z0-9]+)*)*")


@pytest.fixture(scope="module")
def data() -> dict[str, Any]:
    """Give the file as it is written."""
    return tomllib.loads((DATA / "promises.toml").read_text(encoding="utf-8"))


def each(data: Any, key: str) -> Iterator[Any]:
    """Yield everything that stands under a key, at any depth."""
    if isinstance(data, dict):
        if key in data:
            yield data[key]
        data = list(data.values())
    if isinstance(data, list):
        for member in data:
            yield from each(member, key)


def bare(text: str) -> str:
    """Leave only letters and digits, as bullets and quotes differ from report to report."""
    return "".join(letter for letter in text if letter.isalnum())


def test_no_key_is_used_twice(data: dict[str, Any]) -> None:
    keys = list(each(data, "key"))
    assert len(keys) == len(set(keys))


def test_every_key_says_what_it_names(data: dict[str, Any]) -> None:
    for kind in ("goal", "task", "promise"):
        assert all(entry["key"].startswith(f"{kind}/") for entry in data[kind])


def test_every_reference_leads_somewhere(data: dict[str, Any]) -> None:
    keys = set(each(data, "key"))
    for name in ("goal", "task", "parent", "part_of", "restates"):
        found = [value for value in each(data, name) if isinstance(value, str)]
        assert set(found) <= keys, name


def test_a_detail_belongs_to_the_task_of_its_promise(data: dict[str, Any]) -> None:
    task = {promise["key"]: promise["task"] for promise in data["promise"]}
    for promise in data["promise"]:
        whole = promise.get("part_of", promise.get("restates", promise["key"]))
        assert task[whole] == promise["task"], promise["key"]


def test_every_source_names_a_report_and_a_line(data: dict[str, Any]) -> None:
    sources = [source for source in each(data, "source") if source]
    assert all(re.fullmatch(r"00[0-4]:[1-9]\d*", source) for source in sources)


def test_every_place_is_told_once(data: dict[str, Any]) -> None:
    planned = [
        (told["source"], told.get("nth", 1))
        for promise in data["promise"]
        for told in promise["told"]
        if told["state"] == "planned"
    ]
    assert len(planned) == len(set(planned))


def test_every_promise_is_told_in_order_with_a_known_state(data: dict[str, Any]) -> None:
    order = ("001", "003", "002", "004", "000")
    for promise in data["promise"]:
        reports = [told["report"] for told in promise["told"]]
        assert reports == sorted(reports, key=order.index), promise["key"]
        assert {told["state"] for told in promise["told"]} <= STATES
        assert all(told["source"].startswith(told["report"]) for told in promise["told"])


def test_a_dropped_promise_is_dropped_after_it_was_told(data: dict[str, Any]) -> None:
    office = ("001", "003", "002", "000")
    for promise in data["promise"]:
        if "dropped" in promise:
            told = [t["report"] for t in promise["told"] if t["report"] in office]
            assert office.index(promise["dropped"]["report"]) == office.index(told[-1]) + 1


def test_due_dates_are_in_order(data: dict[str, Any]) -> None:
    for due in each(data, "due"):
        assert due["text"]
        assert isinstance(due["recurring"], bool)
        assert due.get("from", date.min) <= due.get("to", date.max)


def test_results_are_in_order(data: dict[str, Any]) -> None:
    for result in (entry for task in data["task"] for entry in task["result"]):
        assert result.get("from", date.min) <= result.get("to", date.max)


def test_every_task_is_told_has_a_direction_a_result_and_a_promise(data: dict[str, Any]) -> None:
    promised = {promise["task"] for promise in data["promise"]}
    for task in data["task"]:
        assert task["told"], task["key"]
        assert task["direction"], task["key"]
        assert task["result"], task["key"]
        assert task["key"] in promised


def test_every_report_tells_tasks_and_promises(data: dict[str, Any]) -> None:
    for kind in ("task", "promise"):
        told = {told["report"] for entry in data[kind] for told in entry["told"]}
        assert told == set(REPORTS), kind


def test_every_text_is_in_two_languages(data: dict[str, Any]) -> None:
    texts = [*each(data["goal"], "name"), *each(data["task"], "name"), *each(data, "title")]
    texts += [text for text in each(data["promise"], "text") if isinstance(text, dict)]
    assert all(text["ko"].strip() and text["en"].strip() for text in texts)
    assert not any(re.search("[가-힣]", text["en"]) for text in texts)


def test_every_owner_is_a_plausible_unit(data: dict[str, Any]) -> None:
    assert all(OWNER.fullmatch(owner) for owner in each(data, "owner"))


def test_every_owner_is_a_unit_of_the_city(data: dict[str, Any]) -> None:
    units = DATA / "organisation.toml"
    if not units.exists():
        pytest.skip("organisation.toml is not there yet")
    known = {unit["key"] for unit in tomllib.loads(units.read_text(encoding="utf-8"))["unit"]}
    assert set(each(data, "owner")) <= known


def test_no_text_is_a_line_of_a_report(data: dict[str, Any]) -> None:
    if not SEEDS.exists():
        pytest.skip("the five reports (../shared/seeds) are not beside the repository")
    lines = {
        bare(line)
        for seed in SEEDS.glob("*.txt")
        for line in seed.read_text(encoding="utf-8").splitlines()
    }
    assert not [text for text in each(data, "ko") if bare(text) in lines]


def test_every_source_is_a_line_with_words(data: dict[str, Any]) -> None:
    if not SEEDS.exists():
        pytest.skip("the five reports (../shared/seeds) are not beside the repository")
    lines = {
        seed.name[:3]: seed.read_text(encoding="utf-8").split("\n") for seed in SEEDS.glob("*.txt")
    }
    for report, line in (source.split(":") for source in each(data, "source") if source):
        assert lines[report][int(line) - 1].strip(), f"{report}:{line}"
