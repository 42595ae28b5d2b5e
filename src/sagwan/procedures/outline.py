"""A procedure as an outline in Markdown: what the picture shows, and all that it leaves out."""

from collections.abc import Iterator

from sagwan.procedures.declaration import Field, Name, Panel, Procedure, Step, Term
from sagwan.procedures.words import KINDS, name_parties


def as_text(procedure: Procedure) -> str:
    """Tell a procedure in Markdown, Korean with English beside it."""
    return "\n".join(_outline(procedure)) + "\n"


def _outline(procedure: Procedure) -> Iterator[str]:
    yield f"# {_both(procedure.name)}"
    yield ""
    yield f"- `{procedure.key}` {procedure.version}판 · version, {procedure.since}"
    yield f"- 번호 · Number: `{procedure.number}`"
    yield f"- 여는 사람 · Opened by: {_both(name_parties(procedure.opens))}"
    yield from (f"- 근거 · Basis: {one}" for one in procedure.basis)
    if procedure.assumed:
        yield f"- 정한 것 · Assumed: {_both(procedure.assumed)}"
    yield from _part("적는 것", "Fields", (_field(one) for one in procedure.fields))
    yield from _part("단계", "Stages", _stages(procedure))
    yield from _part("기한", "Deadlines", (_term(procedure, one) for one in procedure.terms))
    if procedure.panel:
        yield from _part("회의", "Sittings", _panel(procedure.panel))
    yield from _part("점검표", "Checklist", (f"- [ ] {_both(one)}" for one in procedure.checklist))
    yield from _part("통계", "Statistics", _statistics(procedure))


def _both(name: Name) -> str:
    return f"{name.ko} · {name.en}"


def _part(ko: str, en: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", f"## {ko} · {en}", "", *found)


def _field(field: Field) -> str:
    kind = KINDS[field.kind]
    marks = [
        f"{kind.ko} · {kind.en}",
        *(["꼭 적음 · required"] if field.required else []),
        *(["공개 · public"] if field.public else []),
    ]
    options = ": " + " / ".join(_both(one.name) for one in field.options) if field.options else ""
    return f"- {_both(field.name)} ({', '.join(marks)}){options}"


def _stages(procedure: Procedure) -> Iterator[str]:
    for stage in procedure.stages:
        marks = [
            *(["시작 · starts"] if stage.starts else []),
            *(["끝 · ends"] if stage.ends else []),
            *(["공개 · public"] if stage.public else []),
        ]
        yield f"- **{_both(stage.name)}**{' (' + ', '.join(marks) + ')' if marks else ''}"
        for step in procedure.steps_from(stage.key):
            yield f"  - {_step(procedure, step)}"


def _step(procedure: Procedure, step: Step) -> str:
    target = f" → {procedure.stage_by_key[step.target].name.ko}" if step.target else ""
    return f"{_both(step.name)}{target} — {_both(name_parties(step.by))}" + "".join(
        f"; {one}" for one in _demands(procedure, step)
    )


def _demands(procedure: Procedure, step: Step) -> Iterator[str]:
    fields, steps = procedure.field_by_key, procedure.step_by_key
    if step.needs:
        yield "적음 · needs " + ", ".join(fields[one].name.ko for one in step.needs)
    if step.evidence.least:
        yield f"증빙 · evidence {step.evidence.least}"
    if step.reason:
        yield "까닭 · reason"
    if step.sitting:
        yield "회의에서 · at a sitting"
    if step.other_than:
        others = [steps[one].name.ko if one in steps else "열기" for one in step.other_than]
        yield "다른 사람 · not whoever took " + ", ".join(others)
    if step.condition_said:
        yield _both(step.condition_said)
    if step.tells:
        yield f"알림 · tells {name_parties(step.tells).ko}"


def _term(procedure: Procedure, term: Term) -> str:
    steps = procedure.step_by_key
    begin = ", ".join(steps[one].name.ko if one in steps else "열기" for one in term.start)
    end = ", ".join(steps[one].name.ko for one in term.meets if one in steps)
    basis = f" ({term.basis})" if term.basis else ""
    return f"- {_both(term.name)}: {begin} → {end}, {_length(procedure, term)}{basis}"


def _length(procedure: Procedure, term: Term) -> str:
    if term.parameter:
        return f"`{term.parameter}`"
    unit = "근무일 · working days" if term.working else "일 · days"
    if not term.by_field:
        return f"{term.days}{unit}"
    day = procedure.field_by_key[term.by_field].name.ko
    if term.before:
        return f"{day} {term.before}{unit} 전 · before"
    return f"{day} + {term.days}{unit}" if term.days else day


def _panel(panel: Panel) -> Iterator[str]:
    outside, inside = panel.outside, panel.inside
    yield f"- 외부 {outside}, 내부 {inside} · {outside} outside, {inside} inside"
    yield f"- 의결 정족수 · quorum {panel.quorum}"
    if panel.women:
        yield f"- 여성 · women {panel.women} %"
    if panel.examiners:
        yield f"- 주·부심 · examiners {panel.examiners}"
    if panel.a_year or panel.a_month:
        yield f"- 월 {panel.a_month}회, 연 {panel.a_year}회 · a month, a year"
    if panel.months:
        yield f"- 정기 {'·'.join(map(str, panel.months))}월 · regularly in these months"


def _statistics(procedure: Procedure) -> Iterator[str]:
    for one in procedure.statistics:
        columns = " | ".join(column.name.ko for column in one.columns)
        told = f" ({', '.join(one.told)})" if one.told else ""
        yield f"- {_both(one.name)}: {columns}{told}"
