"""Numbers written as words."""


def test_a_great_number_of_people_is_a_manner_of_speaking(tokens_in):
    (token,) = tokens_in("○ 천만 시민과 함께")
    assert (token.value, token.unit.text, token.bound) == (1, "천만명", "rhetorical")


def test_a_word_may_end_its_line(tokens_in):
    (token,) = tokens_in("의회와 정보를 공유하여 백만\n시민의 대표성을 높임")
    assert (token.text, token.unit.text, token.line) == ("백만", "백만명", 3)


def test_each_month_beside_an_arrow_is_one_month(figures_in):
    assert figures_in("○ 심의 확대(매 2개월→매달 실시)") == ["2 개월", "1 개월"]
    assert figures_in("○ 매달 실시") == []


def test_odds_are_a_ratio_to_one(figures_in):
    assert figures_in("○ 평균 경쟁률은 12대 1, 배율 5.2:1") == ["12 :", "5.2 :"]


def test_other_words_are_no_numbers(figures_in):
    assert figures_in("○ 천만다행, 백만장자") == []
