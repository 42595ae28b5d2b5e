"""STY001: words that were run together, and blanks inside a word."""

from collections.abc import Iterator
from re import Match

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.blanks import idle_blanks, missing_blanks
from sagwan.checking.wording.language import load_analyser
from sagwan.checking.wording.spacing import breaks_in, squeezed_words
from sagwan.facts import Fix, Message, Place

TITLE = Message("띄어쓰기", "Blanks that are missing or too many")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Look for plain faults, then at every long word, and every one that opens with 및 or 등."""
    told: set[tuple[int, int]] = set()
    for found in (*_run_together(evidence), *_parted(evidence)):
        if any(term in (found.found or "") for term in evidence.settings.terms):
            continue
        told |= {(found.place.line, at) for at in range(found.place.start, found.place.end)}
        yield found
    suspects = [
        (line.number, line.plain, words)
        for line in evidence.report.document.lines
        if (words := squeezed_words(line.plain))
    ]
    analysed = load_analyser().tokenize([plain for _, plain, _ in suspects])
    for (number, plain, words), morphemes in zip(suspects, analysed, strict=True):
        for word in words:
            breaks = list(breaks_in(plain, word, morphemes))
            known = any((number, at) in told for at in range(*word.span()))
            if (
                breaks
                and not known
                and not any(term in word[0] for term in evidence.settings.terms)
            ):
                yield _apart(evidence, number, word, breaks)


def _run_together(evidence: Evidence) -> Iterator[Finding]:
    for start, end, right in missing_blanks(evidence.text):
        yield _fault(evidence, start, end, right, "띄어 쓸 곳이 있습니다", "Blanks are missing")


def _parted(evidence: Evidence) -> Iterator[Finding]:
    for start, end, right in idle_blanks(evidence.text):
        yield _fault(evidence, start, end, right, "붙여 씁니다", "One word")


def _fault(evidence: Evidence, start: int, end: int, right: str, ko: str, en: str) -> Finding:
    written = evidence.text.written[start:end]
    return Finding(
        "style",
        evidence.text.place(start, end),
        holds=False,
        message=Message(f"{ko}: ‘{right}’", f"{en}: “{right}”"),
        found=written,
        expected=right,
        fix=Fix(written, right),
    )


def _apart(evidence: Evidence, number: int, word: Match[str], breaks: list[int]) -> Finding:
    written = evidence.report.document.written(number, word.start(), word.end())
    pieces = [
        written[start - word.start() : end - word.start()]
        for start, end in zip([word.start(), *breaks], [*breaks, word.end()], strict=True)
    ]
    spaced = " ".join(pieces)
    return Finding(
        "style",
        Place(number, word.start(), word.end()),
        holds=False,
        message=Message(
            f"띄어 쓸 곳이 있습니다: ‘{spaced}’",
            f"Blanks are missing: “{spaced}”",
        ),
        found=written,
        expected=spaced,
        fix=Fix(written, spaced),
    )


RULE = Rule(
    code="STY001",
    severity="note",
    title=TITLE,
    reason=Message(
        "조사와 어미 뒤, ‘및’과 ‘등’의 앞뒤는 띄어 쓰고, ‘하다’·‘되다’·‘이다’는 앞말에 붙여 씁니다.",
        "A blank follows particles and endings; 하다, 되다 and 이다 are written with their noun.",
    ),
    example=Message(
        "지방분권실현을위한시의회와의상호협력 → 지방분권실현을 위한 시의회와의 상호협력;  받을수 있는 → 받을 수 있는;  "
        "집행 하였음 → 집행하였음",
        "지방분권실현을위한시의회와의상호협력 → 지방분권실현을 위한 시의회와의 상호협력;  받을수 있는 → 받을 수 있는;  "
        "집행 하였음 → 집행하였음",
    ),
    find=find,
    group="style",
    certainty="likely",
)
