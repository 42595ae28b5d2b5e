"""The page around the reports: findings in short, how much was tested, what the marks mean."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sagwan.facts import Discrepancy, Message
from sagwan.showing.arithmetic import part_thousands, write_like
from sagwan.showing.checked import Checked
from sagwan.showing.damage import describe_damage, describe_mixture
from sagwan.showing.dangers import describe_danger
from sagwan.showing.page.body import write_body
from sagwan.showing.page.cards import write_level
from sagwan.showing.page.markup import both, element, escape, other_language
from sagwan.showing.page.sheet import wrap_document
from sagwan.showing.summary import count_levels, name_nothing_found
from sagwan.showing.wording import LEVELS, SIGNS, level_of, split_reason, tell

_LEGEND = (
    ("holds", Message("맞음", "agrees")),
    ("open", Message("검산할 수 없음", "not testable")),
    ("doubt", Message("함께 의심되는 칸", "may be the wrong one")),
    ("error", Message("틀림", "wrong")),
    ("warning", Message("주의: 쓴 사람의 뜻일 수 있음", "warning: it may be meant")),
    ("question", Message("질문: 어느 쪽도 맞을 수 있어 묻습니다", "question: either may be right")),
    ("note", Message("참고", "note")),
)
_REASONS = 6


def write_page(checked: Sequence[Checked], language: str, day: str = "") -> str:
    """Write one page about one or more reports; `day` says when it was made."""
    articles = "".join(
        _article(one, str(number), language, day) for number, one in enumerate(checked, 1)
    )
    contents = _contents(checked, language) if len(checked) > 1 else ""
    title = ", ".join(one.report.document.name for one in checked)
    return wrap_document(title, contents + articles, language)


def write_refusal(name: str, reason: Message, language: str) -> str:
    """Write a page that says why a report could not be checked."""
    kind = element("p", both(Message("점검하지 못함", "Not checked"), language), class_="kind")
    said = element("p", escape(tell(reason, language)), class_="say")
    parts = kind + element("h1", escape(name)) + said + other_language(reason, language)
    return wrap_document(name, element("article", parts), language)


def _contents(checked: Sequence[Checked], language: str) -> str:
    items = [
        element(
            "li",
            element("a", escape(one.name), href=f"#r{number}") + " " + _tally(one, language),
        )
        for number, one in enumerate(checked, 1)
    ]
    return element("nav", element("ol", "".join(items)), class_="contents")


def _article(one: Checked, key: str, language: str, day: str) -> str:
    parts = [
        _head(one, language, day),
        _damage(one, language),
        _coverage(one, language),
        _findings(one, key, language),
        _legend(language),
        write_body(one, key, language),
        _unread(one, language),
    ]
    return element("article", "".join(parts), id=f"r{key}")


def _head(one: Checked, language: str, day: str) -> str:
    report = one.report
    kind = both(Message("점검 결과", "Findings"), language)
    title = report.title or report.document.name
    made = tell(Message(f"점검일 {day}", f"checked on {day}"), language) if day else ""
    about = [report.organisation, report.period, report.document.name, made]
    line = " · ".join(part for part in about if part and part != title)
    return element(
        "header",
        element("p", kind, class_="kind")
        + element("h1", escape(title))
        + element("p", escape(line), class_="about")
        + _tally(one, language),
    )


def _tally(one: Checked, language: str) -> str:
    named = [
        element(
            "span", f"{SIGNS[name]} {both(LEVELS[name], language)} {count}", class_=f"level {name}"
        )
        for name, count in count_levels(one.result).items()
    ]
    if not named:
        is_sure = one.is_whole and one.result.coverage.tested > 0
        said = ("✓ " if is_sure else "") + both(name_nothing_found(one.result), language)
        named = [element("span", said, class_="level holds" if is_sure else "level open")]
    return element("span", " ".join(named), class_="tally")


def _damage(one: Checked, language: str) -> str:
    document = one.report.document
    found = filter(
        None, (d(document) for d in (describe_damage, describe_mixture, describe_danger))
    )
    return "".join(
        element("p", both(said, language), class_="damage", role="note") for said in found
    )


def _coverage(one: Checked, language: str) -> str:
    coverage = one.result.coverage
    if not coverage.figures:
        said = Message("검산할 수치가 없습니다.", "There is no figure to test.")
        return element("p", both(said, language), class_="coverage")
    share = coverage.tested * 100 // coverage.figures
    said = Message(
        f"수치 {coverage.figures:,}개 가운데 {coverage.tested:,}개를 검산했습니다 ({share}%).",
        f"{coverage.tested:,} of {coverage.figures:,} figures were tested ({share} %).",
    )
    reasons = Counter(tell(split_reason(u.reason), language) for u in coverage.untested)
    listed = "".join(
        element("li", f"{escape(why)} {element('b', f'{count:,}')}")
        for why, count in reasons.most_common(_REASONS)
    )
    bar = element("span", element("span", "", style=f"width:{share}%"), class_="bar")
    waived = _waived(len(one.waived), language) if one.waived else ""
    inner = element("p", both(said, language)) + bar + element("ul", listed) + waived
    return element("div", inner, class_="coverage")


def _waived(count: int, language: str) -> str:
    said = Message(
        f"사유를 적어 받아들인 지적 {count}건은 싣지 않았습니다.",
        f"{count} let pass with a reason are not shown.",
    )
    return element("p", both(said, language), class_="about")


def _findings(one: Checked, key: str, language: str) -> str:
    found = one.result.discrepancies
    if not found:
        return ""
    words = (
        Message("번호", "no."),
        Message("심각도", "severity"),
        Message("줄", "line"),
        Message("적힌 것", "found"),
        Message("맞는 값", "expected"),
        Message("무엇이 어긋나는지", "what disagrees"),
    )
    head = "".join(element("th", both(word, language), scope="col") for word in words)
    rows = "".join(_finding_rows(one, key, language))
    table = element("table", element("thead", element("tr", head)) + element("tbody", rows))
    title = element("h2", both(Message("지적 목록", "Findings in short"), language))
    return title + element("div", table, class_="wide list", tabindex=0)


def _finding_rows(one: Checked, key: str, language: str) -> Iterator[str]:
    for number, found in enumerate(one.result.discrepancies, 1):
        link = element("a", str(number), href=f"#p{key}-{number}", class_="no")
        sentence = escape(tell(found.message, language)) + other_language(found.message, language)
        cells = (
            element("td", link, class_="n"),
            element("td", write_level(found, language) + "<br>" + _code(found)),
            element("td", str(found.place.line), class_="n"),
            element("td", escape(part_thousands(found.found or "")), class_="n"),
            element("td", escape(write_like(found.expected, found.found)), class_="n"),
            element("td", sentence, class_="say"),
        )
        yield element("tr", "".join(cells), class_=level_of(found))


def _code(found: Discrepancy) -> str:
    return element("span", escape(found.rule), class_="code")


def _legend(language: str) -> str:
    title = element("h2", both(Message("보고서", "The report"), language))
    marks = "".join(
        element("li", element("span", "1,234", class_=f"f {state}") + " " + both(said, language))
        for state, said in _LEGEND
    )
    return title + element("ul", marks, class_="legend")


def _unread(one: Checked, language: str) -> str:
    unread = one.report.unread
    if not unread:
        return ""
    title = element("h2", both(Message("읽지 못한 곳", "Not read"), language))
    items = "".join(
        element("li", f"{part.line}: {escape(part.text[:80])} — {escape(why)}")
        for part in unread
        for why in [tell(split_reason(part.reason), language)]
    )
    return title + element("ul", items, class_="unread")
