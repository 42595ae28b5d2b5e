"""Codes and names with digits in them: addresses, telephone numbers, C40, COVID-19, 코로나19,
서울로7017, 11번가, 2.0시대, 4대보험, 2032 하계올림픽, 1:1.
"""

import re
from collections.abc import Iterator

from sagwan.facts.patterns import Late
from sagwan.understanding.tokens.claims import Claim
from sagwan.understanding.tokens.context import Context
from sagwan.understanding.tokens.memory import find_stem
from sagwan.understanding.tokens.signs import LETTER, digit_runs, is_hangul
from sagwan.understanding.tokens.units import find_counter, find_counter_apart

_WEB = re.compile(
    r"(?:https?://|www\.)[^\s)\]]{1,300}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"
    r"|(?<![A-Za-z0-9.-])[a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,4}"
    r"\.(?:kr|com|net|org|gov)\b[^\s)\]]{0,300}"
)
_WEB_SIGN = re.compile(r"@|//|www\.|\.(?:kr|com|net|org|gov)\b")
_WEB_END = re.compile(r"[ -~]+")
_TELEPHONE = Late(
    r"(?:[☎☏]|T[Ee][Ll]\.?|내선|전화|F[Aa][Xx]|팩스)\s?:?\s?\(?[\d)~,\- ]{1,40}\d",
    "☎ ☏ T 내선 전화 F 팩스",
)
_LATIN = re.compile(
    r"[A-Za-z](?<![A-Za-z\d].)[A-Za-z&.]{0,20}[-_]?\d+(?:[-._]\d+){0,4}(?!\s?%)[A-Za-z]{0,10}"
)
_KINDS = (
    (
        "telephone",
        (
            r"0\d{1,2}[-)]\s?\d{3,4}-\d{4}|\d{3,4}-\d{4}(?![\d-])"
            rf"|(?<={LETTER}\()\d{{4}}(?=\))|(?<={LETTER}\s\()\d{{4}}(?=\))"
            r"|(?:(?<=콜센터\()|(?<=[담고]센터\()|(?<=번호\()|(?<=전화\())1\d{2}(?=\))"
        ),
    ),
    (
        "code",
        (
            r"(?<=_)\d+|\d{16,}|\d+(?:\.\d+){2,}|(?<![~-])\d+(?:-\d+){1,6}(?![\d-])"
            rf"|(?<={LETTER}-)\d{{2,}}|(?<![:~])0\d+(?![\d.,]*\s?(?:[%:]|{LETTER}))"
            r"|\d+(?:\s:\s\d+){2,5}"
        ),
    ),
    ("latin", r"\d{1,3}[A-Z][A-Za-z]{0,12}"),
    ("version", r"\d\.0(?=\s?시대|\s?버전|\s?비전|[A-Za-z])"),
    (
        "pair",
        (
            r"\d{1,2}[·.]\d{1,2}(?=\s?(?:민주|혁명|운동|만세|사건|참사|특별법|전쟁|참전)|절|의거)"
            r"|\d{1,2}·\d{1,2}(?=(?:·\d)?(?:부시장|부지사|호기))"
        ),
    ),
    (
        "idiom",
        (
            r"(?<!:)1\s?:\s?1(?![\d:,]|\.\d|\s:)|365일|1사\s?1\s?[촌교]|1일(?=\s*,?\s*(?:평균\s)?\d)"
            rf"|1일(?=\s(?:평균|최대|최소|최고|처리|생산|운행|수송|"
            rf"{LETTER}{{0,6}}(?:량|객|인구|횟수|건수|[용문]자))(?!{LETTER}))"
            r"|\d{1,2}분(?=\s?(?:자유\s?발언|발언|도시|생활권))|\d{1,2}시간(?=\s?생활권)"
            r"|[1-9]인(?=\s?(?:가구|가족|시위|미디어|기업|창조|승|실))|1[인회]당"
            rf"|[45]대(?=\s?(?:보험|강(?!{LETTER})|명절|범죄|궁))"
        ),
    ),
    ("fraction", rf"(?<!/)[1-9]/[2-9](?=\s?{LETTER})(?!\s?분기)"),
    ("plus", rf"\d{{2}}\+(?={LETTER}|\s)"),
    ("hanja", r"\d{1,2}(?=[無安多色通高低心重大])|\d색(?=\d)"),
    (
        "place",
        (
            rf"(?<={LETTER})\d{{1,2}}(?:[·,]\d{{1,2}}){{0,4}}"
            rf"(?:동|리|호|로|길|가|국|과|구역|지구|단지|공구|블록)(?!{LETTER})"
        ),
    ),
    (
        "year",
        (
            rf"(?:19|20)\d\d(?=\s+{LETTER}{{2}}|\s+['「『]|{LETTER}{{2}}|[」』])"
            rf"|(?<=[^\W_])(?:19|20)\d\d(?![\d,.])|(?<=\))(?:19|20)\d\d(?![\d,.])"
        ),
    ),
)
_AT_NUMBER = re.compile("|".join(f"(?P<{why}>{pattern})" for why, pattern in _KINDS))
_DIGITS = re.compile(r"\d+")
_GLUED = re.compile(r"\d+(?:·\d+)?(?!\d|[,.]\d)")
_CLOSED = re.compile(r"\s?[,);/·+~→:\]]|\s*\Z|\s?및|\s?%|\.(?:\s|\Z)")
_SCALES = "조억만천백"


def read_web(text: str, context: Context) -> Iterator[Claim]:
    """Claim addresses of the web and of mail."""
    del context
    if _WEB_SIGN.search(text) is None:
        return
    for match in _WEB.finditer(text):
        latin = _WEB_END.match(text, match.start())
        end = min(match.end(), latin.end()) if latin else match.end()
        yield Claim(match.start(), end, "not", "address")


def read_names(text: str, context: Context) -> Iterator[Claim]:
    """Claim codes and names."""
    claims = [Claim(*match.span(), "not", "telephone") for match in _TELEPHONE.finditer(text)]
    claims += (Claim(*match.span(), "not", "code") for match in _LATIN.finditer(text))
    claims += (claim for at in digit_runs(text) if (claim := _at_number(text, at, context)))
    yield from sorted(claims)


def _at_number(text: str, start: int, context: Context) -> Claim | None:
    match = _AT_NUMBER.match(text, start)
    if match is not None and _is_code(text, match, context):
        why = "name-year" if match.lastgroup == "year" else str(match.lastgroup)
        return Claim(start, match.end(), "not", why)
    if not is_hangul(text, start - 1) or _is_in_chain(text, start):
        return None
    glued = _GLUED.match(text, start)
    return (
        Claim(start, glued.end(), "not", "name") if glued and _names(text, glued, context) else None
    )


def _is_code(text: str, match: re.Match[str], context: Context) -> bool:
    """A measure or counter after the digits makes it a figure after all (3MW, 3-4개)."""
    end = match.end()
    if match.lastgroup == "place":
        digits = _DIGITS.match(text, match.start())
        return digits is None or not _is_known(text, digits, context)
    if match.lastgroup == "latin":
        digits = _DIGITS.match(text, match.start())
        return digits is None or find_counter(text, digits.end()) is None
    if match.lastgroup == "code" and "-" in match[0]:
        return find_counter(text, end) is None
    if match.lastgroup == "year":
        return find_counter(text, end) is None and text[end : end + 1] not in _SCALES
    return True


def _is_in_chain(text: str, start: int) -> bool:
    return text[start - 1] in _SCALES and text[start - 2 : start - 1].isdigit()


def _names(text: str, match: re.Match[str], context: Context) -> bool:
    if _is_known(text, match, context):
        return True
    end = match.end()
    return not (_CLOSED.match(text, end) or _is_counted(text, end))


def _is_known(text: str, digits: re.Match[str], context: Context) -> bool:
    return context.memory.is_name(find_stem(text, digits.start()) + digits[0])


def _is_counted(text: str, end: int) -> bool:
    if text[end : end + 1] in _SCALES:
        return True
    end += text[end : end + 1] == "여"
    if find_counter(text, end) is not None:
        return True
    return text[end : end + 1] == " " and find_counter_apart(text, end + 1) is not None
