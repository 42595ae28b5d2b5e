"""What a file says of its own table to those who cannot see it (대체 텍스트): title, unit, date, and
which rows and columns name things. Our writers say it, our readers believe it.
"""

import re
from typing import NamedTuple

_OPENING = "업무보고 표"
_FIELD = re.compile(r"(머리글|이름칸|단위|기준|값|옆칸|빈자리|빈칸|제목) ?(.*)", re.DOTALL)
_COUNT = re.compile(r"(\d{1,4})[행열]")
_UNSURE, _OPEN = "불확실", "없음"


class Legend(NamedTuple):
    """The description of a table: the number of its head rows and label columns, its title, unit
    and date; `parts` says what the numbers of composite cells mean, `beside` how many of its last
    columns hold one cell beside all rows, `open` that a blank is a place without a cell."""

    heads: int
    labels: int
    title: str = ""
    unit: str | None = None
    as_of: str | None = None
    parts: tuple[str, ...] = ()
    complete: bool = True
    beside: int = 0
    open: bool = False


def write_legend(legend: Legend) -> str:
    """Write a description as one sentence of fields, the title last."""
    fields = [_OPENING, f"머리글 {legend.heads}행", f"이름칸 {legend.labels}열"]
    if legend.unit is not None:
        fields.append(f"단위 {_guarded(legend.unit)}")
    if legend.as_of is not None:
        fields.append(f"기준 {_guarded(legend.as_of)}")
    if legend.parts:
        fields.append(
            "값 " + " / ".join(_guarded(part).replace("/", "\\s") for part in legend.parts)
        )
    if legend.beside:
        fields.append(f"옆칸 {legend.beside}열")
    if legend.open:
        fields.append(f"빈자리 {_OPEN}")
    if not legend.complete:
        fields.append(f"빈칸 {_UNSURE}")
    fields.append(f"제목 {_guarded(legend.title)}")
    return " | ".join(fields)


def read_legend(text: str) -> Legend | None:
    """Read a description; None where a text is none."""
    opening, *fields = text.split(" | ")
    if opening != _OPENING:
        return None
    found = {match[1]: match[2] for field in fields if (match := _FIELD.fullmatch(field))}
    heads, labels = _count(found.get("머리글")), _count(found.get("이름칸"))
    if heads is None or labels is None:
        return None
    parts = found.get("값")
    return Legend(
        heads,
        labels,
        _freed(found.get("제목", "")),
        _freed(found["단위"]) if "단위" in found else None,
        _freed(found["기준"]) if "기준" in found else None,
        tuple(_freed(part.replace("\\s", "/")) for part in parts.split(" / ")) if parts else (),
        found.get("빈칸") != _UNSURE,
        _count(found.get("옆칸")) or 0,
        found.get("빈자리") == _OPEN,
    )


def _count(field: str | None) -> int | None:
    counted = _COUNT.fullmatch(field or "")
    return None if counted is None else int(counted[1])


def _guarded(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\p").replace("\n", " ")


def _freed(text: str) -> str:
    return re.sub(r"\\(.)", lambda escape: {"p": "|"}.get(escape[1], escape[1]), text)
