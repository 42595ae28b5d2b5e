"""What is wrong with a declaration that can be read: each fault with the place where it stands."""

import re
from collections.abc import Iterator, Sequence

from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.sustainability.shapes import (
    DOWN,
    UP,
    Framework,
    Indicator,
    Part,
    Project,
    Survey,
    Version,
)

Place = tuple[str, str, str]  # where, what is wrong in Korean, in English
CODES = {"goal": r"\d+", "target": r"\d+-[0-9a-z]+", "indicator": r"\d+-[0-9a-z]+-[0-9a-z]+"}
KEY = re.compile(r"[a-z0-9-]+")


def find_faults(one: Framework) -> Iterator[Place]:
    """Find what does not hold in a framework."""
    if not KEY.fullmatch(one.key):
        yield "framework.key", "key는 소문자·숫자·-", "key: small letters, digits and -"
    if not one.version:
        yield "framework", "[[version]]이 없습니다", "there is no [[version]]"
    yield from check_tree(one)
    for n, version in enumerate(one.version):
        yield from check_version(one, version, f"version[{n}]")
    for n, indicator in enumerate(one.indicator):
        yield from check_indicator(indicator, f"indicator[{n}]")
    for n, survey in enumerate(one.survey):
        yield from check_survey(one, survey, f"survey[{n}]")
    for n, project in enumerate(one.project):
        yield from check_project(one, project, f"project[{n}]")


def check_tree(one: Framework) -> Iterator[Place]:
    """Check codes: each once, each of its form and under one that is declared."""
    levels: dict[str, Sequence[Part]] = {
        "goal": one.goal,
        "target": one.target,
        "indicator": one.indicator,
    }
    above: dict[str, Part] = {}
    for level, parts in levels.items():
        known: dict[str, Part] = {}
        for n, part in enumerate(parts):
            place = f"{level}[{n}]"
            if not re.fullmatch(CODES[level], part.code):
                yield (
                    f"{place}.code",
                    f"'{part.code}': 쓸 수 없는 번호",
                    f"'{part.code}' is no code",
                )
            elif part.code in known:
                yield f"{place}.code", f"'{part.code}'이(가) 두 번", f"'{part.code}' comes twice"
            elif part.above and part.above not in above:
                ko, en = f"상위 '{part.above}'이(가) 없습니다", f"'{part.above}' is not declared"
                yield f"{place}.code", ko, en
            yield from check_stretch(one, part, place)
            known[part.code] = part
        above = known


def check_stretch(one: Framework, part: Part | Project, place: str) -> Iterator[Place]:
    """Check that the versions which a part names are declared."""
    for name, key in (("since", part.since), ("until", part.until)):
        if key and one.find_version(key) is None:
            yield f"{place}.{name}", f"없는 판 '{key}'", f"there is no version '{key}'"


def check_version(one: Framework, version: Version, place: str) -> Iterator[Place]:
    """Check that a version comes after the one before, and counts at least what is named of it."""
    earlier = one.version[: one.version.index(version)]
    if version.key in {other.key for other in earlier}:
        yield f"{place}.key", f"판 '{version.key}'이(가) 두 번", f"'{version.key}' comes twice"
    if any(other.since >= version.since for other in earlier):
        yield f"{place}.since", "앞 판보다 늦어야 합니다", "must come after the version before it"
    counted: tuple[tuple[str, int, Sequence[Part | Project]], ...] = (
        ("targets", version.targets, one.target),
        ("indicators", version.indicators, one.indicator),
        ("projects", version.projects, one.project),
    )
    for name, number, parts in counted:
        named = sum(stands_in(one, part, version) and not part.sample for part in parts)
        if named > number:
            ko, en = f"이름이 있는 것만 {named}개", f"{named} are named"
            yield f"{place}.{name}", f"{number}개라는데 {ko}", f"{number} are counted, {en}"


def stands_in(one: Framework, part: Part | Project, version: Version) -> bool:
    """Tell whether a part stands in a version."""
    keys = [other.key for other in one.version]
    first = keys.index(part.since) if part.since in keys else 0
    last = keys.index(part.until) if part.until in keys else len(keys)
    return first <= keys.index(version.key) <= last


def check_indicator(one: Indicator, place: str) -> Iterator[Place]:
    """Check direction, target and figure of an indicator."""
    if one.good not in (UP, DOWN):
        yield f"{place}.good", "good은 up이나 down", "good is up or down"
    if (one.value is None) != (one.year is None):
        yield place, "목표값(value)과 연도(year)는 함께", "value and year go together"
    if one.value is not None and one.base is not None and not leads_well(one):
        ko, en = "목표값이 좋아지는 쪽에 있지 않습니다", "the target lies in no good direction"
        yield f"{place}.value", ko, en
    if not one.unit.ko:
        yield place, "단위(unit)가 없습니다", "it has no unit"
    if not one.responsible:
        yield place, "책임 부서(responsible)가 없습니다", "it has no responsible unit"
    if one.measure and one.measure not in load_catalogue().measures:
        yield f"{place}.measure", f"없는 지표 '{one.measure}'", f"no figure '{one.measure}'"
    if bool(one.measure) != bool(one.subject):
        yield place, "measure와 subject는 함께", "measure and subject go together"


def leads_well(one: Indicator) -> bool:
    """Tell whether the way from base to target goes in the good direction."""
    assert one.value is not None, "asked of indicators with a target"
    assert one.base is not None, "asked of indicators with a base"
    return one.value > one.base if one.good == UP else one.value < one.base


def check_survey(one: Framework, survey: Survey, place: str) -> Iterator[Place]:
    """Check that a survey ends after it begins and asks of indicators that there are."""
    if survey.until < survey.since:
        yield f"{place}.until", "끝나는 날이 앞섭니다", "it ends before it begins"
    for code in survey.indicators:
        if one.find_indicator(code) is None:
            yield f"{place}.indicators", f"없는 지표 '{code}'", f"no indicator '{code}'"


def check_project(one: Framework, project: Project, place: str) -> Iterator[Place]:
    """Check that a project serves goals that there are."""
    for code in project.goals:
        if code not in {goal.code for goal in one.goal}:
            yield f"{place}.goals", f"없는 목표 '{code}'", f"no goal '{code}'"
    yield from check_stretch(one, project, place)
