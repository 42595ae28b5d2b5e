"""Rates said in running text, with the part and the whole that the words give them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sagwan.checking.prose.amounts import base_of
from sagwan.checking.prose.brackets import without_brackets
from sagwan.checking.prose.families import SharedLines
from sagwan.checking.prose.lists import ListClaim
from sagwan.checking.prose.passages import FIGURE, RATE, RATIO, Passage
from sagwan.facts import Figure
from sagwan.facts.patterns import KOREAN, Late

F, P = FIGURE, RATE
_PLAIN = rf"[^{F}{P}{RATIO}]"
_INNER = rf"[^(){F}{P}{RATIO}]"
_BRACKET = rf"(?:\s*\({_INNER}*\))?"
_MOVE = r"증가|감소|상승|하락|증액|감액|절감|늘|줄|↑|↓|증\b|감\b|인상|인하|초과|미달"

_OUT_OF = Late(
    rf"(?P<w>{F}){_BRACKET}(?P<gap>{_PLAIN}{{0,20}}?)(?:중|가운데)(?=[\s,(])", "중 가운데"
)
_BUSY = tuple(
    "추진 운영 진행 시행 협의 검토 준비 공사 시공 확보 조성 활동 사용 이용 개발 모집".split()
)
_NARROWED = Late(r"중\s|이중|대비", "중 대비")
_SHARE = Late(
    rf"(?P<b>{F})[^{F}{P}(),]{{0,14}}\(\s*{_INNER}{{0,6}}(?P<p>{P})\s*{_INNER}{{0,6}}\)", "("
)

_DIRECT: tuple[Late, ...] = (
    # 상반기 목표 65.0%(대상 24조 610억원 중 15조 6,397억원)
    Late(
        rf"(?P<p>{P})\s*\({_INNER}*(?P<w>{F}){_INNER}{{0,20}}(?:중|가운데)\s{_INNER}{{0,14}}"
        rf"(?P<b>{F})",
        "(",
        "중 가운데",
    ),
    # 대상액 21조원 대비 22.7%인 4조원, 4,800백만원의 98.8%인 4,746만원
    Late(
        rf"(?P<w>{F}){_BRACKET}{_INNER}{{0,16}}?(?:대비|의|중)\s*(?P<p>{P})"
        rf"(?:인|에 해당하는|에 달하는){_INNER}{{0,12}}(?P<b>{F})",
        "인 에",
        "대비 의 중",
    ),
    # 14조 9,299억원(전체 대상액 24조 610억원의 61.1%)
    Late(
        rf"(?P<b>{F})\s*\({_INNER}*(?P<w>{F}){_INNER}{{0,16}}(?:의|대비|중)\s*(?P<p>{P})"
        rf"(?!\s*(?:{_MOVE}))",
        "(",
        "의 대비 중",
    ),
    # 예산현액 800억원, 집행액 200억원(25.0%)
    Late(
        rf"(?:예산|현액|대상|목표|계획){KOREAN}{{0,4}}\s*:?\s*(?P<w>{F}){_PLAIN}{{0,10}}"
        rf"(?:집행|지출|실적|달성|추진){KOREAN}{{0,4}}\s*:?\s*(?P<b>{F})[^{F}{P}]{{0,12}}(?P<p>{P})",
        "예산 현액 대상 목표 계획",
        "집행 지출 실적 달성 추진",
    ),
    # 집행률 85.0%(예산 120억원, 집행 102억원)
    Late(
        rf"(?P<p>{P})\s*\(\s*(?:예산|현액|대상|목표|계획){KOREAN}{{0,4}}\s*:?\s*(?P<w>{F})"
        rf"\s*[,/]\s*(?:집행|지출|실적|달성|추진){KOREAN}{{0,4}}\s*:?\s*(?P<b>{F})\s*\)",
        "(",
        "예산 현액 대상 목표 계획",
        "집행 지출 실적 달성 추진",
    ),
    # 징수 120억원(목표 110억원, 109.1%)
    Late(
        rf"(?P<b>{F}){_INNER}{{0,8}}\(\s*(?:예산|현액|대상|목표|계획){KOREAN}{{0,4}}\s*:?\s*(?P<w>{F})"
        rf"\s*(?:의|대비|,)\s*(?P<p>{P})\s*\)",
        "(",
        "예산 현액 대상 목표 계획",
        "의 대비 ,",
    ),
    # 목표 100명 대비 120명 달성(120%)
    Late(
        rf"(?:예산|현액|대상|목표|계획){KOREAN}{{0,4}}\s*:?\s*(?P<w>{F})\s*대비\s*{_INNER}{{0,8}}"
        rf"(?P<b>{F}){_INNER}{{0,10}}\(\s*(?P<p>{P})\s*(?:달성|추진|집행|완료)?\s*\)",
        "대비",
        "예산 현액 대상 목표 계획",
    ),
    # 보조금 80억원 중 60억원을 집행하여 집행률 75.0%
    Late(
        rf"(?P<w>{F}){_BRACKET}{_INNER}{{0,6}}(?:중|가운데)\s{_INNER}{{0,14}}(?P<b>{F}){_INNER}{{0,12}}"
        rf"(?:하여|해|해서|했으며|,)\s(?!목표|달성){KOREAN}{{1,4}}[률율]\s?:?\s?(?P<p>{P})(?!\s*\()",
        "률 율",
        "중 가운데",
        "하여 해 했으며 ,",
    ),
    # 대상액 21조원에서 4조원(22.7%)을 집행
    Late(
        rf"(?P<w>{F}){_BRACKET}{_INNER}{{0,6}}(?:에서|가운데|중)\s{_INNER}{{0,14}}(?P<b>{F})\s*\("
        rf"\s*(?P<p>{P})\s*\)(?!\s*(?:{_MOVE}))",
        "(",
        "에서 가운데 중",
    ),
    # 총 120개 과제 중 100개 완료, 83.3%
    Late(
        rf"(?P<w>{F}){_INNER}{{0,14}}중\s{_INNER}{{0,14}}(?P<b>{F}){_INNER}{{0,12}},\s*(?P<p>{P})",
        "중",
        ",",
    ),
)
_FRACTION = Late(
    rf"(?P<p>{P})\s*\(\s*{_INNER}{{0,6}}(?P<b>{F})\s*/\s*{_INNER}{{0,6}}(?P<w>{F})", "/", "("
)
_RATE_WORD = Late(
    r"(?:률|율|비중|실적|비율)\s*(?:\([^()]*\)\s*)?[:은는이가]?\s*$", "률 율 비중 실적"
)
_OF_NEAR: tuple[Late, ...] = (
    Late(rf"(?P<p>{P})\s*\({_INNER}{{0,8}}(?P<b>{F}){_INNER}{{0,12}}\)", "("),
    Late(
        rf"(?P<b>{F}){_INNER}{{0,8}}\((?P<word>{_INNER}{{0,8}}[률율])\s*:?\s*(?P<p>{P})\s*\)",
        "(",
        "률 율",
    ),
)
_WHOLE_WORD = Late(r"대상|예산|규모|사업|현액|목표액|총액|계획|편성|배정|전체|기금")
_AIM = Late(r"^\s*(?:목표|계획|대상|예산)", "목표 계획 대상 예산")
_PART_WORD = Late(r"^\s*(?:집행|추가|지출|증가|감소|반영)", "집행 추가 지출 증가 감소 반영")
_EARLIER = Late(r"전년|지난해|작년|직전|前年")
_CONTENT = Late(r"[가-힣]{2,}")
_GENERIC = frozenset(
    "집행 집행률 집행율 예산 예산액 사업 기준 현재 실적 대상 규모 이상 추진 전년 동기 대비".split()
)
NEAR = 8


class RateClaim(NamedTuple):
    """A rate with its part and what may be its whole, nearest first.

    `said` is true where the words name the whole; else it was said nearby under the same name.
    """

    rate: Figure
    part: Figure
    wholes: tuple[Figure, ...]
    said: bool = True


def rate_claims(
    passages: Sequence[Passage], lists: Sequence[ListClaim], shared: Sequence[SharedLines]
) -> list[RateClaim]:
    """Give every rate of the text whose part and whole can be told, each only once."""
    best: dict[str, RateClaim] = {}
    for index, passage in enumerate(passages):
        if RATE not in passage.shape or FIGURE not in passage.shape:
            continue
        for claim in (*_said(passage), *_near(passages, index)):
            best.setdefault(claim.rate.id, claim)
    for claim in (*_listed(lists), *_on_lines(shared)):
        best.setdefault(claim.rate.id, claim)
    return list(best.values())


def _said(passage: Passage) -> Iterator[RateClaim]:
    outer = without_brackets(passage.shape)
    for shape in (passage.shape, outer) if outer != passage.shape else (outer,):
        for pattern in (*_DIRECT, _FRACTION):
            for match in pattern.finditer(shape):
                yield from _claim(passage.figures, match)
    yield from _out_of(passage, outer)


def _claim(figures: Mapping[int, Figure], match: re.Match[str]) -> Iterator[RateClaim]:
    rate, part, whole = (figures[match.start(name)] for name in "pbw")
    if _is_same_kind(part, whole) and is_plain_rate(rate):
        yield RateClaim(rate, part, (whole,))


def _is_same_kind(part: Figure, whole: Figure) -> bool:
    bases = {base_of(part), base_of(whole)} - {""}
    return len(bases) <= 1


def is_plain_rate(rate: Figure) -> bool:
    """Tell whether a rate is a share in per cent and no rise or fall."""
    if rate.unit is None or rate.unit.base != "%" or rate.change:
        return False
    return not set(rate.text) & set("↑↓△▽▲▼+-")


def _out_of(passage: Passage, outer: str) -> Iterator[RateClaim]:
    """Find B(p%) behind “A 중”: all of them are shares of A."""
    for match in _OUT_OF.finditer(outer):
        if match["gap"].rstrip().endswith(_BUSY):
            continue
        whole = passage.figures[match.start("w")]
        wholes = [whole]
        for share in _SHARE.finditer(passage.shape, match.end()):
            part, rate = (passage.figures[share.start(name)] for name in "bp")
            if _is_same_kind(part, whole) and is_plain_rate(rate):
                narrowed = _NARROWED.search(passage.words_before(share.start()))
                yield RateClaim(rate, part, tuple(wholes), narrowed is None)
                wholes.append(part)


def _near(passages: Sequence[Passage], index: int) -> Iterator[RateClaim]:
    """Find “집행률 : 36.7%(4,765억원 집행)” with the amount that was said before under 예산."""
    passage = passages[index]
    for pattern in _OF_NEAR:
        for match in pattern.finditer(passage.shape):
            front = passage.shape[: match.start("p")]
            if "word" not in match.groupdict() and not _RATE_WORD.search(front):
                continue
            if _EARLIER.search(front):
                continue
            part = passage.figures[match.start("b")]
            if _AIM.search(passage.words_before(match.start("b")).rpartition("(")[2]):
                continue
            if not is_plain_rate(passage.figures[match.start("p")]):
                continue
            wholes = tuple(_wholes(passages, index, match.start(), part))
            if wholes:
                yield RateClaim(passage.figures[match.start("p")], part, wholes, False)


def _wholes(passages: Sequence[Passage], index: int, offset: int, part: Figure) -> Iterator[Figure]:
    here = passages[index]
    words = _content(here.shape[:offset])
    for passage in reversed(passages[max(0, index - NEAR) : index + 1]):
        if passage.scope != here.scope:
            return
        for at, figure in reversed(passage.in_order):
            if passage.shape[at] != FIGURE or base_of(figure) != base_of(part):
                continue
            if (passage is here and at >= offset) or _PART_WORD.match(passage.words_after(at)):
                continue
            front = passage.words_before(at)
            if _WHOLE_WORD.search(front) and _is_bound(passage, here, at, words):
                yield figure


def _is_bound(passage: Passage, here: Passage, at: int, words: frozenset[str]) -> bool:
    if passage.section == here.section and here.number - passage.number <= 2:
        return True
    own = _content(passage.shape[:at])
    return any(a in b or b in a for a in words for b in own)


def _content(text: str) -> frozenset[str]:
    return frozenset(_CONTENT.findall(text)) - _GENERIC


def _listed(lists: Sequence[ListClaim]) -> Iterator[RateClaim]:
    """Give the shares of lists whose total stands with them."""
    for claim in lists:
        for item in claim.listing.items:
            if item.share is None or item.times != 1:
                continue
            part = item.figures[0]
            heads = [h.figure for h in claim.heads if _is_same_kind(part, h.figure)]
            if heads:
                yield RateClaim(item.share, part, tuple(heads[:1]))


def _on_lines(shared: Sequence[SharedLines]) -> Iterator[RateClaim]:
    for lines in shared:
        if lines.wholes:
            for part, rate in lines.lines:
                yield RateClaim(rate, part, (lines.wholes[0][0],))
