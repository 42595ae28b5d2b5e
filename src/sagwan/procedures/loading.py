"""A TOML file becomes a Procedure; what cannot be read names its line.

`load_procedures(folder)` reads all of a folder; `parse_procedure(text, name)` reads one.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sagwan.procedures.declaration import (
    Column,
    Evidence,
    Field,
    Kind,
    Name,
    Option,
    Panel,
    Party,
    Procedure,
    Stage,
    Statistic,
    Step,
    Term,
)
from sagwan.procedures.errors import DeclarationError, ExpressionError
from sagwan.procedures.expressions import Expression, parse_expression
from sagwan.procedures.shapes import SHAPES, list_misfits
from sagwan.procedures.validation import validate
from sagwan.reading.toml import BrokenTomlError, find_lines, parse_toml

ANY = "*"  # in `from`: every stage that does not end
OPENING = "open"
OPENERS = ("clerk", "planner", "officer")  # who opens a case where nothing else is declared
WHOLE_TABLES = ("procedure", "panel")  # written once, in single brackets
MOST_SIGNS = 200_000


@dataclass(frozen=True, slots=True)
class Source:
    """A file being read: its name, and the line of each of its tables."""

    file: str
    lines: Mapping[str, int]

    def fault(self, where: str, ko: str, en: str) -> DeclarationError:
        """Make the failure that names the line of a table or key."""
        place = where
        while place and place not in self.lines:
            place = place.rpartition("[" if place.endswith("]") else ".")[0]
        return DeclarationError(self.file, self.lines.get(place, 1), ko, en)

    def check_keys(self, table: Mapping[str, Any], kind: str, where: str) -> None:
        """Refuse what no declaration knows: it would be passed over in silence."""
        for key, ko, en in list_misfits(table, kind):
            raise self.fault(f"{where}.{key}", ko, en)

    def need(self, table: Mapping[str, Any], key: str, where: str) -> Any:
        """Give what must be there."""
        if key not in table:
            raise self.fault(where, f"'{key}'이(가) 없습니다.", f"'{key}' is missing.")
        return table[key]

    def read_name(self, value: Any, where: str) -> Name:
        """Read a name in both languages."""
        try:
            return Name(value["ko"], value["en"])
        except (KeyError, TypeError):
            raise self.fault(
                where,
                "이름은 { ko = …, en = … }이어야 합니다.",
                "a name is written { ko = …, en = … }.",
            ) from None

    def read_maybe(self, table: Mapping[str, Any], key: str, where: str) -> Name | None:
        """Read a name that may be left out."""
        return self.read_name(table[key], f"{where}.{key}") if key in table else None

    def read_expression(self, table: Mapping[str, Any], key: str, where: str) -> Expression | None:
        """Read a condition or formula that may be left out."""
        if key not in table:
            return None
        try:
            return parse_expression(str(table[key]))
        except ExpressionError as fault:
            raise self.fault(f"{where}.{key}", *fault.words) from None

    def read_parties(self, values: Iterable[str], where: str) -> tuple[Party, ...]:
        """Read who takes part."""
        try:
            return tuple(Party(one) for one in values)
        except ValueError as fault:
            known = ", ".join(Party)
            raise self.fault(
                where, f"모르는 당사자입니다({fault}). 있는 것: {known}", f"{fault}; known: {known}"
            ) from None


@cache
def load_declared() -> tuple[Procedure, ...]:
    """Load the procedures that come with the library, by key."""
    folder = files("sagwan.procedures") / "declared"
    texts = [(one.name, one.read_text(encoding="utf-8")) for one in folder.iterdir()]
    found = [parse_procedure(text, name) for name, text in texts if name.endswith(".toml")]
    return tuple(sorted(found, key=lambda one: one.key))


def load_procedures(folder: Path) -> tuple[Procedure, ...]:
    """Load a city's own procedures from a folder; one without a folder has none."""
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    found: dict[tuple[str, int], str] = {}
    procedures = []
    for path in paths:
        one = parse_procedure(read_declaration(path), path.name)
        other = found.setdefault((one.key, one.version), path.name)
        if other != path.name:
            line = one.lines.get("procedure.version", one.lines.get("procedure.key", 1))
            raise DeclarationError(
                path.name,
                line,
                f"'{one.key}'의 {one.version}판이 {other}에도 있습니다. version을 올려 주십시오.",
                f"version {one.version} of '{one.key}' stands in {other} too: raise it.",
            )
        procedures.append(one)
    return tuple(procedures)


def read_declaration(path: Path) -> str:
    """Read the text of a declaration, as any editor saves UTF-8."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise DeclarationError(
            path.name,
            raw.count(b"\n", 0, fault.start) + 1,
            "UTF-8로 저장한 파일이 아닙니다. 편집기에서 UTF-8로 다시 저장하십시오.",
            "it is not saved as UTF-8: save it anew as UTF-8.",
        ) from None


def parse_procedure(text: str, file: str = "procedure.toml") -> Procedure:
    """Read a procedure and check that it can hold."""
    if len(text) > MOST_SIGNS:
        raise DeclarationError(file, 1, "선언이 너무 깁니다.", "the declaration is too long.")
    try:
        data = parse_toml(text)
    except BrokenTomlError as fault:
        ko = f"TOML로 읽을 수 없습니다: {fault}"
        raise DeclarationError(file, fault.line, ko, str(fault)) from None
    source = Source(file, find_lines(text))
    _check_tables(data, source)
    procedure = read_procedure(data, source)
    validate(procedure, source)
    return procedure


def _check_tables(data: Mapping[str, Any], source: Source) -> None:
    known = SHAPES.keys() - {"option", "column"}
    for key, value in data.items():
        if key not in known:
            raise source.fault(key, f"'{key}'은(는) 모르는 표입니다.", f"[{key}] is not known.")
        tables = [value] if key in WHOLE_TABLES else value
        if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
            brackets = f"[{key}]" if key in WHOLE_TABLES else f"[[{key}]]"
            raise source.fault(
                key, f"{brackets} 표로 적습니다.", f"it is written as a table {brackets}."
            )


def read_procedure(data: Mapping[str, Any], source: Source) -> Procedure:
    """Read the whole declaration, table by table."""
    head = source.need(data, "procedure", "procedure")
    source.check_keys(head, "procedure", "procedure")
    stages = tuple(read_stage(one, f"stage[{n}]", source) for n, one in _each(data, "stage"))
    going = tuple(one.key for one in stages if not one.ends)
    name = source.read_name(source.need(head, "name", "procedure"), "procedure.name")
    checks = enumerate(head.get("checklist", ()))
    return Procedure(
        key=source.need(head, "key", "procedure"),
        version=head.get("version", 1),
        since=source.need(head, "from", "procedure"),
        group=source.need(head, "group", "procedure"),
        name=name,
        one=source.read_maybe(head, "one", "procedure") or name,
        number=head.get("number", "{year}-{n}"),
        basis=tuple(head.get("basis", ())),
        told=tuple(head.get("told", ())),
        assumed=source.read_maybe(head, "assumed", "procedure"),
        fields=tuple(read_field(one, f"field[{n}]", source) for n, one in _each(data, "field")),
        stages=stages,
        steps=tuple(read_step(one, f"step[{n}]", source, going) for n, one in _each(data, "step")),
        terms=tuple(read_term(one, f"term[{n}]", source) for n, one in _each(data, "term")),
        panel=read_panel(data["panel"], source) if "panel" in data else None,
        statistics=tuple(
            read_statistic(one, f"statistic[{n}]", source) for n, one in _each(data, "statistic")
        ),
        checklist=tuple(source.read_name(one, "procedure.checklist") for _, one in checks),
        opens=frozenset(source.read_parties(head.get("opens", OPENERS), "procedure.opens")),
        lines=dict(source.lines),
        file=source.file,
        digest=digest_declared(data),
    )


def digest_declared(data: Mapping[str, Any]) -> str:
    """Digest what a file declares: comments, layout and the order of keys are not part of it."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _each(data: Mapping[str, Any], kind: str) -> Iterable[tuple[int, Mapping[str, Any]]]:
    return enumerate(data.get(kind, ()))


def read_field(table: Mapping[str, Any], where: str, source: Source) -> Field:
    """Read a field of a case."""
    source.check_keys(table, "field", where)
    try:
        kind = Kind(table.get("kind", "text"))
    except ValueError:
        known = ", ".join(Kind)
        raise source.fault(
            f"{where}.kind",
            f"항목의 종류는 {known} 가운데 하나입니다.",
            f"a kind is one of {known}.",
        ) from None
    options = table.get("options", ())
    return Field(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), f"{where}.name"),
        kind=kind,
        options=tuple(
            read_option(one, f"{where}.options[{n}]", source) for n, one in enumerate(options)
        ),
        unit=table.get("unit", ""),
        required=table.get("required", False),
        public=table.get("public", False),
        hint=source.read_maybe(table, "hint", where),
    )


def read_option(table: Mapping[str, Any], where: str, source: Source) -> Option:
    """Read one of the choices of a field."""
    source.check_keys(table, "option", where)
    name = source.read_name(source.need(table, "name", where), where)
    return Option(source.need(table, "key", where), name)


def read_stage(table: Mapping[str, Any], where: str, source: Source) -> Stage:
    """Read a stage."""
    source.check_keys(table, "stage", where)
    return Stage(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), f"{where}.name"),
        starts=table.get("starts", False),
        ends=table.get("ends", False),
        public=table.get("public", False),
        shelf=table.get("shelf", ""),
    )


def read_step(table: Mapping[str, Any], where: str, source: Source, going: tuple[str, ...]) -> Step:
    """Read a step; from "*" it begins at every stage that does not end."""
    source.check_keys(table, "step", where)
    origins = _list(source.need(table, "from", where))
    return Step(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), f"{where}.name"),
        origins=going if origins == (ANY,) else origins,
        target=table.get("to", ""),
        by=frozenset(source.read_parties(source.need(table, "by", where), f"{where}.by")),
        needs=_list(table.get("needs", ())),
        takes=_list(table.get("takes", ())),
        condition=source.read_expression(table, "when", where),
        condition_said=source.read_maybe(table, "said", where),
        evidence=Evidence(table.get("evidence", 0), dated=not table.get("undated", False)),
        other_than=_list(table.get("other_than", ())),
        deed=table.get("deed", ""),
        reason=table.get("reason", False),
        sitting=table.get("sitting", False),
        tells=source.read_parties(table.get("tells", ()), f"{where}.tells"),
        pauses=_list(table.get("pauses", ())),
        resumes=_list(table.get("resumes", ())),
        extends=_list(table.get("extends", ())),
        times=table.get("times", 0),
    )


def _list(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def read_term(table: Mapping[str, Any], where: str, source: Source) -> Term:
    """Read a deadline."""
    source.check_keys(table, "term", where)
    plain = {key: table[key] for key in table.keys() - {"key", "name", "start", "meets"}}
    return Term(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), f"{where}.name"),
        start=_list(table.get("start", OPENING)),
        meets=_list(table.get("meets", ())),
        **plain,
    )


def read_panel(table: Mapping[str, Any], source: Source) -> Panel:
    """Read how a sitting is put together."""
    source.check_keys(table, "panel", "panel")
    for key in ("committee", "outside", "inside"):
        source.need(table, key, "panel")
    listed = {
        "months": tuple(table.get("months", ())),
        "public": frozenset(table.get("public", ())),
    }
    return Panel(**{**table, **listed})


def read_statistic(table: Mapping[str, Any], where: str, source: Source) -> Statistic:
    """Read a table that the cases yield."""
    source.check_keys(table, "statistic", where)
    return Statistic(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), f"{where}.name"),
        rows=source.need(table, "rows", where),
        columns=tuple(
            read_column(one, f"{where}.columns[{n}]", source)
            for n, one in enumerate(source.need(table, "columns", where))
        ),
        when=source.read_expression(table, "when", where),
        total=table.get("total", True),
        told=tuple(table.get("told", ())),
    )


def read_column(table: Mapping[str, Any], where: str, source: Source) -> Column:
    """Read a column of a statistic."""
    source.check_keys(table, "column", where)
    return Column(
        key=source.need(table, "key", where),
        name=source.read_name(source.need(table, "name", where), where),
        counts=source.read_expression(table, "counts", where),
        sums=source.read_expression(table, "sums", where),
        formula=source.read_expression(table, "formula", where),
        distinct=table.get("distinct", ""),
        digits=table.get("digits", 0),
        unit=table.get("unit", "건"),
    )
