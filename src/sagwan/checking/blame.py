"""Which cell is wrong, where several broken relations meet in one.

A wrong digit in a cross-table breaks its row and its column. Where one value of one cell mends
all of them, and no relation that holds would break by it, the fault is told once, at that cell.
"""

from collections.abc import Sequence
from decimal import Decimal

from sagwan.checking.rule import Finding, Rule
from sagwan.facts import Alternative, Message, Report

Found = tuple[Rule, Finding]
MOST_TERMS = 5
ARITHMETIC = frozenset({"sum", "difference", "ratio"})


def merge_blamed(report: Report, found: Sequence[Found]) -> list[Found]:
    """Tell faults that one cell explains as one finding at that cell."""
    broken = [i for i, (_, f) in enumerate(found) if not f.holds and f.kind in ARITHMETIC]
    held = _held_figures(found)
    claims: dict[tuple[str, str], list[int]] = {}
    for i in broken:
        for mend in found[i][1].alternatives:
            claims.setdefault((mend.figure, mend.value), []).append(i)
    merged = dict(enumerate(found))
    ranked = sorted(claims.items(), key=lambda claim: -len(claim[1]))
    for (figure, value), indexes in ranked:
        open_ = [i for i in indexes if i in merged]
        if len(open_) < 2 or figure in held or _has_rival(claims, figure, open_):
            continue
        merged[open_[0]] = _blamed(report, [merged[i] for i in open_], Alternative(figure, value))
        for i in open_[1:]:
            del merged[i]
    return [merged[i] for i in sorted(merged)]


def _held_figures(found: Sequence[Found]) -> set[str]:
    """List the figures of relations that hold: changing one of them would break a relation."""
    return {
        figure
        for _, finding in found
        if finding.holds and finding.kind in ARITHMETIC
        for figure in finding.figures
    }


def _has_rival(
    claims: dict[tuple[str, str], list[int]], figure: str, indexes: Sequence[int]
) -> bool:
    """Tell whether another cell could mend the same relations as well."""
    return any(
        other != figure and set(indexes) <= set(claimed) for (other, _), claimed in claims.items()
    )


def _blamed(report: Report, found: Sequence[Found], mend: Alternative) -> Found:
    rule, first = found[0]
    cell = report.figure_by_id[mend.figure]
    expected = f"{Decimal(mend.value):,}"
    relations = " · ".join(_short(f.relation) for _, f in found if f.relation)
    subject = " ".join(cell.subject[-3:]) or cell.text
    message = Message(
        f"‘{subject}’ {cell.text}은(는) {len(found)}개의 관계({relations})에 어긋나며, {expected}이면 모두 맞습니다. "
        "원자료를 확인하여 고치십시오.",
        f"‘{subject}’ {cell.text} breaks {len(found)} relations ({relations}); {expected} would "
        "mend them all. Check the source and mend it.",
    )
    figures = tuple(dict.fromkeys(figure for _, f in found for figure in f.figures))
    blamed = first._replace(
        place=cell.place,
        message=message,
        figures=figures,
        found=cell.text,
        expected=expected,
        alternatives=(mend,),
        severity=_gravest([f.severity or r.severity for r, f in found]),
        certainty=None,
    )
    return rule, blamed


def _short(relation: str) -> str:
    """Cut a long sum in the middle: 243 = 29 + 33 + … + 12."""
    terms = relation.split(" + ")
    if len(terms) <= MOST_TERMS:
        return relation
    return " + ".join([*terms[:2], "…", terms[-1]])


def _gravest(severities: Sequence[str]) -> str:
    return min(severities, key=("error", "warning", "note").index)
