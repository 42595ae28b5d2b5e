"""What a pass may know beyond its own segment: its neighbours, the report's year, the memory."""

from dataclasses import dataclass

from sagwan.understanding.tokens.memory import Memory


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one segment. `row` is the text of the whole row that it is a cell of."""

    year: int | None
    memory: Memory
    before: str = ""
    after: str = ""
    is_cell: bool = False
    is_heading: bool = False
    triangles_fall: bool = False
