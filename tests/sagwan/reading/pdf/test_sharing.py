"""Labels that stand amid what they hold."""

from sagwan.reading.pdf.sharing import count_off, share_out

SLOTS = [(0, 10), (10, 20), (20, 30), (30, 40), (40, 50)]


def test_labels_hold_the_slots_amid_which_they_stand():
    assert share_out([15, 40], SLOTS, whole=True) == [range(3), range(3, 5)]


def test_slots_that_no_label_stands_amid_are_left_out():
    assert share_out([25], SLOTS, whole=False) == [range(5)]
    assert share_out([10], SLOTS, whole=False) == [range(2)]


def test_more_labels_than_slots_hold_nothing():
    assert share_out([1, 2], SLOTS[:1], whole=True) == [range(0), range(0)]


def test_how_far_labels_stand_off_is_counted():
    assert count_off([14, 41], SLOTS, [range(3), range(3, 5)]) == 2
    assert count_off([14], SLOTS, [range(0)]) == 0
