"""STY002: misspelt words: common errors, and unknown nouns that are one jamo off known ones."""

import re
from collections.abc import Iterator

from sagwan.checking.evidence import Evidence
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.wording.language import load_analyser
from sagwan.checking.wording.misspellings import find_misspellings
from sagwan.checking.wording.unknown import likely_meant, unknown_nouns
from sagwan.facts import Fix, Message

TITLE = Message("틀리기 쉬운 말", "Misspelt words")


def find(evidence: Evidence) -> Iterator[Finding]:
    """Look for common misspellings, then for nouns that no dictionary knows."""
    text = evidence.text
    listed = list(find_misspellings(text))
    for start, end, right in listed:
        word = _word_around(evidence, start, end)
        if not _is_own(evidence, word):
            yield _misspelt(evidence, (start, end), right, certainty=None)
    analyser = load_analyser()
    analysed = list(analyser.tokenize(text.plain.split("\n")))
    told = {text.plain[start:end] for start, end, _ in listed}
    unknown = unknown_nouns(analysed)
    nouns = [
        noun
        for noun in unknown
        if not _is_own(evidence, noun) and not any(word in noun for word in told)
    ]
    for noun, right in likely_meant(nouns, analyser, text.plain):
        for match in text.find(re.compile(re.escape(noun))):
            yield _misspelt(evidence, match.span(), right, certainty="question")


def _word_around(evidence: Evidence, start: int, end: int) -> str:
    before = re.search(r"[가-힣]*\Z", evidence.text.plain[max(0, start - 12) : start])
    after = re.match(r"[가-힣]*", evidence.text.plain[end : end + 12])
    return (
        (before[0] if before else "") + evidence.text.plain[start:end] + (after[0] if after else "")
    )


def _is_own(evidence: Evidence, word: str) -> bool:
    """Tell whether a word holds a term of the city, which is right as it is."""
    return any(term in word for term in evidence.settings.terms)


def _misspelt(
    evidence: Evidence, span: tuple[int, int], right: str, certainty: str | None
) -> Finding:
    written = evidence.text.written[slice(*span)]
    asked = certainty == "question"
    return Finding(
        "style",
        evidence.text.place(*span),
        holds=False,
        message=Message(
            f"‘{written}’: ‘{right}’{'일 수 있습니다. 고유한 이름이면 그대로 두십시오.' if asked else '이(가) 맞습니다.'}",
            f"“{written}”: {'perhaps' if asked else 'right is'} “{right}”.",
        ),
        found=written,
        expected=right,
        certainty=certainty,
        fix=Fix(written, right),
    )


RULE = Rule(
    code="STY002",
    severity="note",
    title=TITLE,
    reason=Message(
        "오탈자는 의회가 가장 자주 짚는 지적입니다.",
        "Misspellings are what councils complain of most often.",
    ),
    example=Message(
        "집행율 → 집행률;  워크샵 → 워크숍;  운영게획 → 운영계획",
        "집행율 → 집행률;  워크샵 → 워크숍;  운영게획 → 운영계획",
    ),
    find=find,
    group="style",
    certainty="likely",
)
