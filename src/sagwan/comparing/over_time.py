"""Two reports of one office over time, compared in figures, promises, requests, works and text."""

from dataclasses import replace

from sagwan.checking.settings import Settings
from sagwan.comparing.copied import find_copied
from sagwan.comparing.figures import compare_figures
from sagwan.comparing.laid import Laid, lay
from sagwan.comparing.pairing import Pair
from sagwan.comparing.promises import compare_promises
from sagwan.comparing.requests import compare_requests
from sagwan.comparing.tasks import compare_tasks, pair_tasks
from sagwan.facts import Comparison, Report


def compare(old: Report, new: Report, settings: Settings | None = None) -> Comparison:
    """Compare an office's report with an earlier one."""
    laid = lay(old, new, (settings or Settings()).same_names)
    works = pair_tasks(laid)
    laid = replace(laid, works=_works(laid, works))
    changes = [
        *compare_figures(laid),
        *compare_promises(laid),
        *compare_requests(laid),
        *compare_tasks(laid, works),
    ]
    names = old.document.name, new.document.name
    return Comparison(*names, tuple(changes), tuple(find_copied(laid)))


def _works(laid: Laid, pairs: list[Pair]) -> dict[str, str]:
    old, new = laid.old.report.tasks, laid.new.report.tasks
    return {old[pair.old].id: new[pair.new].id for pair in pairs}
