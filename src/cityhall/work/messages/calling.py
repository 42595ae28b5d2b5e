"""Known figures by name, for whoever writes: what they are called, and what they are worth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from cityhall.ground.look.languages import in_both, say
from cityhall.ground.organisation.queries import load_last_names
from cityhall.registers.epidemics.named import PREFIX as EPIDEMICS
from cityhall.registers.epidemics.named import UnnamedError, read_named
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.figures.models import Value
from cityhall.work.drafts.items import Bound as Shown
from cityhall.work.messages.numbers import load_shown
from cityhall.work.messages.wording import Named

MOST = 15
Key = tuple[str, str, str]  # measure, unit, cell


@dataclass(frozen=True, slots=True)
class Known:
    """A figure by its name, as a text would hold it."""

    name: str
    shown: Shown

    @property
    def value(self) -> str:
        """Its value with its unit."""
        return f"{self.shown.text}{self.shown.unit}"

    @property
    def token(self) -> str:
        """What a text holds to say it."""
        return str(Named(self.value, self.shown.measure, self.shown.subject, self.shown.cell))


def find_known(words: str, on: date) -> list[Known]:
    """Find figures whose name holds all words, as they stand on a day."""
    wanted = words.casefold().split()
    if not wanted:
        return []
    found = []
    for key, names in list_called(on):
        if all(word in names for word in wanted):
            found.append(key)
            if len(found) == MOST:
                break
    shown = load_shown([Named("0", *key) for key in found], on)
    return [Known(name_figure(*key), one) for key, one in zip(found, shown, strict=True) if one]


def list_called(on: date) -> Iterator[tuple[Key, str]]:
    """List what has a value on a day, with all that it is called."""
    catalogue, names = load_catalogue(), load_last_names()
    rows = Value.objects.filter(is_current=True, day__lte=on).order_by("measure", "dimensions")
    columns = ("measure", "subject__key", "dimensions")
    for measure, subject, cell in rows.values_list(*columns).distinct():
        declared = catalogue.measures.get(measure)
        if declared is None:
            continue
        family = catalogue.family_of(measure)
        told = (
            *(declared.name.ko, declared.name.en, *declared.also),
            *names.get(subject, (subject, subject)),
            *in_both(partial(family.name_cell, cell)),
        )
        yield (measure, subject, cell), " ".join(told).casefold()


def name_figure(measure: str, subject: str, cell: str) -> str:
    """Name a figure: measure, unit and members, in the language of the page."""
    catalogue = load_catalogue()
    if measure.startswith(EPIDEMICS):
        return name_of_epidemic(measure, cell)
    if measure not in catalogue.measures:
        return measure
    unit = say(*load_last_names()[subject]) if subject in load_last_names() else subject
    members = catalogue.family_of(measure).name_cell(cell)
    return " · ".join(filter(None, (str(catalogue.measure(measure).name), unit, members)))


def name_of_epidemic(measure: str, cell: str) -> str:
    """Name a number of an epidemic: the epidemic, what is counted, and where."""
    try:
        named = read_named(measure, cell)
    except UnnamedError:
        return measure
    series = named.epidemic.find_series(named.spot.series)
    place = named.epidemic.find_place(named.spot.place)
    told = [named.epidemic.name, *(one.name for one in (series, place) if one)]
    return " · ".join(say(one.ko, one.en) for one in told)
