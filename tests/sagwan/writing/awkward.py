"""Drafts that no report would be: levels that jump, signs of every mark-up, tables with holes."""

from random import Random
from typing import Any

_PIECES = [
    *"가나다 abcＡ1290.,%()[]{}<>&*_`~|\\#-+=○□※·①Ⅰ’'\"「」:;/!?@$^△▲\u00a0\u3000",
    *("  ", "&amp;", "<b>", "](", "**", "--", "-->", "<!-- sagwan-note -->", "_x0041_"),
    *("=1+1", "1. ", "\t", "업무보고 표 | "),
]
_SIGNS = ("○", "□", "-", "※", "1.", "Ⅰ.", "①", "가.", "(1)", "·")
_KINDS = (
    *("bullet", "paragraph", "note", "caption", "table", "picture"),
    *("heading", "contents", "footer"),
)
_OWN_KINDS = frozenset(_KINDS[:6])


def invent_draft(seed: int) -> dict[str, Any]:
    """Invent a draft as JSON."""
    rng = Random(f"draft {seed}")
    draft: dict[str, Any] = {"schema": "sagwan.report/1", "sections": [], "figures": []}
    draft |= {"blocks": [], "tables": [], "title": None, "organisation": None, "period": None}
    section = ""
    for number in range(rng.randint(3, 9)):
        block = _block(rng, f"b{number}")
        if block["role"] == "heading":
            section = f"s{number}"
            draft["sections"].append(_section(section, block))
        if block["kind"] == "table":
            draft["tables"].append(_table(rng, f"t{number}", section))
            block |= {"table": f"t{number}", "text": ""}
        draft["blocks"].append(block | {"section": section})
    return draft


def _text(rng: Random, most: int) -> str:
    return "".join(rng.choice(_PIECES) for _ in range(rng.randint(1, most))).strip() or "가"


def _block(rng: Random, name: str) -> dict[str, Any]:
    kind = rng.choice(_KINDS)
    deep = kind in {"heading", "bullet", "note"}
    sign = rng.choice(_SIGNS) if deep and rng.random() < 0.7 else None
    return {
        "id": name,
        "kind": kind if kind in _OWN_KINDS else "paragraph",
        "role": None if kind in _OWN_KINDS else kind,
        "level": rng.randint(0, 8) if deep else 0,
        "mark": sign,
        "sign": sign,
        "text": _text(rng, 12),
        "table": None,
    }


def _section(name: str, block: dict[str, Any]) -> dict[str, Any]:
    level, title = block["level"], block["text"]
    return {"id": name, "parent": None, "level": level, "number": None, "title": title}


def _table(rng: Random, name: str, section: str) -> dict[str, Any]:
    width, depth = rng.randint(1, 4), rng.randint(0, 2)
    columns = [[_text(rng, 6) for _ in range(rng.randint(0, depth))] for _ in range(width)]
    rows = [
        {
            "label": [_text(rng, 5) for _ in range(rng.randint(0, 2))],
            "cells": [None if rng.random() < 0.1 else _cell(rng) for _ in range(width)],
        }
        for _ in range(rng.randint(1, 4))
    ]
    unit = rng.choice((None, "명", _text(rng, 4)))
    table = {"id": name, "section": section, "title": _text(rng, 12), "unit": unit}
    return table | {"as_of": rng.choice((None, "2021-10-31")), "columns": columns, "rows": rows}


def _cell(rng: Random) -> dict[str, Any]:
    spans = {span: rng.choice((1, 1, 1, 2)) for span in ("rowspan", "colspan")}
    return {"text": _text(rng, 8), "figures": [], **spans}
