"""What units of measure are called in the language of a page: 명 is people, 억원 is ₩100M."""

from cityhall.ground.look.languages import say

ENGLISH = {
    "명": "people",
    "개": "in number",
    "건": "cases",
    "회": "times",
    "점": "points",
    "원": "won",
    "일": "days",
    "년": "years",
    "쪽": "pages",
    "팀": "teams",
    "개소": "places",
    "가구": "households",
    "병상": "beds",
}
MONEY_IN_ENGLISH = {
    "천원": "₩1,000",
    "만원": "₩10,000",
    "백만원": "₩1M",
    "억원": "₩100M",
    "조원": "₩1T",
}


def name_unit(unit: str) -> str:
    """Name a unit in the language of the page."""
    return say(unit, MONEY_IN_ENGLISH.get(unit) or ENGLISH.get(unit, unit))


def name_beside(unit: str) -> str:
    """Name a unit that stands behind a number: people, but × ₩100M."""
    times = "× " if unit in MONEY_IN_ENGLISH else ""
    return say(unit, f"{times}{name_unit(unit)}")
