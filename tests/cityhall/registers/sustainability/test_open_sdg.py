"""What Open SDG takes: a CSV and metadata for each indicator, and nothing that is not public."""

import csv
import io
import json
import re
import zipfile

import pytest

LINE = re.compile(r"([a-z0-9_]+): (.+)")


@pytest.fixture
def archive(see):
    def load(key, version=""):
        answer = see(f"/sustainability/{key}/open-sdg.zip?version={version}")
        assert answer["Content-Type"] == "application/zip"
        assert f"{key}-open-sdg.zip" in answer["Content-Disposition"]
        packed = zipfile.ZipFile(io.BytesIO(answer.content))
        return {name: packed.read(name).decode() for name in packed.namelist()}

    return load


def read_yaml(text):
    """YAML of one level: every line is a key and a scalar that JSON reads, too."""
    return {
        found[1]: json.loads(found[2]) for line in text.splitlines() if (found := LINE.match(line))
    }


def test_each_indicator_has_data_and_metadata_where_open_sdg_looks(archive):
    found = archive("seoul-sdgs-2030")
    codes = ["11-1-1", "12-1-1", "13-1-1", "17-1-1", "7-1-1"]
    assert sorted(found) == sorted(
        [
            "config_data.yml",
            *(f"data/indicator_{code}.csv" for code in codes),
            *(f"meta/{code}.yml" for code in codes),
            *(f"meta/en/{code}.yml" for code in codes),
        ]
    )
    rows = list(csv.reader(io.StringIO(found["data/indicator_11-1-1.csv"])))
    assert rows[0] == ["Year", "Value"]
    assert rows[1:] == [["2017", "25"], ["2018", "23"], ["2019", "25"], ["2020", "21"]]


def test_metadata_say_what_open_sdg_asks_in_both_languages(archive):
    found = archive("seoul-sdgs-2030")
    ko, en = (read_yaml(found[f"meta/{way}11-1-1.yml"]) for way in ("", "en/"))
    assert ko["indicator_number"] == "11.1.1"
    assert ko["goal_number"] == "11"
    assert ko["reporting_status"] == "complete"
    assert ko["data_non_statistical"] is False
    assert ko["computation_units"] == "㎍/㎥"
    assert ko["national_target"] == "15 (2030)"
    assert (ko["indicator_name"], en["indicator_name"]) == (
        "초미세먼지 연평균 농도",
        "Fine dust (PM2.5), mean of the year",
    )
    assert len(ko) == len(found["meta/11-1-1.yml"].splitlines())


def test_figures_that_are_not_public_do_not_go_out(archive, hill_town):
    found = archive("hill-town", "first")
    assert found["data/indicator_1-1-3.csv"] == "Year,Value\n"
    assert read_yaml(found["meta/1-1-3.yml"])["reporting_status"] == "notstarted"
    assert "data/indicator_1-1-2.csv" not in archive("hill-town", "second")


def test_the_same_data_give_the_same_archive_to_everybody_and_to_the_house(see, sign_in):
    address = "/sustainability/seoul-sdgs-2030/open-sdg.zip"
    first, second, house = see(address), see(address), sign_in("maru").get(address)
    assert first.content == second.content == house.content
