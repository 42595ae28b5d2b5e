"""Who keeps a promise."""

import pytest

from sagwan.understanding.promises.owner import find_owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("독서 실태 조사 및 분석(문화연구원)", "문화연구원"),
        ("(교 통 국) 노선 개편", "교 통 국"),
        ("조명 교체 (시설과, 도서관정책과)", "시설과, 도서관정책과"),
        ("조명 교체 ※ 주관부서 : 시설과", "시설과"),
        ("(운영 성과) 만족도 조사", None),
        ("(위원회 운영) 정기 회의", None),
        ("만족도 조사(연 2회)", None),
        ("전국 대회 개최(’24.9월)", None),
    ],
)
def test_an_office_in_parentheses_owns_the_promise(text, owner):
    assert find_owner(text) == owner
