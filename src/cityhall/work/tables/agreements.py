"""What a table of agreements asks for, line by line: to enter those that are not there yet."""

from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.look.dates import read_day
from cityhall.ground.organisation.models import Unit
from cityhall.ground.organisation.rules import answers_for
from cityhall.registers.agreements.actions import Body, Wanted, check_wanted
from cityhall.registers.agreements.errors import UnfitAgreementError
from cityhall.registers.agreements.forms import NO_DAY, read_count
from cityhall.registers.agreements.kinds import LEVELS, NAMES
from cityhall.registers.agreements.outgoing import AGREEMENTS, write_agreement
from cityhall.registers.agreements.queries import Cut, list_agreements
from cityhall.registers.sheets.tables import Fault, Line, Taken
from cityhall.work.tables.incoming import Asked, Shelf, settle, sound_lines, tell_new

WORDS = {
    "kind": {word: str(key) for key, names in NAMES.items() for word in (*names, str(key))},
    "level": {word: str(key) for key, names in LEVELS.items() for word in (*names, str(key))},
}


def plan_agreements(taken: Taken, by: Actor) -> Asked:
    """Plan what a table of agreements asks for; nothing is written."""
    asked, shelf, today = Asked(faults=[*taken.faults]), Shelf(), localdate()
    for one in list_agreements(Cut(), today):
        row = dict(write_agreement(one, today))
        shelf.by_number[row["key"]] = shelf.alike[row["kind"], row["title"], row["partner"]] = row
    units = set(Unit.objects.values_list("key", flat=True))
    for line in sound_lines(taken):
        for name, words in WORDS.items():
            line.values[name] = words.get(line.values[name], line.values[name])
        same = (line.values["kind"], line.values["title"], line.values["partner"])
        if not settle(line, AGREEMENTS, same, shelf, asked, "key"):
            continue
        try:
            wanted = read_wanted(line)
            check_wanted(wanted)
        except UnfitAgreementError as error:
            asked.faults.append(Fault(line.number, "", *error.words))
            continue
        if fault := find_stranger(line, wanted.owner, units, by):
            asked.faults.append(fault)
            continue
        asked.agreements.append(wanted)
        asked.changes.append(tell_new(line, AGREEMENTS, wanted.title))
    asked.faults.sort(key=lambda fault: fault.line)
    return asked


def read_wanted(line: Line) -> Wanted:
    """Read the agreement of a line; raises UnfitAgreementError where a day or number is none."""
    given = line.values
    since = read_day(given.get("since", "")) if given.get("since") else None
    if given.get("since") and since is None:
        raise NO_DAY
    body = Body(
        given["partner"], given["level"], given.get("place", ""), given.get("partner_en", "")
    )
    return Wanted(
        kind=given["kind"],
        title=" ".join(given["title"].split())[:200],
        owner=given["owner"],
        bodies=(body,),
        since=since,
        years=read_count(given, "years"),
        english=given.get("title_en", "")[:200],
    )


def find_stranger(line: Line, owner: str, units: set[str], by: Actor) -> Fault | None:
    """Find that there is no such office, or that it is not for somebody to enter of it."""
    if owner not in units:
        ko, en = f"없는 조직입니다: {owner}", f"No such unit: {owner}"
    elif not answers_for(by, owner, localdate()):
        ko = "그 부서의 협약은 그 부서나 기획 담당자가 넣습니다."
        en = "Agreements of an office are brought in by it, or by a planning officer."
    else:
        return None
    return Fault(line.number, "담당 부서", ko, en)
