"""Mark-up made in Python: for pages with thousands of figures, where templates would be slow.

Every piece of text passes `element` or `text`, which escape it; what they give is safe to join.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape

from django.templatetags.static import static
from django.utils.safestring import SafeString

VOID = {"br", "hr", "img", "input", "use"}
Attribute = str | int | bool | None


def element(name: str, /, *content: str, **attributes: Attribute) -> SafeString:
    """Make an element; `class_` and `data_key` become class and data-key, None is left out."""
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}"
        + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = "" if name in VOID else f"{join(content)}</{name}>"
    return SafeString(f"<{name}{written}>{inner}")  # every part was escaped above


def join(parts: Iterable[str]) -> SafeString:
    """Join pieces: mark-up as it is, plain text escaped."""
    return SafeString("".join(map(escape_unless_safe, parts)))


def fill(shape: str, words: Mapping[str, str]) -> SafeString:
    """Fill mark-up that many rows share, made once with {names} in it, with the words of one."""
    return SafeString(
        shape.format_map({key: escape_unless_safe(one) for key, one in words.items()})
    )


def escape_unless_safe(part: str) -> str:
    """Escape plain text, keep mark-up."""
    return part if isinstance(part, SafeString) else escape(str(part))


@lru_cache(maxsize=512)
def icon(name: str, label: str = "") -> SafeString:
    """Draw a sign of the sprite; without a label it is only decoration."""
    shape = element("use", href=f"{static('look/icons.svg')}#{name}")
    if label:
        return element("svg", shape, class_="icon", role="img", aria_label=label)
    return element("svg", shape, class_="icon", aria_hidden="true")


def unseen(text: str) -> SafeString:
    """Words for those who hear the page."""
    return element("span", text, class_="unseen")
