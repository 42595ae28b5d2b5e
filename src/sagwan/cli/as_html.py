"""`sagwan check --format html`: findings for colleagues, with the day on which they were made."""

from collections.abc import Sequence

from sagwan.cli.clock import today
from sagwan.showing.checked import Checked
from sagwan.showing.page import write_page


def write(checked: Sequence[Checked], language: str) -> str:
    """Write findings as one HTML file."""
    return write_page(checked, language, today().isoformat())
