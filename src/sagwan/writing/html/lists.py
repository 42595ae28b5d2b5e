"""Points as lists within lists, opened and closed as their levels ask."""

from collections.abc import Iterator


class ListStack:
    """The lists that are open, by the level of their points."""

    def __init__(self) -> None:
        self._levels: list[int] = []

    def add(self, level: int, item: str) -> Iterator[str]:
        """Add a point that was opened but not closed, in the list of its level."""
        while self._levels and self._levels[-1] > level:
            self._levels.pop()
            yield "</li></ul>"
        if self._levels and self._levels[-1] == level:
            yield f"</li>\n{item}"
            return
        self._levels.append(level)
        yield f"<ul>\n{item}"

    def close(self) -> Iterator[str]:
        """Close every list."""
        if self._levels:
            yield "</li></ul>" * len(self._levels)
        self._levels.clear()
