"""Words for public templates: `word` of a pair in both languages, `day`, `parted` for numbers."""

from django import template

from cityhall.outside.portal import pages

register = template.Library()


@register.filter
def word(told: object) -> str:
    """Give what is said in both languages in that of the page."""
    return pages.word(told)


@register.filter
def day(text: str) -> str:
    """Write a day."""
    return pages.write_day(text)


@register.filter
def parted(text: str) -> str:
    """Part the thousands of a number."""
    return pages.write_value(text)
