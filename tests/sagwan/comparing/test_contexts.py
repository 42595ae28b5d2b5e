"""What a figure in running text is about."""

from sagwan.comparing.contexts import contexts_of
from sagwan.comparing.laid import lay


def contexts(report):
    laid = lay(report, report, {})
    return contexts_of(laid, laid.old, report.figures)


def test_the_words_beside_a_figure_say_what_it_counts(understood):
    found = contexts(understood("○ 작은도서관 31개소에 순회사서 12명 배치\n"))
    assert [context.label for context in found] == [
        "작은도서관 31개소 순회사서",
        "순회사서 12명 배치",
    ]


def test_a_rate_in_brackets_shares_the_words_before_its_number(understood):
    found = contexts(understood("○ 보수 완료 22건(45.8%), 철거 3건(6.3%)\n"))
    assert found[1].before == found[0].before
    assert found[3].before == found[2].before != found[0].before


def test_figures_of_one_text_know_their_turn(understood):
    found = contexts(understood("○ 나무 30그루, 꽃 40포기 심음\n"))
    assert [context.turn for context in found] == [0, 1]


def test_a_text_over_two_lines_is_one_text(understood):
    text = "Ⅱ. 주요 업무\n\n○ 물놀이장 이용자가 늘어 안전요원을 더 두고 올여름에는\n\n모두 48명을 배치\n"
    (context,) = contexts(understood(text))
    assert context.text.endswith("올여름에는 모두 48명을 배치")
