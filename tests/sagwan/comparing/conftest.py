"""Two reports of one invented office, half a year apart, and what reading makes of them."""

import pytest

from sagwan.reading import read
from sagwan.understanding import understand

OLD = """주요업무보고

2023. 3.

한빛시 도서관정책과

Ⅰ. 일반 현황

1 인력 현황 (기준 / 단위 : '23. 2. 28. / 명)

구 분\t총계\t사서직\t행정직\t비 고
정 원\t24\t15\t9\t작은도서관에 나가 있는 사서를 아우른 수이며 공무직은 따로 셈
현 원\t22\t14\t8\t

※ 공무직 6명 별도

Ⅱ. 주요 업무

1 작은도서관 문턱 낮추기

□ 추진 방향

○ 걸어서 십 분 안에 닿는 작은도서관을 동네마다 갖추어 책 읽는 도시 조성

□ 추진 내용

○ 작은도서관 31개소에 순회사서 12명 배치
 － 낡은 서가 교체와 장애인 열람석 마련을 위한 현장 조사 실시

□ 향후 계획

○ 작은도서관 야간 개방 시범 운영 : '23. 5월
○ 이동도서관 노선 개편안 마련 : '23. 6월
○ 동네 책방과 손잡은 독서 모임 지원 : 연중
○ 「2023 한빛 책 축제」 개최 : '23. 9월
○ 점자 자료 디지털 변환 용역 착수 : '23. 4월

2 공공도서관 시설 현대화

□ 추진 내용

○ 중앙도서관 증축 설계비 8억 2천만원 확보

□ 향후 계획

○ 증축 설계 공모 : '23. 7월
"""

NEW = """주요업무보고

2023. 9.

한빛시 도서관정책과

Ⅰ. 일반 현황

1 인력 현황 (기준 / 단위 : '23. 8. 31. / 명)

구 분\t총계\t사서직\t행정직\t비 고
정 원\t24\t15\t9\t작은도서관에 나가 있는 사서를 아우른 수이며 공무직은 따로 셈
현 원\t23\t15\t8\t

※ 공무직 6명 별도

Ⅱ. 주요 업무

1 작은도서관의 문턱 낮추기

□ 추진 방향

○ 걸어서 십 분 안에 닿는 작은도서관을 동네마다 갖추어 책 읽는 도시 조성

□ 추진 실적

○ 작은도서관 33개소에 순회사서 12명 배치
○ 작은도서관 야간 개방을 시범으로 운영('23. 5. 8.~)

□ 향후 계획

○ 이동도서관 노선을 개편하는 안 마련 : '23. 11월
○ 동네 책방과 함께하는 독서 모임 지원 : 연중
○ 「2023 한빛 책 축제」 개최 : '23. 9월

2 공공도서관 시설 현대화

□ 추진 내용

○ 중앙도서관 증축 설계비 8억 2천만원 확보

□ 향후 계획

○ 증축 설계 공모 : '23. 7월

3 어린이 독서 문화 조성

□ 향후 계획

○ 찾아가는 그림책 교실 운영 : '23. 10월
"""


@pytest.fixture
def understood():
    """Read and understand an invented report."""

    def build(text, name="report.txt"):
        return understand(read(text.encode(), name))

    return build


@pytest.fixture
def old(understood):
    """The report of spring."""
    return understood(OLD, "2023-03.txt")


@pytest.fixture
def new(understood):
    """The report of autumn."""
    return understood(NEW, "2023-09.txt")
