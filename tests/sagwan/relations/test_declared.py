"""Sums that a header tree declares."""

from sagwan.relations.declared import grouped_sums


def test_the_same_words_further_on_head_a_group_of_their_own():
    paths = [
        ("특강",),
        ("별도 운영", "열린특강"),
        ("별도 운영", "찾아가는 특강"),
        ("이러닝",),
        ("별도 운영", "외부 강좌"),
    ]
    assert grouped_sums(paths) == [(0, (1, 2)), (3, (1, 2))]
