"""What words say about a list: that it is complete, that it names only some, that it is a total."""

import re

from sagwan.facts.patterns import Late

_TOTAL = re.compile(
    r"(?:총|합계|총계|총수|도합|모두|전체|누계|합하여|총규모|총액|총괄)[\s:]*\S{0,12}\s*$"
)
_GROUPS = tuple(
    frozenset(words.split())
    for words in (
        "국비 시비 구비 군비 도비 지방비 민자 자부담 기금 국 시 구 군 도",
        "내부 외부",
        "신규 재위탁 재계약 계속 기존 갱신 변경 연장 말소 신축 증축",
        "광역 기초",
        "정기 수시 임시 상시",
        "당연직 위촉직 상근 비상근 공무원 전문가 민간 시민",
        "남 여 남성 여성 남자 여자",
        "완료 추진중 진행중 정산중 미착수 준공 착공 사업인가 종결 계류 검토중 예정",
        "공사 공사비 보상 보상비 용역 용역비 설계 설계비 감리 감리비 시설비 부대비",
        "대면 비대면 유선 방문 온라인 오프라인",
        "적정 부적정 조건부 조건부추진 재검토 반려 철회 원안 수정 가결 부결 수용 불수용",
        "재정 비재정 일반회계 특별회계 기금",
        "본청 사업소 직속기관 구·군 자치구",
        "상반기 하반기",
        "국내 해외",
        "일반직 별정직 임기제 정무직 관리운영직 연구직 공무직",
    )
)
_REST = frozenset("기타 나머지 그외 일반 잔여".split())
_WORD = Late(r"[가-힣·]+")
_PARTICLE = Late(r"(?<=[가-힣]{2})(?:은|는|이|가|을|를)$")
_PARTIAL = Late(
    r"여성|여자|女|청년|장애인|외국인|노인|어르신|1인 가구|결원|휴직|파견|병가|퇴직|신설|미달|부진|저조"
)


def is_declared(words: str) -> bool:
    """Tell whether the words right before a figure call it a total (총 64건)."""
    return bool(_TOTAL.search(words))


def is_complete(labels: str) -> bool:
    """Tell whether labels come in a set that leaves nothing out (국비·시비, 내부·외부, 기타)."""
    words = {_PARTICLE.sub("", word) for word in _WORD.findall(labels)}
    return bool(words & _REST) or any(len(words & group) >= 2 for group in _GROUPS)


def names_a_part(labels: str) -> bool:
    """Tell whether a label picks out people or things that other items may count as well."""
    return bool(_PARTIAL.search(labels))
