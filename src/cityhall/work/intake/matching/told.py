"""Texts that a register knows, found again in a report by how they are worded.

Likeness is that of two reports laid side by side; here a text must also stand out from the others.
"""

from collections.abc import Iterable, Sequence

from sagwan.comparing.likeness import likeness, scale_of
from sagwan.comparing.pairing import Index
from sagwan.comparing.words import wording_of

ALIKE = 0.5  # below, two promises of one office are two promises
APART = 0.08  # the second best must be this much farther off

Text = tuple[str, str]  # the key of something, and how it is worded


class Told:
    """What a register knows of an office, weighed together with what a report says."""

    def __init__(self, known: Sequence[Text], said: Iterable[str]) -> None:
        texts = [text for _, text in known], list(said)
        self.known = known
        self.scale = scale_of(wording_of((*texts[0], *texts[1]), {}), texts)
        self.profiles = [self.scale.weigh(text) for text in texts[0]]
        self.index = Index(self.profiles)

    def find(self, text: str) -> Text | None:
        """Find what says the same as a text; None where nothing does, or two things do."""
        profile = self.scale.weigh(text)
        scored = sorted(
            (
                (likeness(profile, self.profiles[n]), *self.known[n])
                for n in self.index.candidates(profile)
            ),
            reverse=True,
        )
        if not scored or scored[0][0] < ALIKE:
            return None
        best, key, words = scored[0]
        if len(scored) > 1 and best - scored[1][0] < APART and words != scored[1][2]:
            return None
        return key, words
