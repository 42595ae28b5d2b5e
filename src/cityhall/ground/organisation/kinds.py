"""What units are called by kind, and which of them are departments of the city."""

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Kind, Post, Succession

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


def name_kind(kind: str) -> str:
    """Give the name of a kind of unit in the language of the page."""
    return say(*NAMES[Kind(kind)])


def name_filled(filled: str) -> str:
    """Tell how a post is filled."""
    return say(*FILLED[Post.Filled(filled)])


def name_how(how: str) -> str:
    """Tell what became of a unit."""
    return say(*HOW[Succession.How(how)])
