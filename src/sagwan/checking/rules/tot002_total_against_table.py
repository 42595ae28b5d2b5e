"""TOT002: an amount in the text that the table it speaks of does not bear out."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.prose.beside import beside_tables
from sagwan.checking.prose.means import means_said
from sagwan.checking.prose.naming import named_cells
from sagwan.checking.prose.tabled import Told, totals_said
from sagwan.checking.prose.telling import told
from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Message

TITLE = Message("본문의 수가 표와 다름", "An amount in the text that its table does not bear out")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Test every amount of the text that a table gives too."""
    seen: set[str] = set()
    for pair, grade in _pairs(evidence):
        if pair.said.figure.id not in seen:
            seen.add(pair.said.figure.id)
            yield told(pair.tested(), grade, TITLE)
    for mean in means_said(evidence.passages, evidence.report.tables, evidence.rates):
        yield told(mean.tested(), mean.grade, TITLE)


def _pairs(evidence: Evidence) -> Iterator[Told]:
    passages, cells = evidence.passages, evidence.cells
    yield from totals_said(passages, evidence.report.tables, cells)
    yield from named_cells(passages, cells)
    yield from beside_tables(passages, evidence.report.tables, cells)


RULE = Rule(
    code="TOT002",
    severity="error",
    title=TITLE,
    reason=Message(
        "제목이나 본문에 적은 총액·건수는 아래 표의 값(반올림·절사 포함)과 같아야 합니다.",
        "A total in a heading or sentence must be what the table gives, rounded or cut.",
    ),
    example=Message(
        "일반회계 : 총 6,032억 / 표의 합계 602,275백만원 → 6,023억",
        "general account: 603.2 billion in all / total of the table 602,275 million → 602.3",
    ),
    find=find,
)
