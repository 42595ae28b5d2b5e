"""The register as tables to hand out: values and what reports claim in one, measures in another."""

from collections.abc import Iterable

from cityhall.registers.figures.measures import Measure, load_catalogue
from cityhall.registers.figures.models import Claim, Value
from cityhall.registers.sheets.tables import Column, Table

VALUE, CLAIM = "value", "claim"
COLUMNS = (
    Column("measure", "지표", "Measure", 28, is_needed=True),
    Column("subject", "부서", "Unit of the organisation", 28, is_needed=True),
    Column("since", "시작일", "First day", 12),
    Column("as_of", "기준일", "As of", 12, is_needed=True),
    Column("dimensions", "차원", "Dimensions", 30),
    Column("value", "값", "Value", 16, is_needed=True, is_number=True),
    Column("unit", "단위", "Unit of measure", 10, is_needed=True),
    Column("printed", "인쇄된 값", "As printed, where wrong", 16, is_number=True),
    Column("reason", "틀린 까닭", "Why it is wrong", 24),
    Column("source", "출처", "Source", 16),
    Column("text", "원문", "As written", 16),
    Column("kind", "값·대조", "Value or claim", 10),
)
MEASURES = (
    Column("key", "지표", "Measure", 28),
    Column("ko", "이름", "Name in Korean", 30),
    Column("en", "이름(영문)", "Name in English", 30),
    Column("unit", "단위", "Unit of measure", 10),
    Column("time", "때", "Time", 10),
    Column("dimensions", "차원", "Dimensions", 20),
    Column("computed_from", "계산에 쓰는 지표", "Computed from", 40),
    Column("digits", "소수 자릿수", "Decimals", 10, is_number=True),
)


def list_tables(values: Iterable[Value], claims: Iterable[Claim], family: str = "") -> list[Table]:
    """List the register: its figures, and the measures that they are of."""
    figures = [read_cells(row) | {"kind": VALUE} for row in values]
    figures += [read_cells(row) | {"kind": CLAIM} for row in claims]
    declared = load_catalogue().measures.values()
    measures = [describe(one) for one in declared if family in {"", one.family}]
    return [
        Table("figures", "수치", "Figures", COLUMNS, figures),
        Table("measures", "지표", "Measures", MEASURES, measures),
    ]


def read_cells(row: Value | Claim) -> dict[str, str]:
    """Give a row as the cells of its line."""
    names = (column.key for column in COLUMNS if column.key not in {"subject", "kind"})
    return {name: str(getattr(row, name) or "") for name in names} | {"subject": row.subject.key}


def describe(measure: Measure) -> dict[str, str]:
    """Describe a measure as it is declared."""
    return {
        "key": measure.key,
        "ko": measure.name.ko,
        "en": measure.name.en,
        "unit": measure.unit,
        "time": measure.time or "computed",
        "dimensions": " ".join(measure.dimensions),
        "computed_from": " ".join(measure.needs),
        "digits": str(measure.digits),
    }
