"""Works of an office over time: the same, renamed, new, or no longer there.

A work that was renamed still tells of the same: what stands under its title decides with it.
"""

import re
from collections import defaultdict
from typing import Any

from sagwan.comparing.laid import Laid
from sagwan.comparing.likeness import Profile, likeness
from sagwan.comparing.pairing import Pair, pair_up
from sagwan.comparing.reasons import say
from sagwan.comparing.side import Side
from sagwan.facts import Change, Task

# Measured on five reports: renamed works score 0.47 and more, different ones 0.32 at most.
_ONE_WORK = 0.4
_WORD = re.compile(r"\w+")
_PARTICLES = re.compile(r"[의과와을를및]|(?:추진|실시|운영)$")


def pair_tasks(laid: Laid) -> list[Pair]:
    """Pair the works of two reports by their titles and by what stands under them."""
    old, new = laid.old.report.tasks, laid.new.report.tasks
    titles = [laid.weigh(task.title) for task in old], [laid.weigh(task.title) for task in new]
    bodies = _bodies(laid, laid.old), _bodies(laid, laid.new)

    def score(i: int, j: int) -> float:
        title = likeness(titles[0][i], titles[1][j])
        body = likeness(bodies[0][old[i].id], bodies[1][new[j].id])
        return max(title, (title + body) * 0.75)

    whole = [_joined(laid, side, bodies[k]) for k, side in enumerate((laid.old, laid.new))]
    return pair_up(whole[0], whole[1], score, _ONE_WORK)


def compare_tasks(laid: Laid, pairs: list[Pair]) -> list[Change]:
    """Tell of each work whether it is the same, renamed, new or gone."""
    old, new = laid.old.report.tasks, laid.new.report.tasks
    partner = {pair.new: pair.old for pair in pairs}
    changes = [
        _changed(laid, old[partner[j]], task)
        if j in partner
        else Change("tasks", "new", task.title, None, _told(laid.new, task))
        for j, task in enumerate(new)
    ]
    kept = set(partner.values())
    gone = [task for i, task in enumerate(old) if i not in kept]
    return changes + [Change("tasks", "gone", t.title, _told(laid.old, t), None) for t in gone]


def _changed(laid: Laid, old: Task, new: Task) -> Change:
    told = _told(laid.old, old), _told(laid.new, new)
    if _bare(laid, old.title) == _bare(laid, new.title):
        return Change("tasks", "same", new.title, *told)
    return Change("tasks", "renamed", new.title, *told, say("제목이 바뀜", "the title changed"))


def _bare(laid: Laid, title: str) -> str:
    return _PARTICLES.sub("", "".join(_WORD.findall(laid.wording.plain(title))))


def _told(side: Side, task: Task) -> dict[str, Any]:
    return task.as_dict() | {"place": side.sections[task.section].place.as_dict()}


def _bodies(laid: Laid, side: Side) -> dict[str, Profile]:
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for block in side.texts:
        texts[side.tasks.get(block.section, "")].append(block.text)
    return {task.id: laid.scale.weigh(" ".join(texts[task.id])) for task in side.report.tasks}


def _joined(laid: Laid, side: Side, bodies: dict[str, Profile]) -> list[Profile]:
    """Title and text together, under the title's key: what candidates are looked up by."""
    joined = []
    for task in side.report.tasks:
        title, body = laid.weigh(task.title), bodies[task.id]
        weights = {**body.weights, **title.weights}
        joined.append(Profile(weights, sum(weights.values()), title.key))
    return joined
