"""What cases ask of the sittings of committees: whether one may decide, and that it is kept."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Min

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.registers.cases.models import StepTaken
from cityhall.registers.committees.models import Sitting
from cityhall.registers.committees.rules import find_obstacles
from sagwan.procedures import Attempt, Refusal, Run


def find_sitting_obstacles(run: Run, attempt: Attempt, case: str) -> tuple[Refusal, ...]:
    """Find what speaks against a step that only a sitting takes; nothing for other steps."""
    step = run.procedure.step_by_key.get(attempt.step)
    if step is None or not step.sitting or not attempt.sitting:
        return ()
    return find_obstacles(attempt.sitting, case, attempt.on)


def note_sittings(labels: Mapping[str, tuple[str, date]], *, by: Actor) -> int:
    """Keep the sittings that cases brought from elsewhere name; gives how many are new."""
    known = set(Sitting.objects.filter(key__in=labels).values_list("key", flat=True))
    fresh = [
        Sitting(key=key, procedure=procedure, on=on, closed=on, state=Sitting.State.CLOSED)
        for key, (procedure, on) in sorted(labels.items())
        if key not in known
    ]
    if fresh:
        with record("committees.take_over", by=by.author, of=("sittings", "")):
            Sitting.objects.bulk_create(fresh)
    return len(fresh)


def take_over_sittings(*, by: Actor) -> int:
    """Keep the sittings that steps of a house named before sittings were kept."""
    named = StepTaken.objects.exclude(sitting="").order_by()
    rows = named.exclude(sitting__in=Sitting.objects.values("key"))
    told = rows.values_list("sitting", "case__procedure").annotate(day=Min("on"))
    return note_sittings({key: (procedure, day) for key, procedure, day in told}, by=by)
