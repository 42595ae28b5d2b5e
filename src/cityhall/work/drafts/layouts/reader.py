"""Reads a layout from its TOML file, and says where in it a mistake stands."""

from collections.abc import Collection, Mapping
from typing import Any

from cityhall.registers.cases.counted import MOST_YEARS, UncountedError, find_table
from cityhall.registers.cases.procedures import load_all
from cityhall.registers.epidemics import named as epidemics
from cityhall.registers.figures.measures import Catalogue, Name, load_catalogue
from cityhall.registers.figures.units import are_alike
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.layouts.parts import DATES, KINDS, Axis, Layout, Part
from sagwan.reading.toml import BrokenTomlError, find_named, parse_toml

AXES = ("measures", "dimension", "subjects", "dates")
TABLE = frozenset("unit corner rows columns measure notes".split())
COUNTED = frozenset("procedure statistic years corner notes".split())
TASKS = frozenset("directions content plans".split())
EVERY = frozenset("key kind level number title".split())
FIELDS = {
    "heading": EVERY,
    "text": EVERY | {"also", "procedure", "asked"},
    "functions": EVERY,
    "table": EVERY | TABLE,
    "statistic": EVERY | COUNTED,
    "epidemic": EVERY | {"epidemic", "table", "notes"},
    "tasks": (EVERY - {"number", "title"}) | TASKS,
}
NEEDED = {
    "table": ("title", "unit", "rows", "columns"),
    "statistic": ("title", "procedure", "statistic"),
    "epidemic": (),  # of which both are named, or neither
    "tasks": ("directions", "content", "plans"),
}
DEEPEST = 3
KIND = "kind"  # the field of a request that says of which kind it is


class LayoutError(ValueError):
    """A layout that cannot hold; names the file and line, says what to do."""

    def __init__(self, file: str, line: int, ko: str, en: str) -> None:
        super().__init__(f"{file}:{line}: {ko} · {en}")
        self.line = line


def read_layout(file: str, text: str, catalogue: Catalogue | None = None) -> Layout:
    """Read a layout; everything it names must be declared."""
    return _Reader(file, text, catalogue or load_catalogue()).read()


class _Reader:
    """Reads one file."""

    def __init__(self, file: str, text: str, catalogue: Catalogue) -> None:
        self.file, self.text, self.catalogue = file, text, catalogue
        self.part = ""
        try:
            self.data = parse_toml(text)
        except BrokenTomlError as error:
            words = ("TOML로 읽을 수 없습니다", f"no TOML: {error}")
            raise LayoutError(file, error.line, *words) from error

    def wrong(self, near: str, ko: str, en: str) -> LayoutError:
        """Make the failure for what stands near a word, in the part that is being read."""
        return LayoutError(self.file, find_named(self.text, self.part, near), ko, en)

    def read(self) -> Layout:
        """Read the layout of the file."""
        head = self.data.get("layout", {})
        name = head.get("name", {})
        if not (head.get("key") and head.get("title") and name.get("ko") and name.get("en")):
            ko = "[layout]에는 key, title과 두 언어의 name이 있어야 합니다"
            raise self.wrong("[layout]", ko, "[layout] needs key, title, and name in ko and en")
        parts: list[Part] = []
        for told in self.data.get("part", ()):
            self.part = ""
            parts.append(self.read_part(told, {part.key for part in parts}))
        if not parts:
            raise self.wrong("", "[[part]]가 없습니다", "there is no [[part]]")
        return Layout(head["key"], Name(name["ko"], name["en"]), head["title"], tuple(parts))

    def read_part(self, told: Mapping[str, Any], taken: Collection[str]) -> Part:
        """Read a part."""
        key, kind = str(told.get("key", "")), str(told.get("kind", ""))
        self.part = key
        if not key or key in taken:
            raise self.wrong(key, f"'{key}': 없거나 두 번 나온 key", f"'{key}': no key, or twice")
        if kind not in KINDS:
            raise self.wrong("kind", f"{key}: kind는 {KINDS} 가운데 하나", f"{key}: one of {KINDS}")
        self.check_fields(told, key, kind)
        part = Part(
            key=key,
            kind=kind,
            level=int(told.get("level", 1)),
            title=told.get("title", ""),
            number=told.get("number", ""),
            also=tuple(told.get("also", ())),
            unit=told.get("unit", ""),
            corner=told.get("corner", "구분"),
            rows=self.read_axis(told.get("rows", {}), "rows", kind),
            columns=self.read_axis(told.get("columns", {}), "columns", kind),
            measure=told.get("measure", ""),
            asked=told.get("asked", ""),
            notes=tuple(told.get("notes", ())),
            directions=told.get("directions", ""),
            content=told.get("content", ""),
            plans=told.get("plans", ""),
            procedure=told.get("procedure", ""),
            statistic=told.get("statistic", ""),
            years=told.get("years", 1),
            epidemic=told.get("epidemic", ""),
            table=told.get("table", ""),
        )
        self.check_table(part)
        self.check_counted(part)
        self.check_epidemic(part)
        self.check_answered(part)
        return part

    def check_fields(self, told: Mapping[str, Any], key: str, kind: str) -> None:
        """Refuse fields that are unknown or missing."""
        for name in told:
            if name not in FIELDS[kind]:
                raise self.wrong(name, f"{key}: 모르는 항목 {name}", f"{key}: unknown field {name}")
        for name in NEEDED.get(kind, () if kind == "tasks" else ("title",)):
            if not told.get(name):
                raise self.wrong("", f"{key}: {name}이(가) 없습니다", f"{key}: {name} is missing")
        if told.get("level", 1) not in range(1, DEEPEST + 1):
            raise self.wrong("level", f"{key}: level은 1~{DEEPEST}", f"{key}: level is 1–{DEEPEST}")

    def read_axis(self, told: Mapping[str, Any], side: str, kind: str) -> Axis:
        """Read what the rows or columns of a table run over."""
        if kind != "table":
            return Axis()
        chosen = [name for name in AXES if told.get(name)]
        unknown = set(told) - {*AXES, "total", "subtotal"}
        if len(chosen) != 1 or unknown:
            ko = f"{side}: {', '.join(AXES)} 가운데 하나만 있어야 합니다"
            raise self.wrong(side, ko, f"{side}: exactly one of {', '.join(AXES)}")
        return Axis(
            tuple(told.get("measures", ())),
            told.get("dimension", ""),
            told.get("subjects", ""),
            tuple(told.get("dates", ())),
            told.get("total", ""),
            told.get("subtotal", ""),
        )

    def check_table(self, part: Part) -> None:
        """Refuse a table that names what is not declared."""
        if part.kind != "table":
            return
        if not part.measures or (part.rows.measures and part.columns.measures):
            ko = "지표(measures, measure)는 한쪽에만 있어야 합니다"
            raise self.wrong("rows", ko, "measures must stand on exactly one side")
        for key in part.measures:
            self.check_measure(key, part)
        for axis in (part.rows, part.columns):
            self.check_axis(axis, part)
        for note in part.notes:
            self.check_note(note)

    def check_counted(self, part: Part) -> None:
        """Refuse a table of cases that no procedure declares."""
        if part.kind != "statistic":
            return
        try:
            find_table(part.procedure, part.statistic)
        except UncountedError as error:
            ko = f"{part.procedure}의 통계 '{part.statistic}'이 없습니다"
            en = f"there is no statistic '{part.statistic}' of {part.procedure}"
            raise self.wrong(part.statistic, ko, en) from error
        if part.years not in range(1, MOST_YEARS + 1):
            raise self.wrong("years", f"years는 1~{MOST_YEARS}", f"years is 1–{MOST_YEARS}")
        for note in part.notes:
            self.check_note(note)

    def check_epidemic(self, part: Part) -> None:
        """Refuse a table that no epidemic declares; a part that names none has all of one."""
        if part.kind != "epidemic" or not (part.epidemic or part.table):
            return
        try:
            epidemics.find_table(part.epidemic, part.table)
        except epidemics.UnnamedError as error:
            ko = f"{part.epidemic}의 표 '{part.table}'이 없습니다"
            en = f"there is no table '{part.table}' of {part.epidemic}"
            raise self.wrong(part.table, ko, en) from error

    def check_answered(self, part: Part) -> None:
        """Refuse a text that answers cases of a kind that no procedure declares."""
        if part.kind != "text" or not (part.procedure or part.asked):
            return
        if part.asked not in list_kinds(part.procedure):
            ko = f"{part.procedure}에 구분 '{part.asked}'이 없습니다"
            raise self.wrong("asked", ko, f"{part.procedure} has no kind '{part.asked}'")

    def check_measure(self, key: str, part: Part) -> None:
        """Refuse a measure that is not declared, or has another unit and is no rate."""
        measure = self.catalogue.measures.get(key)
        if measure is None:
            raise self.wrong(key, f"지표 '{key}'가 없습니다", f"there is no measure '{key}'")
        if measure.unit != "%" and not are_alike(measure.unit, part.unit):
            ko = f"'{key}'의 단위 {measure.unit}을 {part.unit}로 적을 수 없습니다"
            en = f"'{key}' is in {measure.unit}, which cannot be written in {part.unit}"
            raise self.wrong("unit", ko, en)

    def check_axis(self, axis: Axis, part: Part) -> None:
        """Refuse a dimension, units or dates that are unknown."""
        families = [self.catalogue.family_of(key) for key in part.measures]
        if axis.dimension and any(axis.dimension not in one.dimensions for one in families):
            words = (f"차원 '{axis.dimension}'이 없습니다", f"no dimension '{axis.dimension}'")
            raise self.wrong(axis.dimension, *words)
        if axis.subjects not in {"", "under"}:
            raise self.wrong(axis.subjects, "subjects는 under만 됩니다", "subjects is under")
        for name in axis.dates:
            if name not in DATES:
                raise self.wrong(name, f"dates는 {DATES} 가운데", f"dates are among {DATES}")

    def check_note(self, note: str) -> None:
        """Refuse a note that names a number which is not declared."""
        try:
            find_bindings(note, self.catalogue)
        except BindingError as error:
            raise self.wrong(note, *error.words) from error


def list_kinds(procedure: str) -> set[str]:
    """List the kinds of request that any version of a procedure declares."""
    declared = [one for one in load_all() if one.key == procedure]
    fields = [field for one in declared for field in one.fields if field.key == KIND]
    return {option.key for field in fields for option in field.options}
