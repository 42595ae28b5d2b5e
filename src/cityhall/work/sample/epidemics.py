"""The epidemic of the sample city: the numbers that reports print, and what the city did about it.

No report gives districts or how much aid was paid; those numbers are made up and say so.
"""

from cityhall.ground.access.actors import Actor
from cityhall.registers.epidemics.actions import add_responses
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.epidemics.models import Response
from cityhall.registers.epidemics.sheet import bring_in, read_sheet
from cityhall.work.sample.rows import DATA, load_toml

WHY = "견본 도시 · the sample city"


def found_epidemics(by: Actor) -> None:
    """Found the numbers of each epidemic that the sample tells of, and its measures."""
    measures = load_toml("epidemics.toml")["measure"]
    for key, epidemic in load_epidemics().items():
        file = DATA / f"epidemic-{key}.csv"
        if file.is_file():
            pile = read_sheet(epidemic, file.read_bytes())
            bring_in(epidemic, pile, by=by, why=WHY, is_sample=True)
        own = [Response(**one, is_sample=True) for one in measures if one["epidemic"] == key]
        if own:
            add_responses(epidemic, own, by=by, why=WHY)
