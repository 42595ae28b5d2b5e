"""The only door for values, judgements, citizens' answers, gatherings and states of projects.

A value that stands is corrected by one that replaces it, with the reason; both stay. Answers are
only counted: nothing tells who gave them, or when.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import F

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.look.dates import FIRST as FIRST_YEAR
from cityhall.ground.look.dates import LAST as LAST_YEAR
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.grades import GRADES
from cityhall.registers.sustainability.kinds import GATHERINGS, STATES
from cityhall.registers.sustainability.models import (
    COMMITTEE,
    FIRST,
    PERCEPTION,
    STATISTIC,
    UNIT,
    Gathering,
    Judgement,
    ProjectState,
    Reading,
    Tally,
)
from cityhall.registers.sustainability.progress import BEST
from cityhall.registers.sustainability.rules import (
    check_judge,
    check_keeper,
    check_measurer,
    check_reporter,
)
from cityhall.registers.sustainability.shapes import Framework, Indicator, Project, Survey

MOST_DIGITS = 20
LONGEST = 600


def enter_reading(
    one: Framework, indicator: Indicator, row: Reading, *, by: Actor, why: str = ""
) -> Reading:
    """Enter the value of a year; where another stands it is replaced, which needs a reason."""
    check_value(one, indicator, row, by=by)
    standing = find_standing(row)
    if standing and (standing.number, standing.source) == (row.number, row.source):
        return standing
    if standing and not why.strip():
        raise UnfitEntryError(
            f"{row.year}년에는 {standing.value}이(가) 있습니다. 고치려면 까닭을 적어 주세요.",
            f"{standing.value} stands for {row.year}: say why it is to be corrected.",
        )
    key = f"{one.key}/{indicator.code}"
    with record("sustainability.enter", by=by.author, of=("indicator", key), why=why.strip()):
        if standing:
            Reading.objects.filter(pk=standing.pk).update(is_current=False)
            row.replaces, row.reason = standing, why.strip()[:300]
        row.save(force_insert=True)
    return row


def bring_values_in(
    wanted: Sequence[tuple[Framework, Indicator, Reading]], *, by: Actor, why: str
) -> int:
    """Enter many values at once where none stands yet: all of them, or none."""
    for one, indicator, row in wanted:
        check_value(one, indicator, row, by=by)
        if find_standing(row):
            raise UnfitEntryError(
                f"{indicator.code} {row.year}년에는 값이 있습니다.",
                f"A value of {indicator.code} stands for {row.year}.",
            )
    keys = {one.key for one, _, _ in wanted}
    about = ("framework", keys.pop() if len(keys) == 1 else "")
    with record("sustainability.bring_values_in", by=by.author, of=about, why=why):
        Reading.objects.bulk_create(row for _, _, row in wanted)
    return len(wanted)


def check_value(one: Framework, indicator: Indicator, row: Reading, *, by: Actor) -> None:
    """Check a value by itself, and that it is theirs to enter."""
    check_measurer(by, one, indicator)
    row.framework, row.indicator = one.key, indicator.code
    check_reading(indicator, row)


def find_standing(row: Reading) -> Reading | None:
    """Find what stands where a value is to be entered."""
    return Reading.objects.filter(
        framework=row.framework,
        indicator=row.indicator,
        what=row.what,
        year=row.year,
        is_current=True,
    ).first()


def check_reading(indicator: Indicator, row: Reading) -> None:
    """Refuse a value that is none, has no source, or belongs to another register."""
    if row.what == STATISTIC and indicator.measure:
        raise UnfitEntryError(
            f"이 지표의 값은 수치 등록부의 '{indicator.measure}'에서 옵니다.",
            f"The values of this indicator come from the figure '{indicator.measure}'.",
        )
    if row.what not in (STATISTIC, PERCEPTION):
        raise UnfitEntryError("통계나 체감도를 고르세요.", "Choose statistic or perception.")
    if not row.number.is_finite() or len(row.number.as_tuple().digits) > MOST_DIGITS:
        raise UnfitEntryError("숫자를 적어 주세요.", "Please write a number.")
    if row.what == PERCEPTION and not 0 <= row.number <= 100:
        raise UnfitEntryError("체감도는 0에서 100까지입니다.", "Perception runs from 0 to 100.")
    if not row.source.strip():
        raise UnfitEntryError("출처를 적어 주세요.", "Please name the source.")
    check_year(row.year)


def check_year(year: int) -> None:
    """Refuse a year that no paper tells of."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnfitEntryError("연도를 2020처럼 적어 주세요.", "Please write a year like 2020.")


def judge(one: Framework, indicator: Indicator, row: Judgement, *, by: Actor) -> Judgement:
    """Note how the unit, or the committee, sees a year; an earlier view stays behind it."""
    check_judge(by, one, indicator, row.side)
    row.framework, row.indicator, row.text = one.key, indicator.code, row.text.strip()
    check_year(row.year)
    if row.side not in (UNIT, COMMITTEE) or row.grade not in GRADES:
        raise UnfitEntryError("평가 등급을 고르세요.", "Please choose a grade.")
    if not row.text or len(row.text) > LONGEST:
        raise UnfitEntryError("의견을 600자까지 적어 주세요.", "Write why, up to 600 signs.")
    standing = Judgement.objects.filter(
        framework=one.key, indicator=indicator.code, year=row.year, side=row.side, is_current=True
    ).first()
    if standing and (standing.grade, standing.text) == (row.grade, row.text):
        return standing
    key = f"{one.key}/{indicator.code}"
    with record("sustainability.judge", by=by.author, of=("indicator", key)):
        if standing:
            Judgement.objects.filter(pk=standing.pk).update(is_current=False)
            row.replaces = standing
        row.save(force_insert=True)
    return row


def count_answer(
    one: Framework, survey: Survey, scores: Mapping[str, int], first: Iterable[str], *, on: date
) -> None:
    """Count what a citizen answered; kept are numbers alone, outside of the history."""
    chosen = set(first)
    if not survey.since <= on <= survey.until:
        raise UnfitEntryError("조사 기간이 아닙니다.", "The survey is not open.")
    if not scores and not chosen:
        raise UnfitEntryError("하나 이상 답해 주세요.", "Please answer at least one question.")
    if not {*scores, *chosen} <= set(survey.indicators) or not all(
        1 <= score <= BEST for score in scores.values()
    ):
        raise UnfitEntryError("없는 문항이거나 1~5가 아닙니다.", "No such question or score.")
    if len(chosen) > survey.most:
        raise UnfitEntryError(
            f"먼저 할 지표는 {survey.most}개까지 고릅니다.",
            f"Choose at most {survey.most} to put first.",
        )
    given = [*scores.items(), *((code, FIRST) for code in chosen)]
    with transaction.atomic():
        for code, score in sorted(given):
            add_to_tally(one, survey, code, score)


def add_to_tally(one: Framework, survey: Survey, code: str, score: int) -> None:
    """Count one more of an answer."""
    row, _ = Tally.objects.get_or_create(
        framework=one.key, survey=survey.key, indicator=code, score=score
    )
    Tally.objects.filter(pk=row.pk).update(number=F("number") + 1)


def add_in_bulk(
    one: Framework,
    readings: Iterable[Reading],
    judgements: Iterable[Judgement],
    tallies: Iterable[Tally],
    *,
    gatherings: Iterable[Gathering] = (),
    states: Iterable[ProjectState] = (),
    by: Actor,
    why: str,
) -> None:
    """Add much at once where nothing stands yet."""
    check_keeper(by, one)
    for unit in one.indicator:
        check_measurer(by, one, unit)
    with record("sustainability.add_in_bulk", by=by.author, of=("framework", one.key), why=why):
        Reading.objects.bulk_create(readings)
        Judgement.objects.bulk_create(judgements)
        Tally.objects.bulk_create(tallies)
        Gathering.objects.bulk_create(gatherings)
        ProjectState.objects.bulk_create(states)


def add_gathering(one: Framework, row: Gathering, *, by: Actor) -> Gathering:
    """Add a hearing or debate, held or to come; one that stands already is left as it is."""
    check_keeper(by, one)
    row.framework = one.key
    check_gathering(one, row)
    standing = Gathering.objects.filter(framework=one.key, on=row.on, name_ko=row.name_ko).first()
    if standing:
        return standing
    with record("sustainability.add_gathering", by=by.author, of=("framework", one.key)):
        row.save(force_insert=True)
    return row


def check_gathering(one: Framework, row: Gathering) -> None:
    """Refuse a gathering without kind or name, on a day no paper tells of, for goals unknown."""
    if row.kind not in GATHERINGS:
        raise UnfitEntryError("종류를 고르세요.", "Please choose a kind.")
    if not row.name_ko.strip():
        raise UnfitEntryError("이름을 적어 주세요.", "Please give it a name.")
    check_year(row.on.year)
    known = {goal.code for goal in one.goal}
    if strange := [code for code in row.goals.split(",") if code and code not in known]:
        raise UnfitEntryError(f"없는 목표: {strange[0]}", f"There is no goal {strange[0]}.")


def note_outcome(
    one: Framework,
    gathering: Gathering,
    participants: int | None,
    result: tuple[str, str],
    *,
    by: Actor,
    on: date,
) -> Gathering:
    """Note with how many a gathering was held and what came of it; the history keeps what was."""
    check_keeper(by, one)
    if gathering.on > on:
        raise UnfitEntryError("아직 열리지 않았습니다.", "It has not been held yet.")
    if not result[0].strip():
        raise UnfitEntryError("결과를 적어 주세요.", "Please write what came of it.")
    gathering.participants = participants
    gathering.result_ko, gathering.result_en = result
    with record("sustainability.note_outcome", by=by.author, of=("framework", one.key)):
        gathering.save(update_fields=["participants", "result_ko", "result_en"])
    return gathering


def tell_state(
    one: Framework, project: Project, row: ProjectState, *, by: Actor, on: date
) -> ProjectState:
    """Tell how a city project stands from a day on; what was told before stays."""
    check_reporter(by, one, project)
    row.framework, row.project = one.key, project.code
    check_state(project, row, on)
    standing = ProjectState.objects.filter(
        framework=one.key, project=project.code, on__lte=row.on
    ).first()
    if standing and (standing.state, standing.text) == (row.state, row.text):
        return standing
    key = f"{one.key}/{project.code}"
    with record("sustainability.tell_state", by=by.author, of=("project", key)):
        row.save(force_insert=True)
    return row


def check_state(project: Project, row: ProjectState, on: date) -> None:
    """Refuse a state that is none, is to come, or is that of a promise."""
    if project.promise:
        raise UnfitEntryError(
            "이 사업의 상태는 약속 대장의 약속에서 옵니다.",
            "The state of this project is that of its promise.",
        )
    if row.state not in STATES:
        raise UnfitEntryError("상태를 고르세요.", "Please choose a state.")
    if not row.text.strip():
        raise UnfitEntryError("무엇을 했는지 적어 주세요.", "Please write what was done.")
    check_year(row.on.year)
    if row.on > on:
        raise UnfitEntryError("아직 오지 않은 날입니다.", "This day has not come yet.")


def make_reading(year: int, value: Decimal, source: str, what: str = STATISTIC) -> Reading:
    """Make the row of a value that is to be entered."""
    return Reading(year=year, value=f"{value:f}", source=source.strip()[:200], what=what)
