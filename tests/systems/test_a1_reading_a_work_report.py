"""A1: a work report becomes headings, tasks, tables with column paths, figures, promises."""

import pytest

OFFICES = {
    "2019-04-mayor-office": (5, 0),
    "2020-03-mayor-office": (5, 37),
    "2020-04-mayor-office": (5, 0),
    "2020-04-planning-office": (12, 0),
    "2021-11-mayor-office": (4, 0),
}


@pytest.mark.parametrize(("name", "tasks", "requests"), [(k, *v) for k, v in OFFICES.items()])
def test_every_sample_gives_its_tasks_and_the_council_s_items(told, samples, name, tasks, requests):
    report = told("read", samples[name])
    assert report["schema"] == "sagwan.report/1"
    assert (len(report["tasks"]), len(report["requests"])) == (tasks, requests)
    assert report["promises"]


def test_a_flattened_staff_table_has_its_columns_under_their_groups(told, samples):
    report = told("read", samples["2021-11-mayor-office"])
    staff = report["tables"][0]
    assert staff["columns"][0] == ["총계"]
    groups = [path[0].replace(" ", "")[:3] for path in staff["columns"][1:]]
    assert groups == ["일반직"] * 6 + ["별정직"] * 5
    assert [row["label"] for row in staff["rows"]] == [["정원"], ["현원"]]
    assert staff["unit"] == "명"


def test_each_figure_has_value_unit_place_and_stands_where_it_says(told, samples):
    name = samples["2020-04-planning-office"]
    report = told("read", name)
    lines = name.read_text(encoding="utf-8").split("\n")
    for figure in report["figures"]:
        place = figure["place"]
        written = lines[place["line"] - 1][place["start"] : place["end"]]
        assert figure["text"].startswith(written.strip()[:1])
        assert any(c.isdigit() or c in "천백만매" for c in written)
    assert {"억원", "명", "건", "%"} <= {figure["unit"] for figure in report["figures"]}


def test_every_line_of_the_text_is_in_a_block_or_listed_as_unread(told, samples):
    for path in samples.values():
        report = told("read", path)
        covered = {
            line
            for block in report["blocks"]
            for line in range(block["lines"][0], block["lines"][1] + 1)
        }
        covered |= {stretch["place"]["line"] for stretch in report["unread"]}
        lines = path.read_text(encoding="utf-8").split("\n")
        lost = [
            number
            for number, line in enumerate(lines, 1)
            if any(c.isalnum() for c in line) and number not in covered
        ]
        assert lost == []
