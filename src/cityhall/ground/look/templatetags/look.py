"""Words for templates: `say` (both languages side by side), `icon`, `digits`, `size`.

A page says and links a hundred times: what a template fixes is worked out once, not with each page.
"""

import re
from datetime import date
from functools import lru_cache

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaultfilters import date as django_date
from django.template.defaulttags import url as django_url
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from cityhall.ground.look import languages, markup, numbers, sources
from cityhall.ground.look.dates import write_day

FIXED_WAY = re.compile(r'url "([\w:-]+)"(?: as (\w+))?')
FIXED_PAIR = re.compile(r'say "([^"\\]*)" "([^"\\]*)"')

ENGLISH_DATES = {  # how dates are written in Korean → in English
    "Y. n. j.": "j M Y",
    "Y. n.": "M Y",
    "n. j.": "j M",
    "Y. n. j. H:i": "j M Y H:i",
    "Y. n. j. G:i": "j M Y G:i",
    "Y. n. j. H:i:s": "j M Y H:i:s",
    "n. j. H:i": "j M H:i",
}

register = template.Library()


@register.simple_tag(name="say")
def say(ko: str, en: str, en_many: str | None = None, **values: object) -> str:
    """Give the Korean or the English sentence, whichever the page is written in; days in it too."""
    told = {
        name: write_day(value) if type(value) is date else value for name, value in values.items()
    }
    return languages.say(ko, en, en_many, **told)


say_anything = register.tags["say"]


class FixedPair(template.Node):
    """Two sentences that stand in a template as they are."""

    def __init__(self, ko: str, en: str) -> None:
        self.ko, self.en = SafeString(ko), SafeString(en)

    def render(self, context: Context) -> SafeString:
        """Give the one in the language of the page."""
        del context
        return self.ko if languages.is_korean() else self.en


@register.tag("say")
def read_say(parser: Parser, token: Token) -> template.Node:
    """Read `say`: two plain sentences, or whatever it may hold besides."""
    fixed = FIXED_PAIR.fullmatch(token.contents)
    found: template.Node = FixedPair(*fixed.groups()) if fixed else say_anything(parser, token)
    return found


class FixedWay(template.Node):
    """The way to a page whose address holds nothing that changes."""

    def __init__(self, name: str, variable: str | None) -> None:
        self.name, self.variable = name, variable

    def render(self, context: Context) -> str:
        """Give its address, or keep it under a name."""
        address = find_way(self.name, get_urlconf(), get_script_prefix())
        if not self.variable:
            return address
        context[self.variable] = address
        return ""


@lru_cache(maxsize=1024)
def find_way(name: str, urls: str | None, before: str) -> SafeString:
    """Find the address of a page, once for the addresses in force."""
    del before  # told to keep apart what was found under another
    return SafeString(escape(reverse(name, urlconf=urls)))


@register.tag("url")
def read_way(parser: Parser, token: Token) -> template.Node:
    """Read `url`: a name alone, or as Django does."""
    fixed = FIXED_WAY.fullmatch(token.contents)
    found: template.Node = FixedWay(*fixed.groups()) if fixed else django_url(parser, token)
    return found


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


@register.filter(name="date", expects_localtime=True, is_safe=False)
def write_date(value: date | None, form: str | None = None) -> str:
    """Write a date as Django does; what is written the Korean way, in English the English way."""
    if form and not languages.is_korean():
        form = ENGLISH_DATES.get(form, form)
    return str(django_date(value, form))


@register.filter
def cited(source: str) -> str:
    """Tell where something stands."""
    return sources.tell_source(source)
