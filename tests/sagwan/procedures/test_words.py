"""Every party and kind has a name in both languages."""

from sagwan.procedures import KINDS, PARTIES, Kind, Party, name_parties


def test_nothing_is_without_a_name():
    assert set(PARTIES) == set(Party)
    assert set(KINDS) == set(Kind)


def test_several_are_named_in_the_order_declared():
    assert name_parties({Party.HEAD, Party.CLERK}).ko == "접수 담당·부서장"
    assert name_parties(()).en == "nobody"
