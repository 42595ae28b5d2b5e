"""NAM001 on laws, Latin words, bodies and titles written two ways, and on names alike."""

import pytest

from sagwan.checking.settings import Settings


def test_the_rarer_name_of_a_law_is_a_warning_with_a_fix(findings):
    text = (
        "○ 「나루정비일괄법」 마련\n○ 나루정비일괄법을 다듬음\n○ 「나루일괄정비법」 통과를 촉구\n"
    )
    (found,) = findings("NAM001", text)
    assert (found.place.line, found.found, found.expected) == (
        3,
        "나루일괄정비법",
        "나루정비일괄법",
    )
    assert (found.fix.replace, found.fix.with_) == ("나루일괄정비법", "나루정비일괄법")


def test_names_as_frequent_as_each_other_are_a_question_without_fix(findings):
    (found,) = findings("NAM001", "○ 「나루정비일괄법」 마련\n○ 「나루일괄정비법」 통과를 촉구\n")
    assert (found.found, found.certainty, found.fix) == ("나루일괄정비법", "question", None)


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("「갈대밭 보전 기본계획」", "「갈대밭 보전 기본게획」"),
        ("‘나루 시민 참여단’", "‘나루 시민 참어단’"),
        ("「수상교통안전관리법」", "「수상교통안전리법」"),
    ],
)
def test_a_name_one_letter_off_is_a_warning(faults, usual, odd):
    told = faults("NAM001", f"○ {usual} 마련\n○ {usual} 시행\n○ {odd} 점검\n")
    assert [(line, severity) for line, severity, _, _ in told] == [(3, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "○ 「제1차 갈대밭 기본계획」, 「제2차 갈대밭 기본계획」",
        "○ 「나루시 조례」, 「나루구 조례」, 「갈대법」, 「갈대공무원법」",
        "○ 「지방재정법」, 「국가재정법」, 「국가공무원법」, 「지방공무원법」",
        "○ 개선 방법, 추진방법, 관리방법을 다룸, 시공방법, 처리기법",
        "○ 공동대응 체계, 공동 대응 방안, 추진체계, 추진 체계",
        "○ City, Cities, Metropolis, METROPOLIS, Platform, COVID",
    ],
)
def test_names_that_only_resemble_are_left_alone(faults, text):
    assert faults("NAM001", text) == []


def test_a_latin_word_with_two_letters_swapped_is_a_warning(faults):
    text = "○ COVID-19 대응\n○ Cities Against COVID-19\n○ Cities Against COIVD-19\n"
    assert faults("NAM001", text) == [(3, "warning", "COIVD", "COVID")]


@pytest.mark.parametrize(
    ("text", "odd", "usual"),
    [
        ("○ 나루준비TF 구성\n○ 나루준비TF 회의\n○ 나루준비 TF 운영\n", "나루준비 TF", "나루준비TF"),
        (
            "○ 갈대보전정책협의회 개최\n○ 갈대보전정책협의회 운영\n○ 갈대보전 정책협의회 구성\n",
            "갈대보전 정책협의회",
            "갈대보전정책협의회",
        ),
        (
            "○ 「갈대 보전계획」\n○ 「갈대 보전계획」\n○ 「갈대보전계획」\n",
            "갈대보전계획",
            "갈대 보전계획",
        ),
    ],
)
def test_blanks_that_differ_are_a_note(faults, text, odd, usual):
    assert faults("NAM001", text) == [(3, "note", odd, usual)]


def test_a_title_that_differs_from_the_contents_is_a_note(faults):
    text = (
        "# 주요업무보고\n\n2020. 4.\n\n나루과\n\n# Ⅱ. 주요업무\n\n1. 신뢰기반 나루 운영\n\n"
        "2. 갈대밭 보전 강화\n\n## 1. 신뢰 기반 나루 운영\n\n○ 나루를 고침\n\n"
        "## 2. 갈대밭 보전 강화\n\n○ 갈대를 심음\n"
    )
    assert faults("NAM001", text, "report.md") == [
        (9, "note", "신뢰기반 나루 운영", "신뢰 기반 나루 운영")
    ]


def test_names_that_the_city_equals_are_mended(findings):
    text = "○ 감염병 대응\n○ 전염병 공동 대응\n"
    assert findings("NAM001", text) == []
    (found,) = findings("NAM001", text, settings=Settings(same_names={"전염병": "감염병"}))
    assert (found.place.line, found.found, found.expected) == (2, "전염병", "감염병")


def test_terms_of_the_city_a_letter_off_are_mended_and_its_own_are_right(findings, faults):
    settings = Settings(terms=frozenset({"나루지기"}))
    (found,) = findings("NAM001", "○ 나루지기 교육, 나루자기 모집\n", settings=settings)
    assert (found.found, found.expected) == ("나루자기", "나루지기")
    both = Settings(terms=frozenset({"나루정비일괄법", "나루일괄정비법"}))
    text = "○ 「나루정비일괄법」 마련\n○ 「나루일괄정비법」 통과를 촉구\n"
    assert faults("NAM001", text, settings=both) == []
