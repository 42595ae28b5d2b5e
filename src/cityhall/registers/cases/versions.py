"""The versions by which cases run: a file that is taken away leaves them without rules, one that
is edited in place moves them under other rules than those by which they were opened."""

from django.db import transaction
from django.db.models import Count

from cityhall.ground.access.actors import SITE
from cityhall.ground.history.actions import record
from cityhall.registers.cases.models import Case, Declaration
from cityhall.registers.cases.procedures import load_all
from sagwan.procedures import Procedure, load_declared

LOST = (
    "사건 {n}건이 따르는 '{key}' 절차의 {version}판이 없습니다. "
    "그 파일을 procedures/에 되돌려 놓으십시오.\n"
    "version {version} of '{key}', by which {n} case(s) run, is gone: "
    "put its file back into procedures/."
)
EDITED = (
    "procedures/{file}: 사건 {n}건이 따르는 '{key}' 절차의 {version}판이 바뀌었습니다. "
    "되돌리고, 고칠 것은 version을 올린 새 파일에 적으십시오.\n"
    "procedures/{file}: version {version} of '{key}', by which {n} case(s) run, was edited: "
    "put it back, and write what is new into a file of a higher version."
)
UPGRADED = """'{key}' 절차의 {version}판이 이 판의 사관에서 달라졌습니다(사건 {n}건).
Version {version} of '{key}' differs in this release of Sagwan ({n} case(s))."""


def find_missing() -> str:
    """Say which versions cases run by that are declared nowhere; nothing where all are there."""
    known = {(one.key, one.version) for one in load_all()}
    return "\n".join(
        LOST.format(n=n, key=key, version=version)
        for (key, version), n in sorted(count_cases().items())
        if (key, version) not in known
    )


def count_cases() -> dict[tuple[str, int], int]:
    """Count the cases that run by each version of each procedure."""
    used = Case.objects.order_by().values_list("procedure", "version").annotate(n=Count("pk"))
    return {(key, version): n for key, version, n in used}


def find_edited() -> str:
    """Say which of a city's own versions were edited under cases that run by them."""
    return "\n".join(say_changed(EDITED, one) for one in list_changed() if is_own(one))


def keep_declarations() -> str:
    """Keep what each version declares, as it is now; tells what a release of ours changed under
    running cases. `find_edited` is asked before."""
    kept = load_kept()
    fresh = [one for one in load_all() if kept.get((one.key, one.version)) != one.digest]
    told = "\n".join(say_changed(UPGRADED, one) for one in list_changed())
    if fresh:
        about = ("procedures", "declared")
        with transaction.atomic(), record("cases.declare", by=SITE.author, of=about, why=told):
            for one in fresh:
                Declaration.objects.update_or_create(
                    procedure=one.key, version=one.version, defaults={"digest": one.digest}
                )
    return told


def load_kept() -> dict[tuple[str, int], str]:
    """Load the digest of what each version declared."""
    rows = Declaration.objects.values_list("procedure", "version", "digest")
    return {(key, version): digest for key, version, digest in rows}


def list_changed() -> list[Procedure]:
    """List the versions that cases run by and that declare something else than was kept."""
    kept, used = load_kept(), count_cases()
    places = [(one, (one.key, one.version)) for one in load_all()]
    return [
        one for one, place in places if place in used and kept.get(place, one.digest) != one.digest
    ]


def is_own(procedure: Procedure) -> bool:
    """Tell whether a version stands in a file of the city's own."""
    return not any(procedure is one for one in load_declared())


def say_changed(words: str, one: Procedure) -> str:
    """Say that a version changed, and under how many cases."""
    n = count_cases()[one.key, one.version]
    return words.format(file=one.file, key=one.key, version=one.version, n=n)
