"""One-to-one pairs, best first."""

from sagwan.comparing.likeness import likeness, scale_of
from sagwan.comparing.pairing import Index, equal_in_order, pair_up
from sagwan.comparing.words import Wording


def pairs_of(old, new, threshold=0.5):
    scale = scale_of(Wording(), [old, new])
    ones, twos = [scale.weigh(text) for text in old], [scale.weigh(text) for text in new]
    found = pair_up(ones, twos, lambda i, j: likeness(ones[i], twos[j]), threshold)
    return [(pair.old, pair.new) for pair in found]


def test_each_thing_finds_its_like_wherever_it_stands():
    old = ["이동도서관 노선 개편", "점자 자료 변환", "동네 책방 독서 모임"]
    new = ["동네 책방 독서 모임 지원", "이동도서관의 노선 개편"]
    assert pairs_of(old, new) == [(0, 1), (2, 0)]


def test_no_two_share_one_partner():
    assert pairs_of(["책 축제 개최", "책 축제 개최"], ["책 축제 개최"]) == [(0, 0)]


def test_repeated_texts_are_paired_in_their_order():
    texts = ["순회사서 배치"] * 500
    assert pairs_of(texts, texts) == [(n, n) for n in range(500)]


def test_unlike_things_stay_alone():
    assert pairs_of(["점자 자료 변환"], ["야간 개방 시범"]) == []


def test_an_index_offers_few_candidates_among_many():
    scale = scale_of(Wording(), [["도서관 운영"]])
    profiles = [scale.weigh(f"도서관 운영 {chr(0xAC00 + n)}") for n in range(1000)]
    assert len(Index(profiles).candidates(scale.weigh("도서관 운영"))) <= 16


def test_things_worded_alike_are_looked_for_at_home_first():
    old, new = ["협의", "협의", "점검"], ["협의", "점검", "협의"]
    homes = ["가", "나", "가"], ["나", "가", "가"]
    assert equal_in_order(old, new) == [(0, 0), (1, 2), (2, 1)]
    assert equal_in_order(old, new, homes) == [(0, 2), (1, 0), (2, 1)]
