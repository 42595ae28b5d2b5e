"""What changed between two reports, as text: promises first, for they are what gets lost."""

from collections.abc import Iterator

from sagwan.facts import Comparison
from sagwan.showing.changes import KINDS, TONES, VERDICTS, Chapter, Told, list_chapters
from sagwan.showing.findings import Page
from sagwan.showing.lettering import pad, whole, width_of
from sagwan.showing.wording import tell


def write_comparison(comparison: Comparison, page: Page, with_all: bool) -> str:
    """Write a comparison; `with_all` writes out what stayed the same as well."""
    head = f"{comparison.old_file} → {comparison.new_file}"
    parts = [page.ink().paint(head, "strong"), ""]
    chapters = list(list_chapters(comparison))
    for chapter in chapters:
        parts += _chapter(chapter, page, with_all)
    copied = len(comparison.copied)
    if copied:
        parts.append(
            page.pick(f"글자 그대로 옮긴 글 {copied}곳", f"{copied} stretches copied word for word")
        )
    if not chapters and not copied:
        parts.append(page.pick("견줄 것이 없습니다.", "There is nothing to compare."))
    return whole("".join(f"{part}\n" for part in parts))


def _chapter(chapter: Chapter, page: Page, with_all: bool) -> Iterator[str]:
    ink = page.ink()
    counts = " · ".join(
        ink.paint(f"{tell(VERDICTS[verdict], page.language)} {count}", TONES.get(verdict, "faint"))
        for verdict, count in chapter.counts.items()
    )
    yield f"{ink.paint(tell(KINDS[chapter.kind], page.language), 'strong')}  {counts}"
    shown = chapter.loud + chapter.quiet if with_all else chapter.loud
    column = max((width_of(tell(VERDICTS[t.verdict], page.language)) for t in shown), default=0)
    for told in shown:
        yield from _change(told, column, page)
    yield ""


def _change(told: Told, column: int, page: Page) -> Iterator[str]:
    ink = page.ink()
    verdict = pad(tell(VERDICTS[told.verdict], page.language), column)
    line = f"  {ink.paint(verdict, TONES.get(told.verdict, 'good'))}  {told.subject}"
    values = _values(told)
    if values and width_of(line) + width_of(values) < page.columns:
        line, values = f"{line}  {values}", ""
    yield line
    below = " ".join(part for part in (values, _about(told, page)) if part)
    if below:
        yield f"  {' ' * column}  {ink.paint(below, 'faint')}"


def _values(told: Told) -> str:
    if told.old and told.new and told.old != told.new:
        return f"{told.old} → {told.new}" + (f" ({told.delta})" if told.delta else "")
    return told.new or told.old


def _about(told: Told, page: Page) -> str:
    lines = " → ".join(str(line) for line in (told.old_line, told.new_line) if line)
    where = page.pick(f"{lines}줄", f"line {lines}") if lines else ""
    reason = tell(told.reason, page.language) if told.reason else ""
    return " · ".join(part for part in (where, reason) if part)
