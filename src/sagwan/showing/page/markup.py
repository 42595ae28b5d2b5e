"""Mark-up made in Python. What goes in as `inner` is escaped already; text passes `escape`."""

from html import escape as escape_text

from sagwan.facts import Message
from sagwan.showing.lettering import is_harmless, whole
from sagwan.showing.wording import EN, KO, tell


def escape(text: str) -> str:
    """Escape a text; what would be no valid character becomes a replacement sign."""
    if text.isprintable():
        return escape_text(text)
    kept = "".join(c if is_harmless(c) or c in "\t\n" else "\ufffd" for c in whole(text))
    return escape_text(kept)


def element(name: str, inner: str, /, **attributes: str | int | None) -> str:
    """Make an element; `class_` becomes class, an attribute that is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{inner}</{name}>"


def both(message: Message, language: str) -> str:
    """Give a message in the reader's language with the other one, smaller, after it."""
    other = EN if language == KO else KO
    second = element("span", escape(tell(message, other)), class_="other", lang=other)
    return f"{escape(tell(message, language))} {second}"


def other_language(message: Message, language: str) -> str:
    """Give a sentence in the language that is not the reader's."""
    other = EN if language == KO else KO
    return element("p", escape(tell(message, other)), class_="other", lang=other)
