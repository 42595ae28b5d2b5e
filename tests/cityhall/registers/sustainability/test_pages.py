"""The pages: counts of the reports, an indicator with its reckoning, entering, plans."""

import re
from html import unescape

import pytest
from tests.cityhall.people import browse

from cityhall.registers.sustainability.models import Tally

TAG = re.compile(r"<(svg|details).*?</\1>|<[^>]+>", re.DOTALL)
TREE = "/sustainability/seoul-sdgs-2030/"
HILL = "/sustainability/hill-town/"


def read(answer, status=200):
    assert answer.status_code == status
    return " ".join(unescape(TAG.sub(" ", answer.content.decode())).split())


@pytest.fixture
def stranger(house, sample_city):
    return browse()


def test_everybody_sees_the_tree_with_its_counts_and_changes(see):
    first = read(see(f"{TREE}?version=2019"))
    assert "목표 17 개" in first
    assert "세부목표 96 개 건수로만 보고된 세부목표 96" in first
    assert "지표 126 개 건수로만 보고된 지표 126" in first
    assert "지표 126 → 125 (−1)" in first
    assert "보고서는" not in first
    assert "그 가운데 1개는 보고서가 무엇인지 밝히지 않았습니다." in first
    assert "지표 125 개 건수로만 보고된 지표 125" in read(see(f"{TREE}?version=2020"))


def test_an_indicator_shows_series_progress_perception_and_their_working(see):
    said = read(see(f"{TREE}indicators/11-1-1/"))
    assert "2019: (25 − 25) ÷ (15 − 25) × 100 = 0" in said
    assert "2019: (2.17 − 1) ÷ 4 × 100 = 29.2" in said
    assert "2019: 29.2 − 0.0 = +29.2" in said
    assert "2020 21 40.0" in said


def test_all_indicators_of_a_year_stand_side_by_side_the_widest_gap_first(see):
    said = read(see(f"{TREE}gaps/?version=2020&year=2019"))
    codes = re.findall(r"(\d+-1-1) ", said[said.index("지표 5개") :])
    assert codes == ["7-1-1", "12-1-1", "11-1-1", "13-1-1", "17-1-1"]
    assert "초미세먼지 연평균 농도 25 ㎍/㎥ 0.0 29.2 +29.2 402 미흡 미흡" in said
    none = read(see(f"{TREE}gaps/?version=2020&year=2018"))
    assert "함께 있는 지표가 없습니다" in none


def test_what_units_and_the_committee_wrote_is_for_the_house(see, sign_in):
    public = read(see(f"{TREE}indicators/11-1-1/"))
    staff = read(sign_in("maru").get(f"{TREE}indicators/11-1-1/"))
    assert "위원회 의견 미흡" in public
    assert "상시 대책" not in public
    assert "2019 위원회 의견 미흡 계절 대책만으로는" in staff


def test_an_indicator_takes_the_value_of_a_declared_figure(see, sign_in, hill_town):
    assert "2019 71 55.0 54.0 578명 −1.0" in read(see(f"{TREE}indicators/17-1-1/"))
    hidden = read(see(f"{HILL}indicators/1-1-3/"))
    assert "아직 공개하지 않습니다" in hidden
    assert "60.2" not in hidden
    assert "2020 60.2" in read(sign_in("maru").get(f"{HILL}indicators/1-1-3/"))


def test_a_value_is_entered_and_corrected_on_the_page(sign_in, hill_town):
    client, page = sign_in("gaon"), f"{HILL}indicators/1-1-2/enter/"
    given = {"what": "statistic", "year": "2025", "value": "22", "source": "하천 조사"}
    assert client.post(page, given).status_code == 302
    assert "까닭을 적어 주세요" in read(client.post(page, given | {"value": "23"}), 422)
    assert client.post(page, given | {"value": "23", "why": "다시 셈"}).status_code == 302
    assert "23 22 정정 전 · 다시 셈" in read(client.get(f"{HILL}indicators/1-1-2/"))
    view = {"side": "unit", "year": "2025", "grade": "fair", "text": "느리지만 나아짐"}
    assert client.post(page, view).status_code == 302
    assert "2025 자체평가 보통 느리지만 나아짐" in read(client.get(f"{HILL}indicators/1-1-2/"))


@pytest.mark.parametrize("wrong", [{"year": "스물"}, {"value": "많음"}, {"what": "rumour"}])
def test_what_cannot_be_read_is_said(sign_in, hill_town, wrong):
    given = {"what": "statistic", "year": "2025", "value": "22", "source": "하천 조사"} | wrong
    assert read(sign_in("gaon").post(f"{HILL}indicators/1-1-2/enter/", given), 422)


def test_a_citizen_answers_once_without_an_account_and_it_feeds_perception(see, hill_town):
    client, page = browse(), f"{HILL}surveys/now/"
    assert "매우 그렇다" in read(client.get(page))
    answer = client.post(page, {"score-1-1-1": "4", "first": ["1-1-3"]})
    assert answer.status_code == 302
    assert "고맙습니다" in read(client.get(page))
    assert "이미 답하셨습니다" in read(client.post(page, {"score-1-1-1": "1"}), 422)
    assert Tally.objects.get(survey="now", indicator="1-1-1").number == 1
    assert "2026 – – 75.0 1명" in read(see(f"{HILL}indicators/1-1-1/"))


def test_a_flood_of_answers_is_asked_to_wait(house, hill_town, monkeypatch):
    monkeypatch.setattr("cityhall.registers.sustainability.survey_views.MOST_A_MINUTE", 2)
    page, given = f"{HILL}surveys/now/", {"score-1-1-1": "4"}
    assert [browse().post(page, given).status_code for _ in range(3)] == [302, 302, 429]
    assert Tally.objects.get(survey="now").number == 2


def test_a_survey_that_is_over_shows_what_was_answered_and_takes_nothing(stranger):
    page = f"{TREE}surveys/citizens-2019/"
    said = read(stranger.get(page))
    assert "끝난 조사입니다" in said
    assert "초미세먼지 연평균 농도 12 49 131 217 169 2.17 29.2 402" in said
    assert "조사 기간이 아닙니다" in read(stranger.post(page, {"score-11-1-1": "5"}), 422)


def test_plans_show_projects_reviews_hearings_and_debates(sign_in):
    said = read(sign_in("gaon").get(f"{TREE}plans/?version=2020&on=2020-04-30"))
    assert "건수로만 보고된 시정사업 100" in said
    assert "중장기 행정계획의 지속가능성 검토 0건" in said
    assert "제2차 기본계획에 시민 뜻을 담는 공청회 개최" in said
    assert "지속가능발전 대토론회 견본 17 " in said


def test_the_pages_ask_the_database_as_often_for_many_values(
    see, stranger, hill_town, django_assert_max_num_queries
):
    see(TREE)
    with django_assert_max_num_queries(16):
        read(stranger.get(f"/open/ko{TREE}?version=2019"))


def test_the_docket_of_reviews_leads_back_to_the_plans(sign_in):
    answer = sign_in("maru").get("/dockets/plan-review/")
    assert f'href="{TREE}plans/"' in answer.content.decode()
