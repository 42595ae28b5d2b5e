"""Text that stands word for word in both reports, spaces and punctuation aside.

Headings and the heads of tables stay the same from report to report and say nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sagwan.comparing.laid import Laid
from sagwan.comparing.side import Side
from sagwan.comparing.words import squeezed
from sagwan.facts import Copied, Place

_MEANING = re.compile(r"[\w%△▲▽▼↑↓→+]")
_LONG = 20  # characters without spaces: shorter stretches repeat by themselves


def find_copied(laid: Laid) -> list[Copied]:
    """Find the blocks, and the text in cells, that both reports have word for word."""
    waiting: defaultdict[str, list[tuple[Place, str]]] = defaultdict(list)
    for place, text in _stretches(laid.old):
        waiting[_core(text)].append((place, text))
    copied = []
    for place, text in _stretches(laid.new):
        found = waiting.get(_core(text))
        if found:
            copied.append(Copied(found.pop(0)[0] if len(found) > 1 else found[0][0], place, text))
    return copied


def _stretches(side: Side) -> Iterator[tuple[Place, str]]:
    for block in side.texts:
        if len(_core(block.text)) >= _LONG:
            yield block.place, block.text
    for table in side.report.tables:
        if table.copy_of is not None:
            continue
        for row in table.rows:
            for cell in row.cells:
                if cell and cell.place and not cell.figures and len(_core(cell.text)) >= _LONG:
                    yield cell.place, cell.text


def _core(text: str) -> str:
    """Letters, digits and the signs that change what a number says."""
    return "".join(_MEANING.findall(squeezed(text)))
