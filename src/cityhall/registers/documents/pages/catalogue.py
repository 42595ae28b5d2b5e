"""The catalogue of rules, group by group, as the rules page shows it."""

from dataclasses import dataclass

from cityhall.ground.look.languages import say
from cityhall.registers.documents.pages.figures import name_state
from sagwan import checking, comparing
from sagwan.checking import Rule
from sagwan.facts import Message
from sagwan.showing.wording import level_of

GROUPS = {
    "arithmetic": ("계산", "Arithmetic"),
    "dates": ("날짜", "Dates"),
    "council": ("의회와 약속", "Council and promises"),
    "offices": ("여러 부서", "Several offices"),
    "wording": ("표기", "Wording"),
    "style": ("맞춤법·띄어쓰기", "Spelling and spacing"),
}


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule with its reason and an example, in the language of the page."""

    code: str
    title: str
    level: str
    level_name: str
    reason: str
    example: str
    is_on_request: bool


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules of one kind."""

    id: str
    name: str
    rules: list[RuleCard]


def list_rule_groups() -> list[RuleGroup]:
    """Give every rule, group by group, each in the order of its code."""
    groups: dict[str, list[RuleCard]] = {group: [] for group in GROUPS}
    for rule in (*checking.catalogue(), *comparing.catalogue()):
        groups.setdefault(rule.group, []).append(describe_rule(rule))
    return [
        RuleGroup(group, say(*GROUPS.get(group, (group, group))), rules)
        for group, rules in groups.items()
        if rules
    ]


def describe_rule(rule: Rule) -> RuleCard:
    """Put a rule into the language of the page."""
    return RuleCard(
        code=rule.code,
        title=spoken(rule.title),
        level=level_of(rule),
        level_name=name_state(level_of(rule)),
        reason=spoken(rule.reason),
        example=spoken(rule.example),
        is_on_request=rule.group == "style",
    )


def spoken(message: Message) -> str:
    """Give a sentence of the library in the language of the page."""
    return say(message.ko, message.en)
