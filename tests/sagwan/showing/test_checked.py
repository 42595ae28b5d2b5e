"""Several results as one."""

from sagwan.showing.checked import join_results


def test_everything_is_named_by_the_file_that_the_caller_gave(checked, clean):
    joined = join_results([checked, clean])
    assert {found.file for found in joined.discrepancies} == {"2024/보고.txt"}
    assert [relation.file for relation in joined.relations] == ["2024/보고.txt", "보고.txt"]
    assert {one.file for one in joined.coverage.untested} == {"2024/보고.txt"}
    assert (joined.coverage.figures, joined.coverage.tested) == (10, 8)


def test_nothing_is_something_too():
    assert join_results([]).coverage.figures == 0
