"""Reports of two offices of one month."""

import pytest

from sagwan.comparing import compare_offices

FRAME = """주요업무보고

2023. {month}.

{office}

Ⅰ. 일반 현황

1 인력 현황 (기준 : '23. {month}. 1.)

구 분\t계\t일반직
정 원\t{staff}
현 원\t{staff}

Ⅱ. 주요 업무

1 {work}

□ 추진 실적

○ {done}

□ 향후 계획

○ {plan}
"""


def office(name, staff, work, done="관내 시설 안전을 두루 살핌", plan="직원 연수 : 연중", month=4):
    """Write a report of one office."""
    return FRAME.format(office=name, staff=staff, work=work, done=done, plan=plan, month=month)


@pytest.fixture
def told(understood):
    """Say what two offices tell differently: rule, what is found and what is expected."""

    def tell(one, two, settings=None):
        reports = [
            understood(office("문화관광과", "20\t20", "관광객 맞이", **one), "culture.txt"),
            understood(office("국제협력과", "12\t12", "자매도시 교류", **two), "abroad.txt"),
        ]
        return compare_offices(reports, settings)

    return tell
