"""A number is about the words of its sentence, wherever the line ended."""

from sagwan.reading import read
from sagwan.understanding import understand

BROKEN = """Ⅰ. 주요업무

□ 추진실적
 ○ 가람천 둘레길 정비 사업은 시민 의견을 모아 올해까지 모두 합하여 산책로 길이를
    12km 넓히고 쉼터 35개소를 새로 마련하였으며, 안내판과 조명을 함께 정비함
"""


def figures(text):
    report = understand(read(text.encode(), name="report.txt"))
    return report, {figure.text: figure for figure in report.figures}


def test_a_figure_at_the_start_of_a_line_has_the_words_of_the_line_above():
    _, found = figures(BROKEN)
    assert "산책로 길이를" in " ".join(found["12km"].subject)


def test_its_place_is_where_it_stands_in_the_file():
    report, found = figures(BROKEN)
    for figure in found.values():
        place = figure.place
        assert report.document.written(place.line, place.start, place.end) == figure.text


def test_a_number_that_the_page_broke_is_one_figure():
    text = BROKEN.replace("길이를\n    12km", "길이를 12\n    km")
    _, found = figures(text)
    assert found["12 km"].value == 12
    assert found["12 km"].place.line == 4
