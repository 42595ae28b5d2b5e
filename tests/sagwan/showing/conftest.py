"""A small report with findings, made by hand: what is shown must not depend on what rules find."""

from decimal import Decimal

import pytest

from sagwan.checking import Rule
from sagwan.facts import (
    Alternative,
    Block,
    Cell,
    CheckResult,
    Coverage,
    Discrepancy,
    Figure,
    Fix,
    Message,
    Place,
    Repeat,
    Report,
    Row,
    Section,
    Table,
    TestedRelation,
    Unit,
    Untested,
)
from sagwan.reading import read
from sagwan.showing.checked import Checked

TEXT = """시민소통실 업무보고
□ 예산 집행현황
구분\t예산액\t집행액\t잔액
행사운영비\t9000\t3500\t6500
○ 설명회를 <3>회 열고 약 120명이 참여
"""


class Scene:
    """The report, and ways to point at a stretch of it."""

    def __init__(self, text=TEXT, name="보고.txt"):
        self.document = read(text.encode("utf-8", "surrogatepass"), name)

    def place(self, line, text, **cell):
        """The place of a text on a line."""
        start = self.document.lines[line - 1].text.index(text)
        return Place(line, start, start + len(text), **cell)

    def figure(self, identity, line, text, unit="천원", **more):
        """A figure that stands on a line."""
        value = Decimal(text.strip("명").replace(",", ""))
        place = self.place(line, text, **more.pop("cell", {}))
        return Figure(
            identity, text, value, Unit(unit, Decimal(1), unit), Decimal(1), place, **more
        )

    def report(self):
        """The report as it might be understood."""
        table = {"table": "T1", "row": 0}
        names = ("예산액", "집행액", "잔액")
        figures = [
            self.figure(
                f"F{i + 1}", 4, text, cell={**table, "column": i}, subject=("행사운영비", name)
            )
            for i, (name, text) in enumerate(zip(names, ("9000", "3500", "6500"), strict=True))
        ]
        cells = tuple(Cell(f.text, (f.id,), f.place, ("main",)) for f in figures)
        figures += [
            self.figure("F4", 5, "3", "회"),
            self.figure("F5", 5, "120명", "명", bound="약"),
        ]
        return Report(
            document=self.document,
            organisation="시민소통실",
            title="업무보고",
            period="2024-05",
            sections=(
                Section("S1", None, 1, None, "예산 집행현황", None, self.place(2, "예산 집행현황")),
            ),
            blocks=self.blocks(),
            tables=(
                Table(
                    id="T1",
                    title="예산 집행현황",
                    section="S1",
                    unit="천원",
                    as_of=None,
                    columns=tuple((name,) for name in names),
                    rows=(Row(("행사운영비",), cells),),
                    place=Place(3, 0, 0),
                    last_line=4,
                ),
            ),
            figures=tuple(figures),
            tasks=(),
            results=(),
            promises=(),
            requests=(),
            dates=(),
            unread=(),
        )

    def blocks(self):
        """Every line in a block."""
        kinds = ("paragraph", "paragraph", "table", "table", "bullet")
        whole = [Place(line.number, 0, len(line.text)) for line in self.document.lines]
        blocks: list[Block] = []
        for kind, place in zip(kinds, whole, strict=False):
            table = "T1" if kind == "table" else None
            if table and blocks[-1].table:
                blocks[-1] = Block(
                    "B3", "table", 0, None, "", "S1", whole[2], (whole[2], whole[3]), "T1"
                )
                continue
            text = self.document.lines[place.line - 1].text
            blocks.append(
                Block(f"B{place.line}", kind, 1, None, text, "S1", place, (place,), table)
            )
        return tuple(blocks)


@pytest.fixture
def scene():
    """The report in pieces."""
    return Scene()


@pytest.fixture
def make_scene():
    """The same report with another text."""
    return Scene


@pytest.fixture
def wrong_sum(scene):
    """An error with everything that an error can have."""
    return Discrepancy(
        rule="DIF001",
        severity="error",
        certainty="certain",
        file="보고.txt",
        place=scene.place(4, "6500"),
        message=Message("잔액이 다릅니다.", "The remainder differs."),
        found="6,500",
        expected="5500",
        figures=("F3", "F1", "F2"),
        relation="6500 = 9000 - 3500",
        alternatives=(Alternative("F3", "5500"), Alternative("F1", "10000")),
        repeats=Repeat("지난보고.txt", Place(12, 0, 4)),
        fix=Fix("6500", "5500"),
    )


@pytest.fixture
def question(scene):
    """A question about words."""
    return Discrepancy(
        rule="WRD001",
        severity="warning",
        certainty="question",
        file="보고.txt",
        place=scene.place(5, "설명회를 <3>회"),
        message=Message("설명회가 <몇> 번입니까?", "How <many> meetings?"),
    )


@pytest.fixture
def checked(scene, wrong_sum, question):
    """The report with both findings."""
    relations = (
        TestedRelation("difference", "보고.txt", ("F3", "F1", "F2"), False, wrong_sum.place, "x"),
    )
    coverage = Coverage(
        5,
        3,
        (
            Untested("보고.txt", "F4", "견줄 수치가 없음 / nothing to compare it with"),
            Untested("보고.txt", "F5", "어림수 / approximate"),
        ),
    )
    result = CheckResult((wrong_sum, question), relations, coverage)
    return Checked("2024/보고.txt", scene.report(), result)


@pytest.fixture
def clean(scene):
    """A report in which everything agrees."""
    relation = TestedRelation(
        "sum", "보고.txt", ("F1", "F2"), True, Place(4, 0, 1), "9000 = 3500 + 5500"
    )
    result = CheckResult((), (relation,), Coverage(5, 5, ()))
    return Checked("보고.txt", scene.report(), result)


@pytest.fixture
def rule():
    """A rule that finds nothing."""
    return Rule(
        code="DIF001",
        severity="error",
        title=Message("잔액이 다름", "A wrong remainder"),
        reason=Message("잔액은 차이여야 합니다.", "What is left is a difference."),
        example=Message("900 | 350 | 650", "900 | 350 | 650"),
        find=lambda _: (),
    )
