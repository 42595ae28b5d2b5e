"""Words for public templates: `word` of a pair in both languages, `day`, `parted`, `named`."""

from django import template

from cityhall.ground.look.units import name_beside, name_unit
from cityhall.outside.portal import telling

register = template.Library()


@register.filter
def word(told: object) -> str:
    """Give what is said in both languages in that of the page."""
    return telling.word(told)


@register.filter
def day(text: str) -> str:
    """Write a day."""
    return telling.write_day(text)


@register.filter
def parted(text: str) -> str:
    """Part the thousands of a number."""
    return telling.write_value(text)


@register.filter
def named(unit: object) -> str:
    """Name a unit of measure in the language of the page, or give its own names."""
    return name_unit(unit) if isinstance(unit, str) else telling.word(unit)


@register.filter
def beside(unit: str) -> str:
    """Name a unit that stands behind a number."""
    return name_beside(unit)
