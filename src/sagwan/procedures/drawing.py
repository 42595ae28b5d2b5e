"""A procedure as a picture: stages from left to right, each step an arrow in a row of its own.

Plain SVG without styles: classes and the colour of the text around it, so that a page decides how
it looks. No label crosses another, however many steps there are. ◆: a sitting decides; ▷: a
deadline begins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from sagwan.procedures.declaration import Name, Procedure, Stage, Step
from sagwan.procedures.words import name_parties

COLUMN, ROW, MARGIN, LINE = 132, 50, 24, 15  # pixels
BOX_WIDTH, BOX_HEIGHT, TOP = 116, 60, 12
LETTERS = 14  # half-width letters in a line of a box
OPEN = Name("열기", "Open")


@dataclass(frozen=True, slots=True)
class Arrow:
    """A step in its row: where it begins, where it leads (None: it stays), what it is called."""

    origins: tuple[int, ...]
    target: int | None
    name: Name
    leads: str
    by: Name
    terms: str
    kind: str


def draw_procedure(procedure: Procedure) -> str:
    """Draw a procedure as SVG."""
    stages = order_stages(procedure)
    place = {one.key: at for at, one in enumerate(stages)}
    arrows = [
        _opening(procedure, place),
        *(_arrow(procedure, one, place) for one in procedure.steps),
    ]
    right = max(_reach(one) for one in arrows)
    width = max(MARGIN * 2 + COLUMN * len(stages), right + MARGIN)
    tall = max(BOX_HEIGHT, *(LINE * len(_lines(one)) + TOP for one in stages))
    head = TOP * 2 + tall
    height = head + ROW * len(arrows) + MARGIN
    parts = [
        *_lifelines(len(stages), head - TOP, height),
        *(part for at, one in enumerate(stages) for part in _box(one, at, tall)),
        *(
            part
            for row, one in enumerate(arrows)
            for part in _row(one, head + ROW * row + ROW // 2)
        ),
    ]
    return _frame(procedure, width, height, "\n".join(parts))


def order_stages(procedure: Procedure) -> tuple[Stage, ...]:
    """Put stages in order: by how many steps lead there, those that end last."""
    layer = {procedure.start.key: 0}
    reached = [procedure.start.key]
    for key in reached:
        for step in procedure.steps_from(key):
            if step.target and step.target not in layer:
                layer[step.target] = layer[key] + 1
                reached.append(step.target)
    return tuple(
        sorted(procedure.stages, key=lambda one: (one.ends, 0 if one.ends else layer[one.key]))
    )


def _opening(procedure: Procedure, place: dict[str, int]) -> Arrow:
    by = name_parties(procedure.opens)
    start = procedure.start
    return Arrow(
        (), place[start.key], OPEN, f" → {start.name.ko}", by, _terms(procedure, "open"), "opening"
    )


def _arrow(procedure: Procedure, step: Step, place: dict[str, int]) -> Arrow:
    return Arrow(
        tuple(sorted(place[one] for one in step.origins)),
        place[step.target] if step.target else None,
        step.name,
        f" → {procedure.stage_by_key[step.target].name.ko}" if step.target else "",
        name_parties(step.by),
        _terms(procedure, step.key),
        "sitting" if step.sitting else "step",
    )


def _terms(procedure: Procedure, step: str) -> str:
    begun = [one.name for one in procedure.terms if step in one.start]
    return "".join(f" ▷ {one.ko} {one.en}" for one in begun)


def _centre(at: int) -> int:
    return MARGIN + COLUMN * at + COLUMN // 2


def _left(arrow: Arrow) -> int:
    ends = [*arrow.origins, *([] if arrow.target is None else [arrow.target])]
    return _centre(min(ends)) + 10 if arrow.origins else _centre(min(ends)) - COLUMN // 2


def _labels(arrow: Arrow) -> tuple[str, str]:
    mark = "◆ " if arrow.kind == "sitting" else ""
    return (
        f"{mark}{arrow.name.ko} · {arrow.name.en}{arrow.leads}",
        f"{arrow.by.ko} · {arrow.by.en}{arrow.terms}",
    )


def _reach(arrow: Arrow) -> int:
    first, second = _labels(arrow)
    return _left(arrow) + max(measure(first) * 7, measure(second) * 6)


def measure(text: str) -> int:
    """Count the half-width letters that a text takes."""
    return sum(1 if one.isascii() or one == "·" else 2 for one in text)


def wrap(text: str, letters: int = LETTERS) -> tuple[str, ...]:
    """Break a text into lines of so many half-width letters, between words where it can."""
    lines = [""]
    for word in text.replace("·", "· ").split():
        joined = f"{lines[-1]} {word}".strip()
        if measure(joined) <= letters or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(piece for line in lines for piece in _cut(line.replace("· ", "·"), letters))


def _cut(line: str, letters: int) -> Iterator[str]:
    piece = ""
    for one in line:
        if measure(piece + one) > letters:
            yield piece
            piece = ""
        piece += one
    yield piece


def _lifelines(columns: int, top: int, height: int) -> Iterator[str]:
    for at in range(columns):
        x = _centre(at)
        yield (
            f'<line class="lifeline" x1="{x}" y1="{top}" x2="{x}" y2="{height - 12}"'
            ' stroke="currentColor" stroke-opacity="0.25" stroke-dasharray="2 4"/>'
        )


def _lines(stage: Stage) -> tuple[tuple[str, str, int], ...]:
    """Give the lines of a box: text, language, size."""
    korean = [(one, "ko", 13) for one in wrap(stage.name.ko)]
    return (*korean, *((one, "en", 11) for one in wrap(stage.name.en, LETTERS + 4)))


def _box(stage: Stage, at: int, tall: int) -> Iterator[str]:
    kinds = [word for word, holds in _kinds(stage) if holds]
    x, radius = _centre(at) - BOX_WIDTH // 2, 24 if stage.starts or stage.ends else 4
    lines = _lines(stage)
    yield f'<g class="{" ".join(["stage", *kinds])}">'
    yield (
        f'<rect x="{x}" y="{TOP}" width="{BOX_WIDTH}" height="{tall}" rx="{radius}" fill="none"'
        f' stroke="currentColor" stroke-width="{3 if stage.ends else 1.5}"/>'
    )
    y = TOP + tall // 2 - LINE * (len(lines) - 1) // 2 + 4
    for number, (line, word, size) in enumerate(lines):
        yield _text(_centre(at), y + LINE * number, line, word, size, "middle")
    yield "</g>"


def _kinds(stage: Stage) -> tuple[tuple[str, bool], ...]:
    return (("starts", stage.starts), ("ends", stage.ends), ("public", stage.public))


def _row(arrow: Arrow, y: int) -> Iterator[str]:
    first, second = _labels(arrow)
    yield f'<g class="{arrow.kind}">'
    yield from _ways(arrow, y)
    yield _text(_left(arrow), y - 7, first, "ko", 13)
    yield _text(_left(arrow), y + 15, second, "by", 11)
    yield "</g>"


def _ways(arrow: Arrow, y: int) -> Iterator[str]:
    if arrow.target is None:
        for at in arrow.origins:
            yield _dot(_centre(at), y, 5, filled=False)
        for one, following in pairwise(arrow.origins):
            yield _line(_centre(one) + 5, _centre(following) - 5, y, dashed=True)
        return
    end = _centre(arrow.target)
    for at in arrow.origins:
        yield _dot(_centre(at), y, 3 if at != arrow.target else 5, filled=at != arrow.target)
    starts = [_centre(at) for at in arrow.origins] or [end - COLUMN // 2]
    for start, side in ((min(starts), -1), (max(starts), 1)):
        if (start - end) * side > 0:
            yield _line(start, end + side * 2, y)
            yield _head(end, y, side)


def _line(start: int, end: int, y: int, *, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="3 3"' if dashed else ""
    return (
        f'<line class="way" x1="{start}" y1="{y}" x2="{end}" y2="{y}" stroke="currentColor"'
        f' stroke-width="1.5"{dashes}/>'
    )


def _head(x: int, y: int, side: int) -> str:
    return (
        f'<path class="head" d="M{x} {y} l{side * 9} -5 v10 z" fill="currentColor" stroke="none"/>'
    )


def _dot(x: int, y: int, radius: int, *, filled: bool) -> str:
    fill = "currentColor" if filled else "none"
    return (
        f'<circle class="origin" cx="{x}" cy="{y}" r="{radius}" fill="{fill}"'
        ' stroke="currentColor" stroke-width="1.5"/>'
    )


def _text(x: int, y: int, text: str, word: str, size: int, anchor: str = "start") -> str:
    return (
        f'<text class="{word}" x="{x}" y="{y}" font-size="{size}" text-anchor="{anchor}"'
        f' fill="currentColor">{escape(text)}</text>'
    )


def _frame(procedure: Procedure, width: int, height: int, inner: str) -> str:
    name, mark = procedure.name, f"{procedure.key}-{procedure.version}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="procedure" role="img" width="{width}"'
        f' height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif"'
        f' aria-labelledby="title-{mark} desc-{mark}">\n'
        f'<title id="title-{mark}">{escape(f"{name.ko} · {name.en}")}</title>\n'
        f'<desc id="desc-{mark}">{escape(_describe(procedure, order_stages(procedure)))}</desc>\n'
        f"{inner}\n</svg>\n"
    )


def _describe(procedure: Procedure, stages: Sequence[Stage]) -> str:
    ends = ", ".join(f"{one.name.ko} ({one.name.en})" for one in stages if one.ends)
    names = " → ".join(f"{one.name.ko} ({one.name.en})" for one in stages if not one.ends)
    steps = "; ".join(_tell(procedure, one) for one in procedure.steps)
    return f"{names} → {ends}. {steps}."


def _tell(procedure: Procedure, step: Step) -> str:
    known = procedure.stage_by_key
    begin = ", ".join(known[one].name.ko for one in step.origins)
    return f"{step.name.ko} ({step.name.en}): {begin}" + (
        f" → {known[step.target].name.ko}" if step.target else ""
    )
