"""Words for templates: `say` (both languages side by side), `icon`, `digits`, `size`."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from cityhall.ground.look import languages, markup, numbers

register = template.Library()


@register.simple_tag
def say(ko: str, en: str, en_many: str | None = None, **values: object) -> str:
    """Give the Korean or the English sentence, whichever the page is written in."""
    return languages.say(ko, en, en_many, **values)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw a sign of the sprite."""
    return markup.icon(name, label)


@register.filter
def told(message: dict[str, str] | None) -> str:
    """Give the sentence of a {"ko", "en"} pair."""
    return languages.say_message(message)


@register.filter
def digits(value: object) -> str:
    """Part the thousands of a number."""
    return escape(numbers.part_thousands(str(value)))


@register.filter
def size(value: int) -> str:
    """Write a file's size."""
    return numbers.describe_size(value)
