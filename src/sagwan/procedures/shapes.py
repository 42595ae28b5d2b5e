"""What may stand in each table of a declaration: the keys, and what each of them is written as.

A key that is misspelt, or written as something else, is a fault that names its line.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

TEXT, TEXTS, WHOLE, WHOLES, YES, NAME, NAMES, DAY, TABLES = (
    "text",
    "texts",
    "whole",
    "wholes",
    "yes",
    "name",
    "names",
    "day",
    "tables",
)
SAID = {
    TEXT: ('"글"', "a text in quotes"),
    TEXTS: ('["글", …]', "texts in brackets"),
    WHOLE: ("0 이상의 정수", "a whole number, 0 or more"),
    WHOLES: ("[정수, …]", "whole numbers in brackets"),
    YES: ("true나 false", "true or false"),
    NAME: ("{ ko = …, en = … }", "{ ko = …, en = … }"),
    NAMES: ("[{ ko = …, en = … }, …]", "[{ ko = …, en = … }, …]"),
    DAY: ("날짜(예: 2020-01-01)", "a day, like 2020-01-01"),
    TABLES: ("[{ key = …, name = … }, …]", "[{ key = …, name = … }, …]"),
}
SHAPES: Mapping[str, Mapping[str, str]] = {
    "procedure": {
        **dict.fromkeys(("key", "group", "number"), TEXT),
        **dict.fromkeys(("basis", "told", "opens"), TEXTS),
        **dict.fromkeys(("name", "one", "assumed"), NAME),
        "version": WHOLE,
        "from": DAY,
        "checklist": NAMES,
    },
    "field": {
        **dict.fromkeys(("key", "kind", "unit"), TEXT),
        **dict.fromkeys(("name", "hint"), NAME),
        **dict.fromkeys(("required", "public"), YES),
        "options": TABLES,
    },
    "option": {"key": TEXT, "name": NAME},
    "stage": {
        **dict.fromkeys(("key", "shelf"), TEXT),
        **dict.fromkeys(("starts", "ends", "public"), YES),
        "name": NAME,
    },
    "step": {
        **dict.fromkeys(("key", "to", "when", "deed"), TEXT),
        **dict.fromkeys(("name", "said"), NAME),
        **dict.fromkeys(("from", "by", "needs", "takes", "other_than", "tells"), TEXTS),
        **dict.fromkeys(("pauses", "resumes", "extends"), TEXTS),
        **dict.fromkeys(("undated", "reason", "sitting"), YES),
        **dict.fromkeys(("evidence", "times"), WHOLE),
    },
    "term": {
        **dict.fromkeys(("key", "parameter", "extension_parameter", "by_field", "basis"), TEXT),
        **dict.fromkeys(("start", "meets"), TEXTS),
        **dict.fromkeys(("days", "extension", "before", "warn"), WHOLE),
        **dict.fromkeys(("working", "first_counts"), YES),
        "name": NAME,
    },
    "panel": {
        "committee": TEXT,
        **dict.fromkeys(("outside", "inside", "least", "women", "examiners"), WHOLE),
        **dict.fromkeys(("a_month", "a_year", "most"), WHOLE),
        "months": WHOLES,
        "public": TEXTS,
    },
    "statistic": {
        **dict.fromkeys(("key", "rows", "when"), TEXT),
        "name": NAME,
        "total": YES,
        "told": TEXTS,
        "columns": TABLES,
    },
    "column": {
        **dict.fromkeys(("key", "counts", "sums", "formula", "distinct", "unit"), TEXT),
        "name": NAME,
        "digits": WHOLE,
    },
}
LONE = frozenset({"from", "needs", "takes", "other_than", "start", "meets"})  # or a single text


def list_misfits(table: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str, str]]:
    """List the keys of a table that no declaration knows, or that are written wrongly."""
    shapes = SHAPES[kind]
    for key, value in table.items():
        shape = shapes.get(key)
        if shape is None:
            yield key, f"'{key}'은(는) 모르는 항목입니다.", f"'{key}' is not known."
        elif not _fits(value, shape, lone=key in LONE):
            ko, en = SAID[shape]
            yield key, f"'{key}'에는 {ko}을(를) 적습니다.", f"'{key}' is {en}."


def _fits(value: Any, shape: str, *, lone: bool = False) -> bool:
    if shape == TEXT or (shape == TEXTS and lone and isinstance(value, str)):
        return isinstance(value, str)
    if shape == WHOLE:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if shape == YES:
        return isinstance(value, bool)
    if shape == DAY:
        return isinstance(value, date) and not isinstance(value, datetime)
    if shape == NAME:
        return _is_name(value)
    return isinstance(value, list) and all(_fits_within(one, shape) for one in value)


def _fits_within(value: Any, shape: str) -> bool:
    if shape == TEXTS:
        return isinstance(value, str)
    if shape == WHOLES:
        return _fits(value, WHOLE)
    return _is_name(value) if shape == NAMES else isinstance(value, dict)


def _is_name(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"ko", "en"}
        and all(isinstance(one, str) and one for one in value.values())
    )
