"""A2: wrong numbers are found with the value they should have; nothing else is an error."""

import pytest

TRULY_WRONG = {
    "000": [],
    "001": [],
    "002": [(36, "30.1%", "30.0%")],
    "003": [],
    "004": [(292, "2,627", "2,576"), (292, "535,828", "535,910"), (666, "61.1%", "62.1%")],
}


@pytest.mark.parametrize("seed", TRULY_WRONG)
def test_the_source_reports_hold_these_wrong_numbers_and_no_others(told, shared_file, seed):
    (path,) = shared_file("seeds").glob(f"{seed}_*.txt")
    found = told("check", path)["discrepancies"]
    errors = [
        (d["place"]["line"], d["found"], d["expected"]) for d in found if d["severity"] == "error"
    ]
    assert errors == TRULY_WRONG[seed]


PLANTED = {
    "2019-04-mayor-office": [49],
    "2020-03-mayor-office": [245],
    "2020-04-mayor-office": [233],
    "2020-04-planning-office": [21, 127, 294],
    "2021-11-mayor-office": [45, 129],
}


@pytest.mark.parametrize("name", PLANTED)
def test_the_mistakes_in_the_samples_are_errors_and_nothing_else_is(told, samples, name):
    found = told("check", samples[name])["discrepancies"]
    lines = {d["place"]["line"] for d in found if d["severity"] == "error"}
    assert sorted(lines) == PLANTED[name]


DOUBTED = {
    "2019-04-mayor-office": [159, 209],
    "2020-03-mayor-office": [258, 265],
    "2020-04-mayor-office": [30, 36],
    "2020-04-planning-office": [],
    "2021-11-mayor-office": [363],
}


@pytest.mark.parametrize("name", DOUBTED)
def test_the_doubtful_places_in_the_samples_are_warnings(told, samples, name):
    found = told("check", samples[name])["discrepancies"]
    lines = {d["place"]["line"] for d in found if d["severity"] == "warning"}
    assert sorted(lines) == DOUBTED[name]


def test_each_finding_says_in_both_languages_what_to_do(told, samples):
    for path in samples.values():
        for finding in told("check", path)["discrepancies"]:
            assert len(finding["message"]["ko"]) > 15
            assert len(finding["message"]["en"]) > 15


def test_what_could_not_be_tested_is_counted_and_explained(told, samples):
    coverage = told("check", samples["2020-04-planning-office"])["coverage"]
    assert coverage["figures"] == coverage["tested"] + len(coverage["untested"])
    assert all(item["reason"] for item in coverage["untested"])


def test_a_fault_of_the_earlier_report_is_marked_as_a_repeat(sagwan, told, samples, tmp_path):
    again = tmp_path / "next.txt"
    again.write_text(samples["2021-11-mayor-office"].read_text(encoding="utf-8"), encoding="utf-8")
    found = told("check", again, "--previous", samples["2021-11-mayor-office"])["discrepancies"]
    errors = [d for d in found if d["severity"] == "error"]
    assert errors
    assert all(d["repeats"] and d["repeats"]["place"]["line"] == d["place"]["line"] for d in errors)
