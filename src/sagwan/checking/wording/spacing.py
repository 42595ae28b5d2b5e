"""Where words that were run together come apart: after particles and endings, and round 및 and 등,
inside long words only. Nouns are never split from nouns: compounds are the writer's choice.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sagwan.checking.wording.language import Morpheme

_WORD = re.compile(r"\S+")
_HANGUL = re.compile(r"[가-힣]")
_TWO_SYLLABLES = re.compile(r"[가-힣]{2}")
_OPEN, _CLOSED = "「『《〈", "」』》〉"
_LONG = 9  # syllables
_PARTICLES = frozenset({"JKS", "JKC", "JKG", "JKO", "JKB", "JX", "JC"})
_ENDINGS = frozenset({"ETM", "EC"})
_STARTS = frozenset({"NNG", "NNP", "NP", "NR", "MM", "MAG", "MAJ", "VV", "VA", "XR", "XPN"})
# What an adjective opens and one of these closes is a name: 지속가능한도시포럼.
_BODY = re.compile(r"(?:포럼|협의회|위원회|재단|연맹|연합|네트워크|센터|운동본부)\W*\Z")
_AND, _ETC = "및", "등"
# Nouns that begin like a particle: the model takes 지방정부의견 for 정부의 견.
_LIKE_PARTICLES = frozenset(
    "의견 의사 의회 의원 의무 의료 의식 의결 의뢰 의미 의정 의장 의제 의안 도시 도로 도움 도입 도출 도서 도약 도민 도청 도심 도면 이행 이용 이동 이관 "
    "이양 이전 이상 이하 이내 이후 이월 이사 이슈 이웃 이수 가구 가치 가능 가정 가입 가족 가격 가계 가점 로드 로봇 에너지 과정 과제 과학 과목 과장 "
    "과태료 만족 만남 나눔 나무 은행 은퇴 을지 를 와이 와인 자체 중점 인력 인구 인사 인증 인재 인권 한국 한강 한옥 할인 할당".split()
)


def squeezed_words(line: str) -> list[re.Match[str]]:
    """Find the words of a line that may have been run together."""
    found = []
    for word in _WORD.finditer(line):
        syllables = len(_HANGUL.findall(word[0]))
        if syllables >= _LONG or (syllables > 1 and word[0][0] in {_AND, _ETC}):
            found.append(word)
    return found


def breaks_in(line: str, word: re.Match[str], morphemes: Sequence[Morpheme]) -> Iterator[int]:
    """Give the offsets inside a word at which a blank is missing."""
    long = len(_HANGUL.findall(word[0])) >= _LONG
    inside = [m for m in morphemes if word.start() <= m.start and m.start + m.len <= word.end()]
    last = word.start()
    for before, after in pairwise(inside):
        at = after.start
        if before.start + before.len > at or not _is_between_letters(line, at):
            continue
        bound = long and _binds(line, word, before, after) and _is_whole(line, last, at, word)
        if bound or _joins(before, after, leading=before.start == word.start(), long=long):
            last = at
            yield at


def _is_whole(line: str, last: int, at: int, word: re.Match[str]) -> bool:
    """Tell whether both sides of a break are more than one syllable, outside quoted names."""
    quoted = sum(line.count(sign, word.start(), at) for sign in _OPEN) - sum(
        line.count(sign, word.start(), at) for sign in _CLOSED
    )
    return at - last > 1 and _TWO_SYLLABLES.match(line, at) is not None and quoted <= 0


def _is_between_letters(line: str, at: int) -> bool:
    return bool(_HANGUL.match(line[at - 1])) and bool(_HANGUL.match(line[at]))


def _joins(before: Morpheme, after: Morpheme, *, leading: bool, long: bool) -> bool:
    """Blanks stand round 및, and round 등 where it is the word that closes a list."""
    if before.form == _AND and before.tag.startswith("MA"):
        return long or leading
    if before.form == _ETC and before.tag == "NNB":
        return (long or leading) and after.tag in _STARTS
    if not long:
        return False
    return (after.form == _AND and after.tag.startswith("MA")) or (
        after.form == _ETC and after.tag == "NNB"
    )


def _binds(line: str, word: re.Match[str], before: Morpheme, after: Morpheme) -> bool:
    """Words after a particle or an ending begin anew."""
    if before.tag in _PARTICLES:
        return after.tag in _STARTS and not _is_noun(line, before)
    if before.tag == "ETM" and _BODY.search(word[0]):
        return False
    if before.tag == "ETM":
        return after.tag in _STARTS or after.tag == "NNB"
    return before.tag in _ENDINGS and after.tag in _STARTS


def _is_noun(line: str, particle: Morpheme) -> bool:
    start = particle.start
    return any(line[start : start + length] in _LIKE_PARTICLES for length in (2, 3))
