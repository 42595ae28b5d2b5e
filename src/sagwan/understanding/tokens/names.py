"""Codes and names with digits in them: addresses, telephone numbers, C40, COVID-19, 코로나19,
서울로7017, 11번가, 2.0시대, 4대보험, 2032 하계올림픽, 1:1.
"""

import re
from collections.abc import Iterator

from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.units import find_counter, find_counter_apart

_WEB = re.compile(
    r"(?:https?://|www\.)[^\s가-힣)\]]{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<![A-Za-z0-9.-])[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,4}\.(?:kr|com|net|org|gov)\b[^\s가-힣)\]]{0,300}"
)
_CODES = (
    (
        "telephone",
        (
            r"(?:☎|☏|Tel\.?|TEL\.?|내선|전화|FAX|Fax|팩스)\s?:?\s?\(?[\d)~,\- ]{1,40}\d"
            r"|(?<!\d)0\d{1,2}[-)]\s?\d{3,4}-\d{4}|(?<![\d-])\d{3,4}-\d{4}(?![\d-])"
            r"|(?<=[가-힣]\()\d{4}(?=\))|(?<=[가-힣]\s\()\d{4}(?=\))"
        ),
    ),
    (
        "code",
        (
            r"(?<![A-Za-z\d])[A-Za-z][A-Za-z&.]{0,20}[-_]?\d+(?:[-._]\d+){0,4}(?!\s?%)[A-Za-z]{0,10}"
            r"|(?<=_)\d+|\d{16,}|(?<![\d.,])\d+(?:\.\d+){2,}"
            r"|(?<![\d.,~-])\d+(?:-\d+){1,6}(?![\d-])|(?<=[가-힣]-)\d{2,}(?!\d)"
            r"|(?<![\d.,:~])0\d+(?![\d.,]*\s?[%가-힣:])|\d+(?:\s:\s\d+){2,5}"
        ),
    ),
    ("latin", r"(?<![\d.,])\d{1,3}[A-Z][A-Za-z]{0,12}(?![a-z])"),
    ("version", r"(?<![\d.,])\d\.0(?=\s?시대|\s?버전|\s?비전|[A-Za-z])"),
    (
        "pair",
        (
            r"(?<![\d.,])\d{1,2}·\d{1,2}"
            r"(?=(?:·\d)?(?:부시장|부지사|운동|혁명|민주|절|의거|호기)|\s?(?:민주|혁명|운동))"
        ),
    ),
    (
        "idiom",
        (
            r"(?<![\d:.,])1\s?:\s?1(?![\d:,]|\.\d|\s:)|(?<!\d)365일|(?<!\d)1일(?=\s*,?\s*(?:평균\s)?\d)"
            r"|(?<!\d)\d{1,2}분(?=\s?(?:자유\s?발언|발언|도시|생활권))|(?<!\d)\d{1,2}시간(?=\s?생활권)"
            r"|(?<!\d)[1-9]인(?=\s?(?:가구|가족|시위|미디어|기업|창조|승|실))|(?<!\d)1[인회]당"
            r"|(?<!\d)[45]대(?=\s?(?:보험|강(?![가-힣])|명절|범죄|궁))"
        ),
    ),
    ("fraction", r"(?<![\d/])[1-9]/[2-9](?=\s?[가-힣])(?!\s?분기)"),
    ("plus", r"(?<![\d.,])\d{2}\+(?=[가-힣\s])"),
    ("hanja", r"(?<!\d)\d{1,2}(?=[無安多色通高低心重大])|(?<!\d)\d색(?=\d)"),
    ("place", r"(?<=[가-힣])\d{1,2}(?:[·,]\d{1,2}){0,4}(?:동|리|호|로|길|가|국|과)(?![가-힣])"),
)
_CODE = re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in _CODES))
_DIGITS = re.compile(r"\d+")
_GLUED = re.compile(r"(?<=[가-힣])(?<!\d[조억만천백])\d+(?:·\d+)?(?![\d,.]\d|\d)")
_STEM = re.compile(r"[가-힣]+\Z")
_YEAR = re.compile(
    r"(?<![\d.,])(?:19|20)\d\d(?=\s+[^\W\d][가-힣A-Za-z]|\s+['「『]|[가-힣」』]{2}|[」』])|(?<=[A-Za-z가-힣)])(?:19|20)\d\d(?![\d,.])"
)
_CLOSED = re.compile(r"\s?[,);/·+~→:\]]|\s*\Z|\s?및|\s?%|\.(?:\s|\Z)")
_SCALED = re.compile(r"[조억만천백]{1,2}")


def read_web(text: str, context: Context) -> Iterator[Claim]:
    """Claim addresses of the web and of mail."""
    del context
    for match in _WEB.finditer(text):
        yield Claim(*match.span(), "not", "address")


def read_names(text: str, context: Context) -> Iterator[Claim]:
    """Claim codes and names."""
    claims = [
        Claim(*match.span(), "not", str(match.lastgroup))
        for match in _CODE.finditer(text)
        if _is_code(text, match)
    ]
    claims += _glued_names(text, context)
    claims += (
        Claim(*match.span(), "not", "name-year")
        for match in _YEAR.finditer(text)
        if find_counter(text, match.end()) is None and not _SCALED.match(text, match.end())
    )
    yield from sorted(claims)


def _is_code(text: str, match: re.Match[str]) -> bool:
    """A measure or counter after the digits makes it a figure after all (3MW, 3-4개)."""
    if match.lastgroup == "latin":
        digits = _DIGITS.match(text, match.start())
        return digits is None or find_counter(text, digits.end()) is None
    if match.lastgroup == "code" and "-" in match[0] and match[0][0].isdigit():
        return find_counter(text, match.end()) is None
    return True


def _glued_names(text: str, context: Context) -> Iterator[Claim]:
    for match in _GLUED.finditer(text):
        start, end = match.span()
        stem = _STEM.search(text, max(0, start - 12), start)
        known = stem is not None and context.memory.is_name(stem[0] + match[0])
        if known or not (_CLOSED.match(text, end) or _is_counted(text, end)):
            yield Claim(start, end, "not", "name")


def _is_counted(text: str, end: int) -> bool:
    odd = text[end : end + 1] == "여"
    if find_counter(text, end + odd) is not None or _SCALED.match(text, end):
        return True
    apart = end + odd + (text[end + odd : end + odd + 1] == " ")
    return apart > end + odd and find_counter_apart(text, apart) is not None
