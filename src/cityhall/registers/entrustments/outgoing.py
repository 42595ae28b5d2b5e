"""The register of services as a table to hand out: each that stands, with what is due of it."""

from collections.abc import Iterable, Iterator, Mapping

from cityhall.ground.organisation.queries import Tree
from cityhall.registers.cases.outgoing import make_table as make_statistic
from cityhall.registers.entrustments.duties import Due, load_rules
from cityhall.registers.entrustments.queries import Row
from cityhall.registers.entrustments.rows import KINDS
from cityhall.registers.sheets.tables import Column, Table
from sagwan.procedures import Tabulated

COLUMNS = (
    Column("number", "번호", "Number", 16),
    Column("title", "위탁 사무", "Service", 36),
    Column("kind", "유형", "Kind", 12),
    Column("unit", "담당 부서", "Unit in charge", 20),
    Column("trustee", "수탁기관", "Trustee", 26),
    Column("budget", "예산(원)", "Budget (won)", 18, is_number=True),
    Column("since", "협약일", "Since", 12),
    Column("until", "위탁 만료일", "Until", 12),
)


def make_tables(rows: Iterable[Row], overview: Tabulated, tree: Tree) -> list[Table]:
    """Make the register a table, and beside it the overview under the headings of reports."""
    columns = [*COLUMNS]
    for duty in load_rules().duties:
        ko, en = duty.name.ko, duty.name.en
        columns.append(Column(f"{duty.key}_due", f"{ko} 기한", f"{en} due", 14))
        columns.append(Column(f"{duty.key}_state", f"{ko} 상태", f"{en} stands", 10))
        columns.append(Column(f"{duty.key}_last", f"{ko} 마지막", f"{en} last", 14))
    cells = [write_cells(one, tree) for one in rows]
    register = Table("services", "위탁 사무", "Services", tuple(columns), cells)
    return [register, make_statistic(overview)]


def write_cells(row: Row, tree: Tree) -> Mapping[str, str]:
    """Write the cells of a service."""
    one = row.service
    node = tree.nodes.get(one.unit)
    cells = {
        "number": one.number,
        "title": one.title,
        "kind": KINDS.get(one.kind, (one.kind,))[0],
        "unit": node.name_ko if node else one.unit,
        "trustee": one.trustee,
        "budget": f"{one.budget:f}",
        "since": one.since.isoformat() if one.since else "",
        "until": one.until.isoformat() if one.until else "",
    }
    return cells | {key: text for due in row.dues for key, text in list_cells(due)}


def list_cells(due: Due) -> Iterator[tuple[str, str]]:
    """List the cells of a duty."""
    key, met = due.duty.key, due.last.met if due.last else None
    yield f"{key}_due", due.due.isoformat() if due.due else ""
    yield f"{key}_state", due.standing
    yield f"{key}_last", met.isoformat() if met else ""
