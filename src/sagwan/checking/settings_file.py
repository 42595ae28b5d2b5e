"""`sagwan.toml` beside the reports: what a city says of its own, and the verdicts it remembers.

Every mistake in it is one sentence with the number of the line.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sagwan.checking.settings import Settings, Waiver
from sagwan.checking.settings_place import FILE_NAME, find_settings
from sagwan.checking.settings_text import SettingsError, SettingsText, load_text
from sagwan.facts import Message

__all__ = ["FILE_NAME", "SettingsError", "find_settings", "load_settings"]

_CODE = re.compile(r"[A-Z]{3}\d{3}")
_KEYS = {
    "terms": ("words",),
    "thresholds": ("as_of_months",),
    "rules": ("silence", "style"),
    "waive": ("rule", "file", "text", "reason", "date"),
}
_TABLES = (*_KEYS, "same")


def load_settings(path: Path) -> Settings:
    """Load a settings file."""
    written = load_text(path)
    tables = written.tables()
    for name in tables:
        if name not in _TABLES:
            raise written.error(name, None, _no_such_name(name, _TABLES))
    terms = _table(written, tables, "terms")
    rules = _table(written, tables, "rules")
    return Settings(
        terms=frozenset(_texts(written, terms, "terms", "words")),
        same_names=_same_names(written, _table(written, tables, "same")),
        waivers=tuple(_waivers(written, tables)),
        silenced=frozenset(_codes(written, rules)),
        as_of_months=_months(written, _table(written, tables, "thresholds")),
        style=_style(written, rules),
    )


def _table(written: SettingsText, tables: Mapping[str, Any], name: str) -> dict[str, Any]:
    table = tables.get(name, {})
    if not isinstance(table, dict):
        said = Message(f"[{name}] 표여야 합니다.", f"{name} must be a table: [{name}].")
        raise written.error(name, None, said)
    _refuse_strangers(written, name, table)
    return table


def _refuse_strangers(written: SettingsText, name: str, table: Iterable[str], nth: int = 0) -> None:
    for key in table:
        if name in _KEYS and key not in _KEYS[name]:
            raise written.error(name, key, _no_such_name(key, _KEYS[name]), nth)


def _no_such_name(name: str, known: Iterable[str]) -> Message:
    names = ", ".join(known)
    return Message(
        f"‘{name}’: 그런 설정은 없습니다. 쓸 수 있는 이름: {names}.",
        f"there is no setting ‘{name}’. Known names: {names}.",
    )


def _texts(written: SettingsText, table: Mapping[str, Any], name: str, key: str) -> list[str]:
    texts = table.get(key, [])
    if isinstance(texts, list) and all(isinstance(text, str) and text for text in texts):
        return texts
    said = Message(
        f'{key} = ["…", "…"] 꼴의 글 목록이어야 합니다.',
        f'{key} must be a list of texts: ["…", "…"].',
    )
    raise written.error(name, key, said)


def _codes(written: SettingsText, rules: Mapping[str, Any]) -> list[str]:
    codes = _texts(written, rules, "rules", "silence")
    for code in codes:
        if not _CODE.fullmatch(code):
            raise written.error("rules", "silence", _no_code(code))
    return codes


def _no_code(code: str) -> Message:
    return Message(
        f"‘{code}’: 규칙의 부호가 아닙니다 (예: SUM001).",
        f"‘{code}’ is not the code of a rule (such as SUM001).",
    )


def _style(written: SettingsText, rules: Mapping[str, Any]) -> bool:
    style = rules.get("style", False)
    if isinstance(style, bool):
        return style
    said = Message("style = true 또는 false여야 합니다.", "style must be true or false.")
    raise written.error("rules", "style", said)


def _months(written: SettingsText, thresholds: Mapping[str, Any]) -> int:
    months = thresholds.get("as_of_months", Settings().as_of_months)
    if isinstance(months, int) and not isinstance(months, bool) and 1 <= months <= 120:
        return months
    said = Message(
        "as_of_months는 1에서 120까지의 정수(개월)여야 합니다.",
        "as_of_months must be a whole number of months from 1 to 120.",
    )
    raise written.error("thresholds", "as_of_months", said)


def _same_names(written: SettingsText, table: Mapping[str, Any]) -> dict[str, str]:
    for name, other in table.items():
        if not isinstance(other, str) or not other:
            said = Message(
                f'"{name}" = "같은 것의 다른 이름" 꼴이어야 합니다.',
                f'must read "{name}" = "another name of the same".',
            )
            raise written.error("same", name, said)
    return {name: _last_name(written, name, table) for name in table}


def _last_name(written: SettingsText, name: str, table: Mapping[str, str]) -> str:
    """Follow names to the one that all of them equal."""
    seen, last = {name}, table[name]
    while last in table:
        if last in seen:
            said = Message(
                f"‘{last}’: 돌고 돌아 자기 자신과 같아집니다. 한쪽 줄을 지워 주십시오.",
                f"‘{last}’ comes round to itself. Delete one of the lines.",
            )
            raise written.error("same", last, said)
        seen.add(last)
        last = table[last]
    return last


def _waivers(written: SettingsText, tables: Mapping[str, Any]) -> Iterable[Waiver]:
    waives = tables.get("waive", [])
    if not isinstance(waives, list) or not all(isinstance(one, dict) for one in waives):
        said = Message("[[waive]] 꼴로 적어야 합니다.", "must be written as [[waive]].")
        raise written.error("waive", None, said)
    for nth, table in enumerate(waives):
        _refuse_strangers(written, "waive", table, nth)
        rule = _text(written, table, "rule", nth)
        if not _CODE.fullmatch(rule):
            raise written.error("waive", "rule", _no_code(rule), nth)
        yield Waiver(
            rule,
            _text(written, table, "text", nth),
            _text(written, table, "reason", nth),
            _day(written, table, nth),
            _text(written, table, "file", nth) if "file" in table else None,
        )


def _text(written: SettingsText, table: Mapping[str, Any], key: str, nth: int) -> str:
    text = table.get(key)
    if isinstance(text, str) and text.strip():
        return text
    said = Message(
        f'[[waive]]에는 {key} = "…" 글이 있어야 합니다.',
        f'[[waive]] needs {key} = "…", a text.',
    )
    raise written.error("waive", key, said, nth)


def _day(written: SettingsText, table: Mapping[str, Any], nth: int) -> date:
    day = table.get("date")
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day if isinstance(day, str) else "")
    except ValueError as failure:
        said = Message(
            "[[waive]]에는 date = 2026-01-31 꼴의 날짜가 있어야 합니다.",
            "[[waive]] needs a date, such as date = 2026-01-31.",
        )
        raise written.error("waive", "date", said, nth) from failure
