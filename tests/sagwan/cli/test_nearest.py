"""What somebody probably meant to type."""

from sagwan.cli.nearest import nearest


def test_the_closest_word_is_meant():
    assert nearest("SUM01", ["SUM001", "RAT001"]) == "SUM001"


def test_nothing_like_it_is_nothing():
    assert nearest("zzz", ["SUM001"]) is None
