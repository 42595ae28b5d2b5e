"""Values of indicators as a table to hand out, by whose columns they come in, too."""

from collections.abc import Mapping

from cityhall.registers.sheets.tables import Column
from cityhall.registers.sustainability.models import PERCEPTION, STATISTIC, Reading

VALUES = (
    Column("framework", "체계", "framework", 22, is_needed=True),
    Column("indicator", "지표", "indicator", 12, is_needed=True),
    Column("year", "연도", "year", 8, is_needed=True, is_number=True),
    Column("what", "무엇", "what", 12),
    Column("value", "값", "value", 14, is_needed=True, is_number=True),
    Column("source", "출처", "source", 40, is_needed=True),
    Column("before", "정정 전", "before it was corrected", 14, is_only_shown=True),
    Column("reason", "정정한 까닭", "why it was corrected", 40, is_only_shown=True),
)
WORDS = {"": STATISTIC, "통계": STATISTIC, "체감": PERCEPTION, "시민 체감": PERCEPTION}


def write_value(one: Reading) -> Mapping[str, str]:
    """Write a value as a line."""
    return {
        "framework": one.framework,
        "indicator": one.indicator,
        "year": str(one.year),
        "what": one.what,
        "value": one.value,
        "source": one.source,
        "before": one.replaces.value if one.replaces else "",
        "reason": one.reason,
    }
