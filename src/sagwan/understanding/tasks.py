"""The works of an office (주요업무): the numbered headings under the part that presents them."""

from collections.abc import Mapping

from sagwan.facts import Result, Task
from sagwan.facts.outline import Section
from sagwan.understanding.outline import Outline


def find_tasks(outline: Outline) -> tuple[Task, ...]:
    """Find the works; where works are grouped (1, then 1-1), the groups are works too."""
    tasks: list[Task] = []
    works: set[str] = set()
    for section in outline.sections:
        if section.number is None or not _presents_works(outline, section, works):
            continue
        works.add(section.id)
        tasks.append(Task(f"K{len(tasks) + 1}", section.number, section.title, section.id))
    return tuple(tasks)


def _presents_works(outline: Outline, section: Section, works: set[str]) -> bool:
    parent = outline.by_id.get(section.parent or "")
    if parent is None or section.role == "box":
        return False
    if parent.id in works:
        return "-" in (section.number or "")
    return parent.role == "main"


def tasks_of_sections(outline: Outline, tasks: tuple[Task, ...]) -> Mapping[str, str]:
    """Tell for each section under a work the id of the nearest work."""
    own = {task.section: task.id for task in tasks}
    found: dict[str, str] = {}
    for section in outline.sections:
        task = own.get(section.id) or found.get(section.parent or "")
        if task is not None:
            found[section.id] = task
    return found


def find_results(outline: Outline, tasks: tuple[Task, ...]) -> tuple[Result, ...]:
    """Find what was done: the points of the first order under 추진내용 and 추진실적."""
    task_of = tasks_of_sections(outline, tasks)
    results: list[Result] = []
    for block in outline.blocks:
        done = outline.parts[block.section] in {"results", "content"}
        if done and block.kind == "bullet" and block.level == 1:
            task = task_of.get(block.section)
            results.append(Result(f"R{len(results) + 1}", block.text, task, block.place))
    return tuple(results)
