"""The order of a report: sections under sections, and the blocks of text that they hold."""

from typing import Any, NamedTuple

from sagwan.facts.place import Place


class Section(NamedTuple):
    """A heading and what stands under it. `role` is what the genre calls it (directions, content,
    results, plan, general, main, audit …), None where it is just a topic."""

    id: str
    parent: str | None
    level: int
    number: str | None
    title: str
    role: str | None
    place: Place

    def as_dict(self) -> dict[str, Any]:
        """Give the section as the JSON document prints it."""
        return {
            "id": self.id,
            "parent": self.parent,
            "level": self.level,
            "number": self.number,
            "title": self.title,
            "role": self.role,
            "place": self.place.as_dict(),
        }


class Block(NamedTuple):
    """A paragraph, bullet, note, caption, table or picture; `pieces` are its stretches of text,
    one for each segment that it was written over. `sign` is the mark as printed (1. for 1), `role`
    what a paragraph is beside the text: heading, contents or footer."""

    id: str
    kind: str
    level: int
    mark: str | None
    text: str
    section: str
    place: Place
    pieces: tuple[Place, ...]
    table: str | None = None
    sign: str | None = None
    role: str | None = None

    @property
    def last_line(self) -> int:
        """Give the last line that the block fills."""
        return self.pieces[-1].line if self.pieces else self.place.line

    def as_dict(self) -> dict[str, Any]:
        """Give the block as the JSON document prints it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "level": self.level,
            "mark": self.mark,
            "sign": self.sign,
            "role": self.role,
            "text": self.text,
            "section": self.section,
            "table": self.table,
            "lines": [self.place.line, self.last_line],
            "place": self.place.as_dict(),
        }
