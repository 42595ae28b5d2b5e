"""NAM001: one thing under two names: letters in another order, one off, or blanks that differ."""

from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.kinds import squeeze
from sagwan.checking.wording.names import (
    Names,
    Occurrence,
    joined_names,
    latin_words,
    mixed_up,
    proper_names,
    spellings,
    swapped_letters,
)
from sagwan.checking.wording.terms import equal_names, misspelt_terms
from sagwan.checking.wording.titles import differing_titles
from sagwan.facts import Fix, Message

TITLE = Message("하나를 두 가지로 적은 이름", "One thing under two names")

_OFTEN = 2  # times that one writing must be as frequent before blanks are worth a word


def find(evidence: Evidence) -> Iterator[Finding]:
    """Compare the names of a report with each other and with the city's own."""
    names = proper_names(evidence.text)
    for pair in mixed_up(names):
        yield from _two_names(evidence, names, pair)
    latin = latin_words(evidence.text)
    for pair in swapped_letters(latin):
        if max(len(latin[name]) for name in pair) >= _OFTEN:
            yield from _two_names(evidence, latin, pair)
    yield from _blanks(evidence, names, names)
    yield from _blanks(evidence, joined_names(evidence.text), names)
    for here, there in differing_titles(evidence.report, evidence.text):
        yield _note(evidence, here, there.written)
    for occurrence, right in (*equal_names(evidence), *misspelt_terms(evidence)):
        yield _mend(evidence, occurrence, right)


def _two_names(evidence: Evidence, names: Names, pair: tuple[str, str]) -> Iterator[Finding]:
    """The rarer name of a pair is the one to look at; where both are as frequent, the later."""
    known = {squeeze(term) for term in evidence.settings.terms}
    if known.issuperset(pair):
        return
    ranked = sorted(pair, key=lambda name: (name in known, len(names[name]), -names[name][0].start))
    odd, usual = ranked
    even = len(names[odd]) == len(names[usual]) and usual not in known
    for occurrence in names[odd]:
        yield _named(evidence, occurrence, names, (odd, usual), even=even)


def _named(
    evidence: Evidence,
    occurrence: Occurrence,
    names: Names,
    pair: tuple[str, str],
    *,
    even: bool,
) -> Finding:
    usual = names[pair[1]][0].written
    line = evidence.text.line_of(names[pair[1]][0].start)
    times, other_times = len(names[pair[0]]), len(names[pair[1]])
    return Finding(
        "name",
        evidence.text.place(occurrence.start, occurrence.end),
        holds=False,
        message=Message(
            f"같은 이름을 두 가지로 적었습니다: ‘{occurrence.written}’ {times}번, "
            f"‘{usual}’ {other_times}번({line}줄 등). 바른 이름 하나로 맞추십시오.",
            f"One name in two writings: “{occurrence.written}” ({times}×) and “{usual}” "
            f"({other_times}×, line {line}). Use the right one everywhere.",
        ),
        found=occurrence.written,
        expected=usual,
        certainty="question" if even else None,
        fix=None if even else Fix(occurrence.written, usual),
    )


def _blanks(evidence: Evidence, names: Names, other: Names) -> Iterator[Finding]:
    """Names with the same letters and other blanks or signs: the rarer writing gets a note."""
    for key, occurrences in names.items():
        ways = spellings(occurrences)
        if len(ways) < 2 or (names is not other and key in other):
            continue
        usual, often = ways.most_common(1)[0]
        for occurrence in occurrences:
            written = " ".join(occurrence.written.split())
            if written != usual and (ways[written] < often or len(occurrences) == len(ways)):
                yield _note(evidence, occurrence, usual)


def _note(evidence: Evidence, occurrence: Occurrence, usual: str) -> Finding:
    return Finding(
        "name",
        evidence.text.place(occurrence.start, occurrence.end),
        holds=False,
        message=Message(
            f"‘{occurrence.written}’을(를) 다른 곳에서는 ‘{usual}’(으)로 적었습니다. 띄어쓰기와 부호를 맞추십시오.",
            f"“{occurrence.written}” is written “{usual}” elsewhere. Make blanks and signs agree.",
        ),
        found=occurrence.written,
        expected=usual,
        severity="note",
    )


def _mend(evidence: Evidence, occurrence: Occurrence, right: str) -> Finding:
    return Finding(
        "name",
        evidence.text.place(occurrence.start, occurrence.end),
        holds=False,
        message=Message(
            f"‘{occurrence.written}’: 이 도시는 ‘{right}’(으)로 적기로 했습니다 (sagwan.toml).",
            f"“{occurrence.written}”: this city writes “{right}” (sagwan.toml).",
        ),
        found=occurrence.written,
        expected=right,
        fix=Fix(occurrence.written, right),
    )


RULE = Rule(
    code="NAM001",
    severity="warning",
    title=TITLE,
    reason=Message(
        "법과 사업의 이름이 곳마다 다르면 하나인지 둘인지 읽는 이가 알 수 없습니다.",
        "Where a law or a work has two names, nobody can tell whether they are one thing.",
    ),
    example=Message(
        "「지방이양일괄법」, 「지방일괄이양법」; COVID-19, COIVD-19; 준비TF, 준비 TF",
        "「지방이양일괄법」, 「지방일괄이양법」; COVID-19, COIVD-19; 준비TF, 준비 TF",
    ),
    find=find,
    group="wording",
    certainty="likely",
)
