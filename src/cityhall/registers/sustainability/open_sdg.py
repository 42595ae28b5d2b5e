"""Writes what Open SDG reads: `data/indicator_1-1-1.csv` and `meta/1-1-1.yml` in one archive.

Only what everybody may see goes out. A file is the same for the same data, byte by byte.
"""

import csv
import io
import json
import zipfile
from collections.abc import Mapping

from cityhall.registers.sustainability.series import Points
from cityhall.registers.sustainability.shapes import Framework, Indicator, Version
from cityhall.registers.sustainability.versions import list_in
from sagwan.procedures import Name

STAMP = (1980, 1, 1, 0, 0, 0)
CONFIG = """inputs:
  - class: InputCsvData
    path_pattern: data/*-*.csv
  - class: InputYamlMeta
    path_pattern: meta/*.yml
    git: false
languages:
  - ko
  - en
"""


def write_archive(one: Framework, version: Version, points: Mapping[str, Points]) -> bytes:
    """Write the archive of a version from what was measured and everybody may see."""
    indicators = list_in(one, one.indicator, version)
    written = {"config_data.yml": CONFIG}
    for each in indicators:
        own = points.get(each.code, {})
        written[f"data/indicator_{each.code}.csv"] = write_data(own)
        written[f"meta/{each.code}.yml"] = write_meta(one, each, own, korean=True)
        written[f"meta/en/{each.code}.yml"] = write_meta(one, each, own, korean=False)
    return pack(written)


def pack(written: Mapping[str, str]) -> bytes:
    """Pack texts into an archive, each under its path."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, text in sorted(written.items()):
            packed.writestr(zipfile.ZipInfo(path, STAMP), text, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def write_data(points: Points) -> str:
    """Write the values of an indicator, a line for each year."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["Year", "Value"])
    writer.writerows([year, f"{point.value:f}"] for year, point in points.items())
    return text.getvalue()


def write_meta(one: Framework, indicator: Indicator, points: Points, *, korean: bool) -> str:
    """Write what Open SDG wants to know of an indicator, in one language."""

    def word(name: Name) -> str:
        return name.ko if korean else name.en

    names = {part.code: part.name for part in (*one.goal, *one.target)}
    goal = indicator.code.split("-")[0]
    sources = "; ".join(dict.fromkeys(point.source for point in points.values() if point.source))
    fields: dict[str, str | bool] = {
        "indicator_number": indicator.code.replace("-", "."),
        "indicator_name": word(indicator.name),
        "graph_title": word(indicator.name),
        "graph_type": "line",
        "goal_number": goal,
        "goal_name": word(names[goal]),
        "target_number": indicator.above.replace("-", "."),
        "target_name": word(names[indicator.above]),
        "computation_units": word(indicator.unit),
        "reporting_status": "complete" if points else "notstarted",
        "data_non_statistical": False,
        "source_active_1": bool(sources),
        "source_organisation_1": sources,
    }
    if indicator.value is not None:
        fields["national_target"] = f"{indicator.value:f} ({indicator.year})"
    lines = (f"{key}: {json.dumps(told, ensure_ascii=False)}" for key, told in fields.items())
    return "\n".join(lines) + "\n"
