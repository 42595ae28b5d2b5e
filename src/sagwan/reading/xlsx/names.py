"""Names and addresses of SpreadsheetML as lxml spells them."""

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def s(name: str) -> str:
    """Give a name of the main vocabulary: row is a row."""
    return _S + name


def r(name: str) -> str:
    """Give a name of the vocabulary of relations: id points at a part."""
    return _R + name


def index_of(letters: str) -> int:
    """Give the index of a column: A is 0, AA is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def number_of(text: str | None, otherwise: int) -> int:
    """Read a whole number as attributes write it."""
    try:
        return otherwise if text is None else int(text)
    except ValueError:
        return otherwise
