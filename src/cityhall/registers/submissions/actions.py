"""The only door by which something is handed in, remarked on, returned, signed and sealed."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.submissions import seals
from cityhall.registers.submissions.changing import list_changes
from cityhall.registers.submissions.errors import (
    BrokenFileError,
    NoFigureError,
    NoReasonError,
    NotOpenError,
    NotSignedError,
    OpenCommentsError,
    OutOfTurnError,
    SameFileError,
    SamePersonError,
    StandingFaultsError,
)
from cityhall.registers.submissions.files import keep_file, load_file
from cityhall.registers.submissions.findings import mark_repeated
from cityhall.registers.submissions.models import (
    ABOUT,
    Comment,
    Seal,
    Signature,
    Submission,
    Tier,
    Version,
    Waiver,
)
from cityhall.registers.submissions.queries import (
    count_open_comments,
    find_by_source,
    list_earlier_findings,
    list_standing,
)
from cityhall.registers.submissions.readings import (
    find_figure,
    keep_reading,
    load_reading,
)
from cityhall.registers.submissions.rules import check_hander, check_reviewer, check_signer

KEY_FILE = "seal_key"
MOST_CHANGES = 500


def begin(office: Unit, title: str, month: date, *, by: Actor, source: str = "") -> Submission:
    """Begin a submission of an office; `source` names what it is made of."""
    check_hander(by, office.key, timezone.localdate())
    key = f"{month:%Y-%m}.{office.key.replace('/', '.')}.{secrets.token_hex(3)}"
    with record("submissions.begin", by=by.author, of=("submission", key)):
        return Submission.objects.create(
            key=key,
            office=office,
            title=title.strip()[:200],
            month=month.replace(day=1),
            begun=timezone.now(),
            begun_by=by.name_ko,
            source=source,
        )


def begin_once(
    office: Unit, title: str, month: date, *, by: Actor, source: str
) -> tuple[Submission, bool]:
    """Give the submission of a source, and whether it was begun now: two at once begin one."""
    with transaction.atomic():
        Unit.objects.select_for_update(no_key=True).get(pk=office.pk)
        found = find_by_source(source)
        return (
            (found, False) if found else (begin(office, title, month, by=by, source=source), True)
        )


def hand_in(
    submission: Submission,
    name: str,
    content: bytes,
    findings: Iterable[Mapping[str, Any]],
    *,
    by: Actor,
    reading: Mapping[str, Any] | None = None,
) -> Version:
    """Hand a version in: this very file, with what checking found; earlier ones are replaced.

    `reading` is what the file says (`sagwan.report/1`), by which figures can be remarked on.
    """
    check_hander(by, submission.office.key, timezone.localdate())
    sha256 = keep_file(content)
    read = keep_reading(reading) if reading else ""
    with transaction.atomic():
        Submission.objects.select_for_update().get(pk=submission.pk)
        last = submission.versions.order_by("-number").first()
        if last and last.sha256 == sha256:
            raise SameFileError
        with record("submissions.hand_in", by=by.author, of=("submission", submission.key)):
            submission.versions.filter(
                state__in=[Version.State.OPEN, Version.State.RETURNED]
            ).update(state=Version.State.REPLACED)
            return Version.objects.create(
                submission=submission,
                number=last.number + 1 if last else 1,
                name=name[:200],
                sha256=sha256,
                size=len(content),
                findings=mark_repeated(findings, list_earlier_findings(submission)),
                reading=read,
                changes=tell_changes(last, reading),
                handed_in=timezone.now(),
                by=by.key,
                by_name=by.name_ko,
            )


def tell_changes(last: Version | None, reading: Mapping[str, Any] | None) -> list[str]:
    """Tell what is said otherwise than in the version before, where both could be read."""
    before = load_reading(last) if last else None
    return list(list_changes(before, reading))[:MOST_CHANGES] if before and reading else []


def comment(
    version: Version, text: str, line: int | None = None, *, by: Actor, figure: str = ""
) -> Comment:
    """Say something of a line or a figure of a version, or of the whole."""
    check_reviewer(by, version.submission.office.key, timezone.localdate())
    check_said(text)
    told = find_figure(version, figure) if figure else None
    if figure and told is None:
        raise NoFigureError
    with transaction.atomic():
        version = lock(version)
        with record("submissions.comment", by=by.author, of=of(version)):
            return Comment.objects.create(
                version=version,
                line=told.line if told else line,
                figure=figure if told else "",
                about=told.words[:ABOUT] if told else "",
                text=text.strip()[:2000],
                at=timezone.now(),
                by=by.key,
                by_name=by.name_ko,
            )


def settle(remark: Comment, how: str, *, by: Actor) -> Comment:
    """Answer a comment."""
    check_reviewer(by, remark.version.submission.office.key, timezone.localdate())
    check_said(how)
    with transaction.atomic():
        version = lock(remark.version)
        with record("submissions.settle", by=by.author, of=of(version), why=how):
            remark.settled, remark.settled_by = how.strip()[:2000], by.name_ko
            remark.save()
    return remark


def waive(version: Version, finding: str, why: str, *, by: Actor) -> Waiver:
    """Let a finding stand, with why."""
    check_reviewer(by, version.submission.office.key, timezone.localdate())
    check_said(why)
    if finding not in {one["id"] for one in version.findings}:
        raise NoReasonError
    with transaction.atomic():
        version = lock(version)
        with record("submissions.waive", by=by.author, of=of(version), why=why):
            return Waiver.objects.update_or_create(
                version=version,
                finding=finding,
                defaults={"why": why.strip()[:2000], "by": by.key, "by_name": by.name_ko},
            )[0]


def give_back(version: Version, why: str, *, by: Actor) -> Version:
    """Return a version to whoever handed it in, with why."""
    check_reviewer(by, version.submission.office.key, timezone.localdate())
    check_said(why)
    with transaction.atomic():
        version = lock(version)
        with record("submissions.give_back", by=by.author, of=of(version), why=why):
            version.state, version.returned_why = Version.State.RETURNED, why.strip()[:2000]
            version.save()
    return version


def sign(version: Version, *, by: Actor, remark: str = "") -> Signature:
    """Sign the review of a version that comes next."""
    with transaction.atomic():
        version = lock(version)
        signed = list(version.signatures.order_by("tier"))
        if len(signed) == len(Tier):
            raise OutOfTurnError
        tier = Tier(len(signed) + 1)
        people = {one.by for one in signed}
        if by.key in people:
            raise SamePersonError
        check_signer(by, tier, version.submission.office.key, timezone.localdate(), people)
        check_ready(version)
        at = timezone.now()
        before = signed[-1].digest if signed else ""
        digest = seals.digest_signature(version.sha256, tier, by.name_ko, at, before)
        with record(f"submissions.sign-{tier}", by=by.author, of=of(version), why=remark):
            return Signature.objects.create(
                version=version,
                tier=tier,
                at=at,
                by=by.key,
                by_name=by.name_ko,
                remark=remark.strip()[:2000],
                digest=digest,
            )


def check_ready(version: Version) -> None:
    """Refuse a signature under what is not ready."""
    standing = len(list_standing(version))
    if standing:
        raise StandingFaultsError(standing)
    unanswered = count_open_comments(version)
    if unanswered:
        raise OpenCommentsError(unanswered)


def seal(version: Version, *, by: Actor) -> Seal:
    """Seal a version that all three signed: nothing of it changes any more."""
    check_reviewer(by, version.submission.office.key, timezone.localdate())
    with transaction.atomic():
        version = lock(version)
        signed = list(version.signatures.order_by("tier"))
        if len(signed) < len(Tier):
            raise NotSignedError
        content = load_file(version.sha256)
        if content is None:
            raise BrokenFileError(version.sha256)
        at = timezone.now()
        certificate = seals.certify(
            describe(version, at.isoformat()),
            [seals.Signed(one.tier, one.by_name, one.at, one.digest) for one in signed],
            seals.load_key(Path(settings.VAR) / KEY_FILE),
        )
        with record("submissions.seal", by=by.author, of=of(version), why=version.sha256):
            version.state = Version.State.SEALED
            version.save()
            return Seal.objects.create(version=version, certificate=certificate, at=at)


def describe(version: Version, at: str) -> dict[str, Any]:
    """Give what a certificate tells of a version."""
    submission = version.submission
    return {
        "file": {"name": version.name, "sha256": version.sha256, "size": version.size},
        "submission": submission.key,
        "title": submission.title,
        "office": submission.office.key,
        "month": submission.month.isoformat()[:7],
        "version": version.number,
        "waived": list(version.waivers.order_by("pk").values_list("why", flat=True)),
        "sealed": at,
    }


def lock(version: Version) -> Version:
    """Have a version to oneself; refuses one that is not under review any more."""
    found = Version.objects.select_for_update().get(pk=version.pk)
    if found.state != Version.State.OPEN:
        raise NotOpenError
    return found


def check_said(text: str) -> None:
    """Refuse silence where something has to be said."""
    if not text.strip():
        raise NoReasonError


def of(version: Version) -> tuple[str, str]:
    """Name a version to the history."""
    return "submission", version.submission.key
