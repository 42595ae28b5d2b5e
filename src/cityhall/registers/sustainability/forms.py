"""What people type: years, hearings and debates, how city projects stand."""

from datetime import date

from django.http import QueryDict

from cityhall.ground.look.dates import read_day
from cityhall.registers.figures.forms import tidy
from cityhall.registers.sustainability.errors import UnfitEntryError
from cityhall.registers.sustainability.models import Gathering, ProjectState

MOST_PEOPLE = 10_000_000
LONG = 600


def read_year(text: str) -> int:
    """Read the year that was typed."""
    text = text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) == len("2020")):
        raise UnfitEntryError("연도를 2020처럼 적어 주세요.", "Please write a year like 2020.")
    return int(text)


def need_day(given: QueryDict) -> date:
    """Read the day that was typed."""
    day = read_day(given.get("on", ""))
    if day is None:
        raise UnfitEntryError(
            "날짜를 2020-04-11처럼 적어 주세요.", "Please write a date like 2020-04-11."
        )
    return day


def read_gathering(given: QueryDict) -> Gathering:
    """Read a hearing or debate."""
    return Gathering(
        kind=given.get("kind", ""),
        name_ko=tidy(given.get("name_ko", ""), 200),
        name_en=tidy(given.get("name_en", ""), 200),
        on=need_day(given),
        place=tidy(given.get("place", ""), 120),
        goals=",".join(given.getlist("goals"))[:120],
        participants=read_people(given),
        result_ko=tidy(given.get("result_ko", ""), LONG),
        result_en=tidy(given.get("result_en", ""), LONG),
        source=tidy(given.get("source", ""), 200),
        is_public=bool(given.get("public")),
    )


def read_people(given: QueryDict) -> int | None:
    """Read how many took part; nothing where nothing was typed."""
    text = given.get("participants", "").replace(",", "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and int(text[:10]) <= MOST_PEOPLE):
        raise UnfitEntryError("참석 인원을 숫자로 적어 주세요.", "Write how many took part.")
    return int(text[:10])


def read_result(given: QueryDict) -> tuple[str, str]:
    """Read what came of a gathering, in Korean and English."""
    return tidy(given.get("result_ko", ""), LONG), tidy(given.get("result_en", ""), LONG)


def read_state(given: QueryDict) -> ProjectState:
    """Read how a project stands from a day on."""
    return ProjectState(
        on=need_day(given),
        state=given.get("state", ""),
        text=tidy(given.get("text", ""), 300),
        source=tidy(given.get("source", ""), 200),
    )
