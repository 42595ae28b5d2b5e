"""`sagwan check --format sarif`: findings for editors, with every rule there is."""

from collections.abc import Sequence

from sagwan.cli.rulebook import every_rule
from sagwan.showing.checked import Checked
from sagwan.showing.sarif import write_sarif


def write(checked: Sequence[Checked], language: str) -> str:
    """Write findings as SARIF."""
    return write_sarif(checked, every_rule(), language)
