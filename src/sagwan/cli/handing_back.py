"""`sagwan check --format hwpx|pdf|docx`: each report with its findings beside the text.

One report goes to the file that was named; several go to a folder, a file for each.
"""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sagwan.cli.console import Console
from sagwan.cli.failures import NoFolderError, UnwritableError
from sagwan.cli.folder import reviewed_name
from sagwan.cli.output import deliver, refuse_overwriting
from sagwan.cli.reports import STANDARD_INPUT, UnusableReportError
from sagwan.showing.annotated import write_annotated
from sagwan.showing.checked import Checked
from sagwan.writing import WritingError

_NAMELESS = "report"


def place_files(options: Namespace, form: str) -> dict[str, str | None]:
    """Say for each report where it goes, None for standard output, or refuse before it is read."""
    names = list(dict.fromkeys(options.files))
    output = options.output
    if output is None and len(names) == 1:
        return {names[0]: None}
    if output is not None and len(names) == 1 and not _is_folder(output):
        refuse_overwriting(output, [*names, *options.previous])
        return {names[0]: output}
    if output is None or not _can_be_folder(output, form):
        raise NoFolderError(output, form)
    folder = Path(output)
    places = {name: str(folder / file) for name, file in _name_files(names, form)}
    for place in places.values():
        refuse_overwriting(place, [*names, *options.previous])
    return dict(places)


def hand_back(
    checked: Sequence[Checked], form: str, places: dict[str, str | None], console: Console
) -> None:
    """Write each report with its findings."""
    for one in checked:
        place = places[one.name]
        try:
            written = write_annotated(one, form, console.language)
        except WritingError as failure:
            raise UnusableReportError(one.name, failure.message) from failure
        if place is not None:
            _make_folder(Path(place).parent)
        deliver(written, place, console)


def _is_folder(output: str) -> bool:
    return output.endswith(("/", "\\")) or Path(output).is_dir()


def _can_be_folder(output: str, form: str) -> bool:
    """Tell a folder, or a name for a new one, from the name of a single file."""
    if Path(output).exists():
        return Path(output).is_dir()
    return _is_folder(output) or Path(output).suffix.lower() != f".{form}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as failure:
        raise UnwritableError(str(folder), failure) from failure


def _name_files(names: Sequence[str], form: str) -> Iterator[tuple[str, str]]:
    """Name each file after its report; of two reports named alike, none replaces the other."""
    paths = [Path(_NAMELESS if name == STANDARD_INPUT else name) for name in names]
    alike = Counter(path.stem.casefold() for path in paths)
    used: set[str] = set()
    for name, path in zip(names, paths, strict=True):
        stem = path.stem if alike[path.stem.casefold()] == 1 else path.name
        again, file = 1, reviewed_name(stem, form)
        while file.casefold() in used:
            again += 1
            file = reviewed_name(f"{stem}-{again}", form)
        used.add(file.casefold())
        yield name, file
