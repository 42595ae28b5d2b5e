"""The pure machine: which steps a case may take, why not, and what it is after one.

It knows neither clock nor database: who asks, which parties of the case they are, and the day are
given with the attempt.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from sagwan.comparing.deeds import COMING
from sagwan.procedures.declaration import Party, Procedure, Step
from sagwan.procedures.errors import IllegalStepError, Refusal
from sagwan.procedures.expressions import work_out
from sagwan.procedures.run import Attempt, Run, read_value
from sagwan.procedures.scopes import case_scope


def open_run(procedure: Procedure, on: date, by: str, values: Mapping[str, str]) -> Run:
    """Open a case; raises IllegalStepError where what it must hold is missing."""
    required = [one.key for one in procedure.fields if one.required]
    run = Run(procedure, on, by, procedure.start.key, dict(values))
    reasons = (*_ask_values(procedure, values), *_ask_needs(run, required))
    if reasons:
        raise IllegalStepError(reasons)
    return run


def take(run: Run, attempt: Attempt) -> Run:
    """Take a step; raises IllegalStepError with every reason for which it may not be taken."""
    reasons = find_refusals(run, attempt)
    if reasons:
        raise IllegalStepError(reasons)
    return run.advance(attempt.taken)


def list_ways(run: Run, parties: frozenset[Party], by: str = "") -> tuple[Step, ...]:
    """List the steps that somebody may take from where the case stands."""
    return tuple(
        step
        for step in run.procedure.steps_from(run.stage)
        if step.by & parties and not _is_used_up(run, step) and not _is_same_person(run, step, by)
    )


def find_refusals(run: Run, attempt: Attempt) -> tuple[Refusal, ...]:
    """Find every reason for which a step may not be taken; none where it may."""
    step = run.procedure.step_by_key.get(attempt.step)
    if step is None:
        return (
            Refusal(
                "unknown",
                f"'{attempt.step}'은(는) 이 절차에 없는 단계입니다.",
                f"'{attempt.step}' is no step of this procedure.",
            ),
        )
    if run.stage not in step.origins:
        return (_wrong_stage(run, step),)
    return tuple(_ask(run, step, attempt))


def _ask(run: Run, step: Step, attempt: Attempt) -> Iterator[Refusal]:
    yield from _ask_person(run, step, attempt)
    yield from _ask_day(run, attempt)
    yield from _ask_values(run.procedure, attempt.values, step)
    after = run.advance(attempt.taken)
    yield from _ask_needs(after, step.needs)
    yield from _ask_words(after, step, attempt)
    yield from _ask_proofs(step, attempt)
    if step.condition is not None and work_out(step.condition, case_scope(after)) is not True:
        said = step.condition_said
        yield Refusal(
            "condition",
            said.ko if said else f"'{step.name.ko}'의 조건에 맞지 않습니다.",
            said.en if said else f"the condition of '{step.name.en}' does not hold.",
        )


def _wrong_stage(run: Run, step: Step) -> Refusal:
    stage = run.procedure.stage_by_key[run.stage].name
    return Refusal(
        "stage",
        f"지금은 '{stage.ko}' 상태라 '{step.name.ko}'을(를) 할 수 없습니다.",
        f"'{step.name.en}' cannot follow from '{stage.en}'.",
    )


def _is_used_up(run: Run, step: Step) -> bool:
    return bool(step.times) and sum(one.step == step.key for one in run.taken) >= step.times


def _is_same_person(run: Run, step: Step, by: str) -> bool:
    return bool(by) and any(by in run.takers(other) for other in step.other_than)


def _ask_person(run: Run, step: Step, attempt: Attempt) -> Iterator[Refusal]:
    if not step.by & attempt.parties:
        yield Refusal(
            "party",
            f"'{step.name.ko}'은(는) 다른 사람이 할 일입니다.",
            f"'{step.name.en}' is somebody else's to do.",
        )
    if _is_same_person(run, step, attempt.by):
        yield Refusal(
            "same-person",
            f"일을 한 사람이 스스로 '{step.name.ko}'을(를) 할 수 없습니다. 다른 사람이 확인해야 합니다.",
            f"whoever did the work may not '{step.name.en}' too: somebody else must.",
        )
    if _is_used_up(run, step):
        yield Refusal(
            "times",
            f"'{step.name.ko}'은(는) {step.times}번까지만 할 수 있습니다.",
            f"'{step.name.en}' may be done {step.times} time(s) only.",
        )
    if step.sitting and not attempt.sitting:
        yield Refusal(
            "sitting",
            "위원회 회의에서 정해야 합니다. 어느 회의인지 적어 주십시오.",
            "only a sitting decides this: say which.",
        )


def _ask_day(run: Run, attempt: Attempt) -> Iterator[Refusal]:
    if attempt.on < run.last_on:
        yield Refusal(
            "day",
            f"앞 단계({run.last_on})보다 이른 날짜입니다.",
            f"the day lies before the step before it ({run.last_on}).",
        )


def _ask_values(
    procedure: Procedure, values: Mapping[str, str], step: Step | None = None
) -> Iterator[Refusal]:
    allowed = {*step.needs, *step.takes} if step else set(procedure.field_by_key)
    for key, text in values.items():
        found = procedure.field_by_key.get(key)
        if found is None or key not in allowed:
            yield Refusal(
                "field",
                f"'{key}'은(는) 여기서 적을 수 없습니다.",
                f"'{key}' is not asked here.",
                key,
            )
        elif text.strip() and read_value(found, text) is None:
            yield Refusal(
                "value",
                f"{found.name.ko}: '{text[:60]}'을(를) 읽을 수 없습니다.",
                f"{found.name.en}: '{text[:60]}' cannot be read.",
                key,
            )


def _ask_needs(run: Run, needs: tuple[str, ...] | list[str]) -> Iterator[Refusal]:
    for key in needs:
        if run.value(key) is None:
            name = run.procedure.field_by_key[key].name
            yield Refusal("missing", f"{name.ko}: 비어 있습니다.", f"{name.en} is missing.", key)


def _ask_words(run: Run, step: Step, attempt: Attempt) -> Iterator[Refusal]:
    if step.reason and not attempt.why.strip():
        yield Refusal("reason", "까닭을 적어 주십시오.", "say why.", "why")
    text = run.value(step.deed) if step.deed else None
    if isinstance(text, str) and only_promises(text):
        yield Refusal(
            "only-promises",
            "앞으로 하겠다는 말뿐입니다. 무엇을 언제 했는지 적어 주십시오.",
            "this only promises: say what was done, and when.",
            step.deed,
        )


def only_promises(text: str) -> bool:
    """Tell whether a text tells of nothing done: each of its sentences is about what will be."""
    sentences = [one for one in _sentences(text) if one]
    return bool(sentences) and all(COMING.search(one) for one in sentences)


def _sentences(text: str) -> list[str]:
    return [
        one.strip() for line in text.splitlines() for one in line.replace(". ", "\n").split("\n")
    ]


def _ask_proofs(step: Step, attempt: Attempt) -> Iterator[Refusal]:
    if len(attempt.proofs) < step.evidence.least:
        yield Refusal(
            "evidence",
            f"증빙이 {step.evidence.least}건 이상 있어야 합니다.",
            f"{step.evidence.least} piece(s) of evidence are needed.",
            "proof",
        )
    for proof in attempt.proofs if step.evidence.least else ():
        if step.evidence.dated and proof.on is None:
            yield Refusal(
                "undated",
                f"증빙 '{proof.text[:40]}'에 날짜가 없습니다.",
                f"the evidence '{proof.text[:40]}' bears no date.",
                "proof",
            )
        elif proof.on and proof.on > attempt.on:
            yield Refusal(
                "future",
                f"증빙 날짜({proof.on})가 아직 오지 않았습니다.",
                f"the evidence is dated after the step ({proof.on}).",
                "proof",
            )
        elif proof.until and proof.until < attempt.on:
            yield Refusal(
                "expired",
                f"증빙의 효력이 {proof.until}에 끝났습니다.",
                f"the evidence expired on {proof.until}.",
                "proof",
            )
