"""The rules as people read them: a list with one sentence each, and one rule at length."""

from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import Any

from sagwan.checking import Rule
from sagwan.facts import Message
from sagwan.showing.ink import Ink
from sagwan.showing.lettering import pad, width_of
from sagwan.showing.wording import level_of, name_level, tell

SCHEMA = "sagwan.rules/1"
GROUPS = {
    "arithmetic": Message("계산", "arithmetic"),
    "dates": Message("날짜", "dates"),
    "council": Message("의회와 약속", "council and promises"),
    "wording": Message("표기", "wording"),
    "offices": Message("여러 부서", "several offices"),
    "style": Message("맞춤법·띄어쓰기 (--style)", "spelling and spacing (--style)"),
}
_MARGIN = 4


def list_rules(rules: Iterable[Rule], language: str, ink: Ink) -> str:
    """List rules by group, each with its severity and its reason in one sentence."""
    by_group: dict[str, list[Rule]] = {}
    for rule in rules:
        by_group.setdefault(rule.group, []).append(rule)
    parts = [
        part
        for group, members in by_group.items()
        for part in _group(group, members, language, ink)
    ]
    return "\n".join(parts).strip("\n") + "\n"


def _group(group: str, rules: Sequence[Rule], language: str, ink: Ink) -> list[str]:
    title = tell(GROUPS.get(group, Message(group, group)), language)
    column = max(width_of(tell(name_level(rule), language)) for rule in rules)
    listed = [
        f"  {ink.paint(rule.code, level_of(rule))}  "
        f"{pad(tell(name_level(rule), language), column)}  {tell(rule.reason, language)}"
        for rule in rules
    ]
    return ["", ink.paint(title, "strong"), *listed]


def explain_rule(rule: Rule, language: str, ink: Ink) -> str:
    """Explain a rule in the reader's language."""
    parts = [
        f"{ink.paint(rule.code, level_of(rule))} {ink.paint(tell(rule.title, language), 'strong')}",
        "",
        *_told(Message("심각도", "severity"), name_level(rule), language, ink),
        *_told(Message("까닭", "reason"), rule.reason, language, ink),
        *_told(Message("보기", "example"), rule.example, language, ink),
    ]
    return "\n".join(parts).rstrip("\n") + "\n"


def _told(label: Message, said: Message, language: str, ink: Ink) -> list[str]:
    text = indent(tell(said, language).strip("\n"), " " * _MARGIN)
    return [ink.paint(tell(label, language), "strong"), text, ""]


def rules_document(rules: Iterable[Rule]) -> dict[str, Any]:
    """Give the rules as a JSON document."""
    return {"schema": SCHEMA, "rules": [_as_dict(rule) for rule in rules]}


def _as_dict(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.code,
        "severity": rule.severity,
        "certainty": rule.certainty,
        "group": rule.group,
        "title": {"ko": rule.title.ko, "en": rule.title.en},
        "reason": {"ko": rule.reason.ko, "en": rule.reason.en},
        "example": {"ko": rule.example.ko, "en": rule.example.en},
    }
