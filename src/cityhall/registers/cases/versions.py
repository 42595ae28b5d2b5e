"""The versions by which cases run: a file that was taken away would leave them without rules."""

from django.db.models import Count

from cityhall.registers.cases.models import Case
from cityhall.registers.cases.procedures import load_all

LOST = """사건 {n}건이 따르는 '{key}' 절차의 {version}판이 없습니다. 그 파일을 procedures/에 되돌려 놓으십시오.
{n} cases run by version {version} of '{key}', which is gone: put its file back into procedures/."""


def find_missing() -> str:
    """Say which versions cases run by that are declared nowhere; nothing where all are there."""
    known = {(one.key, one.version) for one in load_all()}
    used = Case.objects.order_by().values_list("procedure", "version").annotate(n=Count("pk"))
    return "\n".join(
        LOST.format(n=n, key=key, version=version)
        for key, version, n in sorted(used)
        if (key, version) not in known
    )
