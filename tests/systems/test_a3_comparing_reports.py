"""A3: two reports of one office: figures that moved, promises kept or dropped, copied text."""


def test_what_changed_between_two_reports_of_one_office_is_told(told, samples):
    change = told("diff", samples["2020-03-mayor-office"], samples["2020-04-mayor-office"])
    assert change["schema"] == "sagwan.comparison/1"
    verdicts = {item["verdict"] for item in change["figures"]}
    assert {"same", "moved"} <= verdicts
    assert {item["verdict"] for item in change["promises"]} >= {"kept", "new"}
    assert change["tasks"]
    assert change["copied"]


def test_a_report_compared_with_itself_moves_nothing(told, samples):
    for path in samples.values():
        change = told("diff", path, path)
        assert {item["verdict"] for item in change["figures"]} == {"same"}
        assert {item["verdict"] for item in change["promises"]} == {"kept"}
        assert {item["verdict"] for item in change["requests"]} <= {"same"}


def test_executed_amounts_moved_from_one_month_to_the_next(told, samples):
    change = told("diff", samples["2020-03-mayor-office"], samples["2020-04-mayor-office"])
    moved = [
        (item["old"]["value"], item["new"]["value"])
        for item in change["figures"]
        if item["verdict"] == "moved"
    ]
    assert ("56732", "103358") in moved
