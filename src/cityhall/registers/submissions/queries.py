"""Reads of the register of submissions, by name."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from cityhall.ground.access.actors import Actor
from cityhall.registers.submissions.models import Submission, Tier, Version
from cityhall.registers.submissions.rules import may_sign

ERROR = "error"


def list_submissions() -> QuerySet[Submission]:
    """List the submissions, the latest first."""
    return Submission.objects.select_related("office").prefetch_related("versions__signatures")


def list_latest(most: int) -> list[Submission]:
    """List the latest submissions without what checking found in their versions."""
    versions = Version.objects.defer("findings", "changes")
    rows = Submission.objects.select_related("office")
    return list(
        rows.prefetch_related(Prefetch("versions", versions), "versions__signatures")[:most]
    )


def find_submission(key: str) -> Submission | None:
    """Find a submission by its key."""
    return list_submissions().filter(key=key).first()


def find_by_source(source: str) -> Submission | None:
    """Find the last submission that was made of something."""
    return list_submissions().filter(source=source).order_by("-begun").first()


def find_version(submission: Submission, number: int | None = None) -> Version | None:
    """Find a version; the latest where no number is given."""
    found = submission.versions.order_by("-number")
    return (found.filter(number=number) if number else found).first()


def list_standing(version: Version) -> list[dict[str, Any]]:
    """List the errors of a version that nobody let pass."""
    waived = set(version.waivers.values_list("finding", flat=True))
    return [one for one in version.findings if one["severity"] == ERROR and one["id"] not in waived]


def count_open_comments(version: Version) -> int:
    """Count the comments that nobody answered."""
    return version.comments.filter(settled="").count()


def list_earlier_findings(submission: Submission) -> list[dict[str, Any]]:
    """List what checking found in what the office handed in before this month."""
    before = Version.objects.filter(
        submission__office=submission.office, submission__month__lt=submission.month
    )
    return [finding for one in before.order_by("pk") for finding in one.findings]


def next_tier(version: Version) -> Tier | None:
    """Tell which review of a version comes next; none when all are signed."""
    signed = len(version.signatures.all())
    return Tier(signed + 1) if signed < len(Tier) else None


def list_waiting(actor: Actor, on: date) -> list[tuple[Submission, Version, Tier]]:
    """List the versions whose next review is somebody's to sign."""
    waiting = []
    open_ones = Version.objects.filter(state=Version.State.OPEN).defer("findings", "changes")
    open_ones = open_ones.select_related("submission__office")
    for version in open_ones.prefetch_related("signatures"):
        tier = next_tier(version)
        people = {one.by for one in version.signatures.all()}
        office = version.submission.office.key
        if tier and actor.key not in people and may_sign(actor, tier, office, on, people):
            waiting.append((version.submission, version, tier))
    return waiting
