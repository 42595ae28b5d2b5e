"""What a pass may know beyond its own segment: neighbours, years, its row, the memory."""

from typing import NamedTuple

from sagwan.understanding.tokens.memory import Memory


class Context(NamedTuple):
    """The surroundings of one segment.

    `year` is the report's own, `section_year` the one that the heading above names. `header` says
    that the row of a cell holds "years" or "days". `falls` tells that ▲ means a fall here.
    """

    year: int | None = None
    section_year: int | None = None
    memory: Memory = Memory()
    before: str = ""
    after: str = ""
    is_cell: bool = False
    is_label_cell: bool = False
    is_heading: bool = False
    header: str = ""
    falls: bool = False
