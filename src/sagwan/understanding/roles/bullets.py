"""How deep each bullet stands: by its sign, and by indentation where one sign is used for all."""

from collections.abc import Sequence

from sagwan.understanding.roles.shape import Shape

_RANK = {"box": 0, "diamond": 1, "circle": 1, "circled": 2, "paren": 2, "hangul": 2, "dotted": 2}
_RANK |= {"dash": 3, "triangle": 4, "dot": 4, "colon": 5}
_Key = tuple[int, int]


def find_depths(shapes: Sequence[Shape], bullets: set[int], breaks: set[int]) -> dict[int, int]:
    """Give the level of each bullet, counted anew after each of the `breaks` and in each cell."""
    nested = _nests_one_sign(shapes, bullets)
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


def _nests_one_sign(shapes: Sequence[Shape], bullets: set[int]) -> bool:
    """Tell whether the same sign stands at two indentations in a row, as lists of mark-up do."""
    steps = 0
    before: Shape | None = None
    for shape in shapes:
        if shape.index in bullets:
            if before is not None and before.mark.kind == shape.mark.kind == "dash":
                steps += before.segment.indent < shape.segment.indent
            before = shape
    return steps > 1
