"""The papers of a sitting as `sagwan.report/1` documents: its agenda, and its minutes."""

from collections.abc import Iterable, Sequence
from typing import Any

from cityhall.registers.committees import queries
from cityhall.registers.committees.actions import name_body
from cityhall.registers.committees.models import Item, Sitting
from cityhall.registers.committees.offers import find_ruled
from sagwan.writing import write
from sagwan.writing.paper import Paper

Json = dict[str, Any]
PAPERS = {"agenda": "회의 안건", "minutes": "회의록"}
STATES = {
    Item.State.STANDING: "심의 전",
    Item.State.DECIDED: "의결",
    Item.State.OFF: "안건에서 내림",
    Item.State.LEFT: "계속 심의",
}


def write_paper(sitting: Sitting, paper: str, form: str) -> bytes:
    """Write a paper of a sitting as a file."""
    return write(make_paper(sitting, paper), form)


def name_paper(sitting: Sitting, paper: str) -> str:
    """Name the file of a paper."""
    return f"{sitting.on}_{name_body(sitting)[0]}_{PAPERS[paper]}"


def make_paper(sitting: Sitting, paper: str) -> Json:
    """Make the document of a paper."""
    writer = _Writer(sitting, paper)
    writer.head()
    if paper == "agenda":
        writer.agenda()
    else:
        writer.minutes()
    return writer.paper.as_dict()


class _Writer:
    """Writes what a paper tells of a sitting, in its order."""

    def __init__(self, sitting: Sitting, paper: str) -> None:
        self.sitting = sitting
        self.places = [one for one in queries.list_places(sitting) if not one.is_out]
        body, on = name_body(sitting)[0], sitting.on
        day = f"{on.year}. {on.month}. {on.day}."
        self.paper = Paper(f"{body} {PAPERS[paper]}", body, day, sitting.key)

    def agenda(self) -> None:
        """Write the agenda: who was drawn, the cases in their order."""
        self.section("위원")
        rows = [(str(one.member.name_ko), self.side(one.inside)) for one in self.places]
        self.table(["이름", "구분"], rows)
        self.section("안건")
        items = queries.list_agenda(self.sitting)
        listed = [(f"제{one.order}호", one.number, one.title, self.examiners(one)) for one in items]
        self.table(["의안", "사건번호", "사건명", "주·부심"], listed)

    def minutes(self) -> None:
        """Write the minutes: who came, each case with its decision, votes and remarks."""
        self.section("출석")
        came = sum(bool(one.present) for one in self.places)
        self.line(f"위원 {len(self.places)}명 가운데 {came}명 출석")
        rows = [
            (
                str(one.member.name_ko),
                self.side(one.inside),
                "출석" if one.present else "불참",
                "회의를 이끎" if one.chairs else "",
            )
            for one in self.places
        ]
        self.table(["이름", "구분", "출석", "비고"], rows)
        self.section("의결")
        items = queries.list_items(self.sitting)
        self.table(
            ["의안", "사건번호", "사건명", "주·부심", "결과", "찬성·반대·기권"],
            [self.result(one) for one in items],
        )
        self.remarks(items)
        self.close()

    def head(self) -> None:
        """Say when and where the sitting is, and by which rule."""
        one, ruled = self.sitting, find_ruled(self.sitting.procedure, self.sitting.on)
        self.section("개요")
        self.line(f"일시: {one.on.year}. {one.on.month}. {one.on.day}. {one.at}".strip())
        if one.where:
            self.line(f"장소: {one.where}")
        self.line(f"구분: {'수시' if one.is_extra else '정기'} 회의")
        if ruled:
            panel = ruled.panel
            self.line(
                f"구성: {panel.size}명(외부 {panel.outside}, 내부 {panel.inside}), "
                f"의결 정족수 {panel.quorum}명"
            )

    def remarks(self, items: Sequence[Item]) -> None:
        """Write what was said of single cases, and why some were taken off."""
        told = [one for one in items if one.remark or one.why]
        if told:
            self.section("발언과 처리 사유")
        for one in told:
            self.line(f"{one.number}: {' / '.join(filter(None, (one.remark, one.why)))}")

    def close(self) -> None:
        """Write who closed and signed the minutes, and what was corrected since."""
        self.section("마감과 서명")
        if self.sitting.remark:
            self.line(self.sitting.remark)
        if self.sitting.digest:
            self.line(f"회의록 확인값(SHA-256): {self.sitting.digest}")
        for one in self.sitting.signatures.all():
            part = "회의를 이끈 위원" if one.part == "chair" else "간사"
            paper = ", 종이에 서명" if one.on_paper else ""
            self.line(f"{part} {one.name}({one.on}{paper})")
        for fixed in self.sitting.corrections.all():
            self.line(f"정정 {fixed.on} {fixed.by_name}: {fixed.text}")

    def result(self, item: Item) -> tuple[str, ...]:
        """Give a row of the decisions."""
        votes = [item.ayes, item.noes, item.abstained]
        told = "·".join(str(one or 0) for one in votes) if any(v is not None for v in votes) else ""
        outcome = item.decision_ko or STATES[Item.State(item.state)]
        order = f"제{item.order}호" if item.order else "–"
        return (order, item.number, item.title, self.examiners(item), outcome, told)

    @staticmethod
    def side(inside: bool) -> str:
        """Say from where a member is."""
        return "내부" if inside else "외부"

    @staticmethod
    def examiners(item: Item) -> str:
        """Name the lead and the second examiner of a case."""
        return ", ".join(str(one.name_ko) for one in (item.lead, item.second) if one)

    def section(self, title: str) -> None:
        """Open a section."""
        self.paper.heading(1, "□", title)

    def line(self, text: str) -> None:
        """Write a line."""
        self.paper.add("bullet", text, level=2, mark="○")

    def table(self, head: Sequence[str], rows: Iterable[tuple[str, ...]]) -> None:
        """Write a table, with a dash where nothing is to be said."""
        told = [[row[0], *(text or "–" for text in row[1:])] for row in rows]
        self.paper.table(head, told, level=2)
