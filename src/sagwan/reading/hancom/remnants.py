"""Macros, and a preview that may be of an older text: what a file keeps beside its text."""

import re

from sagwan.reading.hancom.galley import Galley
from sagwan.reading.hancom.leaving import MACRO, PREVIEW

_EMPTY_FUNCTION = re.compile(r"function\s+\w+\s*\(\s*\)\s*\{\s*(?://[^\n]*\s*)*\}")
_NAMING = re.compile(r"var\s+\w+\s*(?:=\s*[\w.]+\s*)?;")
_WORD = re.compile(r"[0-9A-Za-z가-힣]{2,}")
_LOOK = 1_000
_LONGEST_SCRIPT = 100_000
_ENOUGH_WORDS = 8
_FEWEST_SIGNS = 16


def remark_script(galley: Galley, script: str) -> None:
    """Name a macro; the empty functions that every new document has are none."""
    text = "".join(
        char for char in script[:_LONGEST_SCRIPT] if char.isprintable() or char in "\r\n\t"
    )
    rest = _NAMING.sub("", _EMPTY_FUNCTION.sub("", text))
    if len(re.sub(r"[\s;]", "", rest)) > _FEWEST_SIGNS:
        galley.remarks.add(MACRO)


def remark_preview(galley: Galley, preview: str) -> None:
    """Name a preview of which less than half stands in the text."""
    words = set(_WORD.findall(preview[:_LOOK]))
    if len(words) < _ENOUGH_WORDS:
        return
    body = "\n".join(row.text() for row in galley.body.rows)
    if 2 * sum(word in body for word in words) < len(words):
        galley.remarks.add(PREVIEW)
