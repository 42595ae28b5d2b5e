"""The pages of the documents register: first page, report, comparison, rules, help."""

import json
import time
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cityhall.ground.access.actors import actor_of
from cityhall.ground.access.doors import open_to_everybody
from cityhall.ground.access.roles import READERS
from cityhall.ground.access.visitors import visitor_of
from cityhall.ground.look.languages import is_korean, say
from cityhall.registers.documents import actions, queries
from cityhall.registers.documents.pages.catalogue import list_rule_groups
from cityhall.registers.documents.pages.comparison import (
    list_chapters,
    list_contradictions,
    list_repeated,
    name_sides,
)
from cityhall.registers.documents.pages.figures import describe_figure
from cityhall.registers.documents.pages.findings import (
    describe_coverage,
    list_findings,
    list_passed,
    list_unread,
)
from cityhall.registers.documents.pages.marks import mark_report
from cityhall.registers.documents.pages.outline import grow_outline
from cityhall.registers.documents.pages.sheets import find_asked, lay_sheet
from cityhall.registers.documents.pages.text import TextWriter
from cityhall.registers.documents.pages.together import list_pairs
from cityhall.registers.documents.reading.scanning import may_be_given
from cityhall.registers.documents.reading.stored import load_progress, load_reading
from cityhall.registers.documents.spool import Holding
from cityhall.registers.documents.uploads import is_broken_off
from sagwan.checking.settings_file import FILE_NAME
from sagwan.comparing.misfits import OFFICES, REVERSED, find_misfits

ACCEPTED = ".hwp,.hwpx,.pdf,.docx,.xlsx,.xlsm,.xls,.xlsb,.html,.htm,.md,.markdown,.txt,.toml".split(
    ","
)
FILES = {"report": "report.json", "check": "check.json"}
HANDED = {
    "hwpx": "application/hwp+zip",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
STATUS_REFUSED = 422
STATUS_UNWRITTEN = 503
AGAIN = "?again"
LONGEST_REASON = 300


def owner_of(request: HttpRequest) -> str:
    """The token by which whoever drops a file is known again; drawn at the first visit."""
    return visitor_of(request).token


def find_or_404(request: HttpRequest, key: str) -> Holding:
    """Find a report that this visitor may see."""
    holding = queries.find_holding(key, owner=owner_of(request))
    if holding is None and actor_of(request).has(*READERS):
        holding = queries.find_filed(key)
    if holding is None:
        raise Http404
    return holding


@open_to_everybody
@never_cache
@require_safe
def open_first_page(request: HttpRequest) -> HttpResponse:
    """Show where to drop files, what was dropped, and the samples."""
    return show_first_page(request, [])


def show_first_page(
    request: HttpRequest, refused: list[actions.Refusal], status: int = 200
) -> HttpResponse:
    """Show the first page, with what was not taken."""
    actions.prepare_samples()
    room = queries.find_settings(owner_of(request))
    recent = queries.list_recent(owner_of(request))
    context = {
        "recent": recent,
        "is_open": any(entry.progress.is_open for entry in recent),
        "samples": queries.list_samples(),
        "settings": [room] if room else [],
        "refused": refused,
        "limit_bytes": settings.UPLOAD_MAX_BYTES,
        "limit": actions.limit(),
        "most": settings.UPLOAD_MAX_FILES,
        "accepted": ",".join(ACCEPTED),
    } | search_together(request)
    return render(request, "documents/first.html", context, status=status)


@open_to_everybody
@require_POST
def receive_uploads(request: HttpRequest) -> HttpResponse:
    """Take files; answer with their rows where the page asks for rows, else with a page."""
    outcomes = actions.receive_files(request.FILES.getlist("files"), by=owner_of(request))
    if is_broken_off(request):
        reason = say(
            "마지막 파일이 끝까지 오지 않아 받지 않았습니다. 다시 올려 주세요.",
            "The last file did not arrive in full, so it was not taken. Please send it again.",
        )
        outcomes.append(actions.Refusal("", reason))
    elif not outcomes:
        reason = say("고른 파일이 없습니다.", "No file was chosen.")
        outcomes.append(actions.Refusal("", reason))
    refused = [outcome for outcome in outcomes if isinstance(outcome, actions.Refusal)]
    if request.headers.get("X-Answer") == "rows":
        return render(request, "documents/rows.html", describe_outcomes(outcomes, refused))
    if refused:
        return show_first_page(request, refused, status=STATUS_REFUSED)
    return HttpResponseRedirect(address_of(outcomes[0]) if len(outcomes) == 1 else "/")


def describe_outcomes(
    outcomes: list[actions.Outcome], refused: list[actions.Refusal]
) -> dict[str, Any]:
    """Sort what came of dropped files into what the rows of a list show."""
    held = [outcome for outcome in outcomes if isinstance(outcome, Holding)]
    again = [outcome for outcome in outcomes if isinstance(outcome, actions.Again)]
    fresh = [queries.describe(holding) for holding in held if holding.kind == "report"]
    return {
        "entries": fresh,
        "twins": [(queries.describe(one.holding), one.name) for one in again],
        "refused": refused,
        "settings": [holding for holding in held if holding.kind == "settings"][:1],
    }


def address_of(outcome: actions.Outcome) -> str:
    """Tell where whoever dropped one file wants to be next."""
    if isinstance(outcome, actions.Again):
        return reverse("documents:report", args=[outcome.holding.key]) + AGAIN
    if isinstance(outcome, Holding) and outcome.kind == "report":
        return reverse("documents:report", args=[outcome.key])
    return "/"


@open_to_everybody
@never_cache
@require_safe
def show_row(request: HttpRequest, key: str) -> HttpResponse:
    """Show a file as a line of the list, as far as it is read."""
    entry = queries.describe(find_or_404(request, key))
    name = "documents/sample.html" if entry.is_sample else "documents/row.html"
    response = render(request, name, {"entry": entry})
    if not entry.progress.is_open:
        response.headers["HX-Trigger"] = "report-read"
    return response


@open_to_everybody
@never_cache
@require_safe
def show_report(request: HttpRequest, key: str) -> HttpResponse:
    """Show a report with its outline, marks and findings; or that it is still being read."""
    entry = queries.describe(find_or_404(request, key))
    if entry.progress.state != "done":
        status = STATUS_REFUSED if entry.progress.state == "failed" else 200
        return render(request, "documents/waiting.html", {"entry": entry}, status=status)
    reading = load_reading(entry.holding.folder)
    marks = mark_report(reading)
    text = TextWriter(reading, marks, key).write()
    findings = list_findings(reading, marks)
    context = {
        "entry": entry,
        "report": reading.report,
        "outline": grow_outline(reading),
        "text": text,
        "findings": findings,
        "passed": list_passed(reading),
        "coverage": describe_coverage(reading),
        "unread": list_unread(reading),
        "line_count": len(reading.lines),
        "has_pictures": reading.has_pictures,
        "is_again": "again" in request.GET,
    }
    return render(request, "documents/report.html", context)


@open_to_everybody
@never_cache
@require_safe
def show_sheet(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Show a page of the file as it was printed, with what was found outlined on it."""
    entry = queries.describe(find_or_404(request, key))
    if entry.progress.state != "done":
        raise Http404
    reading = load_reading(entry.holding.folder)
    if not reading.has_pictures or not 1 <= number <= (reading.report["document"]["pages"] or 0):
        raise Http404
    size = actions.draw_page(entry.holding, number)
    if size is None:
        raise Http404
    asked = find_asked(reading, request.GET.get("line", ""), request.GET.get("figure", ""))
    marks = mark_report(reading)
    writer = TextWriter(reading, marks)
    writer.write()  # findings and words lead to where the text came to show them
    findings = list_findings(reading, marks)
    sheet = lay_sheet(reading, findings, number, size, asked, writer.there)
    return render(request, "documents/sheet.html", {"entry": entry, "sheet": sheet})


@open_to_everybody
@never_cache
@require_safe
def show_picture(request: HttpRequest, key: str, number: int) -> FileResponse:
    """Give the picture of a page that was drawn."""
    file = find_or_404(request, key).folder / f"page-{number}.png"
    if not file.exists():
        raise Http404
    return FileResponse(file.open("rb"), content_type="image/png")


@open_to_everybody
@never_cache
@require_safe
def show_progress(request: HttpRequest, key: str) -> HttpResponse:
    """Tell a waiting page how far it is; when there is nothing to wait for, have it reloaded."""
    entry = queries.describe(find_or_404(request, key))
    response = render(request, "documents/progress.html", {"entry": entry})
    if not entry.progress.is_open:
        response.headers["HX-Refresh"] = "true"
    return response


@open_to_everybody
@never_cache
@require_safe
def show_figure(request: HttpRequest, key: str, figure: str) -> HttpResponse:
    """Tell what is known of one figure."""
    holding = find_or_404(request, key)
    if load_progress(holding.folder, now=time.time()).state != "done":
        raise Http404
    card = describe_figure(load_reading(holding.folder), figure)
    if card is None:
        raise Http404
    return render(request, "documents/figure.html", {"card": card, "key": key, "figure": figure})


@open_to_everybody
@never_cache
@require_safe
def download(request: HttpRequest, key: str, kind: str) -> FileResponse:
    """Give the file as it came, or one of the JSON documents; never to be shown in place."""
    entry = queries.describe(find_or_404(request, key))
    holding = entry.holding
    file = holding.original if kind == "original" else holding.folder / FILES.get(kind, "absent")
    if not file.exists() or not (entry.is_sample or may_be_given(holding.folder)):
        raise Http404
    name = holding.name if kind == "original" else f"{holding.name}.{kind}.json"
    mime = "application/octet-stream" if kind == "original" else "application/json"
    given = FileResponse(file.open("rb"), as_attachment=True, filename=name, content_type=mime)
    given.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return given


@open_to_everybody
@never_cache
@require_safe
def hand_back(request: HttpRequest, key: str, form: str) -> HttpResponse | FileResponse:
    """Give the report with its findings beside the text, or the list of findings."""
    entry = queries.describe(find_or_404(request, key))
    if form not in HANDED or entry.progress.state != "done":
        raise Http404
    file = actions.hand_back(entry.holding, form, "ko" if is_korean() else "en")
    if file is None:
        context = {"entry": entry, "reason": queries.why_not_handed(entry.holding)}
        return render(request, "documents/unwritten.html", context, status=STATUS_UNWRITTEN)
    name = f"{PurePath(entry.holding.name).stem}.검토.{form}"
    mime = HANDED[form]
    given = FileResponse(file.open("rb"), as_attachment=True, filename=name, content_type=mime)
    given.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return given


@open_to_everybody
@require_POST
def forget_upload(request: HttpRequest, key: str) -> HttpResponse:
    """Remove a file before its hour is over."""
    actions.forget_file(key, by=owner_of(request))
    return HttpResponseRedirect("/")


@open_to_everybody
@require_POST
def read_again(request: HttpRequest, key: str) -> HttpResponse:
    """Read a file of the visitor's own once more, after a reading that broke off."""
    entry = queries.describe(find_or_404(request, key))
    if not entry.is_sample:
        actions.read_again(entry.holding, by=owner_of(request))
    return HttpResponseRedirect(reverse("documents:report", args=[key]))


@open_to_everybody
@require_POST
def pass_finding(request: HttpRequest, key: str, index: int) -> HttpResponse:
    """Let a discrepancy of one's own report pass, with a reason."""
    holding = find_own_or_404(request, key, index)
    reason = " ".join(request.POST.get("reason", "").split())[:LONGEST_REASON]
    if reason:
        actions.let_pass(holding, index, reason, by=owner_of(request))
    return HttpResponseRedirect(reverse("documents:report", args=[key]))


@open_to_everybody
@require_POST
def stand_finding(request: HttpRequest, key: str, index: int) -> HttpResponse:
    """Take back that a discrepancy may pass."""
    actions.let_stand(find_own_or_404(request, key, index), index, by=owner_of(request))
    return HttpResponseRedirect(reverse("documents:report", args=[key]))


def find_own_or_404(request: HttpRequest, key: str, index: int) -> Holding:
    """Find a report of the visitor's own, read, that has such a discrepancy."""
    entry = queries.describe(find_or_404(request, key))
    if entry.is_sample or entry.progress.state != "done":
        raise Http404
    if index >= len(load_reading(entry.holding.folder).check["discrepancies"]):
        raise Http404
    return entry.holding


@open_to_everybody
@never_cache
@require_safe
def download_settings(request: HttpRequest) -> FileResponse:
    """Give the visitor's sagwan.toml, to lie beside the reports from now on."""
    room = queries.find_settings(owner_of(request))
    file = room.folder / FILE_NAME if room else None
    if file is None or not file.exists():
        raise Http404
    return FileResponse(
        file.open("rb"), as_attachment=True, filename=FILE_NAME, content_type="application/toml"
    )


@open_to_everybody
@require_POST
def forget_settings(request: HttpRequest) -> HttpResponse:
    """Drop the visitor's settings."""
    actions.forget_settings(by=owner_of(request))
    return HttpResponseRedirect("/")


@open_to_everybody
@never_cache
@require_safe
def compare_reports(request: HttpRequest) -> HttpResponse:
    """Let two reports be chosen, and show what changed between them."""
    owner = owner_of(request)
    choices = [*queries.list_recent(owner), *queries.list_samples()]
    ready = [entry for entry in choices if entry.progress.state == "done"]
    chosen = {name: request.GET.get(name, "") for name in ("old", "new")}
    context: dict[str, Any] = {"choices": ready, "chosen": chosen}
    pair = [next((e for e in ready if e.holding.key == key), None) for key in chosen.values()]
    if pair[0] and pair[1] and pair[0] is not pair[1]:
        context |= compare_pair(pair[0], pair[1], owner)
    elif any(chosen.values()):
        context["is_mistaken"] = True
    return render(request, "documents/compare.html", context)


def compare_pair(old: queries.Entry, new: queries.Entry, owner: str) -> dict[str, Any]:
    """Give what is known so far of what changed between two reports."""
    target = actions.start_comparison(old.holding, new.holding, by=owner)
    progress = load_progress(target.folder, result="comparison.json", now=time.time())
    misfits = find_misfits(old, new)
    offices = (old.organisation, new.organisation) if OFFICES in misfits else (None, None)
    sides = name_sides(*offices)
    context: dict[str, Any] = {
        "old": old,
        "new": new,
        "progress": progress,
        "sides": sides,
        "is_reversed": REVERSED in misfits,
    }
    if progress.state == "done":
        comparison = json.loads((target.folder / "comparison.json").read_bytes())
        beside = json.loads((target.folder / "beside.json").read_bytes())
        context |= {
            "chapters": list_chapters(comparison, sides),
            "copied": comparison["copied"],
            "repeated": list_repeated(beside),
            "contradictions": list_contradictions(beside),
        }
    return context


def search_together(request: HttpRequest) -> dict[str, Any]:
    """Tell how far the search is for what a visitor's reports tell differently; it begins when all
    of them are read."""
    owner = owner_of(request)
    entries = queries.list_recent(owner)
    ready = [entry for entry in entries if entry.progress.state == "done"]
    if len(ready) < 2 or any(entry.progress.is_open for entry in entries):
        return {}
    target = actions.start_together(ready, by=owner)
    progress = load_progress(target.folder, result="together.json", now=time.time())
    context: dict[str, Any] = {"progress": progress, "count": len(ready)}
    if progress.counts:
        pairs = list_pairs(progress.counts, ready)
        context |= {"pairs": pairs, "compared": progress.counts["pairs"]}
        context["found"] = sum(len(pair.found) for pair in pairs)
    return context


@open_to_everybody
@never_cache
@require_safe
def show_together_row(request: HttpRequest) -> HttpResponse:
    """Show in a line of the list how often the dropped reports tell something differently."""
    return render(request, "documents/together_row.html", search_together(request))


@open_to_everybody
@never_cache
@require_safe
def show_together(request: HttpRequest) -> HttpResponse:
    """Show what the dropped reports tell differently, pair by pair."""
    return render(request, "documents/together.html", search_together(request))


@open_to_everybody
@require_safe
def list_rules(request: HttpRequest) -> HttpResponse:
    """Show every rule with its reason and an example."""
    return render(request, "documents/rules.html", {"groups": list_rule_groups()})


@open_to_everybody
@require_safe
def show_help(request: HttpRequest) -> HttpResponse:
    """Show how to use the site, its marks and keys, and what becomes of files."""
    context = {
        "limit": actions.limit(),
        "most": settings.UPLOAD_MAX_FILES,
        "is_scanned": bool(settings.SCANNER),
    }
    return render(request, "documents/help.html", context)
