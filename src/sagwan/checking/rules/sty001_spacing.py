"""STY001: words that were run together."""

from collections.abc import Iterator
from re import Match

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.language import load_analyser
from sagwan.checking.wording.spacing import breaks_in, squeezed_words
from sagwan.facts import Fix, Message, Place

TITLE = Message("붙여 쓴 말", "Words that were run together")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Look at every long word, and at every word that opens with 및 or 등."""
    suspects = [
        (line.number, line.plain, words)
        for line in evidence.report.document.lines
        if (words := squeezed_words(line.plain))
    ]
    analysed = load_analyser().tokenize([plain for _, plain, _ in suspects])
    for (number, plain, words), morphemes in zip(suspects, analysed, strict=True):
        for word in words:
            breaks = list(breaks_in(plain, word, morphemes))
            if breaks and not any(term in word[0] for term in evidence.settings.terms):
                yield _apart(evidence, number, word, breaks)


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
        "조사와 어미 뒤, ‘및’과 ‘등’의 앞뒤는 띄어 씁니다. 붙은 글은 읽기도 찾기도 어렵습니다.",
        "A blank follows particles and endings; what is run together is hard to read and to find.",
    ),
    example=Message(
        "지방분권실현을위한시의회와의상호협력 → 지방분권실현을 위한 시의회와의 상호협력",
        "지방분권실현을위한시의회와의상호협력 → 지방분권실현을 위한 시의회와의 상호협력",
    ),
    find=find,
    group="style",
    certainty="likely",
)
