"""A filing taken apart: each figure, task and promise of a report as a proposal, nothing written.

What the report before it told is matched by comparing the two; names settle the rest. A figure
that checking proves wrong is offered as it should be, with the printed one beside it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cityhall.work.intake.matching.figures import Book, Match
from cityhall.work.intake.matching.report import match_report
from cityhall.work.intake.matching.tasks import list_directions, list_results
from cityhall.work.intake.matching.told import Told
from cityhall.work.intake.matching.words import bare
from cityhall.work.intake.models import Certainty, Kind, Proposal, Verdict

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What the registers know of the report before: figures by place, promises and tasks by place.

    Figures: (line, start) → the offer that was accepted; promises: (line, nth) → key; tasks: line
    → key. Where no report came before, `told` holds the texts that the register knows: key, text.
    """

    figures: Mapping[tuple[int, int], Json]
    promises: Mapping[tuple[int, int], str]
    tasks: Mapping[int, str]
    told_promises: tuple[tuple[str, str], ...] = ()
    told_tasks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A report as it was read, checked, and compared with the one before it."""

    report: Json
    check: Json
    lines: list[str]
    comparison: Json | None


def offer_all(taken: Taken, book: Book, known: Known) -> Iterator[Proposal]:
    """Offer everything that a report says and a register could hold."""
    yield from offer_figures(taken, book, known)
    tasks = dict(offer_tasks(taken, known))
    yield from tasks.values()
    homes = {key: str(one.target) for key, one in tasks.items()}
    yield from offer_promises(taken, known, homes)


def offer_figures(taken: Taken, book: Book, known: Known) -> Iterator[Proposal]:
    """Offer each figure whose place in the register is clear."""
    wrong = proven_wrong(taken.check)
    before = {
        pair["new"]["id"]: known.figures.get(place_of(pair["old"]))
        for pair in (taken.comparison or {}).get("figures", ())
        if pair["old"] and pair["new"]
    }
    for figure, match in match_report(taken.report, taken.lines, book):
        learned = before.get(figure["id"])
        if learned and learned["measure"] not in book.catalogue.measures:
            learned = None
        if match is not None or learned is not None:
            yield make_figure(figure, match, learned, wrong.get(figure["id"]), book)


def make_figure(
    figure: Json, match: Match | None, learned: Json | None, should: str | None, book: Book
) -> Proposal:
    """Make the proposal for a figure: by what the last report taught, else by its words."""
    offer = offer_of(figure, match, learned, book)
    certain = match is not None and match.is_certain
    if learned is not None:
        reason = ("지난 보고서의 같은 자리", "the same place of the last report")
    else:
        words = " › ".join(match.words) if match else ""
        reason = (f"이름으로 찾음: {words}", f"found by its names: {words}")
    verdict = Verdict.NEW
    if should is not None:
        offer |= {"value": should, "printed": figure["value"], "reason": f"검산하면 {should}"}
        verdict = Verdict.CORRECTED
        reason = (
            f"검산과 어긋남: {figure['value']} 대신 {should}",
            f"disproved by arithmetic: {should} in the place of {figure['value']}",
        )
    return make(
        Kind.FIGURE,
        figure["place"],
        figure["text"],
        target=" ".join(filter(None, (offer["measure"], offer["subject"], offer["dimensions"]))),
        offer=offer,
        verdict=verdict,
        certainty=Certainty.CERTAIN if certain or learned else Certainty.LIKELY,
        reason=reason,
    )


def offer_of(figure: Json, match: Match | None, learned: Json | None, book: Book) -> dict[str, Any]:
    """Give what the register would hold of a figure."""
    given = {"value": figure["value"], "unit": figure["unit"], "text": figure["text"]}
    if match is not None and (learned is None or match.is_certain):
        since = match.since.isoformat() if match.since else ""
        return given | {
            "unit": match.unit,
            "measure": match.measure,
            "subject": match.subject,
            "as_of": match.as_of.isoformat(),
            "since": since,
            "dimensions": match.dimensions,
        }
    assert learned is not None, "a figure is offered by its names or by what was learned"
    as_of = figure["as_of"] if len(figure["as_of"] or "") == 10 else book.month.isoformat()
    since = f"{as_of[:4]}-01-01" if learned["since"] else ""
    kept = {name: learned[name] for name in ("measure", "subject", "dimensions")}
    return (
        given | kept | {"as_of": as_of, "since": since, "unit": figure["unit"] or learned["unit"]}
    )


def proven_wrong(check: Json) -> dict[str, str]:
    """Give the value that arithmetic asks for, of each figure that alone can be the wrong one."""
    found = [one for one in check["discrepancies"] if one["severity"] == "error"]
    alone = [one["alternatives"][0] for one in found if len(one["alternatives"] or ()) == 1]
    return {one["figure"]: one["value"] for one in alone}


def offer_tasks(taken: Taken, known: Known) -> Iterator[tuple[str, Proposal]]:
    """Offer each task as new, or as the one that the last report told."""
    pairs = {
        pair["new"]["id"]: pair for pair in (taken.comparison or {}).get("tasks", ()) if pair["new"]
    }
    told = Told(known.told_tasks, (task["title"] for task in taken.report["tasks"]))
    for task in taken.report["tasks"]:
        pair = pairs.get(task["id"])
        old = pair["old"] if pair else None
        key = known.tasks.get(old["place"]["line"]) if old else None
        if found := told.find(task["title"]):
            key, old = found[0], {"title": found[1]}
        place = find_section(taken.report, task["section"])
        renamed = old is not None and bare(old["title"]) != bare(task["title"])
        verdict = Verdict.NEW if not key else Verdict.REWORDED if renamed else Verdict.SAME
        yield (
            task["id"],
            make(
                Kind.TASK,
                place,
                task["title"],
                target=key or "",
                offer={
                    "number": task["number"] or "",
                    "title": task["title"],
                    "id": task["id"],
                    "directions": list_directions(taken.report, task),
                    "results": list_results(taken.report, task),
                },
                verdict=verdict,
                certainty=Certainty.LIKELY if renamed else Certainty.CERTAIN,
                reason=task_reason(verdict, old),
            ),
        )


def task_reason(verdict: Verdict, old: Json | None) -> tuple[str, str]:
    """Say why a task is taken for new or for a known one."""
    if verdict == Verdict.NEW or old is None:
        return ("지난 보고서에 없던 과제", "no task of the last report")
    if verdict == Verdict.SAME:
        return ("지난 보고서와 같은 과제", "the same task as in the last report")
    return (f"이름이 바뀜: {old['title']}", f"renamed; it was {old['title']}")


def find_section(report: Json, key: str) -> Json:
    """Give the place of a section."""
    place: Json = next(one["place"] for one in report["sections"] if one["id"] == key)
    return place


def offer_promises(taken: Taken, known: Known, homes: Mapping[str, str]) -> Iterator[Proposal]:
    """Offer each promise as new, or as one that the last report told: the same, moved, reworded."""
    pairs = {
        pair["new"]["id"]: pair
        for pair in (taken.comparison or {}).get("promises", ())
        if pair["new"] and pair["old"] and "id" in pair["new"]
    }
    places = count_places((taken.comparison or {}).get("promises", ()))
    told = Told(known.told_promises, (one["text"] for one in taken.report["promises"]))
    for promise, nth in numbered(taken.report["promises"]):
        pair = pairs.get(promise["id"])
        old = pair["old"] if pair else None
        key = known.promises.get(places.get(old["id"], (0, 0))) if old else None
        if found := told.find(promise["text"]):
            key, old = found[0], {"text": found[1]}
        verdict = promise_verdict(pair, old, promise) if key else Verdict.NEW
        yield make(
            Kind.PROMISE,
            promise["place"],
            promise["text"],
            nth=nth,
            target=key or "",
            offer={
                "text": promise["text"],
                "due": promise["due"],
                "task": promise["task"] or "",
                "home": homes.get(promise["task"] or "", ""),
            },
            verdict=verdict,
            certainty=Certainty.LIKELY if verdict == Verdict.REWORDED else Certainty.CERTAIN,
            reason=promise_reason(verdict, old),
        )


def numbered(promises: Iterable[Json]) -> Iterator[tuple[Json, int]]:
    """Give each promise with its number among those of its line."""
    seen: Counter[int] = Counter()
    for promise in promises:
        seen[promise["place"]["line"]] += 1
        yield promise, seen[promise["place"]["line"]]


def count_places(pairs: Iterable[Json]) -> dict[str, tuple[int, int]]:
    """Give the place of each promise of the last report: its line, and its number there."""
    old = {pair["old"]["id"]: pair["old"] for pair in pairs if pair["old"] and "id" in pair["old"]}
    ordered = sorted(old.values(), key=lambda one: int(one["id"][1:]))
    return {one["id"]: (one["place"]["line"], nth) for one, nth in numbered(ordered)}


def promise_verdict(pair: Json | None, old: Json | None, promise: Json) -> Verdict:
    """Tell whether a known promise is told as before, worded anew, or moved."""
    if pair and pair["verdict"] == "moved":
        return Verdict.MOVED
    is_same = old is not None and bare(old["text"]) == bare(promise["text"])
    return Verdict.SAME if is_same else Verdict.REWORDED


def promise_reason(verdict: Verdict, old: Json | None) -> tuple[str, str]:
    """Say why a promise is taken for new or for a known one."""
    if verdict == Verdict.NEW or old is None:
        return ("지난 보고서에 없던 약속", "no promise of the last report")
    text = old["text"][:160]
    return (f"이미 있는 약속: {text}", f"a promise that is known: {text}")


def make(
    kind: Kind,
    place: Json,
    text: str,
    *,
    target: str,
    offer: Mapping[str, Any],
    verdict: Verdict,
    certainty: Certainty,
    reason: tuple[str, str],
    nth: int = 1,
) -> Proposal:
    """Make a proposal that is not written yet."""
    return Proposal(
        kind=kind,
        line=place["line"],
        start=place["start"],
        nth=nth,
        text=text[:600],
        target=target[:300],
        offer=json.dumps(offer, ensure_ascii=False, sort_keys=True),
        verdict=verdict,
        certainty=certainty,
        reason_ko=reason[0][:400],
        reason_en=reason[1][:400],
    )


def place_of(told: Json) -> tuple[int, int]:
    """Give the place of something as line and column."""
    return told["place"]["line"], told["place"]["start"]
