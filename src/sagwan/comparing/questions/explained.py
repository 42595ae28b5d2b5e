"""Whether a report says why a figure moved: a text that names it, a movement, and a cause."""

import re
from decimal import Decimal

from sagwan.facts import Block, Change, Report

_CAUSE = re.compile(
    r"따라|따른|인해|인한|때문|사유|영향|반영하|반영한|증원|감원|신설|폐지|이관|통합|조정|종료|도입"
)
_MOVEMENT = re.compile(r"증가|감소|증원|감원|늘|줄|증액|감액|상승|하락|확대|축소|△|→")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PLAIN = {"계", "총계", "합계", "소계", "구분", "기타", "비고", "현황", "인원", "금액", "건수"}
_KINDS = {"bullet", "paragraph", "note"}


def find_explanation(report: Report, change: Change, by: Decimal) -> Block | None:
    """Find a text that says why a figure moved; None where there is none."""
    told = change.new or {}
    names = _names(change.subject)
    wanted = {_bare(str(told.get("text", ""))), _bare(format(abs(by).normalize(), "f"))} - {""}
    line = told.get("place", {}).get("line")
    for block in report.blocks:
        if block.kind not in _KINDS or block.role or block.place.line == line:
            continue
        text = block.text
        if not (_CAUSE.search(text) and _MOVEMENT.search(text)):
            continue
        says = {_bare(number) for number in _NUMBER.findall(text)}
        if any(name in text for name in names) and says & wanted:
            return block
    return None


def _names(subject: str) -> list[str]:
    """Give the labels of a subject that tell it from others."""
    labels = [label.strip() for label in subject.split("›")]
    return [label for label in labels if len(label) > 1 and label not in _PLAIN]


def _bare(number: str) -> str:
    found = _NUMBER.search(number)
    return found[0].replace(",", "") if found else ""
