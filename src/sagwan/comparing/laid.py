"""Two reports laid side by side, with the scale on which their texts are weighed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sagwan.comparing.likeness import Profile, Scale, scale_of
from sagwan.comparing.side import Side
from sagwan.comparing.words import Wording
from sagwan.facts import Report


@dataclass(frozen=True, eq=False, repr=False)
class Laid:
    """An old and a new report. `works` tells which work of the new one each old work became."""

    old: Side
    new: Side
    scale: Scale
    works: Mapping[str, str] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)

    @property
    def wording(self) -> Wording:
        """Give how names are worded in both."""
        return self.scale.wording

    def weigh(self, text: str) -> Profile:
        """Give the profile of a text, worked out once."""
        known = self.profiles.get(text)
        if known is None:
            known = self.profiles[text] = self.scale.weigh(text)
        return known

    def is_one_work(self, old: str | None, new: str | None) -> bool:
        """Tell whether two works are the same; what belongs to none belongs together."""
        return new == self.works.get(old, "") if old else not new


def lay(old: Report, new: Report, same_names: Mapping[str, str]) -> Laid:
    """Lay two reports side by side."""
    return lay_sides(Side(old), Side(new), Wording(same_names))


def lay_sides(old: Side, new: Side, names: Wording) -> Laid:
    """Lay two sides beside each other; `names` is what is known of names before they are read."""
    texts = [list(_texts_of(side)) for side in (old, new)]
    wording = names.taught_by(text for side in texts for text in side)
    return Laid(old, new, scale_of(wording, texts))


def _texts_of(side: Side) -> Iterator[str]:
    yield from (block.text for block in side.texts)
    yield from (section.title for section in side.report.sections)
    for request in side.report.requests:
        yield request.text
        yield from request.answer.split("\n")
