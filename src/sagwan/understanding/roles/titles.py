"""Titles as their authors meant them: 일 반 현 황 is 일반현황, and a doubled title is one title."""

import re
from functools import lru_cache

from sagwan.facts.patterns import KOREAN, SYLLABLE

_SPACED_OUT = re.compile(rf"(?<!\w){SYLLABLE}(?: +{SYLLABLE})+(?!\w)")
_AS_OF = re.compile(r"\s*[(\[][^()\[\]]*(?:단위|기준|현재)[^()\[\]]*[)\]]\s*$")
_LEADER = re.compile(r"\s*[·․…‥.∙ㆍ･_]{3,}[\s·․…‥.∙ㆍ･_]*\d*\s*$|\s*[·…/]\s*\d{1,3}\s*$")
_BRACKETS = re.compile(r"^[【<〈《≪\[]\s*(.*?)\s*[】>〉》≫\]](?:\s*\(.*\))?\s*$")
_FOOTNOTE = re.compile(rf"(?<={KOREAN})\d{{1,2}}\)")
_LABEL = re.compile(
    rf"^(조\s?직|기\s?구|인\s?력|예\s?산|재\s?정)\s+(?=\d[\d,]*(?:/|{KOREAN})|총|정원)"
)
_STATED = re.compile(
    rf"^(.{{2,20}}(?:현황|개요|규모|목표)|{SYLLABLE}(?:\s?{SYLLABLE}){{1,4}})\s?[:▻▹▷]\s"
)
_LEADERS = frozenset("·․…‥.∙ㆍ･_")
_OPENING = frozenset("【<〈《≪[")


@lru_cache(maxsize=1024)
def clean_title(text: str) -> str:
    """Give a title without as-of note, brackets, leader dots, doubling and spaced-out letters."""
    title = text.strip(" *")
    if title[-1:].isdigit() or title[-1:] in _LEADERS:
        title = _LEADER.sub("", title)
    if title[:1] in _OPENING:
        boxed = _BRACKETS.match(title)
        title = boxed[1] if boxed else title
    if title[-1:] in {")", "]"}:
        title = _AS_OF.sub("", title) or title
    told = _LABEL.match(title) or _STATED.match(title)
    title = told[1] if told else title
    if ")" in title:
        title = _FOOTNOTE.sub("", title)
    return " ".join(close_up(undouble(title)).split())


def opens_with_label(text: str) -> bool:
    """Tell whether a line is a label of the genre with what it labels beside it (조 직 1실 3관)."""
    return bool(_LABEL.match(text))


def close_up(text: str) -> str:
    """Drop the spaces between single syllables where a whole title was spaced out."""

    def join(found: re.Match[str]) -> str:
        run = found[0]
        whole = run == text or len(run.split()) > 2 or text[found.end() :].lstrip()[:1].isdigit()
        return re.sub(" +", "", run) if whole else run

    return _SPACED_OUT.sub(join, text) if " " in text else text


def undouble(text: str) -> str:
    """Give a title once that a text layer printed twice in a row (주요 기능주요 기능)."""
    bare = text.replace(" ", "")
    half, odd = divmod(len(bare), 2)
    if odd or half < 2 or bare[:half] != bare[half:]:
        return text
    seen = 0
    for place, letter in enumerate(text):
        seen += letter != " "
        if seen == half:
            return text[: place + 1]
    return text


@lru_cache(maxsize=4096)
def squeeze(text: str) -> str:
    """Give only the letters and digits of a title, to compare it with another writing of it."""
    return "".join(filter(str.isalnum, text))
