"""What units are called by kind, and which of them are departments of the city."""

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Charter, Kind, Membership, Post, Succession

NAMES = {
    Kind.CITY: ("시", "City"),
    Kind.OFFICE: ("실·국", "Office"),
    Kind.BUREAU: ("관", "Bureau"),
    Kind.DIVISION: ("담당관·과", "Division"),
    Kind.TEAM: ("팀", "Team"),
    Kind.AFFILIATED: ("직속기관·사업소", "Affiliated body"),
    Kind.FUNDED: ("투자·출연기관", "Funded institution"),
    Kind.COMMITTEE: ("위원회", "Committee"),
    Kind.COUNCIL: ("시의회", "City council"),
    Kind.COUNCIL_COMMITTEE: ("시의회 위원회", "Council committee"),
    Kind.DISTRICT: ("자치구", "District"),
    Kind.OTHER_CITY: ("다른 도시", "Other city"),
    Kind.TASK_FORCE: ("전담조직(TF)", "Task force"),
    Kind.ADVISORY: ("자문단", "Advisory group"),
}
DEPARTMENTS = frozenset({Kind.CITY, Kind.OFFICE, Kind.BUREAU, Kind.DIVISION, Kind.TEAM})
OWN = DEPARTMENTS - {Kind.CITY} | {Kind.AFFILIATED, Kind.FUNDED}  # what the city may merge
FILLED = {
    Post.Filled.REGULAR: ("일반직", "Regular"),
    Post.Filled.OPEN: ("개방형", "Open"),
    Post.Filled.ELECTED: ("선출", "Elected"),
    Post.Filled.SPECIAL: ("별정·임기제", "Special or fixed-term"),
}
HOW = {
    Succession.How.RENAMED: ("이름이 바뀜", "Renamed"),
    Succession.How.MERGED: ("합쳐짐", "Merged"),
    Succession.How.SPLIT: ("나뉨", "Split"),
    Succession.How.MOVED: ("옮겨짐", "Moved"),
    Succession.How.ABOLISHED: ("없어짐", "Abolished"),
}
PARTS = {
    Membership.Part.SPEAKER: ("의장", "Speaker"),
    Membership.Part.VICE_SPEAKER: ("부의장", "Vice speaker"),
    Membership.Part.FLOOR_LEADER: ("대표의원", "Floor leader"),
    Membership.Part.CHAIR: ("위원장", "Chair"),
    Membership.Part.VICE_CHAIR: ("부위원장", "Vice chair"),
    Membership.Part.SECRETARY: ("간사", "Secretary"),
    Membership.Part.MEMBER: ("위원", "Member"),
}
EVERY = {
    Charter.Every.WEEK: ("매주", "every week"),
    Charter.Every.TWO_WEEKS: ("2주마다", "every two weeks"),
    Charter.Every.MONTH: ("매월", "every month"),
    Charter.Every.TWO_MONTHS: ("두 달마다", "every two months"),
    Charter.Every.QUARTER: ("분기마다", "every quarter"),
    Charter.Every.HALF_YEAR: ("반기마다", "every half-year"),
    Charter.Every.YEAR: ("해마다", "every year"),
    Charter.Every.AS_NEEDED: ("수시", "as needed"),
}
BODIES = frozenset(
    {Kind.COMMITTEE, Kind.COUNCIL, Kind.COUNCIL_COMMITTEE, Kind.TASK_FORCE, Kind.ADVISORY}
)  # units that have members and meet


def name_part(part: str, kind: str = "") -> str:
    """Tell what a member does; a plain member of the council is a council member."""
    if part == Membership.Part.MEMBER and kind == Kind.COUNCIL:
        return say("시의원", "Council member")
    return say(*PARTS[Membership.Part(part)])


def name_every(every: str) -> str:
    """Tell how often a body meets."""
    return say(*EVERY[Charter.Every(every)])


def name_kind(kind: str) -> str:
    """Give the name of a kind of unit in the language of the page."""
    return say(*NAMES[Kind(kind)])


def name_filled(filled: str) -> str:
    """Tell how a post is filled."""
    return say(*FILLED[Post.Filled(filled)])


def name_how(how: str) -> str:
    """Tell what became of a unit."""
    return say(*HOW[Succession.How(how)])
