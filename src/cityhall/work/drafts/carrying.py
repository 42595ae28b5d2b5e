"""What a new draft takes over: texts that people wrote into the draft before, else the texts of the
office's last report in the register, each marked with where it is from.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from django.urls import reverse

from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.stored import load_json
from cityhall.registers.promises.models import Title
from cityhall.work.drafts.composing.works import find_last_report
from cityhall.work.drafts.edits import Carried, Line, read_edits
from cityhall.work.drafts.layouts import Layout, Part
from cityhall.work.drafts.models import Version
from cityhall.work.drafts.paper import Json
from cityhall.work.drafts.queries import find_draft_before, find_filing_before

LEVELS = {"paragraph": 0, "note": -1}
MOST_LINES = 200


def carry_over(office: str, month: date, layout: Layout) -> Carried:
    """Gather what a new draft of an office takes over."""
    version = find_draft_before(office, month, layout.key)
    filing = find_filing_before(office, month)
    if version and (filing is None or version.draft.month >= filing.month):
        return carry_version(version)
    return carry_filing(filing, office, month, layout) if filing else Carried()


def carry_version(version: Version) -> Carried:
    """Take over what people wrote into the draft before, and what it had taken over itself."""
    month, edits, before = version.draft.month, read_edits(version.edits), version.draft.taken_over
    texts = {**before.texts, **{key: one.text for key, one in edits.texts.items()}}
    groups = {*before.added, *edits.added}
    added = {
        group: tuple(
            line
            for line in (*before.added.get(group, ()), *edits.added.get(group, ()))
            if line.key not in edits.gone
        )
        for group in sorted(groups)
    }
    ko = f"{month.year}. {month.month}. 초안에서 이어 씀"
    en = f"carried from the draft of {month:%Y-%m}"
    return Carried(ko, en, reverse("drafts:draft", args=[version.draft.key]), texts, added)


def carry_filing(filing: Filing, office: str, month: date, layout: Layout) -> Carried:
    """Take over the texts of a registered report for which no register holds anything."""
    report = load_json(filing.folder / "report.json") or {"sections": [], "blocks": []}
    added = {part.key: tuple(list_lines(part, report)) for part in layout.parts}
    added |= dict(list_summaries(office, month, layout, report))
    ko = f"{filing.month.year}. {filing.month.month}. 보고에서 이어 씀"
    en = f"carried from the report of {filing.month:%Y-%m}"
    href = reverse("documents:report", args=[filing.key])
    return Carried(ko, en, href, {}, {group: lines for group, lines in added.items() if lines})


def list_lines(part: Part, report: Json) -> Iterator[Line]:
    """List the lines that a report has under the title of a text part, or one that it also has."""
    if part.kind != "text":
        return
    titles = {bare(title) for title in (part.title, *part.also)}
    for section in report["sections"]:
        if bare(section["title"]) in titles:
            yield from list_blocks(section_and_under(section["id"], report), report)
            return


def section_and_under(key: str, report: Json) -> set[str]:
    """Name a section and all under it."""
    found = {key}
    for section in report["sections"]:
        if section["parent"] in found:
            found.add(section["id"])
    return found


def list_blocks(sections: set[str], report: Json) -> Iterator[Line]:
    """Give the text blocks of sections as lines."""
    blocks = [one for one in report["blocks"] if one["section"] in sections]
    texts = [one for one in blocks if one["kind"] in {"bullet", "paragraph", "note"}]
    for number, block in enumerate(texts[:MOST_LINES]):
        if block["role"] != "heading":
            level = LEVELS.get(block["kind"], min(block["level"], 2) or 1)
            yield Line(f"={block['section']}-{number}", braces_away(block["text"]), level)


def list_summaries(
    office: str, month: date, layout: Layout, report: Json
) -> Iterator[tuple[str, tuple[Line, ...]]]:
    """Give the sentence that stands right under the heading of each task."""
    told, part = find_last_report(office, month), find_tasks(layout)
    if told is None or part is None:
        return
    groups = dict(Title.objects.filter(report=told).values_list("text_ko", "task__key"))
    known: Mapping[str, str] = {bare(text): key for text, key in groups.items()}
    for section in report["sections"]:
        key = known.get(bare(section["title"]), "")
        if key:
            lines = [one for one in list_blocks({section["id"]}, report) if one.level == 0]
            yield f"{part.key}/{key.partition('/')[2]}/summary", tuple(lines)


def find_tasks(layout: Layout) -> Part | None:
    """Find the part of a layout that holds the tasks."""
    return next((part for part in layout.parts if part.kind == "tasks"), None)


def bare(text: str) -> str:
    """Give the letters of a title."""
    return "".join(sign for sign in text if sign.isalnum())


def braces_away(text: str) -> str:
    """Give a text in which nothing looks like the name of a number."""
    return " ".join(text.replace("{", "(").replace("}", ")").split())
