"""What changed between two reports, as text: the counts first, then promises, for they are what
gets lost, and everything that was counted with its lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sagwan.facts import Comparison, Copied, Message
from sagwan.showing.changes import KINDS, TONES, VERDICTS, Chapter, Told, list_chapters
from sagwan.showing.findings import Page
from sagwan.showing.lettering import pad, whole, width_of
from sagwan.showing.wording import tell

_MOST = 10  # of one verdict, or of copied stretches, unless all are asked for
_LONGEST = 60  # letters of a copied stretch


def write_comparison(
    comparison: Comparison, page: Page, with_all: bool, misfits: Sequence[Message] = ()
) -> str:
    """Write a comparison; `with_all` leaves nothing out, not even what stayed the same."""
    ink = page.ink()
    parts = [ink.paint(f"{comparison.old_file} → {comparison.new_file}", "strong")]
    parts += [ink.paint(f"! {tell(said, page.language)}", "warning") for said in misfits]
    chapters = list(list_chapters(comparison))
    parts += ["", *_counts(chapters, comparison, page)]
    for chapter in chapters:
        parts += _chapter(chapter, page, with_all)
    if comparison.copied:
        parts += _copied(comparison.copied, page, with_all)
    if not chapters and not comparison.copied:
        parts.append(page.pick("견줄 것이 없습니다.", "There is nothing to compare."))
    return whole("".join(f"{part}\n" for part in parts))


def _counts(chapters: Sequence[Chapter], comparison: Comparison, page: Page) -> Iterator[str]:
    """Say kind by kind what became of how many, so that nothing is lost below."""
    ink = page.ink()
    names = [tell(KINDS[chapter.kind], page.language) for chapter in chapters]
    column = max(map(width_of, names), default=0)
    for name, chapter in zip(names, chapters, strict=True):
        counts = " · ".join(
            ink.paint(
                f"{tell(VERDICTS[verdict], page.language)} {count}", TONES.get(verdict, "faint")
            )
            for verdict, count in chapter.counts.items()
        )
        yield f"{ink.paint(pad(name, column), 'strong')}  {counts}"
    copied = len(comparison.copied)
    if copied:
        yield page.pick(
            f"글자 그대로 옮긴 글 {copied}곳", f"{copied} stretches copied word for word"
        )
    if chapters or copied:
        yield ""


def _chapter(chapter: Chapter, page: Page, with_all: bool) -> Iterator[str]:
    shown = chapter.loud + chapter.quiet if with_all else chapter.loud
    if not shown:
        return
    yield page.ink().paint(tell(KINDS[chapter.kind], page.language), "strong")
    column = max(width_of(tell(VERDICTS[told.verdict], page.language)) for told in shown)
    for _, alike in groupby(shown, key=lambda told: told.verdict):
        of_one_verdict = list(alike)
        most = len(of_one_verdict) if with_all else _MOST
        for told in of_one_verdict[:most]:
            yield from _change(told, column, page)
        left = len(of_one_verdict) - most
        if left > 0:
            yield _left_out(left, column, page)
    yield ""


def _left_out(count: int, column: int, page: Page) -> str:
    said = page.pick(f"… 그 밖에 {count}건 (--all 로 모두)", f"… and {count} more (--all)")
    return f"  {' ' * column}  {page.ink().paint(said, 'faint')}"


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
    """Give what stands on either side, unless the subject says it already."""
    if told.old and told.new and told.old != told.new:
        return f"{told.old} → {told.new}" + (f" ({told.delta})" if told.delta else "")
    value = told.new or told.old
    return "" if value == told.subject else value


def _about(told: Told, page: Page) -> str:
    lines = " → ".join(str(line) for line in (told.old_line, told.new_line) if line)
    where = page.pick(f"{lines}줄", f"line {lines}") if lines else ""
    reason = tell(told.reason, page.language) if told.reason else ""
    return " · ".join(part for part in (where, reason) if part)


def _copied(copied: Sequence[Copied], page: Page, with_all: bool) -> Iterator[str]:
    title = page.pick("글자 그대로 옮긴 글", "Copied word for word")
    yield page.ink().paint(title, "strong")
    shown = copied if with_all else copied[:_MOST]
    lines = [
        page.pick(f"{one.old.line} → {one.new.line}줄", f"line {one.old.line} → {one.new.line}")
        for one in shown
    ]
    column = max(map(width_of, lines))
    for one, line in zip(shown, lines, strict=True):
        text = " ".join(one.text.split())
        cut = text if with_all or len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
        yield f"  {pad(line, column)}  {cut}"
    if len(shown) < len(copied):
        yield _left_out(len(copied) - len(shown), column, page)
