"""What kinds of agreements, partners, activities and findings are called."""

from cityhall.ground.look.languages import say
from cityhall.registers.agreements.models import Activity, Check, Kind, Level, Party

ABROAD = (Kind.SISTER, Kind.FRIEND)
NAMES = {
    Kind.EXCHANGE: ("지방정부 우호교류", "Exchange with local governments"),
    Kind.SISTER: ("해외 자매도시", "Sister cities"),
    Kind.FRIEND: ("해외 우호도시", "Friendship cities"),
    Kind.INSTITUTION: ("시의회·경찰·중앙부처", "Council, police, ministries"),
    Kind.MEMBERSHIP: ("국제기구", "International organisations"),
    Kind.JOINT: ("공동유치·남북교류", "Joint bids and inter-Korean exchange"),
}
LEVELS = {
    Level.PROVINCE: ("광역", "Province or large city"),
    Level.MUNICIPAL: ("기초", "Municipality"),
    Level.CITY: ("해외 도시", "City abroad"),
    Level.NORTH: ("북한 도시", "City in the North"),
    Level.COUNCIL: ("시의회", "City council"),
    Level.POLICE: ("경찰", "Police"),
    Level.MINISTRY: ("중앙부처", "Ministry"),
    Level.BODY: ("국제기구", "International organisation"),
    Level.GROUP: ("단체·대학·기업", "Association, university or company"),
}
PARTS = {
    Party.Part.PARTNER: ("상대", "Partner"),
    Party.Part.ADVISER: ("자문", "Advisers"),
    Party.Part.BODY: ("공동 조직", "Joint body"),
    Party.Part.SUPPORT: ("협의 부처", "Ministry consulted"),
}
ACTIVITIES = {
    Activity.Kind.PROJECT: ("교류사업", "Project"),
    Activity.Kind.TRAINING: ("정책연수", "Training"),
    Activity.Kind.FAIR: ("박람회·장터", "Fair"),
    Activity.Kind.SALE: ("농수산물 판매", "Produce sale"),
    Activity.Kind.EVENT: ("행사·축제", "Event or festival"),
    Activity.Kind.CALL: ("통화", "Call"),
    Activity.Kind.VIDEO: ("영상회의", "Video conference"),
    Activity.Kind.TRIP: ("순방", "Trip"),
    Activity.Kind.TALK: ("협의·회의", "Talks"),
    Activity.Kind.HANDOUT: ("자료 배포", "Hand-out"),
}
COURSES = {
    Activity.State.PLANNED: ("예정", "Planned"),
    Activity.State.RUNNING: ("진행 중", "Running"),
    Activity.State.DONE: ("마침", "Done"),
    Activity.State.OFF: ("취소", "Called off"),
}
VERDICTS = {
    Check.Verdict.GOOD: ("잘 되고 있음", "Active"),
    Check.Verdict.SLOW: ("보완 필요", "Needs work"),
    Check.Verdict.NONE: ("실적 없음", "Nothing done"),
}
STATES = {
    "planned": ("체결 예정", "Planned"),
    "open": ("효력 있음", "In force"),
    "due": ("갱신 임박", "Due for renewal"),
    "over": ("기한 지남", "Term over"),
    "ended": ("종료", "Ended"),
}
TONES = {"planned": "", "open": "holds", "due": "warning", "over": "error", "ended": ""}


def name_kind(kind: str) -> str:
    """Name a kind of agreement in the language of the page."""
    return say(*NAMES[Kind(kind)])


def name_level(level: str) -> str:
    """Name what a partner is in the language of the page."""
    return say(*LEVELS[Level(level)])


def name_activity(kind: str) -> str:
    """Name a kind of activity in the language of the page."""
    return say(*ACTIVITIES[Activity.Kind(kind)])


def list_names(names: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """List keys with their names in the language of the page, as forms offer them."""
    return [(str(key), say(*words)) for key, words in names.items()]
