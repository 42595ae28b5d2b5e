"""What our own writer prints as PDF is read back by its tags: equal blocks, tables and figures."""

import pytest

from sagwan import read, understand
from sagwan.writing import write

COVERED = """2024년도 주요업무 추진계획

2024. 2.

미래정원국

Ⅰ. 일반현황
 1. 조직과 인력
  □ 조 직 : 1국 3과 9팀
  □ 정원과 현원 (2024. 1. 1. 현재, 단위: 명)
구분\t계\t일반직\t임기제
정원\t95\t80\t15
현원\t91\t78\t13
과부족\t△4\t△2\t△2
 2. 예산 현황
  □ 부서별 예산 (단위: 백만원)
부서\t예산액\t집행액\t잔액
계\t4,500\t3,000\t1,500
정원정책과\t2,500\t2,000\t500
숲조성과\t2,000\t1,000\t1,000
Ⅱ. 주요 성과
 1. 생활권 정원 확충
  □ 추진실적
   ○ 마을정원 12개소를 조성하고, 주민이 스스로 가꾸는 정원지기 340명을 모집하여 계절마다 화단을 새로 꾸미고 안내판을 손보았음
    - 공공부지 8개소, 학교 담장 4개소
    ※ 학교 담장은 교육지원청과 협의하여 정함
   ○ 정원박람회 관람객 27만 명(전년 대비 12% 증가)
  □ 향후계획
   ○ 2024년 6월까지 정원지기 심화과정 개설
Ⅲ. 당면 현안
  □ 추진배경
   ○ 여름철 가뭄에 대비한 급수체계가 부족함
"""

PLAIN = """Ⅰ. 일반현황
□ 주요기능
 ○ 도서관 정책의 수립과 종합 조정
 ○ 작은도서관 운영 지원 및 독서문화 진흥에 관한 사항
Ⅱ. 추진계획
□ 작은도서관 운영
 ○ 운영 시간을 저녁 9시까지 늘림
  - 대상: 권역별 거점 6개관
 ○ 사서 인력 18명 배치
"""

LONG = "Ⅰ. 일반현황\n□ 동별 경로당 (단위: 명)\n동\t경로당\t회원\n" + "".join(
    f"새빛{i}동\t{i + 3}\t{(i + 3) * 41:,}\n" for i in range(1, 70)
)

SPANS = """<h1>Ⅰ. 일반현황</h1><p>□ 정원 현황</p>
<table><tr><th rowspan=2>구분</th><th colspan=2>본청</th><th colspan=2>사업소</th></tr>
<tr><th>정원</th><th>현원</th><th>정원</th><th>현원</th></tr>
<tr><td>일반직</td><td>42</td><td>40</td><td>17</td><td>16</td></tr>
<tr><td>연구직</td><td>5</td><td>5</td><td>8</td><td>7</td></tr></table>
<p>○ 결원은 하반기에 충원</p>"""

OVER = """<h1>Ⅰ. 일반현황</h1><p>□ 재결 현황</p>
<table><tr><th>연도</th><th>구분</th><th>2017</th><th>2018</th></tr>
<tr><td colspan=2>재결건수</td><td>1,329</td><td>1,510</td></tr>
<tr><td colspan=2>회당 평균</td><td>55.4</td><td>62.9</td></tr></table>"""

TEXTS = {
    "covered.txt": COVERED,
    "plain.txt": PLAIN,
    "long.txt": LONG,
    "spans.html": SPANS,
    "labels over two columns.html": OVER,
}


def blocks_of(report):
    return [
        (block.kind, block.level, block.mark, "" if block.table else " ".join(block.text.split()))
        for block in report.blocks
    ]


def tables_of(report):
    """Columns and rows; PDF has no way to tell an empty cell from none."""
    return [
        (
            table.columns,
            [(row.label, [cell.text if cell else "" for cell in row.cells]) for row in table.rows],
        )
        for table in report.tables
    ]


def figures_of(report):
    return [(figure.value, figure.subject) for figure in report.figures]


def both_ways(report):
    return understand(read(write(report, "pdf"), "다시.pdf"))


@pytest.mark.parametrize("name", TEXTS)
def test_an_invented_report_comes_back_equal(name):
    report = understand(read(TEXTS[name].encode(), name))
    again = both_ways(report)
    assert blocks_of(again) == blocks_of(report)
    assert tables_of(again) == tables_of(report)
    assert figures_of(again) == figures_of(report)


def test_a_table_over_pages_is_one_table():
    report = understand(read(LONG.encode(), "long.txt"))
    data = write(report, "pdf")
    document = read(data, "다시.pdf")
    assert document.pages is not None
    assert document.pages > 1
    assert [grid.rows for grid in document.grids] == [70]


def test_made_contents_are_named_as_made_and_are_no_text():
    parts = (f"{sign}. 분야 {i}\n□ 현황\n○ 점검 {i}회\n" for i, sign in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨ", 1))
    report = understand(read("".join(parts).encode(), "보고.txt"))
    document = read(write(report, "pdf"), "다시.pdf")
    again = understand(document)
    assert any("덧붙인 것" in unread.reason for unread in document.unread)
    assert blocks_of(again) == blocks_of(report)


@pytest.mark.parametrize("number", range(5))
def test_the_figures_of_real_reports_come_back(shared_file, number):
    path = next(shared_file("seeds").glob(f"{number:03}_*"))
    report = understand(read(path))
    again = both_ways(report)
    assert sorted(f.value for f in again.figures) == sorted(f.value for f in report.figures)
    before, after = blocks_of(report), blocks_of(again)
    kept = sum(block in after for block in before)
    assert kept >= 0.95 * len(before)


def test_tags_that_part_nothing_are_not_believed(read_set):
    """A file whose tags call pages of points one paragraph is read by its look."""
    points = [f"○ {i}째 항목은 스스로 한 문단임" for i in range(1, 301)]
    document = read_set(" #linebreak() ".join(points), tagged=True)
    assert [line.text for line in document.lines] == points
