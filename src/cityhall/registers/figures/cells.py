"""Where in a measure a value stands: its members along dimensions, as one canonical text.

`grade=general/5;kind=regular` is the text kept; the empty text is the measure as a whole.
"""

from collections.abc import Iterator, Mapping

Members = tuple[tuple[str, str], ...]


class CellError(ValueError):
    """A cell that cannot be read; says why in Korean and English."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}': 차원은 'grade=general/5;kind=regular'처럼 적습니다 · "
            f"'{text}': write dimensions like 'grade=general/5;kind=regular'"
        )


def parse_cell(text: str) -> Members:
    """Read the members that a text names, in the order of their dimensions."""
    members: dict[str, str] = {}
    for piece in filter(None, (piece.strip() for piece in text.split(";"))):
        dimension, sign, member = (part.strip() for part in piece.partition("="))
        if not (dimension and sign and member) or dimension in members:
            raise CellError(text)
        members[dimension] = member
    return tuple(sorted(members.items()))


def write_cell(members: Mapping[str, str] | Members) -> str:
    """Write members as the one text that stands for them."""
    pairs = members.items() if isinstance(members, Mapping) else members
    return ";".join(f"{dimension}={member}" for dimension, member in sorted(pairs))


def with_member(cell: str, dimension: str, member: str) -> str:
    """Give a cell with a member along one of its dimensions."""
    return write_cell(dict(parse_cell(cell)) | {dimension: member})


class Nesting:
    """Which members of the dimensions of a family lie in which: dimension → member → parent."""

    def __init__(self, parents: Mapping[str, Mapping[str, str | None]]) -> None:
        self.parents = parents
        self._members: dict[str, Members] = {}
        self._held: dict[tuple[str, str], bool] = {}

    def read(self, cell: str) -> Members:
        """Read a cell; each is read once."""
        if cell not in self._members:
            self._members[cell] = parse_cell(cell)
        return self._members[cell]

    def climb(self, dimension: str, member: str) -> Iterator[str]:
        """Give a member and those that hold it, itself first."""
        found: str | None = member
        while found is not None:
            yield found
            found = self.parents.get(dimension, {}).get(found)

    def holds_member(self, dimension: str, outer: str, inner: str) -> bool:
        """Tell whether a member is another or holds it."""
        return outer == inner or outer in self.climb(dimension, inner)

    def holds(self, outer: str, inner: str) -> bool:
        """Tell whether a cell is another or holds it."""
        if outer in {"", inner}:
            return True
        if (outer, inner) not in self._held:
            self._held[outer, inner] = self._compare(outer, inner)
        return self._held[outer, inner]

    def _compare(self, outer: str, inner: str) -> bool:
        found = dict(self.read(inner))
        return all(
            dimension in found and self.holds_member(dimension, member, found[dimension])
            for dimension, member in self.read(outer)
        )

    def overlap(self, cell: str, other: str) -> bool:
        """Tell whether something could be counted in both of two cells."""
        if cell == other or not cell or not other:
            return True
        found = dict(self.read(other))
        return all(
            self.holds_member(dimension, member, found[dimension])
            or self.holds_member(dimension, found[dimension], member)
            for dimension, member in self.read(cell)
            if dimension in found
        )

    def added_along(self, outer: str, inner: str) -> set[str]:
        """Name the dimensions along which a cell is a sum when it holds another."""
        given = dict(self.read(outer))
        return {name for name, member in self.read(inner) if given.get(name) != member}
