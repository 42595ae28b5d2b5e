"""Words for templates: `place`, the line of a report where something stands."""

from django import template

from cityhall.registers.promises.pages import show_place

register = template.Library()


@register.filter
def place(source: str) -> str:
    """Write the line of a report."""
    return show_place(source)
