"""Files to hand back: a report with its findings beside the text, and the list of findings.

`python -m …reading.handing ["FOLDER", "FORM", "LANGUAGE", "FILE"]` leaves one in its folder,
confined as readings are: what was read is as little to be trusted as the file that it came from.
"""

import json
import os
import sys
from pathlib import Path

from cityhall.registers.documents.reading.child import explained, understand_folder
from cityhall.registers.documents.reading.found import load_checked
from cityhall.registers.documents.reading.leash import die_with_parent
from cityhall.registers.documents.spool import load_holding, write_json
from sagwan.reading.confinement import Bounds, confine
from sagwan.showing.annotated import write_annotated
from sagwan.showing.workbook import write_workbook
from sagwan.writing.errors import WritingError

HANDED = "handed"
REASON = "handed.json"


def main(arguments: list[str]) -> int:
    """Write one file, or leave the reason why it could not be written."""
    os.environ.setdefault("RAYON_NUM_THREADS", "2")  # more would reserve memory that is bounded
    confine(Bounds(seconds=int(os.environ.get("SECONDS", "60"))))
    die_with_parent()
    place, form, language, name = arguments
    folder = Path(place)
    try:
        hand_back(folder, form, language, name)
    except WritingError as failure:
        write_json(folder / REASON, explained(failure))
        return 1
    return 0


def hand_back(folder: Path, form: str, language: str, name: str) -> None:
    """Leave the file, and drop those of before the verdicts changed."""
    holding = load_holding(folder)
    checked = load_checked(
        folder, holding.name if holding else folder.name, understand_folder(folder)
    )
    if form == "xlsx":
        written = write_workbook([checked], language)
    else:
        written = write_annotated(checked, form, language)
    fresh = folder / f"{name}.fresh"
    fresh.write_bytes(written)
    for old in folder.glob(f"{HANDED}-*-{language}.{form}"):
        old.unlink(missing_ok=True)
    fresh.replace(folder / name)


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
