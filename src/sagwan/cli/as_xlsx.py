"""`sagwan check --format xlsx`: findings as a list that an office sorts and ticks off."""

from collections.abc import Sequence

from sagwan.showing.checked import Checked
from sagwan.showing.workbook import write_workbook


def write(checked: Sequence[Checked], language: str) -> bytes:
    """Write findings as a workbook."""
    return write_workbook(checked, language)
