"""Units and dates that a number in a table takes from its label, its column or its caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sagwan.facts import Unit
from sagwan.relations.words import bare_label, is_rate
from sagwan.understanding.tables.captions import parse_unit
from sagwan.understanding.tables.drafts import MAIN, PAREN, SECOND, Atom, TableDraft
from sagwan.understanding.tokens.units import unit_of

_OWN = re.compile(r"\(\s*(?:단위\s*:\s*)?([^()\d]{1,8})\s*\)")
# What ends the name of a column or row, and what is then counted in it.
_COUNTS = (
    (("건수", "처리건"), "건"),
    (("사업수", "개소수", "과제수", "시설수", "공약수", "기관수", "업체수", "지표수"), "개"),
    (("횟수", "회수"), "회"),
    (
        (
            "정원",
            "현원",
            "인원",
            "인원수",
            "명수",
            "결원",
            "과원",
            "위원수",
            "인구",
            "인구수",
            "공무원수",
        ),
        "명",
    ),
    (("면적",), "㎡"),
    (("세대수",), "세대"),
    (("가구수",), "가구"),
)
_PERSONS = ("정원", "현원", "여성", "남성", "인원", "공무원", "사망자", "환자")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CellContext:
    """What surrounds a number in a table."""

    table: TableDraft
    label: tuple[str, ...]
    column: tuple[str, ...]
    index: int

    def unit_of(self, atom: Atom) -> Unit | None:
        """Give the unit of a number: printed, of its labels, of their meaning, of the caption."""
        token = atom.token
        if token.unit is not None:
            return token.unit
        words = (*reversed(self.column), *reversed(self.label))
        if atom.part == PAREN:
            return self._companion_unit(atom)
        for word in words:
            own = _own_unit(word)
            if own is not None:
                return own
        if any(is_rate(word) for word in words) and (token.step < 1 or not self._caption_units()):
            return unit_of("", "%")
        return _meant(words) or self._caption_unit(token.step < 1) or self._meant_by_parts(atom)

    def _companion_unit(self, atom: Atom) -> Unit | None:
        if atom.word:
            return parse_unit("%") if is_rate(atom.word) else _meant((atom.word,))
        named = [m.group(1) for word in self.column for m in _OWN.finditer(word)]
        for word in named:
            found = parse_unit(word) or _meant((word,))
            if found is not None:
                return found
        third = self.table.parts[2] if len(self.table.parts) > 2 else ""
        if _tells_persons(third):
            return unit_of("", "명")
        return self._caption_unit(atom.token.step < 1) or self._meant_by_parts(atom)

    def _meant_by_parts(self, atom: Atom) -> Unit | None:
        index = {MAIN: 0, SECOND: 1, PAREN: 2}.get(atom.part, 0)
        word = self.table.parts[index] if index < len(self.table.parts) else ""
        return unit_of("", "명") if _tells_persons(word) else None

    def _caption_units(self) -> list[Unit]:
        written = (self.table.unit or "").split("/")
        return [unit for unit in map(parse_unit, written) if unit is not None]

    def _caption_unit(self, fraction: bool) -> Unit | None:
        units = self._caption_units()
        if len(units) < 2:
            return units[0] if units else None
        rates = [unit for unit in units if unit.is_rate]
        if rates:
            others = [unit for unit in units if not unit.is_rate]
            return rates[0] if fraction else others[0]
        return units[self.index % len(units)]


def _tells_persons(word: str) -> bool:
    return any(named in word for named in _PERSONS)


@lru_cache(maxsize=1024)
def _own_unit(word: str) -> Unit | None:
    for match in _OWN.finditer(word):
        unit = parse_unit(match.group(1))
        if unit is not None:
            return unit
    return None


def _meant(words: Sequence[str]) -> Unit | None:
    for word in words:
        bare = bare_label(word)
        for ends, counter in _COUNTS:
            if bare.endswith(ends):
                return unit_of("", counter)
    return None
