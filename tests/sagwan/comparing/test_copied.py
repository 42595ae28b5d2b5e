"""Text that was only copied."""

from sagwan.comparing import compare

SENTENCE = "걸어서 십 분 안에 닿는 작은도서관을 동네마다 갖추어 책 읽는 도시 조성"


def copied(old, new):
    return [pair.text for pair in compare(old, new).copied]


def test_sentences_and_remarks_in_cells_that_stand_in_both(old, new):
    assert copied(old, new) == [
        SENTENCE,
        "작은도서관에 나가 있는 사서를 아우른 수이며 공무직은 따로 셈",
    ]


def test_spaces_and_punctuation_make_no_difference(understood):
    one = "○ 어르신과 어린이가 함께 읽는 그림책 나들이·낭독회를 마을마다 엶\n"
    two = "○ 어르신과 어린이가 함께읽는 그림책 나들이, 낭독회를 마을 마다 엶\n"
    assert len(copied(understood(one), understood(two))) == 1


def test_a_text_broken_over_two_lines_is_the_same_text(understood):
    whole = f"Ⅱ. 주요 업무\n\n○ {SENTENCE}\n"
    broken = f"Ⅱ. 주요 업무\n\n○ {SENTENCE[:24].rstrip()}\n\n{SENTENCE[24:]}\n"
    assert copied(understood(whole), understood(broken)) == [
        SENTENCE[:24].rstrip() + " " + SENTENCE[24:]
    ]


def test_short_texts_and_headings_say_nothing(understood):
    text = "Ⅱ. 주요 업무\n\n1 시민과 더불어 만들어 가는 도서관 독서 문화의 확산과 정착\n\n○ 책 축제 개최\n"
    assert copied(understood(text), understood(text)) == []


def test_another_digit_is_another_text(understood):
    one = "○ 올해 안으로 낡은 서가 120개를 바꾸고 열람석 40석을 늘림\n"
    assert copied(understood(one), understood(one.replace("40석", "60석"))) == []
