"""What stands above a table and holds for all of it: title, unit and date.

Forms of the genre: (단위 : 명) · (기준 / 단위 : '20. 1. 31. / 천원) · ('20.3월 말 기준, 건/억원).
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sagwan.facts import Unit
from sagwan.understanding.tables.regions import FlatLine
from sagwan.understanding.tokens.counters import KNOWN, SCALES
from sagwan.understanding.tokens.token import Token
from sagwan.understanding.tokens.units import unit_of

FARTHEST = 6
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]]*(?:\([^()]*\))?[^()\[\]]*)[)\]]")
_UNIT = re.compile(r"단\s*위[^:：]*[:：]\s*(.+)$")
_DATED = re.compile(r"기준|현재|말\s*현|\d\s*[.월]\s*말")
_NAMING = tuple("현황 내역 실적 추이 표 결과 규모 계획 개요 비교 총괄 예산 인력 기금 회계".split())
_MARKS = re.compile(r"^(?:[\s□■○●◦◇◆▢▣※*·\-‣▸▷￭◼∙✜<〈【\[①-⑳.)]|\d+(?![\d년]))+|[\s>〉】\]:：]+$")


class Caption(NamedTuple):
    """Title, units as written (억원, or 건/억원 for columns in turn) and date of a table."""

    title: str = ""
    units: tuple[str, ...] = ()
    as_of: str | None = None
    parts: tuple[str, ...] = ()

    @property
    def unit(self) -> str | None:
        """Give the unit as printed."""
        return "/".join(self.units) or None


def parse_unit(text: str) -> Unit | None:
    """Read a unit as a caption writes it: 천원, 백만 원, 명, %, 억; None where it is none."""
    word = re.sub(r"\s", "", text).strip(",.")
    if not word:
        return None
    cut = 0
    while cut < len(word) and word[cut] in SCALES:
        cut += 1
    for scale_length in range(cut, -1, -1):
        scale, counter = word[:scale_length], word[scale_length:]
        if counter in KNOWN or (not counter and scale):
            return unit_of(scale, counter)
    return None


def caption_of(
    above: Sequence[FlatLine], head: Sequence[str], tokens: Sequence[Sequence[Token]]
) -> Caption:
    """Read what stands above a table; `above` are the lines before its head, nearest last."""
    caption = _from_heads(head)
    headings = 0
    for distance, line in enumerate(reversed(above[-FARTHEST:])):
        found = read_caption(line.text, tokens[line.index])
        caption = _merged(caption, found, line, distance)
        headings += line.role.kind == "heading"
        if headings == 2 or (caption.title and caption.units):
            break
    return caption


def _from_heads(head: Sequence[str]) -> Caption:
    for line in head:
        found = read_caption(line, ())
        if found.units:
            return found._replace(title="")
    return Caption()


def _merged(caption: Caption, found: Caption, line: FlatLine, distance: int) -> Caption:
    title = caption.title
    names = line.role.kind in {"heading", "bullet", "caption"}
    if not title and found.title and len(found.title) <= 60 and (names or _tells(found)):
        short = found.title.split(" : ")[0].split(": ")[0].strip()
        if line.role.kind != "bullet" or found.units or short.replace(" ", "").endswith(_NAMING):
            title = short
    near = distance < 4 or names
    return Caption(
        title,
        caption.units or (found.units if near else ()),
        caption.as_of or (found.as_of if near else None),
        caption.parts or found.parts,
    )


def _tells(found: Caption) -> bool:
    """Tell whether a line without any mark is a title: with a unit or a date, or a short name."""
    named = bool(found.units or found.as_of or found.parts)
    return named or (len(found.title) <= 25 and found.title.endswith(_NAMING))


def read_caption(text: str, tokens: Sequence[Token]) -> Caption:
    """Read title, unit and date from one line."""
    units: tuple[str, ...] = ()
    as_of = None
    dates = [t for t in tokens if t.kind == "date" and t.period is not None]
    for match in _BRACKETED.finditer(text):
        inner = match.group(1)
        units = units or _units_in(inner)
        if _DATED.search(inner) or (units and dates):
            inside = [t for t in dates if t.text.strip(". ") and t.text.strip(". ") in inner]
            if inside and inside[0].period is not None and as_of is None:
                as_of = inside[0].period.as_text()
    plain = _UNIT.search(text) if not units else None
    if plain:
        units = _units_in(text[plain.start() :])
    title = _MARKS.sub("", _BRACKETED.sub(" ", text))
    return Caption(" ".join(title.split()), units, as_of, _parts_in(text))


def _units_in(inner: str) -> tuple[str, ...]:
    match = _UNIT.search(inner)
    if match:
        listed = match.group(1)
    elif _DATED.search(inner) and "," in inner:
        listed = inner.rsplit(",", 1)[1]
    else:
        return ()
    words = [w for w in re.split(r"[/,·]", listed) if parse_unit(w) is not None]
    return tuple(re.sub(r"\s", "", w) for w in words)


_PAIR = re.compile(r"\(?\s*(정원)\s*/\s*(현원)\s*\)?")
_BRACKET_NOTE = re.compile(r"괄\s*호\s*(?:안|내)?(?:은|는)?\s*[:：]?\s*([^\]\)]+)")


def _parts_in(text: str) -> tuple[str, ...]:
    """Read what the numbers of a composite cell mean: 정원/현원, [괄호안 : 사망자 수]."""
    pair = _PAIR.search(text)
    note = _BRACKET_NOTE.search(text)
    first = (pair.group(1), pair.group(2)) if pair else ("", "")
    third = note.group(1).strip() if note else ""
    return (*first, third) if pair or note else ()
