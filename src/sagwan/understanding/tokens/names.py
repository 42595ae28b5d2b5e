"""Codes and names with digits in them: addresses, telephone numbers, C40, COVID-19, 코로나19,
서울로7017, 11번가, 2.0시대, 4대보험, 2032 하계올림픽, 1:1.
"""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens import signs
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter

_WEB = re.compile(
    r"(?:https?://|www\.)[^\s가-힣)\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:kr|com|net|org|gov)\b\S*"
)
_DOT = signs.MIDDLE_DOT
_CODES = re.compile(
    r"(?P<telephone>(?:☎|☏|Tel\.?|TEL\.?|내선|전화|FAX|Fax|팩스)\s?:?\s?\(?[\d)~,\-\s]*\d|(?<!\d)0\d{1,2}[-)]\s?\d{3,4}-\d{4}|(?<![\d-])\d{3,4}-\d{4}(?![\d-]))"
    r"|(?P<code>(?<![A-Za-z\d])[A-Za-z][A-Za-z&.]*[-_]?\d+(?:[-.]\d+)*(?!\s?%)(?:[A-Za-z]+)?|(?<=\d-)\d+"
    r"|(?<![\d.,])\d+(?:\.\d+){2,}|(?<![\d.,~∼-])\d+(?:-\d+){2,}|(?<![\d.,:])0\d+(?![\d.,]*\s?[%가-힣:]))"
    r"|(?P<latin>(?<![\d.,])\d{1,3}[A-Z][A-Za-z]*(?![a-z]))"
    r"|(?P<version>(?<![\d.,])\d\.0(?=\s?시대|\s?버전|\s?비전|[A-Za-z]))"
    rf"|(?P<pair>(?<![\d.,])\d{{1,2}}{_DOT}\d{{1,2}}(?={_DOT}?\d?(?:부시장|운동|혁명|민주|절|부(?![가-힣])|호기)|\s?(?:민주|혁명|운동)))"
    r"|(?P<idiom>(?<![\d:.,])1\s?:\s?1(?![\d:,]|\.\d)|(?<!\d)\d{1,2}분(?=\s?(?:자유\s?발언|발언|도시|생활권))|(?<!\d)365일|(?<!\d)1일(?=\s*,?\s*(?:평균\s)?\d)|(?<!\d)[1-9]인\s?(?:가구|시위|미디어|기업|창조)|(?<!\d)1인당)"
    r"|(?P<plus>(?<!\d)\d{2}\+(?=[가-힣\s]))"
    r"|(?P<hanja>(?<!\d)\d{1,2}(?=[無安多色通高低心])|(?<!\d)\d색(?=\d))"
)
_GLUED = re.compile(rf"(?<=[가-힣])\d+(?:{_DOT}\d+)?(?![\d,.]\d|\d)")
_NAME_YEAR = re.compile(
    r"(?<![\d.,])(?:19|20)\d\d(?=\s+(?![\d(])[\w‘'「]|[가-힣A-Z])(?!\s?(?:[만억천조]|[가-힣]\s?\d))|(?<=[A-Za-z가-힣)])(?:19|20)\d\d(?![\d,.])"
)
_NUMBERED_NOUN = re.compile(r"(?<![\d.,:])(?P<n>\d+)(?P<word>[가-힣]{2,})")
_CLOSED = re.compile(r"\s?[,);/·+]|\s*\Z|\s?및|\s?[~∼→]|\s?:|\s?%|\.\s|\.\Z|\)")


def read_web(text: str, context: Context) -> Iterator[Claim]:
    """Claim addresses of the web and of mail."""
    del context
    for match in _WEB.finditer(text):
        yield Claim(match.start(), match.end(), "not", "address")


def read_names(text: str, context: Context) -> Iterator[Claim]:
    """Claim codes and names."""
    claims = [
        Claim(m.start(), m.end(), "not", str(m.lastgroup))
        for m in _CODES.finditer(text)
        if _is_code(text, m)
    ]
    claims += _glued_names(text, context)
    claims += _years_in_names(text)
    claims.sort()
    yield from claims


def _is_code(text: str, match: re.Match[str]) -> bool:
    if match.lastgroup == "latin":
        return find_counter(text, re.compile(r"\d+").match(text, match.start()).end()) is None
    return not (
        match.lastgroup == "code"
        and match[0][:1].isalpha()
        and match[0][0].islower()
        and len(match[0]) < 3
        and False
    )


def _glued_names(text: str, context: Context) -> Iterator[Claim]:
    for match in _GLUED.finditer(text):
        start, end = match.span()
        stem = re.search(r"[가-힣]+\Z", text[max(0, start - 12) : start])
        known = stem is not None and context.memory.is_name(stem[0] + match[0])
        if known or not (
            _begins_counter(text, end)
            or _CLOSED.match(text, end)
            or text[end : end + 1] in "조억만천"
        ):
            yield Claim(start, end, "not", "name")


def _begins_counter(text: str, end: int) -> bool:
    odd = text[end : end + 1] == "여"
    if find_counter(text, end + odd) is not None:
        return True
    return (
        re.match(
            r"[조억만천백]{1,2}여?[가-힣]|\s?(?:여\s)?(?:명|건|회|개|가구|세대|개소|억|만)(?![가-힣])",
            text[end : end + 5],
        )
        is not None
    )


def _years_in_names(text: str) -> Iterator[Claim]:
    for match in _NAME_YEAR.finditer(text):
        if find_counter(text, match.end()) is None:
            yield Claim(match.start(), match.end(), "not", "name-year")
