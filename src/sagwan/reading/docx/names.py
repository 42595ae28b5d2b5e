"""Names and values of WordprocessingML as lxml spells them."""

from lxml.etree import QName, _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OFF = frozenset({"0", "false", "off"})


def w(name: str) -> str:
    """Give a name of the main vocabulary: p is a paragraph."""
    return _W + name


def local(element: _Element) -> str:
    """Give the name of an element without its namespace; comments and the like have none."""
    name: object = element.tag
    return QName(name).localname if isinstance(name, str) else ""


def value_of(parent: _Element | None, name: str) -> str | None:
    """Give w:val of the first child of a name, None where there is none."""
    if parent is None:
        return None
    child = parent.find(w(name))
    return None if child is None else child.get(w("val"))


def number_of(text: str | None, otherwise: int) -> int:
    """Read a whole number as attributes write it."""
    try:
        return otherwise if text is None else int(float(text))
    except (ValueError, OverflowError):
        return otherwise


def switch_of(parent: _Element | None, name: str) -> bool | None:
    """Tell whether a property is switched on or off, None where nothing is said."""
    if parent is None:
        return None
    child = parent.find(w(name))
    return None if child is None else (child.get(w("val")) or "1") not in _OFF
