"""The closing words of a check: how much was found, how much was tested, and why not all of it."""

from collections import Counter
from collections.abc import Iterator

from sagwan.checking.catalogue import STYLE
from sagwan.facts import CheckResult, Message
from sagwan.showing.checked import Checked, join_results
from sagwan.showing.ink import Ink
from sagwan.showing.wording import KO, LEVELS, level_of, split_reason, tell


def count_levels(result: CheckResult) -> dict[str, int]:
    """Count the discrepancies by how grave they are, the gravest first."""
    counts = Counter(map(level_of, result.discrepancies))
    return {level: counts[level] for level in LEVELS if counts[level]}


def write_summary(checked: list[Checked], language: str, ink: Ink) -> Iterator[str]:
    """Write the summary of one or more files."""
    result = join_results(checked)
    files = len(checked)
    among = _pick(language, f"보고서 {files}건: ", f"{files} reports: ") if files > 1 else ""
    is_whole = all(one.is_whole for one in checked)
    yield among + name_counts(result, language, ink, is_whole=is_whole)
    if not is_whole:
        said = _pick(
            language,
            "읽은 부분만의 결과입니다. 파일에 읽지 못한 곳이 있습니다.",
            "This is about what could be read. Parts of a file could not be.",
        )
        yield ink.paint(said, "warning")
    yield from _coverage(result, language, ink)
    if any(one.styled for one in checked):
        yield ink.paint(_style(result, language), "faint")
    waived = sum(len(one.waived) for one in checked)
    if waived:
        said = _pick(
            language,
            f"사유를 적어 받아들인 지적 {waived}건은 보이지 않습니다 (sagwan.toml).",
            f"Not shown: {waived} let pass with a reason (sagwan.toml).",
        )
        yield ink.paint(said, "faint")


def name_counts(
    result: CheckResult, language: str, ink: Ink | None = None, *, is_whole: bool = True
) -> str:
    """Say in a few words how much was found; a tick stands only where there was something to test,
    and all of it could be read."""
    paint = (ink or Ink(False)).paint
    counts = count_levels(result)
    if not counts:
        said, is_sure = tell(name_nothing_found(result), language), result.coverage.tested > 0
        return paint(f"✓ {said}", "good") if is_sure and is_whole else said
    return " · ".join(
        paint(f"{tell(LEVELS[name], language)} {count}", name) for name, count in counts.items()
    )


def name_nothing_found(result: CheckResult) -> Message:
    """Say that nothing was found, and in how much: what was not tested may still be wrong."""
    figures, tested = result.coverage.figures, result.coverage.tested
    if not figures:
        return Message("검산할 수치가 없습니다", "there is no figure to test")
    if not tested:
        return Message(
            f"수치 {figures:,}개 가운데 검산할 수 있는 것이 없었습니다",
            f"none of the {figures:,} figures could be tested",
        )
    return Message(
        f"검산한 {tested:,}개에서 틀린 곳을 찾지 못했습니다 (수치 {figures:,}개 중)",
        f"nothing wrong was found in the {tested:,} figures tested (of {figures:,})",
    )


def _coverage(result: CheckResult, language: str, ink: Ink) -> Iterator[str]:
    coverage = result.coverage
    if not coverage.figures:
        return
    if result.discrepancies:
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


def _style(result: CheckResult, language: str) -> str:
    """Say that spelling and spacing were looked at, and what came of it."""
    count = sum(found.rule.startswith(STYLE) for found in result.discrepancies)
    if count:
        return _pick(
            language,
            f"맞춤법과 띄어쓰기도 보았습니다: {count}건.",
            f"Spelling and spacing were looked at as well: {count} found.",
        )
    return _pick(
        language,
        "맞춤법과 띄어쓰기도 보았습니다: 지적할 것을 찾지 못했습니다.",
        "Spelling and spacing were looked at as well: nothing was found.",
    )


def _pick(language: str, ko: str, en: str) -> str:
    return ko if language == KO else en
