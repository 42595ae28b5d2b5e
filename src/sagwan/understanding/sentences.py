"""How the lines of this genre begin and end: points end in a noun of deed (추진, 강화), not in a verb,
so particles, open brackets and such nouns tell whether a line is whole.
"""

import re

from sagwan.facts.patterns import KOREAN, SYLLABLE

# Nouns that end a point in this genre, where a full sentence would have its verb.
_DEEDS = (
    "추진|강화|실시|제고|공유|확대|구축|마련|운영|개최|지원|수립|개선|관리|점검|완료|예정|시행|발굴|건의|도모|확보|노력"
    "|촉구|논의|설명|참석|반영|활용|홍보|조성|방문|배포|검토|요청|안내|제출|심사|협의|확산|설치|조사|지정|위촉|선정|교육"
    "|정비|지속|철저|계획|방지|최소화|활성화|내실화|다양화|정례화|체계화|의무화|고도화|유지|대응|해소|보급|육성|유치"
    "|개통|게시|발송|조치|전개|도입|신설|참여|보완|개편|표창|위탁|준비|공개|평가|모색|청취|제안|구현|실현|정립|발전"
)
_CLOSED = re.compile(rf"(?:(?:다|요)\.|음|임|함|됨|(?:{_DEEDS}))\.?$|[.。]$|[)\]」』】>〉》]$")
_DONE = re.compile(rf"(?:음|임|함|됨|{_DEEDS}|감소|증가|성과|등)\s*(?:\([^()]*\))?\.?$")
# Endings that are also the last syllable of nouns (회의, 확인, 권한, 역할) count only elsewhere.
_OPEN = re.compile(
    r"[,·․‧(\[「‘“/~]$|(?:^|\s)(?:및|등|또는|와|과|등을|등의|중|각|이|그)$"
    r"|(?:위한|위해|대한|대해|통한|통해|따른|따라|관한|의한|있는|없는|하는|되는|을|를|와|에"
    r"|에게|에도|에서|으로|하고|하며|되고|되며|이며|이나|으나|되도록|하도록|하여|되어|있어|없이|부터|까지|보다|별로)$"
    r"|(?<![회논협심건동합주편결질정문강유성])의$|(?<![확노개법승원본주군상])인$"
    rf"|(?<![제기권북남한국무유])한$|(?<![역분관])할$|(?<={KOREAN})된$"
)
_GOES_ON = re.compile(
    r"^(?:[,.)\]」』】%·]|및\s|등\s|등(?:을|의|에|으로|이|$)|[을를은는과와]\s"
    rf"|(?:만|천|억|조)?[명원건개]\s?(?:\(|{KOREAN})"
    rf"|만명|\([^()]*\)\s*(?:등|에|을|를|의|로|과|와|은|는|이|가)(?:\s|{KOREAN}))"
)
_STARTS_ANEW = re.compile(
    r"^[\d.,%()△▲\s/-]+$|^(?:구\s*분|합\s*계|총\s*계|소\s*계|계|연\s*번|정\s*원|현\s*원)(?:\s|$)"
    r"|^\(단위|^담당(?:자|부서)?\s"
    rf"|^{SYLLABLE}(?:\s{SYLLABLE})+(?:\s|$)"
)


_END = 80  # letters that tell how a line ends


def is_open(text: str) -> bool:
    """Tell whether a line plainly stops in the middle (a particle, a comma, an open bracket)."""
    return _open_brackets(text) > 0 or bool(_OPEN.search(text[-_END:]))


def is_closed(text: str) -> bool:
    """Tell whether a line ends as sentences and points of this genre end."""
    return bool(_CLOSED.search(text[-_END:]))


def is_done(text: str) -> bool:
    """Tell whether a line ends as the last line of a point does."""
    return bool(_DONE.search(text[-_END:]))


def goes_on(text: str) -> bool:
    """Tell whether a line begins in the middle of a sentence."""
    return bool(_GOES_ON.match(text))


def starts_anew(text: str) -> bool:
    """Tell whether a line begins a row of a table, a caption or a spaced-out label."""
    return bool(_STARTS_ANEW.match(text))


def _open_brackets(text: str) -> int:
    return sum(text.count(sign) for sign in "([「『") - sum(text.count(sign) for sign in ")]」』")
