"""The only doors by which files come into the spool, are read, and go."""

import secrets
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.timezone import localdate

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.look.languages import say
from cityhall.ground.look.numbers import describe_size
from cityhall.ground.organisation.models import Unit
from cityhall.registers.documents import queries
from cityhall.registers.documents.filings import digest, lay_down
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading import launch
from cityhall.registers.documents.reading.failures import LOST
from cityhall.registers.documents.reading.launch import (
    read_at_once,
    start_comparing,
    start_reading,
)
from cityhall.registers.documents.reading.scanning import scan_file
from cityhall.registers.documents.reading.stored import load_progress
from cityhall.registers.documents.reading.tickets import STARTED, TICKET
from cityhall.registers.documents.reading.verdicts import (
    Verdict,
    alike,
    keep_verdicts,
    load_verdicts,
    mark_passed,
)
from cityhall.registers.documents.rules import check_receiver
from cityhall.registers.documents.spool import (
    Holding,
    SpoolFullError,
    all_holdings,
    display_name,
    register,
    write_json,
)
from cityhall.registers.documents.uploads import is_too_large
from sagwan.checking.settings_file import FILE_NAME, SettingsError, load_settings

LARGEST_SETTINGS = 256 * 1024


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Again:
    """A file whose content its owner dropped before: what is there of it already."""

    name: str
    holding: Holding


Outcome = Holding | Again | Refusal


def receive_files(files: "Iterable[UploadedFile[Any]]", *, by: str) -> list[Outcome]:
    """Lay files down in the spool of an owner and start reading them, settings first."""
    ordered = sorted(files, key=lambda file: not is_settings(file.name or ""))
    return [receive_file(file, by=by) for file in ordered]


def receive_file(file: "UploadedFile[Any]", *, by: str) -> Outcome:
    """Lay one file down and start reading it, or say why not."""
    name = display_name(file.name or "")
    if is_too_large(file):
        return Refusal(
            name, say("{n}보다 커서 받지 않았습니다.", "It is larger than {n}.", n=limit())
        )
    if is_settings(name):
        return receive_settings(file, by=by)
    try:
        holding = queries.spool().receive(by, name, file.chunks(), now=time.time())
    except SpoolFullError:
        reason = say(
            "임시 보관함이 가득 찼습니다. 잠시 뒤에 다시 올려 주세요.",
            "The spool is full. Please try again in a while.",
        )
        return Refusal(name, reason)
    if twin := queries.spool().find_twin(by, holding, now=time.time()):
        forget_file(holding.key, by=by)
        read_again(twin, by=by)
        return Again(name, queries.spool().renew(twin, now=time.time(), copy=name))
    start_reading(holding.folder, queries.find_settings_file(by))
    return holding


def limit() -> str:
    """Write how large a file may be."""
    return describe_size(settings.UPLOAD_MAX_BYTES)


def read_again(holding: Holding, *, by: str) -> None:
    """Read a file once more, where the first reading ended in a way that may not be its fault."""
    if load_progress(holding.folder, now=time.time()).can_repeat:
        start_reading(holding.folder, queries.find_settings_file(by))


def is_settings(name: str) -> bool:
    """Tell a city's settings from a report."""
    return name.lower().endswith(".toml")


def receive_settings(file: "UploadedFile[Any]", *, by: str) -> Holding | Refusal:
    """Take a sagwan.toml for the owner's reports, and check those that are here with it."""
    name = display_name(file.name or "")
    if (file.size or 0) > LARGEST_SETTINGS:
        return Refusal(name, say("설정 파일이 너무 큽니다.", "These settings are too large."))
    room = settings_room(by=by)
    fresh = room.folder / "fresh.toml"
    fresh.write_bytes(file.read())
    if reason := why_unfit(fresh, name):
        fresh.unlink()
        if not (room.folder / FILE_NAME).exists():
            forget_file(room.key, by=by)
        return Refusal(name, reason)
    fresh.replace(room.original)
    keep_verdicts(room.folder, load_verdicts(room.folder))
    check_again(by=by)
    return room


def why_unfit(file: Path, name: str) -> str:
    """Say why settings cannot be used, nothing where they can."""
    if found := scan_file(file):
        return say(str(found["ko"]), str(found["en"]))
    try:
        load_settings(file)
    except (SettingsError, RecursionError) as failure:
        return describe_failure(failure, str(file), name)
    return ""


def settings_room(*, by: str) -> Holding:
    """Give the place of an owner's settings, for another hour."""
    room = queries.spool().room(by, "settings", now=time.time(), name=FILE_NAME)
    queries.spool().renew(room, now=time.time())
    return room


def describe_failure(failure: Exception, path: str, name: str) -> str:
    """Say what is wrong with settings, with the name by which their owner knows them."""
    if isinstance(failure, SettingsError):
        return say(failure.message.ko, failure.message.en).replace(path, name)
    return say("설정 파일을 읽을 수 없습니다.", "These settings cannot be read.")


def check_again(*, by: str) -> None:
    """Check the reports of an owner anew, since the settings have changed."""
    for holding in queries.spool().list_of(by, now=time.time()):
        start_reading(holding.folder, queries.find_settings_file(by))


def let_pass(holding: Holding, index: int, reason: str, *, by: str) -> None:
    """Let a discrepancy pass, with the reason: it is remembered for this owner's reports."""
    verdict = Verdict(
        rule=queries.rule_of(holding, index),
        file=holding.name,
        text=queries.words_of(holding, index),
        reason=reason,
        date=localdate().isoformat(),
    )
    room = settings_room(by=by)
    keep_verdicts(room.folder, [*load_verdicts(room.folder), verdict])
    mark_passed(holding.folder, alike(holding.folder, index), verdict)


def let_stand(holding: Holding, index: int, *, by: str) -> None:
    """Take back that a discrepancy may pass."""
    rule, words = queries.rule_of(holding, index), queries.words_of(holding, index)
    room = settings_room(by=by)
    kept = [v for v in load_verdicts(room.folder) if (v.rule, v.text) != (rule, words)]
    keep_verdicts(room.folder, kept)
    mark_passed(holding.folder, alike(holding.folder, index), None)
    if not kept and not room.original.exists():
        forget_file(room.key, by=by)


def forget_settings(*, by: str) -> None:
    """Drop the owner's settings, and check the reports without them."""
    if room := queries.find_settings(by):
        forget_file(room.key, by=by)
        check_again(by=by)


def forget_file(key: str, *, by: str) -> None:
    """Remove a file before its hour is over."""
    queries.spool().forget(by, key, now=time.time())


def start_comparison(old: Holding, new: Holding, *, by: str) -> Holding:
    """Give the comparison of two reports, started where it is not there yet."""
    target = queries.spool().room(
        by, "comparison", now=time.time(), name="comparison", partners=(old.key, new.key)
    )
    if not any((target.folder / name).exists() for name in ("started.json", "failure.json")):
        start_comparing(old.folder, new.folder, target.folder)
    return target


def start_together(entries: list[queries.Entry], *, by: str) -> Holding:
    """Give what an owner's reports tell differently, searched for where that was not done yet."""
    file = queries.find_settings_file(by)
    stamp = f"settings {file.stat().st_mtime_ns}" if file else "no settings"
    keys = sorted(entry.holding.key for entry in entries)
    target = queries.spool().room(
        by, "together", now=time.time(), name="together", partners=(*keys, stamp)
    )
    if not any((target.folder / name).exists() for name in ("started.json", "failure.json")):
        folders = [entry.holding.folder for entry in entries]
        launch.start_together(folders, target.folder, file)
    return target


def draw_page(holding: Holding, number: int) -> dict[str, int] | None:
    """Have a page of a file drawn, unless it is already; give its size."""
    if queries.load_page_size(holding, number) is None:
        launch.draw_page(holding.folder, number)
    return queries.load_page_size(holding, number)


def hand_back(holding: Holding, form: str, language: str) -> Path | None:
    """Have a report written with its findings, unless it is already; None where it cannot be."""
    stamp = (holding.folder / "counts.json").stat().st_mtime_ns
    file = holding.folder / f"handed-{stamp}-{language}.{form}"
    if not file.exists():
        launch.hand_back(holding.folder, form, language, file.name)
    return file if file.exists() else None


def prepare_samples() -> None:
    """Start reading the samples that are new or have changed."""
    for folder in lay_samples():
        start_reading(folder, queries.sample_settings(), is_ours=True)


def lay_samples() -> list[Path]:
    """Lay the samples down where they can be read; give the folders of those just laid."""
    laid = []
    for file in queries.sample_files():
        folder = queries.sample_folder(file)
        if not (folder / "about.json").exists():
            folder.mkdir(parents=True, exist_ok=True)
            size = (folder / "original").write_bytes(file.read_bytes())
            register(folder, file.name, size=size, now=time.time())
            laid.append(folder)
    return laid


def open_house() -> None:
    """Make ready at the start: sweep what has expired or broke off, read the samples anew."""
    shutil.rmtree(queries.sample_home(), ignore_errors=True)
    queries.spool().sweep(now=time.time())
    for half in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*"):
        half.unlink(missing_ok=True)
    for holding in all_holdings(queries.spool().root):
        call_off(holding)
    read_at_once(lay_samples(), queries.sample_settings())


def call_off(holding: Holding) -> None:
    """Mark work that the end of the last process broke off, so that it can be done again."""
    (holding.folder / TICKET).unlink(missing_ok=True)
    if holding.kind != "report":
        (holding.folder / STARTED).unlink(missing_ok=True)
    elif load_progress(holding.folder, now=time.time()).is_open:
        write_json(holding.folder / "failure.json", LOST)


def file_report(holding: Holding, office: Unit, month: date, *, by: Actor) -> Filing:
    """Take a report into the register for good; the same file of the same month only once.

    It is compared with the report of the office before it, so that what follows knows both.
    """
    check_receiver(by, office.key)
    sha256 = digest(holding.original)
    known = Filing.objects.filter(office=office, month=month, sha256=sha256).first()
    if known:
        return known
    filing = Filing(
        key=secrets.token_urlsafe(16),
        office=office,
        month=month,
        title=queries.describe(holding).title[:200],
        name=holding.name,
        size=holding.size,
        sha256=sha256,
        read_sha256=digest(holding.folder / "report.json"),
        received=timezone.now(),
        received_by=by.key,
    )
    lay_down(holding.folder, filing.folder)
    before = queries.find_filing_before(filing)
    if before:
        launch.compare_at_once(before.folder, filing.folder, filing.folder / "before")
    with record("documents.file_report", by=by.author, of=("filing", filing.key)):
        filing.save(force_insert=True)
    return filing
