"""A finding as a card beside its place: the sentence, the arithmetic, what would mend it."""

from collections.abc import Iterator, Sequence

from sagwan.facts import Discrepancy, Message
from sagwan.showing.arithmetic import relation_of, says_expected, write_like
from sagwan.showing.cures import MANY, Cure, is_told_by_cure
from sagwan.showing.page.markup import both, element, escape, other_language
from sagwan.showing.wording import level_of, name_expected, name_level, sign_of, tell


def write_card(
    found: Discrepancy, number: int, key: str, cures: Sequence[Cure], language: str
) -> str:
    """Write the card of a finding."""
    parts = [
        _top(found, number, key, language),
        element("p", escape(tell(found.message, language)), class_="say"),
        other_language(found.message, language),
        *_details(found, cures, language),
    ]
    name = f"{key}-{number}"
    return element("section", "".join(parts), class_=f"card {level_of(found)}", id=f"d{name}")


def write_level(found: Discrepancy, language: str) -> str:
    """Write how grave a finding is, with its sign."""
    sign = element("span", sign_of(found), class_="sign", aria_hidden="true")
    words = f"{sign} {both(name_level(found), language)}"
    return element("span", words, class_=f"level {level_of(found)}")


def _top(found: Discrepancy, number: int, key: str, language: str) -> str:
    line = tell(_line(found.place.line), language)
    link = element("a", f"{number}", href=f"#p{key}-{number}", class_="no", title=line)
    code = element("span", escape(found.rule), class_="code")
    where = element("span", line, class_="where")
    return element("p", f"{link} {write_level(found, language)} {code} {where}", class_="top")


def _details(found: Discrepancy, cures: Sequence[Cure], language: str) -> Iterator[str]:
    arithmetic = relation_of(found)
    if arithmetic:
        yield element("p", escape(arithmetic), class_="sum")
    expected = write_like(found.expected, found.found)
    if expected and not says_expected(found) and not is_told_by_cure(found):
        label = both(name_expected(found), language)
        yield element("p", f"{label} {element('b', escape(expected))}", class_="due")
    if cures:
        one = Message("고칠 칸", "to be mended")
        several = Message("고칠 칸은 이 가운데 하나", "one of these is to be mended")
        label = both(several if len(cures) > 1 else one, language)
        yield element("p", label, class_="or") + element("ul", "".join(_cures(cures, language)))
    if found.fix is not None:
        label = both(Message("고치기", "fix"), language)
        change = element("del", escape(found.fix.replace)) + " → "
        yield element("p", f"{label} {change}{element('ins', escape(found.fix.with_))}")
    if found.repeats is not None:
        line = found.repeats.place.line
        said = Message(
            f"지난 보고서에도 있던 잘못입니다: {found.repeats.file} {line}줄",
            f"The earlier report had it too: {found.repeats.file}, line {line}",
        )
        yield element("p", both(said, language), class_="again")


def _cures(cures: Sequence[Cure], language: str) -> Iterator[str]:
    for cure in cures[:MANY]:
        figure = cure.figure
        change = f"{figure.text} → {write_like(cure.value, figure.text)}"
        name = " ".join(figure.subject[-3:]) or tell(_line(figure.place.line), language)
        told = f"{escape(change)} {element('span', escape(name), class_='where')}"
        if cure.mends > 1:
            many = Message(
                f"지적 {cure.mends}건이 함께 풀림", f"mends {cure.mends} findings at once"
            )
            told += " " + element("span", both(many, language), class_="mends")
        yield element("li", told)
    left = len(cures) - MANY
    if left > 0:
        yield element("li", both(Message(f"그 밖에 {left}곳", f"{left} more"), language))


def _line(number: int) -> Message:
    return Message(f"{number}줄", f"line {number}")
