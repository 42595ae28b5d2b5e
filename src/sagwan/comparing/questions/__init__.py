"""What a member of the council will ask about a report, from what moved, was dropped or is late.

Two reports are compared and the newer is checked; each question names its reason and its places.
"""

from collections.abc import Iterator

from sagwan.checking import Settings, check
from sagwan.comparing.over_time import compare
from sagwan.comparing.questions.answered import ask_of_findings, ask_of_requests
from sagwan.comparing.questions.moved import ask_of_figures
from sagwan.comparing.questions.promised import ask_of_promises
from sagwan.comparing.questions.question import ORDER, Fact, Question, list_as_dict
from sagwan.comparing.questions.targets import ask_of_targets
from sagwan.facts import Report

__all__ = ["ORDER", "Fact", "Question", "expect_questions", "list_as_dict"]


def expect_questions(
    old: Report, new: Report, settings: Settings | None = None
) -> tuple[Question, ...]:
    """List what will be asked of the newer report, the gravest kind first, each once."""
    found: dict[str, Question] = {}
    for one in _ask(old, new, settings):
        found.setdefault(one.key, one)
    return tuple(sorted(found.values(), key=lambda one: ORDER.index(one.kind)))


def _ask(old: Report, new: Report, settings: Settings | None) -> Iterator[Question]:
    comparison = compare(old, new, settings)
    result = check(new, (old,), settings)
    yield from ask_of_findings(new, result)
    yield from ask_of_requests(comparison)
    yield from ask_of_promises(old, new, comparison)
    yield from ask_of_figures(new, comparison)
    yield from ask_of_targets(new)
