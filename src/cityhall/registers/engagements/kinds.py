"""What kinds, themes and states of engagements are called; by which procedure each kind runs."""

from dataclasses import dataclass

from cityhall.ground.look.languages import say
from cityhall.registers.engagements.models import Engagement, Kind


@dataclass(frozen=True, slots=True)
class Course:
    """The procedure of a kind, and its steps by what they are for; "" where it has none."""

    procedure: str
    notice: str = ""  # that all were told beforehand
    confirm: str = "confirm"
    hold: str = "hold"
    follow: str = "follow"
    guarded: tuple[str, ...] = ()  # steps that want everybody told
    is_local: bool = False  # its district must be known
    source: str = "other"  # of suggestions made there


PLAIN = Course("engagement")
EVENT = Course(
    "event-notice",
    notice="invite",
    follow="close",
    guarded=("invite", "confirm"),
    is_local=True,
    source="event",
)
COURSES = {
    Kind.VISIT: Course(
        "visit-notice",
        notice="notice",
        hold="visit",
        guarded=("notice", "confirm"),
        is_local=True,
        source="visit",
    ),
    Kind.EVENT: EVENT,
    Kind.PRESS: Course(
        "press-notice", notice="notice", confirm="", hold="release", guarded=("notice", "release")
    ),
    Kind.BRIEFING: Course("engagement", source="briefing"),
    Kind.MEETING: Course("engagement", source="meeting"),
    Kind.CALL: Course("engagement", source="interview"),
    Kind.VIDEO: PLAIN,
    Kind.TRIP: PLAIN,
    Kind.FESTIVAL: EVENT,
    Kind.TRAINING: PLAIN,
}
PROCEDURES = {course.procedure for course in COURSES.values()}
RAISED = ("district-request", "suggestion", "data-request")  # requests that are raised at a talk
NAMES = {
    Kind.VISIT: ("현장방문", "Visit"),
    Kind.EVENT: ("행사", "Event"),
    Kind.PRESS: ("언론발표", "Press release"),
    Kind.BRIEFING: ("설명회·협의회", "Briefing or council"),
    Kind.MEETING: ("간담회·면담", "Meeting or talk"),
    Kind.CALL: ("통화", "Call"),
    Kind.VIDEO: ("화상회의", "Video conference"),
    Kind.TRIP: ("출장", "Trip"),
    Kind.FESTIVAL: ("축제", "Festival"),
    Kind.TRAINING: ("교육", "Training"),
}
THEMES = {
    "medical": ("의료·방역", "Health and quarantine"),
    "economy": ("경제·일자리", "Economy and jobs"),
    "safety": ("안전", "Safety"),
    "welfare": ("복지", "Welfare"),
    "district": ("자치구 협력", "Districts"),
    "council": ("시의회", "Council"),
    "culture": ("문화·관광", "Culture and tourism"),
    "other": ("그 밖", "Other"),
}
POLICIES = ("economy", "safety", "welfare", "culture", "other")  # what reports call main policies


@dataclass(frozen=True, slots=True)
class Tallied:
    """What reports count together: a kind, of some themes and bodies, under a name of theirs.

    By its key a draft binds the number. What names no body counts with the first that is named.
    """

    key: str
    names: tuple[str, str]
    kind: Kind
    themes: tuple[str, ...]
    bodies: tuple[str, ...] = ("",)


HEADS, DEPUTIES = "committee/district-mayors", "committee/deputy-district-mayors"
DISTRICT = "district"  # the theme of cooperation with the districts
TALLIED = (
    Tallied(
        "health-visits",
        ("현장방문: 의료·방역", "Visits: health and quarantine"),
        Kind.VISIT,
        ("medical",),
    ),
    Tallied(
        "policy-visits",
        ("현장방문: 주요 정책 분야", "Visits: main policies"),
        Kind.VISIT,
        POLICIES,
    ),
    Tallied(
        "heads-councils",
        ("구청장협의회", "Council of the heads of districts"),
        Kind.BRIEFING,
        (DISTRICT,),
        ("", HEADS),
    ),
    Tallied(
        "deputies-meetings",
        ("부구청장회의", "Meetings of the deputy heads"),
        Kind.BRIEFING,
        tuple(THEMES),
        (DEPUTIES,),
    ),
    Tallied(
        "heads-talks",
        ("구청장 면담", "Talks with heads of districts"),
        Kind.MEETING,
        (DISTRICT,),
    ),
)
SEASONS = {
    "spring": ("봄", "Spring", (3, 4, 5)),
    "summer": ("여름", "Summer", (6, 7, 8)),
    "autumn": ("가을", "Autumn", (9, 10, 11)),
    "winter": ("겨울", "Winter", (12, 1, 2)),
}  # of a calendar year: its winter is January, February and December
STAGES = {
    "planned": "planned",
    "noticed": "notified",
    "invited": "notified",
    "confirmed": "confirmed",
    "visited": "held",
    "held": "held",
    "released": "held",
    "closed": "closed",
    "cancelled": "off",
}
STATES = {
    "planned": ("계획", "Planned"),
    "notified": ("사전안내 완료", "Notified"),
    "confirmed": ("확정", "Confirmed"),
    "held": ("마침", "Held"),
    "closed": ("결과까지 알림", "Followed up"),
    "off": ("취소", "Called off"),
}
TOLD_KINDS = tuple(kind for kind, course in COURSES.items() if course.notice)


def course_of(engagement: Engagement) -> Course:
    """Give the course of an engagement."""
    return COURSES[Kind(engagement.kind)]


def state_of(engagement: Engagement) -> str:
    """Tell how far an engagement is."""
    return STAGES.get(engagement.case.stage, "planned")


def name_kind(kind: str) -> str:
    """Name a kind in the language of the page."""
    return say(*NAMES[Kind(kind)])


def name_theme(theme: str) -> str:
    """Name a theme in the language of the page."""
    return say(*THEMES.get(theme, THEMES["other"]))


def name_state(state: str) -> str:
    """Name a state in the language of the page."""
    return say(*STATES[state])


def list_kinds() -> list[tuple[str, str]]:
    """List the kinds with their names."""
    return [(kind.value, name_kind(kind)) for kind in Kind]


def season_of(month: int) -> str:
    """Tell the season of a month."""
    return next(key for key, (_, _, months) in SEASONS.items() if month in months)


def list_seasons() -> list[tuple[str, str]]:
    """List the seasons with their names."""
    return [(key, say(ko, en)) for key, (ko, en, _) in SEASONS.items()]


def list_themes() -> list[tuple[str, str]]:
    """List the themes with their names."""
    return [(key, say(*names)) for key, names in THEMES.items()]
