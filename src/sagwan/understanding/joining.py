"""Whether a line goes on with the sentence before it: text layers cut sentences at the page's edge
and put a blank line between the halves, so width, grammar and open brackets must tell."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sagwan.facts import Document
from sagwan.understanding.roles import Role

# Nouns that end a point in this genre, where a full sentence would have its verb.
_DEEDS = (
    "추진|강화|실시|제고|공유|확대|구축|마련|운영|개최|지원|수립|개선|관리|점검|완료|예정|시행|발굴|건의|도모|확보|노력"
    "|촉구|논의|설명|참석|반영|활용|홍보|조성|방문|배포|검토|요청|안내|제출|심사|협의|확산|설치|조사|지정|위촉|선정|교육"
    "|정비|지속|철저|계획|방지|최소화|활성화|내실화|다양화|정례화|체계화|의무화|고도화|유지|대응|해소|보급|육성|유치"
    "|개통|게시|발송|조치|전개|도입|신설|참여|보완|개편|표창|위탁|준비|공개|평가|모색|청취|제안|구현|실현|정립|발전"
)
_CLOSED = re.compile(rf"(?:(?:다|요)\.|음|임|함|됨|(?:{_DEEDS}))\.?$|[.。]$|[)\]」』】>〉》]$")
_DONE = re.compile(rf"(?:음|임|함|됨|{_DEEDS}|감소|증가|성과|등)\s*(?:\([^()]*\))?\.?$")
_OPEN = re.compile(
    r"[,·․‧(\[「‘“/~]$|(?:^|\s)(?:및|등|또는|와|과|등을|등의|중|각|이|그)$"
    r"|(?:위한|위해|대한|대해|통한|통해|따른|따라|관한|의한|있는|없는|하는|되는|된|할|한|인|의|을|를|은|는|과|와"
    r"|에게|에도|에서|으로|하고|하며|되고|되며|이며|이나|으나|되도록|하도록|하여|되어|있어|없이|부터|까지|보다|별로|시)$"
)
_GOES_ON = re.compile(
    r"^(?:[,.)\]」』】%·]|및\s|등\s|등(?:을|의|에|으로|이|$)|[을를은는과와]\s|(?:만|천|억|조)?[명원건개]\s?[(가-힣]"
    r"|만명|\([^()]*\)\s*(?:등|에|을|를|의|로|과|와|은|는|이|가)(?:\s|[가-힣]))"
)
_STARTS_ANEW = re.compile(
    r"^[\d.,%()△▲\s/-]+$|^(?:구\s*분|합\s*계|총\s*계|소\s*계|계|연\s*번|정\s*원|현\s*원)(?:\s|$)|^\(단위"
    r"|^[가-힣](?:\s[가-힣])+(?:\s|$)"
)
_SHARE = 0.82  # of the usual width of a full line with the same sign
_FULL = 0.95  # of all lines are not wider than a full one


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide a full line is in this document, by the sign that opens it."""

    by_sign: Mapping[str, int]
    overall: int

    def is_full(self, text: str, sign: str | None) -> bool:
        """Tell whether a line reaches the edge where its author's page ended."""
        return measure(text) >= _SHARE * self.by_sign.get(sign or "", self.overall)


def measure(text: str) -> int:
    """Give the width of a text in half-width letters."""
    return len(text.encode("cp949", "replace"))


def learn_widths(document: Document, roles: Sequence[Role]) -> Widths:
    """Learn how wide a full line of this document is, from its bullets and plain lines."""
    found: dict[str, list[int]] = defaultdict(list)
    for segment, role in zip(document.segments, roles, strict=True):
        if segment.cell is None and role.kind in {"bullet", "plain", "note"}:
            found[role.mark or ""].append(measure(document.text_of(segment)))
    overall = _edge([width for widths in found.values() for width in widths])
    by_sign = {sign: _edge(widths) for sign, widths in found.items() if len(widths) > 4}
    return Widths(by_sign, overall)


def runs_on(before: str, after: str, *, gap: bool, full: bool, bullet: bool) -> bool:
    """Tell whether a plain line continues the line before it, which is `full` at the page's edge."""
    if not before or _STARTS_ANEW.match(after):
        return False
    if _open_brackets(before) > 0 or _GOES_ON.match(after) or _OPEN.search(before):
        return True
    if _CLOSED.search(before):
        return False
    return full or (bullet and (not gap or bool(_DONE.search(after))))


def _edge(widths: list[int]) -> int:
    return sorted(widths)[int(len(widths) * _FULL)] if widths else 0


def _open_brackets(text: str) -> int:
    return sum(text.count(sign) for sign in "([「『") - sum(text.count(sign) for sign in ")]」』")
