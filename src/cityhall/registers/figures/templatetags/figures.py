"""Words for the pages of figures: a value with all that must be said of it, dates, sources."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django import template
from django.utils.safestring import SafeString

from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element, icon, join, unseen
from cityhall.ground.look.sources import tell_source
from cityhall.ground.look.units import name_beside, name_unit
from cityhall.registers.figures.boards.flow import write_day
from cityhall.registers.figures.shown import Misprint, Shown
from cityhall.registers.figures.units import with_unit, write_number

register = template.Library()


@register.simple_tag
def number(shown: Shown, unit: str = "", beside: str = "") -> SafeString:
    """Write a value: the way to its page, its own date, what was printed wrongly and why."""
    if not shown.is_there:
        lack = element("span", "–", aria_hidden="true"), unseen(shown.lack or say("없음", "none"))
        return element("span", *lack, class_="none", title=shown.lack or None)
    text = with_unit(shown.text, unit) if unit else shown.text
    parts = [element("a", text, href=shown.href, class_="fig") if shown.href else text]
    if beside:
        parts.append(element("small", beside))
    if shown.is_claim:
        told = say("보고서에 찍힌 값", "as printed")
        parts.append(element("span", told, class_="aside"))
    if shown.as_of:
        parts.append(element("span", write_day(shown.as_of), class_="aside"))
    parts += [_write_misprint(one) for one in shown.misprints]
    return join(parts)


def _write_misprint(one: Misprint) -> SafeString:
    why = " · ".join(filter(None, [tell_source(one.source), one.reason]))
    said = [say("인쇄", "printed"), " ", element("s", one.printed)]
    parts = [icon("warning"), " ", *said, element("span", why, class_="why")]
    return element("span", *parts, class_="misprint")


@register.simple_tag
def plain(shown: Shown, unit: str = "") -> SafeString:
    """Write a value whose date stands beside its row already."""
    return number(replace(shown, as_of=None), unit)


@register.simple_tag
def valued(value: str | Decimal, unit: str) -> str:
    """Write a number as it was entered, with its unit."""
    return with_unit(write_number(Decimal(value)), unit)


@register.filter
def unit_name(unit: str) -> str:
    """Name a unit of measure in the language of the page."""
    return name_unit(unit)


@register.filter
def unit_beside(unit: str) -> str:
    """Name a unit that stands behind a number."""
    return name_beside(unit)


@register.filter
def short_day(day: date) -> str:
    """Write a day as reports do."""
    return write_day(day)


@register.filter
def source(text: str) -> str:
    """Tell where something stands."""
    return tell_source(text)
