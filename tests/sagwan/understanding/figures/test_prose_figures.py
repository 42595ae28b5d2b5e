"""What a figure of running text is about, also where a line holds very many."""

import time

from sagwan.reading import read
from sagwan.understanding import understand

SECONDS = 6


def subjects(text):
    return [figure.subject for figure in understand(read(text.encode(), "report.txt")).figures]


def test_a_figure_is_about_the_words_of_its_clause():
    assert subjects("○ (나루터) 하루 이용객 1,204명, 배 12척")[0] == ("나루터", "하루 이용객")


def test_ten_thousand_figures_on_a_line_take_no_time_that_grows_with_the_square():
    text = "총 10건(" + "가 1, " * 10_000 + ")"
    start = time.process_time()
    assert len(subjects(text)) > 9_000
    assert time.process_time() - start < SECONDS
