"""How deep each bullet stands: by its sign, and by indentation where one sign is used for all."""

from collections.abc import Sequence

from sagwan.understanding.roles.shape import Shape

_RANK = {"box": 0, "diamond": 1, "circle": 1, "circled": 2, "paren": 2, "hangul": 2, "dotted": 2}
_RANK |= {"dash": 3, "item": 3, "triangle": 4, "dot": 4, "colon": 5}
_LISTED = frozenset({"dash", "item"})
_Key = tuple[int, int]


def find_depths(
    shapes: Sequence[Shape], bullets: set[int], breaks: set[int], *, marked_up: bool
) -> dict[int, int]:
    """Give the level of each bullet, counted anew after each of the `breaks` and in each cell."""
    nested = _count_steps(shapes, bullets) > (0 if marked_up else 1)
    depths: dict[int, int] = {}
    open_keys: list[_Key] = []
    cell = None
    for shape in shapes:
        if shape.index in breaks or shape.segment.cell != cell:
            open_keys = []
            cell = shape.segment.cell
        if shape.index in bullets:
            key = _key(shape, nested=nested)
            while open_keys and open_keys[-1] >= key:
                open_keys.pop()
            open_keys.append(key)
            depths[shape.index] = len(open_keys)
    return depths


def _key(shape: Shape, *, nested: bool) -> _Key:
    rank = _RANK.get(shape.mark.kind, 3)
    if nested:
        return (shape.segment.indent, rank)
    return (rank, 0)


def _count_steps(shapes: Sequence[Shape], bullets: set[int]) -> int:
    """Count how often a sign is followed by itself, further in, as in the lists of mark-up."""
    steps = 0
    before: Shape | None = None
    for shape in shapes:
        if shape.index in bullets:
            if before is not None and before.mark.kind == shape.mark.kind in _LISTED:
                steps += before.segment.indent < shape.segment.indent
            before = shape
    return steps
