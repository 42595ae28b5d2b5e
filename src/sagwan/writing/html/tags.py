"""Tags of HTML made in Python: what goes in as `inner` is escaped already, text passes `escape`."""

import re
from html import escape as escape_text

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def escape(text: str) -> str:
    """Escape a text; what is no valid character becomes a blank."""
    return escape_text(_HARMFUL.sub(" ", text))


def element(name: str, inner: str, /, **attributes: str | int | None) -> str:
    """Make an element; `class_` becomes class, an attribute that is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>"
