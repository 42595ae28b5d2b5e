"""Who will do it, where the report prints it: an office in parentheses, or after 소관 or 주관."""

import re

from sagwan.facts.patterns import KOREAN, Late

_NAMED = Late(
    r"(?:소관|주관|담당)(?:부서|기관)?\s*:\s*(?P<names>[가-힣A-Za-z0-9·,\s]{2,40})",
    ":",
    "소관 주관 담당",
)
_PARENTHESES = re.compile(r"[(\[](?P<names>[\w·,\s]{2,40})[)\]]")
_OFFICE = re.compile(
    rf"(?:담당관|기획관|정책관|조정관|정책과|관리과|{KOREAN}{{2}}과|{KOREAN}{{2,}}[국실]|본부|추진단|사업단|지원단|센터|연구원|개발원"
    r"|진흥원|교육원|재단|공사|공단|위원회|사업소|사무소|소방서|보건소|경찰청|교육청|운영팀|관리팀|정책팀|[구시군]청)$"
)
_NO_OFFICE = re.compile(
    r"(?:성과|결과|효과|경과|통과|초과|부과|학과|현실|교실|내실|확실|사실|화장실|민원실|전국|외국|각국|중국|미국|영국|한국)$"
    r"|^(?:운영|개최|구성|개선|확대|강화)|[과와]\s"
)


def find_owner(text: str) -> str | None:
    """Find the office that a promise names as its own, None where it names none."""
    named = _NAMED.search(text)
    if named is not None:
        return named["names"].strip()
    for found in _PARENTHESES.finditer(text):
        parts = [part.strip() for part in re.split(r"[,·]", found["names"])]
        if all(_is_office(part) for part in parts):
            return found["names"].strip()
    return None


def _is_office(name: str) -> bool:
    bare = re.sub(r"\s", "", name)
    return bool(_OFFICE.search(bare)) and not _NO_OFFICE.search(name)
