"""What a program may ask: parameters and fields, declared once, checked and documented by it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

DATE, DECIMAL = "date", "decimal"
PLAIN_DECIMAL = r"^-?[0-9]{1,18}(\.[0-9]{1,6})?$"
PLAIN_TEXT = r"^[^\x00-\x1f\x7f]*$"  # a line, without signs that steer
PLAIN_INTEGER = re.compile(r"[0-9]{1,9}")
MOST_OFFSET = 1_000_000


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a field of a body: its name, kind, bounds, and what it is for."""

    name: str
    about: str
    kind: str = "string"  # string, integer, date, decimal
    least: int = 0
    most: int = 100
    usual: int | str | None = None
    is_needed: bool = False

    def schema(self) -> dict[str, Any]:
        """Give its JSON schema."""
        match self.kind:
            case "integer":
                found: dict[str, Any] = {"type": "integer"}
                found |= {"minimum": self.least, "maximum": self.most}
            case "date":
                found = {"type": "string", "format": "date"}
            case "decimal":
                found = {"type": "string", "pattern": PLAIN_DECIMAL, "maxLength": 26}
            case _:
                found = {"type": "string", "minLength": self.least, "maxLength": self.most}
                found["pattern"] = PLAIN_TEXT
        found["description"] = self.about
        return found if self.usual is None else {**found, "default": self.usual}

    def find_fault(self, text: str) -> str:
        """Tell what is wrong with a text for it; nothing where it fits."""
        match self.kind:
            case "integer":
                fits = PLAIN_INTEGER.fullmatch(text) and self.least <= int(text) <= self.most
                return "" if fits else f"{self.least}–{self.most} 사이의 정수 · a whole number"
            case "date":
                return "" if is_day(text) else "날짜 YYYY-MM-DD · a date"
            case "decimal":
                return "" if re.fullmatch(PLAIN_DECIMAL[1:-1], text) else "숫자 · a plain number"
        if self.least <= len(text) <= self.most and re.fullmatch(PLAIN_TEXT[1:-1], text):
            return ""
        return f"{self.least}–{self.most}자의 글 · a text of so many characters"


def is_day(text: str) -> bool:
    """Tell whether a text is a day as ISO 8601 writes it."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


LIST = (
    Field("limit", "몇 건까지 · how many", "integer", 1, 200, 50),
    Field("offset", "몇 건을 건너뛸지 · how many to pass over", "integer", 0, MOST_OFFSET, 0),
    Field("facet", "갈래(약속의 상태 등) · a part, such as a state", most=40),
    Field("q", "찾을 말 · words to find"),
)
FIGURE = (
    Field("measure", "지표 · the measure", least=1, most=80, is_needed=True),
    Field("subject", "부서 · the unit", least=1, most=120, is_needed=True),
    Field("as_of", "기준일 · the date", DATE, is_needed=True),
    Field("value", "값 · the value, plain digits", DECIMAL, is_needed=True),
    Field("unit", "단위 · the unit of measure", least=1, most=40, is_needed=True),
    Field("since", "기간의 첫날 · the first day of a period", DATE),
    Field("dimensions", "차원 · dimensions, as grade=general/5", most=300),
    Field("source", "출처 · where it stands", most=200),
    Field("why", "까닭 · why", most=300),
)


def read_words(
    fields: Sequence[Field], told: Mapping[str, str]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Read what was told by the declared fields: the values, and what is wrong with them."""
    values, faults = {}, []
    for one in fields:
        if one.name not in told:
            if one.is_needed:
                faults.append((one.name, "빠졌습니다 · is missing"))
            values[one.name] = "" if one.usual is None else str(one.usual)
            continue
        text = told[one.name]
        if fault := one.find_fault(text):
            faults.append((one.name, fault))
        values[one.name] = text
    return values, faults
