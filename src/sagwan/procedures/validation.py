"""What a declared procedure must hold before any case runs by it; each fault names its line.

Every name leads somewhere, every stage can be reached, and from each the case can come to an end.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from sagwan.law import NoParameterError, find_parameter
from sagwan.procedures.declaration import (
    LAST_MONTH,
    SHELVES,
    SHOWN,
    Column,
    Kind,
    Procedure,
    Statistic,
)
from sagwan.procedures.expressions import (
    Call,
    Constant,
    Expression,
    Name,
    Operation,
    list_names,
    list_operations,
)
from sagwan.procedures.scopes import CASE_NAMES, FUNCTIONS, PERIOD_FUNCTIONS, PERIOD_NAMES

KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FIELD_KEY = re.compile(r"[a-z][a-z0-9_]*")
OPENING = "open"
ROWS = frozenset({"stage", "outcome", "year", "month", "sitting", "all"})
ASK_STEPS = ("took", "on", "days")
Fault = tuple[str, str, str]  # where, in Korean, in English


class Faulty(Protocol):
    """What makes a failure that names the line of a table or key."""

    def fault(self, where: str, ko: str, en: str) -> Exception:
        """Make it."""
        ...


def validate(procedure: Procedure, source: Faulty) -> None:
    """Raise the first fault of a declaration."""
    for find in FINDERS:
        for where, ko, en in find(procedure):
            raise source.fault(where, ko, en)


def find_key_faults(procedure: Procedure) -> Iterator[Fault]:
    """Keys are plain, and no two things of a kind have the same."""
    if not KEY.fullmatch(procedure.key):
        yield (
            "procedure.key",
            f"'{procedure.key}': 영문 소문자와 -만 씁니다.",
            "a-z, 0-9 and - only.",
        )
    if procedure.group not in SHELVES:
        known = ", ".join(SHELVES)
        yield (
            "procedure.group",
            f"'{procedure.group}'은(는) 모르는 묶음입니다. 있는 것: {known}",
            f"'{procedure.group}' is no group; known: {known}",
        )
    for kind, things in _kinds(procedure):
        seen: set[str] = set()
        for at, key in enumerate(things):
            pattern = FIELD_KEY if kind == "field" else KEY
            if not pattern.fullmatch(key):
                yield (
                    f"{kind}[{at}].key",
                    f"'{key}'은(는) 쓸 수 없는 이름입니다.",
                    f"'{key}' is no key.",
                )
            if kind == "step" and key == OPENING:
                yield (
                    f"{kind}[{at}].key",
                    f"'{key}'은(는) 여는 일입니다.",
                    f"'{key}' is the opening.",
                )
            if key in seen:
                yield (
                    f"{kind}[{at}].key",
                    f"'{key}'이(가) 두 번 나옵니다.",
                    f"'{key}' stands twice.",
                )
            seen.add(key)


def _kinds(procedure: Procedure) -> Iterator[tuple[str, list[str]]]:
    yield "field", [one.key for one in procedure.fields]
    yield "stage", [one.key for one in procedure.stages]
    yield "step", [one.key for one in procedure.steps]
    yield "term", [one.key for one in procedure.terms]
    yield "statistic", [one.key for one in procedure.statistics]


def find_field_faults(procedure: Procedure) -> Iterator[Fault]:
    """A choice has options, and only a choice."""
    for at, one in enumerate(procedure.fields):
        if one.key in CASE_NAMES | PERIOD_NAMES:
            yield (
                f"field[{at}].key",
                f"'{one.key}'은(는) 이미 쓰는 말입니다.",
                f"'{one.key}' is taken.",
            )
        keys: set[str] = set()
        for n, option in enumerate(one.options):
            if not KEY.fullmatch(option.key) or option.key in keys:
                yield (
                    f"field[{at}].options[{n}]",
                    f"'{option.key}': 항목의 key는 영문 소문자와 -로, 서로 다르게 적습니다.",
                    f"'{option.key}': the keys of options are plain and differ.",
                )
            keys.add(option.key)
        if (one.kind is Kind.CHOICE) != bool(one.options):
            yield (
                f"field[{at}]",
                "선택 항목에만 options를 적습니다.",
                "options go with kind = 'choice'.",
            )


def find_stage_faults(procedure: Procedure) -> Iterator[Fault]:
    """One stage starts, one at least ends, all are reached, and every case can end."""
    starts = [one for one in procedure.stages if one.starts]
    if len(starts) != 1:
        yield "stage", "시작 단계(starts)가 하나여야 합니다.", "exactly one stage starts."
        return
    if not any(one.ends for one in procedure.stages):
        yield "stage", "끝나는 단계(ends)가 없습니다.", "no stage ends."
        return
    yield from find_step_faults(procedure)
    ways = {(origin, one.target) for one in procedure.steps for origin in one.origins if one.target}
    reached = _spread({starts[0].key}, ways)
    ending = _spread(
        {one.key for one in procedure.stages if one.ends}, {(end, start) for start, end in ways}
    )
    for at, stage in enumerate(procedure.stages):
        if stage.key not in reached:
            yield (
                f"stage[{at}]",
                f"'{stage.key}'에 이르는 길이 없습니다.",
                f"nothing leads to '{stage.key}'.",
            )
        if stage.key not in ending:
            yield (
                f"stage[{at}]",
                f"'{stage.key}'에서 끝날 수 없습니다.",
                f"'{stage.key}' leads to no end.",
            )


def _spread(start: set[str], ways: Iterable[tuple[str, str]]) -> set[str]:
    known, edges = set(start), list(ways)
    while True:
        further = {end for begin, end in edges if begin in known} - known
        if not further:
            return known
        known |= further


def find_step_faults(procedure: Procedure) -> Iterator[Fault]:
    """Steps name stages, fields, terms and steps that are declared, and somebody who takes them."""
    stages, fields = set(procedure.stage_by_key), set(procedure.field_by_key)
    terms, steps = {one.key for one in procedure.terms}, {*procedure.step_by_key, OPENING}
    for at, one in enumerate(procedure.steps):
        where = f"step[{at}]"
        yield from _unknown(f"{where}.from", one.origins, stages)
        yield from _unknown(f"{where}.to", [one.target] if one.target else [], stages)
        yield from _unknown(f"{where}.needs", one.needs, fields)
        yield from _unknown(f"{where}.takes", one.takes, fields)
        yield from _unknown(f"{where}.deed", [one.deed] if one.deed else [], fields)
        yield from _unknown(f"{where}.other_than", one.other_than, steps)
        yield from _unknown(where, (*one.pauses, *one.resumes, *one.extends), terms)
        if not one.by:
            yield f"{where}.by", "할 사람이 없습니다.", "nobody may take it."
        if one.sitting and procedure.panel is None:
            yield f"{where}.sitting", "[panel]이 없습니다.", "there is no [panel]."
        if one.condition is not None:
            yield from _expression_faults(f"{where}.when", one.condition, procedure)


def _unknown(where: str, named: Iterable[str], known: set[str]) -> Iterator[Fault]:
    for one in named:
        if one not in known:
            yield where, f"'{one}'은(는) 선언되지 않았습니다.", f"'{one}' is not declared."


def find_term_faults(procedure: Procedure) -> Iterator[Fault]:
    """A term starts and ends by steps that are declared, and knows its days."""
    steps = {*procedure.step_by_key, OPENING}
    for at, one in enumerate(procedure.terms):
        where = f"term[{at}]"
        yield from _unknown(f"{where}.start", one.start, steps)
        yield from _unknown(f"{where}.meets", one.meets, steps)
        if one.by_field:
            found = procedure.field_by_key.get(one.by_field)
            if found is None or found.kind is not Kind.DATE:
                yield (
                    f"{where}.by_field",
                    "날짜 항목이어야 합니다.",
                    "it must be a field of kind 'date'.",
                )
        elif one.before:
            yield (
                f"{where}.before",
                "before는 by_field와 함께 씁니다.",
                "before goes with by_field.",
            )
        elif not one.parameter and one.days < 1:
            yield (
                where,
                "days나 parameter나 by_field가 있어야 합니다.",
                "days, parameter or by_field.",
            )
        for key in filter(None, (one.parameter, one.extension_parameter)):
            yield from _parameter_faults(where, key, procedure)


def _parameter_faults(where: str, key: str, procedure: Procedure) -> Iterator[Fault]:
    try:
        find_parameter(key, procedure.since)
    except NoParameterError as fault:
        yield where, *fault.words


def find_panel_faults(procedure: Procedure) -> Iterator[Fault]:
    """A sitting has members, and needs no more of them than it has."""
    panel = procedure.panel
    if panel is None:
        return
    if panel.size < 1 or panel.quorum > panel.size:
        yield "panel", "위원 수와 의결 정족수가 맞지 않습니다.", "members and least do not fit."
    if not 0 <= panel.women <= 100:
        yield "panel.women", "0에서 100까지입니다.", "a share from 0 to 100."
    if not all(1 <= one <= LAST_MONTH for one in panel.months):
        yield "panel.months", "1에서 12까지입니다.", "months from 1 to 12."
    yield from _unknown("panel.public", sorted(panel.public), set(SHOWN))


def find_statistic_faults(procedure: Procedure) -> Iterator[Fault]:
    """Rows and columns of statistics are of what is known of cases."""
    for at, one in enumerate(procedure.statistics):
        where = f"statistic[{at}]"
        if one.rows not in ROWS and one.rows not in procedure.field_by_key:
            yield (
                f"{where}.rows",
                f"'{one.rows}'은(는) 모르는 줄입니다.",
                f"no rows by '{one.rows}'.",
            )
        if one.when is not None:
            yield from _expression_faults(f"{where}.when", one.when, procedure, period=True)
        yield from _column_faults(f"{where}.columns", one, procedure)


def _column_faults(table: str, statistic: Statistic, procedure: Procedure) -> Iterator[Fault]:
    counted = [one.key for one in statistic.columns if one.formula is None]
    known = {"sittings", "total_sittings", *counted, *(f"total_{one}" for one in counted)}
    seen: set[str] = set()
    for at, column in enumerate(statistic.columns):
        where = f"{table}[{at}]"
        if not FIELD_KEY.fullmatch(column.key) or column.key in seen:
            yield where, f"'{column.key}'은(는) 쓸 수 없습니다.", f"'{column.key}' is no key."
        seen.add(column.key)
        yield from _count_faults(where, column, procedure)
        if column.formula is not None:
            yield from _unknown(where, list_names(column.formula), known)
            if any(isinstance(one, Call) for one in list_operations(column.formula)):
                yield where, "formula에는 함수를 쓰지 않습니다.", "a formula calls nothing."
        known.add(column.key)


def _count_faults(where: str, column: Column, procedure: Procedure) -> Iterator[Fault]:
    counts = column.counts is not None or column.sums is not None or bool(column.distinct)
    if (column.formula is None) != counts:
        yield where, "counts·sums나 formula 하나를 적습니다.", "counts/sums, or a formula."
    if column.distinct:
        yield from _unknown(where, [column.distinct], set(procedure.field_by_key))
    for one in (column.counts, column.sums):
        if one is not None:
            yield from _expression_faults(where, one, procedure, period=True)


def _expression_faults(
    where: str, expression: Expression, procedure: Procedure, *, period: bool = False
) -> Iterator[Fault]:
    names = CASE_NAMES | PERIOD_NAMES if period else CASE_NAMES
    functions = PERIOD_FUNCTIONS if period else FUNCTIONS
    yield from _unknown(where, list_names(expression), {*names, *procedure.field_by_key})
    for one in list_operations(expression):
        if isinstance(one, Call):
            yield from _call_faults(where, one, procedure, functions)
        else:
            yield from _choice_faults(where, one, procedure)


def _call_faults(
    where: str, call: Call, procedure: Procedure, functions: Mapping[str, int]
) -> Iterator[Fault]:
    words = [str(one.value) for one in call.arguments if isinstance(one, Constant)]
    by_word = call.name in ("took", "on", "law") and len(words) < len(call.arguments)
    if functions.get(call.name) != len(call.arguments) or by_word:
        yield where, f"'{call.name}'을(를) 이렇게 쓸 수 없습니다.", f"'{call.name}' is not so used."
        return
    if call.name in ASK_STEPS:
        yield from _unknown(where, words, {*procedure.step_by_key, OPENING})
    elif call.name == "law":
        for key in words:
            yield from _parameter_faults(where, key, procedure)


def _choice_faults(where: str, operation: Operation, procedure: Procedure) -> Iterator[Fault]:
    named = [one.name for one in operation.sides if isinstance(one, Name)]
    words = [one.value for one in operation.sides if isinstance(one, Constant)]
    for name in named:
        found = procedure.field_by_key.get(name)
        if name == "stage":
            known = set(procedure.stage_by_key)
        elif found is not None and found.kind is Kind.CHOICE:
            known = {one.key for one in found.options}
        else:
            continue
        yield from _unknown(where, [one for one in words if isinstance(one, str)], known)


FINDERS: tuple[Callable[[Procedure], Iterator[Fault]], ...] = (
    find_key_faults,
    find_field_faults,
    find_stage_faults,
    find_term_faults,
    find_panel_faults,
    find_statistic_faults,
)
