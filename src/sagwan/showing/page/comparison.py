"""What changed between two reports as one self-contained HTML file."""

from collections.abc import Iterator, Sequence

from sagwan.facts import Comparison, Message
from sagwan.showing.changes import KINDS, TONES, VERDICTS, Chapter, Told, list_chapters
from sagwan.showing.page.markup import both, element, escape
from sagwan.showing.page.sheet import wrap_document

_TONES = {**TONES, "kept": "open", "same": "open"}


def write_comparison_page(
    comparison: Comparison, language: str, day: str = "", misfits: Sequence[Message] = ()
) -> str:
    """Write a page about two reports; `day` says when it was made."""
    names = f"{comparison.old_file} → {comparison.new_file}"
    kind = element(
        "p", both(Message("두 보고서 견주기", "Two reports compared"), language), class_="kind"
    )
    about = element("p", escape(day), class_="about") if day else ""
    head = element("header", kind + element("h1", escape(names)) + about)
    head += "".join(element("p", both(said, language), class_="damage") for said in misfits)
    chapters = "".join(_chapter(chapter, language) for chapter in list_chapters(comparison))
    copied = _copied(comparison, language) if comparison.copied else ""
    return wrap_document(names, element("article", head + chapters + copied), language)


def _chapter(chapter: Chapter, language: str) -> str:
    counts = " ".join(
        element(
            "span",
            f"{both(VERDICTS[verdict], language)} {count}",
            class_=f"level {_TONES.get(verdict, 'holds')}",
        )
        for verdict, count in chapter.counts.items()
    )
    title = element("h2", both(KINDS[chapter.kind], language))
    tally = element("p", counts, class_="tally")
    quiet = ""
    if chapter.quiet:
        word = Message(f"나머지 {len(chapter.quiet)}건", f"{len(chapter.quiet)} others")
        folded = element("summary", both(word, language)) + _table(chapter.quiet, language)
        quiet = element("details", folded)
    return title + tally + (_table(chapter.loud, language) if chapter.loud else "") + quiet


def _table(changes: Sequence[Told], language: str) -> str:
    words = (
        Message("판단", "verdict"),
        Message("무엇", "what"),
        Message("지난 보고서", "before"),
        Message("이번 보고서", "now"),
        Message("줄", "line"),
    )
    head = "".join(element("th", both(word, language), scope="col") for word in words)
    rows = "".join(_rows(changes, language))
    inner = element("thead", element("tr", head)) + element("tbody", rows)
    return element("div", element("table", inner), class_="wide list", tabindex=0)


def _rows(changes: Sequence[Told], language: str) -> Iterator[str]:
    for told in changes:
        tone = _TONES.get(told.verdict, "holds")
        lines = " → ".join(str(line) for line in (told.old_line, told.new_line) if line)
        why = ""
        if told.reason:
            why = element("p", both(told.reason, language), class_="where")
        delta = f" ({escape(told.delta)})" if told.delta else ""
        cells = (
            element(
                "td",
                element("span", both(VERDICTS[told.verdict], language), class_=f"level {tone}"),
            ),
            element("td", escape(told.subject) + why, class_="say"),
            element("td", escape(told.old)),
            element("td", escape(told.new) + delta),
            element("td", lines, class_="n"),
        )
        yield element("tr", "".join(cells))


def _copied(comparison: Comparison, language: str) -> str:
    word = Message("글자 그대로 옮긴 글", "Copied word for word")
    title = element("h2", f"{both(word, language)} {len(comparison.copied)}")
    items = "".join(
        element(
            "li",
            element("span", f"{pair.old.line} → {pair.new.line}", class_="where")
            + " "
            + escape(pair.text),
        )
        for pair in comparison.copied
    )
    summary = element("summary", both(Message("모두 보기", "show all"), language))
    return title + element("details", summary + element("ul", items, class_="unread"))
