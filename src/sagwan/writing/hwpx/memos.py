"""Remarks as memos of HWPX: beside the words or the cell that they are about, never part of the
text and not printed with it.
"""

from collections.abc import Sequence

from sagwan.writing.hwpx.definitions import Definitions
from sagwan.writing.looks import PLAIN, Letters
from sagwan.writing.packing import escape
from sagwan.writing.remarks import Remark

MARK_LENGTH = 8  # places that the beginning of a field takes in the text, as programs count
_AUTHOR = "사관"
_WRITTEN = "1980-01-01T00:00:00Z"  # the same report gives the same bytes
_KIND = 623_209_829  # the letters %%me as a number
_FIRST = 1_900_000_000  # beyond the numbers of paragraphs and tables
_SHAPE = 65_535  # the shape that the program gives memos by itself
_HEAD, _TEXT = Letters(900, bold=True), Letters(900)


def enclose(runs: str, remarks: Sequence[Remark], letters: int, definitions: Definitions) -> str:
    """Put memos around runs of text, one inside the other."""
    if not remarks:
        return runs
    begins = "".join(_run(letters, _begin(one, definitions)) for one in remarks)
    ends = "".join(_run(letters, _end(one)) for one in reversed(remarks))
    return f"{begins}{runs}{ends}"


def _run(letters: int, control: str) -> str:
    return f'<hp:run charPrIDRef="{letters}"><hp:ctrl>{control}</hp:ctrl></hp:run>'


def _begin(remark: Remark, definitions: Definitions) -> str:
    lines = [
        (f"{remark.number}. {remark.head}", _HEAD),
        *((line, _TEXT) for line in remark.text.split("\n")),
    ]
    text = "".join(_paragraph(line, look, definitions) for line, look in lines)
    return (
        f'<hp:fieldBegin id="{_FIRST + remark.number}" type="MEMO" name="" editable="1" dirty="0"'
        f' zorder="{remark.number}" fieldid="{_KIND}" metaTag="">'
        '<hp:parameters cnt="5" name="">'
        f'<hp:stringParam name="ID">memo{remark.number}</hp:stringParam>'
        f'<hp:integerParam name="Number">{remark.number}</hp:integerParam>'
        f'<hp:stringParam name="CreateDateTime">{_WRITTEN}</hp:stringParam>'
        f'<hp:stringParam name="Author">{_AUTHOR}</hp:stringParam>'
        f'<hp:stringParam name="MemoShapeIDRef">{_SHAPE}</hp:stringParam></hp:parameters>'
        '<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="TOP"'
        ' linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0"'
        f' hasNumRef="0">{text}</hp:subList></hp:fieldBegin>'
    )


def _end(remark: Remark) -> str:
    return f'<hp:fieldEnd beginIDRef="{_FIRST + remark.number}" fieldid="{_KIND}"/>'


def _paragraph(text: str, letters: Letters, definitions: Definitions) -> str:
    shape, look = definitions.shape(PLAIN.shape), definitions.letters(letters)
    return (
        f'<hp:p id="0" paraPrIDRef="{shape}" styleIDRef="0" pageBreak="0" columnBreak="0"'
        f' merged="0"><hp:run charPrIDRef="{look}"><hp:t>{escape(text)}</hp:t></hp:run></hp:p>'
    )
