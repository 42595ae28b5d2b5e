"""What a program may ask: parameters and fields, declared once, checked and documented by it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

DATE, DECIMAL, HOUR = "date", "decimal", "hour"
PLAIN_DECIMAL = r"^-?[0-9]{1,18}(\.[0-9]{1,6})?$"
PLAIN_HOUR = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
PLAIN_TEXT = r"^[^\x00-\x1f\x7f]*$"  # a line, without signs that steer
LINES_OF_TEXT = r"^[^\x00-\x08\x0b-\x1f\x7f]*$"  # as above, on several lines
PLAIN_KEY = r"^[A-Za-z0-9_./-]*$"
PLAIN_INTEGER = re.compile(r"[0-9]{1,9}")
MOST_OFFSET = 1_000_000
PATTERNS = {DECIMAL: PLAIN_DECIMAL, HOUR: PLAIN_HOUR, "lines": LINES_OF_TEXT, "key": PLAIN_KEY}
SAID = {
    DECIMAL: "숫자 · a plain number",
    HOUR: "시각 HH:MM · an hour of the day",
    "key": "식별자 · a key",
}
MOST_PAIRS = 60


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a field of a body: its name, kind, bounds, and what it is for."""

    name: str
    about: str
    kind: str = "string"  # string, lines, key, integer, date, hour, decimal, choice, list, pairs
    least: int = 0
    most: int = 100
    usual: int | str | None = None
    is_needed: bool = False
    options: tuple[str, ...] = ()

    def schema(self) -> dict[str, Any]:
        """Give its JSON schema."""
        found = {**self.shape(), "description": self.about}
        return found if self.usual is None else {**found, "default": self.usual}

    def shape(self) -> dict[str, Any]:
        """Give its JSON schema without what it is for."""
        match self.kind:
            case "integer":
                found: dict[str, Any] = {"type": "integer"}
                found |= {"minimum": self.least, "maximum": self.most}
            case "date":
                found = {"type": "string", "format": "date"}
            case "choice":
                found = {"type": "string", "enum": list(self.options)}
            case "list":
                found = {"type": "array", "items": self.inner().shape()}
                found |= {"minItems": self.least, "maxItems": self.most}
            case "pairs":
                names = {"pattern": PLAIN_KEY, "maxLength": 80}
                found = {"type": "object", "propertyNames": names, "maxProperties": MOST_PAIRS}
                found |= {"additionalProperties": self.inner().shape()}
            case "decimal" | "hour":
                found = {"type": "string", "pattern": PATTERNS[self.kind], "maxLength": 26}
            case _:
                found = {"type": "string", "minLength": self.least, "maxLength": self.most}
                found["pattern"] = PATTERNS.get(self.kind, PLAIN_TEXT)
        return found

    def inner(self) -> "Field":
        """Give what each of several is."""
        if self.kind == "list":
            return Field(self.name, self.about, "key", 1, 120)
        return Field(self.name, self.about, "lines", 0, self.most)

    def find_fault(self, text: str) -> str:
        """Tell what is wrong with a text for it; nothing where it fits."""
        match self.kind:
            case "integer":
                fits = PLAIN_INTEGER.fullmatch(text) and self.least <= int(text) <= self.most
                return "" if fits else f"{self.least}–{self.most} 사이의 정수 · a whole number"
            case "date":
                return "" if is_day(text) else "날짜 YYYY-MM-DD · a date"
            case "choice":
                told = ", ".join(self.options)
                return "" if text in self.options else f"이 가운데 하나 · one of: {told}"
        pattern = PATTERNS.get(self.kind, PLAIN_TEXT)[1:-1]
        bounded = self.kind in (DECIMAL, HOUR) or self.least <= len(text) <= self.most
        if bounded and re.fullmatch(pattern, text):
            return ""
        wanted = f"{self.least}–{self.most}자의 글 · a text of so many characters"
        return SAID.get(self.kind, wanted)

    def find_body_fault(self, told: object) -> str:
        """Tell what is wrong with what a JSON body has for it; nothing where it fits."""
        match told:
            case bool():
                return "참·거짓이 아닌 값 · no true or false"
            case int() | float() if self.kind == "integer":  # 3.0 is whole to JSON
                return self.find_fault(str(int(told)) if told in range(10**9) else "-")
            case str() if self.kind not in ("integer", "list", "pairs"):
                return self.find_fault(told)
            case list() if self.kind == "list":
                return self.find_list_fault(told)
            case dict() if self.kind == "pairs":
                return self.find_pairs_fault(told)
        kinds = {"integer": "정수 · a whole number", "list": "글의 배열 · an array of texts"}
        return {**kinds, "pairs": "글의 객체 · an object of texts"}.get(self.kind, "글 · a text")

    def find_list_fault(self, told: list[object]) -> str:
        """Tell what is wrong with an array of texts."""
        if not self.least <= len(told) <= self.most:
            return f"{self.least}–{self.most}개 · so many of them"
        return first_fault(self.inner().find_body_fault, told)

    def find_pairs_fault(self, told: dict[str, object]) -> str:
        """Tell what is wrong with an object of texts."""
        if len(told) > MOST_PAIRS:
            return f"{MOST_PAIRS}개까지 · at most so many"
        names = Field(self.name, self.about, "key", 0, 80)
        wrong = first_fault(names.find_fault, list(told))
        return wrong or first_fault(self.inner().find_body_fault, list(told.values()))


def first_fault(find: Callable[[Any], str], told: Sequence[object]) -> str:
    """Give the first fault that is found in several things."""
    return next(filter(None, map(find, told)), "")


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
