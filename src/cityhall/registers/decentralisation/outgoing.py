"""Decentralisation as tables to hand out: bills, proposals, affairs, courses."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from cityhall.registers.decentralisation.pages import describe_year
from cityhall.registers.sheets.tables import Column, Table

NUMBER = Column("number", "번호", "Number", 18)
STAGE = Column("stage", "상태", "Stage", 18)
BILLS = (
    NUMBER,
    Column("title", "법률안", "Bill", 40),
    Column("subject", "분야", "Subject", 16),
    STAGE,
    Column("since", "그때부터", "Since", 12),
    Column("pending", "통과 전 할 일", "While pending", 40),
    Column("passed", "통과 시 할 일", "If it passes", 40),
    Column("lapsed", "폐기 시 할 일", "If it lapses", 40),
)
PROPOSALS = (
    NUMBER,
    Column("title", "건의", "Proposal", 40),
    Column("route", "경로", "By what way", 18),
    Column("addressee", "받는 기관", "Addressee", 20),
    Column("days", "건의한 날", "Made on", 26),
    STAGE,
    Column("reply", "회신", "Reply", 40),
)
AFFAIRS = (
    NUMBER,
    Column("title", "사무 묶음", "Bundle of affairs", 40),
    Column("affairs", "사무(건)", "Affairs", 10, is_number=True),
    STAGE,
    Column("staff", "추계 인력(명)", "Staff estimated", 12, is_number=True),
    Column("cost", "추계 비용(백만원)", "Cost estimated (million won)", 16),
    Column("paid", "보전액(백만원)", "Paid (million won)", 16),
)
COURSES = (
    NUMBER,
    Column("title", "과정", "Course", 40),
    Column("audience", "대상", "For whom", 16),
    Column("place", "장소", "Place", 16),
    STAGE,
    Column("planned_runs", "계획(회)", "Runs planned", 10, is_number=True),
    Column("runs", "운영(회)", "Runs held", 10, is_number=True),
    Column("people", "수강(명)", "People taught", 10, is_number=True),
)


def make_tables(year: int, today: date) -> list[Table]:
    """Make what the page of a year shows tables."""
    shown = describe_year(year, today)
    return [
        Table("bills", "법률안", "Bills", BILLS, write_rows(shown["bills"])),
        Table("proposals", "대정부 건의", "Proposals", PROPOSALS, write_rows(shown["proposals"])),
        Table("affairs", "사무 이양", "Affairs", AFFAIRS, write_rows(shown["affairs"])),
        Table("courses", "교육", "Courses", COURSES, write_rows(shown["courses"])),
    ]


def write_rows(shown: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Write what is shown of cases as rows."""
    return [
        {"number": one["case"].number, "title": one["case"].title}
        | {plan.key: plan.text for plan in one.get("scenarios", ())}
        | {key: write_cell(held) for key, held in one.items() if key not in ("case", "scenarios")}
        for one in shown
    ]


def write_cell(held: object) -> str:
    """Write a cell: several days one after another."""
    return ", ".join(map(str, held)) if isinstance(held, tuple) else str(held)
