"""Remarks as comments of Word, anchored to the words that they are about."""

from collections.abc import Sequence

from sagwan.writing.docx.names import ROOT_NAMES, write_run
from sagwan.writing.remarks import Remark

_AUTHOR = 'w:author="사관" w:initials="사관"'


class Comments:
    """The comments of one document."""

    def __init__(self) -> None:
        self._written: list[str] = []

    def anchor(self, remarks: Sequence[Remark]) -> str:
        """Take remarks in, and give what stands around the words that they are about."""
        first = len(self._written)
        self._written += [_comment(first + at, remark) for at, remark in enumerate(remarks)]
        keys = range(first, len(self._written))
        starts = "".join(f'<w:commentRangeStart w:id="{key}"/>' for key in keys)
        ends = "".join(
            f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'
            for key in keys
        )
        return f"{starts}{{}}{ends}"

    def write(self) -> str:
        """Write comments.xml, nothing where there are none."""
        if not self._written:
            return ""
        return f"<w:comments {ROOT_NAMES}>{''.join(self._written)}</w:comments>"


def _comment(key: int, remark: Remark) -> str:
    head = f"{remark.number}. {remark.head}".strip()
    lines = [write_run(head, "<w:rPr><w:b/></w:rPr>")]
    lines += [write_run(line, "") for line in remark.text.split("\n")]
    paragraphs = "".join(f"<w:p>{line}</w:p>" for line in lines)
    return f'<w:comment w:id="{key}" {_AUTHOR}>{paragraphs}</w:comment>'
