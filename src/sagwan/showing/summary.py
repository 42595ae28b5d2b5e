"""The closing words of a check: how much was found, how much was tested, and why not all of it."""

from collections import Counter
from collections.abc import Iterator

from sagwan.facts import CheckResult
from sagwan.showing.checked import Checked, join_results
from sagwan.showing.ink import Ink
from sagwan.showing.wording import KO, SEVERITY, split_reason, tell


def count_severities(result: CheckResult) -> dict[str, int]:
    """Count the discrepancies of each severity, the gravest first."""
    counts = Counter(found.severity for found in result.discrepancies)
    return {severity: counts[severity] for severity in SEVERITY}


def write_summary(checked: list[Checked], language: str, ink: Ink) -> Iterator[str]:
    """Write the summary of one or more files."""
    result = join_results(checked)
    files = len(checked)
    among = _pick(language, f"보고서 {files}건: ", f"{files} reports: ") if files > 1 else ""
    yield among + name_counts(result, language, ink)
    yield from _coverage(result, language, ink)
    waived = sum(len(one.waived) for one in checked)
    if waived:
        said = _pick(
            language,
            f"사유를 적어 받아들인 지적 {waived}건은 보이지 않습니다 (sagwan.toml).",
            f"Not shown: {waived} let pass with a reason (sagwan.toml).",
        )
        yield ink.paint(said, "faint")


def name_counts(result: CheckResult, language: str, ink: Ink | None = None) -> str:
    """Say in a few words how much was found."""
    paint = (ink or Ink(False)).paint
    counts = {name: count for name, count in count_severities(result).items() if count}
    if not counts:
        return paint("✓ " + _pick(language, "틀린 곳이 없습니다", "nothing is wrong"), "good")
    return " · ".join(
        paint(f"{tell(SEVERITY[name], language)} {count}", name) for name, count in counts.items()
    )


def _coverage(result: CheckResult, language: str, ink: Ink) -> Iterator[str]:
    coverage = result.coverage
    if not coverage.figures:
        yield _pick(language, "검산할 수치가 없습니다.", "There is no figure to test.")
        return
    share = coverage.tested * 100 // coverage.figures
    yield _pick(
        language,
        f"수치 {coverage.figures:,}개 가운데 {coverage.tested:,}개를 검산했습니다 ({share}%).",
        f"{coverage.tested:,} of {coverage.figures:,} figures were tested ({share} %).",
    )
    reasons = Counter(tell(split_reason(one.reason), language) for one in coverage.untested)
    if reasons:
        yield ink.paint(_pick(language, "검산하지 못한 수치", "not tested"), "faint")
    for why, count in reasons.most_common():
        yield ink.paint(f"{count:>7,}  {why}", "faint")


def _pick(language: str, ko: str, en: str) -> str:
    return ko if language == KO else en
