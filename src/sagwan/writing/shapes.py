"""Values of JSON with their types made sure, each failure named by where it stands in the draft."""

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from sagwan.writing.errors import DraftError, DraftTooLargeError

MAX_PARTS = 200_000
MAX_TEXT = 200_000
MAX_SPAN = 10_000
MAX_LEVEL = 40
_NAMES = {
    str: ("글자열", "text"),
    bool: ("참·거짓", "true or false"),
    int: ("정수", "a whole number"),
}
_LONGEST_NUMBER = 60


class Tree:
    """One object of the draft, with the way that leads to it."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise DraftError(where, "객체({…})여야 합니다", "it must be an object ({…})")
        self._value: Mapping[str, Any] = value
        self.where = where

    def text(self, key: str) -> str:
        """Give a text that must be there."""
        found: str = self._typed(key, str)
        if len(found) > MAX_TEXT:
            raise DraftTooLargeError(
                f"{self.where}.{key} {len(found):,}자, {MAX_TEXT:,}자까지 씁니다",
                f"{self.where}.{key} has {len(found):,} letters, at most {MAX_TEXT:,} are written",
            )
        return found

    def optional_text(self, key: str) -> str | None:
        """Give a text that may be missing or null."""
        return None if self._value.get(key) is None else self.text(key)

    def flag(self, key: str, *, default: bool) -> bool:
        """Give a truth value that may be missing."""
        return default if self._value.get(key) is None else bool(self._typed(key, bool))

    def count(self, key: str, default: int, largest: int) -> int:
        """Give a whole number between 0 and a largest, which may be missing."""
        if self._value.get(key) is None:
            return default
        found: int = self._typed(key, int)
        if isinstance(found, bool) or not 0 <= found <= largest:
            shown = f"0~{largest:,}"
            raise DraftError(
                f"{self.where}.{key}", f"{shown} 사이여야 합니다", f"it must be {shown}"
            )
        return found

    def decimal(self, key: str) -> Decimal:
        """Give a number written as a text."""
        written = self.text(key)
        try:
            found = Decimal(written) if len(written) <= _LONGEST_NUMBER else Decimal("NaN")
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite():
            raise DraftError(
                f"{self.where}.{key}",
                "십진수 글자열이어야 합니다",
                "it must be a decimal number as text",
            )
        return found

    def trees(self, key: str, *, required: bool = True) -> Iterator["Tree"]:
        """Give the objects of a list."""
        for place, value in enumerate(self._list(key, required=required)):
            yield Tree(value, f"{self.where}.{key}[{place}]")

    def places(self, key: str) -> Iterator["Tree | None"]:
        """Give the objects of a list in which some are null."""
        for place, value in enumerate(self._list(key)):
            yield None if value is None else Tree(value, f"{self.where}.{key}[{place}]")

    def texts(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """Give a list of texts."""
        return _texts(self._list(key, required=required), f"{self.where}.{key}")

    def paths(self, key: str, *, required: bool = True) -> tuple[tuple[str, ...], ...]:
        """Give a list of lists of texts."""
        found = self._list(key, required=required)
        return tuple(_texts(path, f"{self.where}.{key}[{i}]") for i, path in enumerate(found))

    def _list(self, key: str, *, required: bool = True) -> list[Any]:
        found = self._value.get(key)
        if found is None and not required:
            return []
        return _listed(found, f"{self.where}.{key}")

    def _typed(self, key: str, kind: type) -> Any:
        if key not in self._value:
            raise DraftError(f"{self.where}.{key}", "빠졌습니다", "it is missing")
        found = self._value[key]
        if not isinstance(found, kind):
            ko, en = _NAMES[kind]
            raise DraftError(f"{self.where}.{key}", f"{ko}이어야 합니다", f"it must be {en}")
        return found


def _listed(found: object, where: str) -> list[Any]:
    if not isinstance(found, list | tuple):
        raise DraftError(where, "목록([…])이어야 합니다", "it must be a list ([…])")
    if len(found) > MAX_PARTS:
        raise DraftTooLargeError(
            f"{where} {len(found):,}개, {MAX_PARTS:,}개까지 씁니다",
            f"{where} has {len(found):,} entries, at most {MAX_PARTS:,} are written",
        )
    return list(found)


def _texts(found: object, where: str) -> tuple[str, ...]:
    listed = _listed(found, where)
    for place, text in enumerate(listed):
        if not isinstance(text, str) or len(text) > MAX_TEXT:
            raise DraftError(f"{where}[{place}]", "글자열이어야 합니다", "it must be text")
    return tuple(listed)
