"""NAM002: titles, words, particles and signs that are written twice in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.titles import unnumbered
from sagwan.facts import Fix, Message
from sagwan.facts.patterns import Late, is_hangul
from sagwan.understanding.roles.titles import undouble

TITLE = Message("거듭 적은 제목·낱말·부호", "Titles, words or signs written twice")

_PARTICLE = Late(
    r"(?:를를|을을|는는|에에|를을|에서에서|으로으로|부터부터|까지까지|에게에게)(?![가-힣])",
    "를를 을을 는는 에에 를을 에서에서 으로으로 부터부터 까지까지 에게에게",
)
_SIGN = re.compile(r": ?:(?!:)|, ?,(?!,)|;;(?!;)|「「|」」")
_RUN = frozenset(":,;")
_NOUN_BEFORE = frozenset("마가노고겨")  # 마을을, 가을을, 노을을 are words with a particle
_REMARK = re.compile(r"\s*[(\[<].*$")
_BOUND = tuple("을 를 에서 위한 위해 대한 통한 따른 하는 되는 하여 으로 에게 부터 까지".split())
_JOINING = frozenset({"및", "또는", "등의", "등을"})
_NOUNS = frozenset({"마을", "가을", "노을", "고을"})
_LETTERS = 4  # of a doubled title: shorter ones (하나하나) may be words


def find(evidence: Evidence) -> Iterator[Finding]:
    """Look for what stands twice in headings, sentences and signs."""
    yield from _titles(evidence)
    yield from _words(evidence)
    plain = evidence.text.plain
    for match in evidence.text.find(_PARTICLE):
        before = plain[match.start() - 1 : match.start()]
        if is_hangul(before) and not (match[0] == "을을" and before in _NOUN_BEFORE):
            single = "을" if match[0] == "를을" else match[0][: len(match[0]) // 2]
            yield _finding(evidence, match.span(), single)
    for match in evidence.text.find(_SIGN):
        if plain[match.start() - 1 : match.start()] not in _RUN and "|" not in _around(
            plain, match
        ):
            yield _finding(evidence, match.span(), match[0][0])


def _around(plain: str, match: re.Match[str]) -> str:
    """The signs beside a match: |:--:| is the ruler of a drawn table."""
    return plain[max(0, match.start() - 3) : match.end() + 3]


def _titles(evidence: Evidence) -> Iterator[Finding]:
    """A text layer prints a title with a shadow twice (주요 기능주요 기능)."""
    for section in evidence.report.sections:
        place = section.place
        line = evidence.text.piece(place.line, place.start, place.end)
        title = _REMARK.sub("", unnumbered(line)).strip("* ")
        single = undouble(title)
        if single != title and len(title.replace(" ", "")) >= _LETTERS:
            start = evidence.text.offset(place) + line.find(title)
            yield _finding(evidence, (start, start + len(title)), single.strip())


def _words(evidence: Evidence) -> Iterator[Finding]:
    headings = {section.place.line for section in evidence.report.sections}
    tables = {
        line
        for block in evidence.report.blocks
        if block.kind == "table"
        for line in range(block.place.line, block.last_line + 1)
    }
    for number, line in enumerate(evidence.text.plain.split("\n"), 1):
        if number in tables or "\t" in line:
            continue
        at = 0
        words = line.split(" ")
        for word, following in pairwise(words):
            if word and word == following and _is_no_emphasis(word, number in headings):
                start = evidence.text.starts[number - 1] + at
                yield _finding(evidence, (start, start + 2 * len(word) + 1), word)
            at += len(word) + 1


def _is_no_emphasis(word: str, in_heading: bool) -> bool:
    """Tell whether a word that stands twice is a slip: in a heading, or bound to what follows."""
    if not is_hangul(word) or word in _NOUNS:
        return False
    if word in _JOINING:
        return True
    return len(word) > 1 and (in_heading or word.endswith(_BOUND))


def _finding(evidence: Evidence, span: tuple[int, int], single: str) -> Finding:
    written = evidence.text.written[slice(*span)]
    return Finding(
        "style",
        evidence.text.place(*span),
        holds=False,
        message=Message(
            f"‘{written}’: 거듭 적혔습니다. ‘{single}’ 하나만 남기십시오.",
            f"“{written}” is written twice. Leave “{single}” once.",
        ),
        found=written,
        expected=single,
        fix=Fix(written, single),
    )


RULE = Rule(
    code="NAM002",
    severity="note",
    title=TITLE,
    reason=Message(
        "옮기거나 고치다 남은 겹침입니다. 제목이 겹치면 목차와 찾기가 어긋납니다.",
        "They are left from copying or editing; a doubled title breaks contents and search.",
    ),
    example=Message(
        "인력 현황인력 현황 → 인력 현황;  조치를를 → 조치를;  배포: : ’20. 5월 → 배포: ’20. 5월",
        "인력 현황인력 현황 → 인력 현황;  조치를를 → 조치를;  배포: : ’20. 5월 → 배포: ’20. 5월",
    ),
    find=find,
    group="wording",
    certainty="likely",
)
