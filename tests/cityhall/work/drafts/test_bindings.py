"""A text names numbers in braces; what no register holds is refused with the reason."""

import pytest

from cityhall.work.drafts.bindings import Binding, BindingError, find_bindings, split_text


def test_a_text_is_split_into_words_and_numbers():
    text = "집행액 {budget.spent item=policy}, 정원 {staffing.quota}"
    assert list(split_text(text)) == [
        "집행액 ",
        Binding("budget.spent", "item=policy"),
        ", 정원 ",
        Binding("staffing.quota"),
    ]


def test_a_binding_is_written_as_it_is_read():
    for written in ("{staffing.quota}", "{budget.spent item=policy}"):
        assert [str(one) for one in find_bindings(written)] == [written]


@pytest.mark.parametrize(
    "named",
    ["{}", "{no.measure}", "{budget.spent item=none}", "{budget.spent none=x}", "{budget.spent =}"],
)
def test_what_no_register_holds_is_refused(named):
    with pytest.raises(BindingError) as refused:
        find_bindings(f"모두 {named}")
    assert all(named in word for word in refused.value.words)


def test_a_text_without_braces_names_nothing():
    assert find_bindings("정원 22명") == []
