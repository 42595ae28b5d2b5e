"""Measures as declared in measures/*.toml: name, unit, dimensions, how it adds up or is computed.

A declaration that cannot hold stops the site at once, with the file and the line of the mistake.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from cityhall.ground.look.languages import say
from cityhall.registers.figures.cells import Nesting, parse_cell
from cityhall.registers.figures.formulas import Formula, FormulaError, list_parts, parse_formula
from sagwan.reading.toml import BrokenTomlError, find_named, parse_toml

FOLDER = files("cityhall.registers.figures") / "measures"
TIMES = ("level", "flow", "running")
FIELDS = frozenset(
    "key name also unit time yearly dimensions adds formula change_of digits target".split()
)
SUBJECT = "subject"


class DeclarationError(ValueError):
    """A declaration of measures that cannot hold; names the file and line, says what to do."""

    def __init__(self, file: str, line: int, ko: str, en: str) -> None:
        super().__init__(f"{file}:{line}: {ko} · {en}")


class NoMeasureError(KeyError):
    """A measure that is not declared."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.words = (f"'{key}': 등록된 지표가 아닙니다.", f"'{key}' is no declared measure.")

    def __str__(self) -> str:
        return " · ".join(self.words)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both languages."""

    ko: str
    en: str

    def __str__(self) -> str:
        return say(self.ko, self.en)


@dataclass(frozen=True, slots=True)
class Member:
    """One of the things that a dimension tells apart."""

    key: str
    name: Name
    parent: str | None = None


@dataclass(frozen=True)
class Dimension:
    """What values of a measure may be told apart by."""

    key: str
    name: Name
    members: tuple[Member, ...]

    @cached_property
    def by_key(self) -> dict[str, Member]:
        """Each member by its key, in the order declared."""
        return {member.key: member for member in self.members}

    def under(self, parent: str | None) -> list[Member]:
        """List the members right under another; the outermost for None."""
        return [member for member in self.members if member.parent == parent]


@dataclass(frozen=True)
class Measure:
    """What is counted: typed as values, or computed from other measures."""

    key: str
    name: Name
    unit: str
    also: tuple[str, ...] = ()
    time: str = ""
    is_yearly: bool = False  # holds for the year of its date only
    dimensions: tuple[str, ...] = ()
    adds: frozenset[str] = frozenset()
    formula: Formula | None = None
    change_of: str = ""
    digits: int = 0
    target: str = ""

    @property
    def family(self) -> str:
        """The key of its family."""
        return self.key.rpartition(".")[0]

    @property
    def part(self) -> str:
        """The last part of its key, by which formulas of its family name it."""
        return self.key.rpartition(".")[2]

    @property
    def is_computed(self) -> bool:
        """Tell whether its values are computed, never typed."""
        return not self.time

    @property
    def needs(self) -> tuple[str, ...]:
        """The keys of the measures that it is computed from."""
        names = list_parts(self.formula) if self.formula else filter(None, [self.change_of])
        return tuple(dict.fromkeys(self.key_of(name) for name in names))

    def key_of(self, name: str) -> str:
        """Give the key of a measure as its formula names it: one of another family by all of it."""
        return name if "." in name else f"{self.family}.{name}"


@dataclass(frozen=True)
class Family:
    """Measures that belong together, with their dimensions."""

    key: str
    name: Name
    dimensions: dict[str, Dimension]
    measures: dict[str, Measure]

    @cached_property
    def nesting(self) -> Nesting:
        """Which members lie in which."""
        return Nesting(
            {
                key: {member.key: member.parent for member in dimension.members}
                for key, dimension in self.dimensions.items()
            }
        )

    def name_cell(self, cell: str) -> str:
        """Name a cell in the language of the page: 5급, or 투자기관 · 기관장."""
        names = []
        for key, member in parse_cell(cell):
            known = self.dimensions[key].by_key if key in self.dimensions else {}
            names.append(str(known[member].name) if member in known else member)
        return " · ".join(names)


@dataclass(frozen=True)
class Catalogue:
    """All families with their measures."""

    families: dict[str, Family]

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Each measure by its key."""
        return {
            key: measure
            for family in self.families.values()
            for key, measure in family.measures.items()
        }

    @cached_property
    def users(self) -> dict[str, tuple[Measure, ...]]:
        """The measures that are computed from each, or have it as their target."""
        found: dict[str, list[Measure]] = {}
        for measure in self.measures.values():
            for key in dict.fromkeys((*measure.needs, *filter(None, [measure.target]))):
                found.setdefault(key, []).append(measure)
        return {key: tuple(users) for key, users in found.items()}

    def measure(self, key: str) -> Measure:
        """Give a measure; it must be declared."""
        if key not in self.measures:
            raise NoMeasureError(key)
        return self.measures[key]

    def family_of(self, key: str) -> Family:
        """Give the family of a measure."""
        return self.families[self.measure(key).family]

    def typed_parts(self, keys: Iterable[str]) -> set[str]:
        """Name the typed measures that some measures stand on, themselves included."""
        wanted, typed = list(keys), set[str]()
        while wanted:
            measure = self.measure(wanted.pop())
            if measure.is_computed:
                wanted += measure.needs
            else:
                typed.add(measure.key)
        return typed


@cache
def load_catalogue() -> Catalogue:
    """Load the families that the site declares, once."""
    texts = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.iterdir()}
    return read_catalogue(
        {name: text for name, text in sorted(texts.items()) if name.endswith(".toml")}
    )


def find_measure(key: str) -> Measure:
    """Find a measure of the site."""
    return load_catalogue().measure(key)


def read_catalogue(texts: Mapping[str, str]) -> Catalogue:
    """Read declarations: the name of each file and its text."""
    families = [_Reader(name, text).read() for name, text in texts.items()]
    catalogue = Catalogue({family.key: family for family in families})
    for name, text in texts.items():
        reader = _Reader(name, text)
        reader.check_needs(catalogue)
        reader.check_targets(catalogue)
    return catalogue


class _Reader:
    """Reads one file, and says where in it a mistake stands."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        try:
            self.data = parse_toml(text)
        except BrokenTomlError as error:
            ko, en = "TOML로 읽을 수 없습니다", f"no TOML: {error}"
            raise DeclarationError(file, error.line, ko, en) from error

    def wrong(self, key: str, ko: str, en: str) -> DeclarationError:
        """Make the failure for something with a key."""
        line = find_named(self.text, key)
        return DeclarationError(self.file, line, f"{key}: {ko}", f"{key}: {en}")

    def read(self) -> Family:
        """Read the family of the file."""
        head = self.data.get("family", {})
        key = str(head.get("key", ""))
        if not key:
            raise self.wrong("", "[family]의 key가 없습니다", "[family] has no key")
        dimensions = [self.read_dimension(one) for one in self.data.get("dimension", ())]
        known = {one.key: one for one in dimensions}
        measures = [self.read_measure(one, key, known) for one in self.data.get("measure", ())]
        self.refuse_twice([one.key for one in dimensions])
        self.refuse_twice([one.key for one in measures])
        return Family(key, self.read_name(head), known, {one.key: one for one in measures})

    def refuse_twice(self, keys: Iterable[str]) -> None:
        """Refuse a key that is declared twice."""
        seen: set[str] = set()
        for key in keys:
            if key in seen:
                raise self.wrong(key, "두 번 선언되었습니다", "is declared twice")
            seen.add(key)

    def read_name(self, told: Mapping[str, Any]) -> Name:
        """Read a name; both languages must be there."""
        name = told.get("name", {})
        if not name.get("ko") or not name.get("en"):
            raise self.wrong(
                str(told.get("key", "")),
                "이름은 국문과 영문이 모두 있어야 합니다",
                "a name needs both ko and en",
            )
        return Name(name["ko"], name["en"])

    def read_dimension(self, told: Mapping[str, Any]) -> Dimension:
        """Read a dimension; parents stand before what lies in them."""
        members: dict[str, Member] = {}
        for one in told.get("members", ()):
            member = Member(str(one.get("key", "")), self.read_name(one), one.get("parent"))
            if member.parent is not None and member.parent not in members:
                raise self.wrong(
                    member.key,
                    f"상위 '{member.parent}'이 앞에 없습니다",
                    f"its parent '{member.parent}' does not stand before it",
                )
            if not member.key or member.key in members:
                raise self.wrong(member.key, "두 번 나옵니다", "comes twice, or has no key")
            members[member.key] = member
        return Dimension(str(told.get("key", "")), self.read_name(told), tuple(members.values()))

    def read_measure(
        self, told: Mapping[str, Any], family: str, dimensions: Mapping[str, Dimension]
    ) -> Measure:
        """Read a measure and check what it says by itself."""
        key = str(told.get("key", ""))
        self.check_fields(told, key, family)
        found = tuple(told.get("dimensions", ()))
        adds = frozenset(told.get("adds", ()))
        for one in {*found, *adds} - {SUBJECT}:
            if one not in dimensions or one not in found:
                raise self.wrong(key, f"차원 '{one}'이 없습니다", f"there is no dimension '{one}'")
        return Measure(
            key,
            self.read_name(told),
            told["unit"],
            tuple(told.get("also", ())),
            told.get("time", ""),
            told.get("time") == "running" or bool(told.get("yearly", False)),
            found,
            adds,
            self.read_formula(key, told.get("formula", "")),
            told.get("change_of", ""),
            int(told.get("digits", 0)),
            told.get("target", ""),
        )

    def check_fields(self, told: Mapping[str, Any], key: str, family: str) -> None:
        """Refuse fields that are unknown, missing or at odds with each other."""
        if unknown := sorted(set(told) - FIELDS):
            names = ", ".join(unknown)
            raise self.wrong(key, f"모르는 항목: {names}", f"unknown fields: {names}")
        if key.rpartition(".")[0] != family:
            raise self.wrong(key, f"'{family}.'로 시작해야 합니다", f"must begin with '{family}.'")
        if not told.get("unit"):
            raise self.wrong(key, "단위(unit)가 없습니다", "has no unit")
        kinds = [field for field in ("time", "formula", "change_of") if told.get(field)]
        if len(kinds) != 1:
            raise self.wrong(
                key,
                "time, formula, change_of 가운데 하나만 있어야 합니다",
                "needs exactly one of time, formula, change_of",
            )
        if told.get("time", TIMES[0]) not in TIMES:
            raise self.wrong(key, f"time은 {TIMES} 가운데 하나", f"time is one of {TIMES}")
        if not isinstance(told.get("digits", 0), int) or told.get("digits", 0) < 0:
            raise self.wrong(key, "digits는 0 이상의 정수", "digits is a whole number from 0")

    def read_formula(self, key: str, text: str) -> Formula | None:
        """Read a formula, where there is one."""
        try:
            return parse_formula(text) if text else None
        except FormulaError as error:
            raise self.wrong(key, *str(error).split(" · ", 1)) from error

    def check_needs(self, catalogue: Catalogue) -> None:
        """Refuse a computed measure that needs what is not declared, or itself, by whatever way."""
        for measure in catalogue.families[self.data["family"]["key"]].measures.values():
            for key in _needed(measure, catalogue.measures):
                if key not in catalogue.measures:
                    raise self.wrong(
                        measure.key, f"'{key}'가 선언되지 않았습니다", f"'{key}' is not declared"
                    )
                if key == measure.key:
                    raise self.wrong(measure.key, "자기 자신이 필요합니다", "needs itself")

    def check_targets(self, catalogue: Catalogue) -> None:
        """Refuse a target that is no measure."""
        for told in self.data.get("measure", ()):
            if (target := told.get("target")) and target not in catalogue.measures:
                raise self.wrong(
                    told["key"], f"목표 '{target}'가 없습니다", f"there is no target '{target}'"
                )


def _needed(measure: Measure, measures: Mapping[str, Measure]) -> Iterator[str]:
    """Name what a measure needs, and what that needs in turn, as far as it is declared."""
    met, wanted = set[str](), list(measure.needs)
    while wanted:
        key = wanted.pop()
        if key in met:
            continue
        met.add(key)
        yield key
        if key in measures:
            wanted += measures[key].needs
