"""Sustainable development in the sample city: values, views, answers, gatherings and projects.

The reports only count goals, targets and indicators; whatever has a value here says that no report
gives it.
"""

from cityhall.ground.access.actors import Actor
from cityhall.registers.sustainability.actions import add_in_bulk
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.registers.sustainability.models import (
    Gathering,
    Judgement,
    ProjectState,
    Reading,
    Tally,
)
from cityhall.work.sample.rows import load_toml

WHY = "견본 도시 · the sample city"
SCORES = ("5", "4", "3", "2", "1", "first")


def found_sustainability(by: Actor) -> None:
    """Found what is known of the indicators of each framework that the sample tells of."""
    data = load_toml("sustainability.toml")
    for key, one in load_frameworks().items():
        told = data.get(key)
        if not told:
            continue
        readings = [
            Reading(
                framework=key,
                indicator=code,
                year=int(year),
                value=value,
                source=told["source"],
                is_sample=True,
            )
            for code, values in told["values"].items()
            for year, value in values.items()
        ]
        judgements = [Judgement(framework=key, **each, is_sample=True) for each in told["view"]]
        tallies = [
            Tally(
                framework=key,
                survey=each["survey"],
                indicator=each["indicator"],
                score=0 if score == "first" else int(score),
                number=each[score],
                is_sample=True,
            )
            for each in told["answers"]
            for score in SCORES
        ]
        add_in_bulk(
            one,
            readings,
            judgements,
            tallies,
            gatherings=[
                Gathering(framework=key, **each, is_sample=True) for each in told["gathering"]
            ],
            states=[
                ProjectState(framework=key, **each, source=told["source"], is_sample=True)
                for each in told["state"]
            ],
            by=by,
            why=WHY,
        )
