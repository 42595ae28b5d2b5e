"""Sums that running text states other than as a list in brackets: one wrong digit is an error."""

import pytest

from sagwan.checking import check
from sagwan.reading import read
from sagwan.understanding import understand

RIGHT = [
    "○ 점검대상 360개소 중 342개소 점검 완료, 미점검 18개소",
    "○ 참여 인원 : 4,310명 = 학생 2,980명 + 일반 1,330명",
    "○ 잔액 1,205백만원(예산 4,820백만원 - 집행 3,615백만원)",
    "○ 정원 312명, 현원 298명, 결원 14명",
    "○ (정원) 312명 (현원) 298명 (결원) 14명",
    "○ 상반기 128건, 하반기 144건 등 총 272건 처리",
    "○ 1분기 31건, 2분기 47건으로 상반기 모두 78건 발생",
    "○ 예산 규모는 총 2,950억원으로 일반회계 2,310억원, 특별회계 640억원임",
    "○ 총 연장 18.4㎞(1구간 7.2㎞, 2구간 11.2㎞)",
    "○ 지원 : 1,560가구 2,340백만원\n - 긴급 980가구 1,470백만원\n - 주거 580가구 870백만원",
    "○ 단속 : 총 7,215건\n - 주차 5,130건\n - 적치 1,265건\n - 기타 820건",
    "○ 급식비 1식당 4,500원 × 1,200명 × 180일 = 972,000천원",
    "○ 보조금 86억 5천만원 중 69억 2천만원을 집행하여 집행률 80.0%",
    "○ 사업비 : 3,400백만원(국 1,700 도 510 시 1,190)",
]
SILENT = [
    "○ 점검대상 360개소 중 342개소 점검, 미흡 28개소 시정",
    "○ 46건 중 21건 완료, 미착수 15건, 나머지 추진중",
    "○ 정원 25명, 현원 24명, 결원 2명(과원 1명)",
    "○ 총사업비 1,500백만원\n - 2024년 예산 1,000백만원\n - 기집행 400백만원",
    "○ 지원 2,000가구\n - 저소득층 1,500가구\n - 한부모 900가구",
    "○ 국비 50억원, 시비 30억원 등 총 100억원 확보",
    "○ 2024년 10개소, 2025년 15개소, 2026년까지 총 40개소 설치",
    "○ 동부권 3개소, 서부권 4개소로 총 15개소 중 7개소 완료",
    "○ 1분기 20명, 2분기 30명 등 총 100명 목표",
    "○ 회의 3회, 현장방문 5회 등 10회 이상 활동",
    "○ 우수 모임 2개를 선정(한 분야에서 2개 모임 또는 각각의 분야에서 1개씩 선정 가능)",
]
WRONG = [
    ("○ 점검대상 360개소 중 342개소 점검 완료, 미점검 16개소", "360 = 342 + 16"),
    ("○ 잔액 1,705백만원(예산 4,820백만원 - 집행 3,615백만원)", "1,705 = 4,820 - 3,615"),
    ("○ 상반기 128건, 하반기 144건 등 총 292건 처리", "292 = 128 + 144"),
    ("○ 단속 : 총 7,215건\n - 주차 5,130건\n - 적치 1,285건\n - 기타 820건", "7,215 = 5,130"),
    ("○ 급식비 1식당 4,500원 × 1,200명 × 180일 = 975,000천원", "975,000천원 = "),
    ("○ 예산 규모는 총 2,950억원으로 일반회계 2,310억원, 특별회계 840억원임", "2,950 = 2,310"),
]


def errors(line: str) -> list[str]:
    text = f"주요업무보고\n\n2024. 7.\n\n1 숲길 가꾸기\n\n□ 추진실적\n{line}\n"
    found = check(understand(read(text.encode(), name="보고.txt"))).discrepancies
    return [fault.relation or "" for fault in found if fault.severity == "error"]


@pytest.mark.parametrize("line", [*RIGHT, *SILENT])
def test_sums_that_hold_and_lists_that_need_not_be_whole_are_no_errors(line):
    assert errors(line) == []


@pytest.mark.parametrize(("line", "relation"), WRONG)
def test_a_wrong_digit_in_a_stated_sum_is_an_error(line, relation):
    assert any(relation.replace(",", "") in found.replace(",", "") for found in errors(line))
