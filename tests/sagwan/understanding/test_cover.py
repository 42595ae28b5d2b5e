"""The cover: who reports what, and of when."""

from datetime import date

import pytest

from sagwan import read
from sagwan.understanding.cover import Cover, find_cover
from sagwan.understanding.outline import build_outline
from sagwan.understanding.roles import find_roles
from sagwan.understanding.tokens import tokenize


def cover_of(text: str, name: str = "보고.txt") -> Cover:
    document = read(text.encode(), name=name)
    tokens = tokenize(document)
    roles = find_roles(document, tokens)
    return find_cover(document, tokens, roles, build_outline(document, roles, {}))


def test_title_month_and_office_are_read_from_the_cover():
    cover = cover_of("# 주요업무보고\n\n2024. 5.\n\n도서관정책과\n\n# I. 일반현황\n", "보고.md")
    assert cover == Cover("도서관정책과", "주요업무보고", "2024-05", date(2024, 5, 1))


def test_spaced_out_covers_are_closed_up():
    cover = cover_of("현 안 업 무 보 고\n\n2024. 5.\n\n도 서 관 정 책 과\n\nⅠ. 일 반 현 황\n")
    assert (cover.organisation, cover.title) == ("도서관정책과", "현안업무보고")


@pytest.mark.parametrize("line", ["2 0 2 4 . 5 . 7 . (화)", "2024. 5. 7.(화) 14:00", "2024년 5월"])
def test_the_month_is_read_however_the_date_is_printed(line):
    text = f"{line}\n행정문화위원회\n2024년도 주요업무계획\n(도 서 관)\nⅠ. 일반현황\n○ 3과\n"
    cover = cover_of(text)
    assert (cover.period, cover.title) == ("2024-05", "2024년도 주요업무계획")


def test_the_councils_committee_is_not_the_office():
    cover = cover_of("2024. 5. 7.\n행정문화위원회\n2024년도 주요업무계획\nⅠ. 일반현황\n○ 3과\n")
    assert cover.organisation is None


def test_an_office_may_stand_in_the_title():
    cover = cover_of("도서관정책과 주요업무보고\n\nⅠ. 일반현황\n○ 3과\n")
    assert cover.organisation == "도서관정책과"


def test_a_year_in_the_title_is_a_period_of_its_own():
    cover = cover_of("2024년도 주요업무계획\nⅠ. 일반현황\n○ 3과\n")
    assert (cover.period, cover.month) == ("2024", date(2024, 1, 1))


def test_without_a_cover_the_month_follows_from_figures_and_plans_that_agree():
    text = (
        "Ⅰ. 일반현황\n1 인력 현황 (’24.4.30. 기준)\n○ 12명\n"
        "Ⅱ. 주요 업무\n□ 향후계획\n○ 개관 : ’24. 5월\n○ 점검 : ’24. 9월\n"
    )
    cover = cover_of(text)
    assert cover == Cover(None, None, "2024-05", date(2024, 5, 1))


def test_without_agreement_the_period_stays_unknown():
    text = "Ⅰ. 일반현황\n1 인력 현황 (’24.4.30. 기준)\n○ 12명\n□ 향후계획\n○ 개관 : ’24. 9월\n"
    cover = cover_of(text)
    assert (cover.period, cover.month) == (None, date(2024, 4, 1))


def test_a_list_without_heading_has_no_cover():
    assert cover_of("○ 개관 준비\n○ 점검\n") == Cover(None, None, None, None)
