"""How like two texts are."""

from sagwan.comparing.likeness import coverage, likeness, scale_of
from sagwan.comparing.words import Wording

TEXTS = [
    "시민 독서 모임 지원 강화",
    "시민 열람실 확충 추진",
    "시민 대상 그림책 교실 운영",
    "점자 자료 변환 용역 착수",
]
scale = scale_of(Wording(), [TEXTS, TEXTS])


def test_the_same_text_is_wholly_like_itself():
    one = scale.weigh("점자 자료 변환 용역 착수")
    assert likeness(one, one) == 1.0


def test_what_every_line_says_tells_little():
    common = likeness(scale.weigh("시민 독서 모임"), scale.weigh("시민 그림책 교실"))
    rare = likeness(scale.weigh("시민 독서 모임"), scale.weigh("어린이 독서 모임"))
    assert (common < 0.3, rare > 0.5) == (True, True)


def test_another_order_of_words_is_hardly_another_text():
    one, two = scale.weigh("노선 개편 이동도서관"), scale.weigh("이동도서관 노선 개편")
    assert likeness(one, two) > 0.8


def test_a_short_text_may_stand_whole_in_a_long_one():
    part, whole = scale.weigh("독서 모임 지원"), scale.weigh("동네 책방과 독서 모임 지원 강화")
    assert coverage(part, whole) == 1.0 > likeness(part, whole)


def test_nothing_is_like_nothing():
    assert likeness(scale.weigh(""), scale.weigh("")) == 0.0
    assert coverage(scale.weigh(""), scale.weigh("책")) == 0.0
