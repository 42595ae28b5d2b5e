"""What people changed, laid over what layout and registers give: texts, order, lines in or out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cityhall.work.drafts.composing.numbers import Numbers
from cityhall.work.drafts.edits import Carried, Edits, Line
from cityhall.work.drafts.items import ADDED, CARRIED, EDITED, Item, Origin

MARKS = {1: "○", 2: "-"}
BY_HAND = Origin(EDITED, "고친 글", "edited")
BY_HAND_ADDED = Origin(ADDED, "더한 줄", "added")


class Layers:
    """The edits of a draft and what it took over, over the items that were composed."""

    def __init__(self, edits: Edits, carried: Carried, numbers: Numbers) -> None:
        self.edits, self.carried, self.numbers = edits, carried, numbers
        self.from_before = Origin(CARRIED, carried.ko, carried.en, carried.href)

    def lay(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """Give the items as edited, each group in its order, headings over nothing marked."""
        kept = [self.reword(item) for item in items]
        lines: defaultdict[str, list[Item]] = defaultdict(list)
        for item in kept:
            if item.group and item.kind != "gap":
                lines[item.group].append(item)
        return tuple(mark_hollow(list(self._put_groups(kept, lines))))

    def _put_groups(self, items: Sequence[Item], lines: dict[str, list[Item]]) -> Iterator[Item]:
        """Put each group whole where it ends: its lines in order, then the room for another."""
        for item in items:
            if not item.group:
                yield item
            elif item.kind == "gap":
                both = [*lines.get(item.group, []), *self.list_added(item)]
                yield from arrange(both, self.edits.order.get(item.group, ()))
                yield item

    def list_added(self, gap: Item) -> Iterator[Item]:
        """Give the lines that were added to a group, here or in the draft before."""
        for line in self.carried.added.get(gap.group, ()):
            yield self.reword(self.make_line(line, gap, self.from_before))
        for line in self.edits.added.get(gap.group, ()):
            yield self.make_line(line, gap, BY_HAND_ADDED)

    def make_line(self, line: Line, gap: Item, origin: Origin) -> Item:
        """Make the item of a line."""
        kind = {0: "paragraph", -1: "note"}.get(line.level, "bullet")
        mark = "※" if kind == "note" else MARKS.get(line.level, "")
        level = max(line.level, 0)
        pieces = self.numbers.fill(line.text)
        return Item(line.key, kind, level, mark, line.text, pieces, origin=origin, group=gap.group)

    def reword(self, item: Item) -> Item:
        """Have an item say what it was edited to say, else what it said last time."""
        if item.key in self.edits.gone:
            return replace(item, is_gone=True)
        edited, before = self.edits.texts.get(item.key), self.carried.texts.get(item.key)
        if edited is not None:
            changed = item.source if item.source != edited.was else ""
            return replace(
                item,
                source=edited.text,
                pieces=self.numbers.fill(edited.text),
                origin=BY_HAND,
                registered=item.source,
                changed=changed,
            )
        if before is not None and item.is_editable:
            pieces = self.numbers.fill(before)
            return replace(item, source=before, pieces=pieces, origin=self.from_before)
        return item


def arrange(items: list[Item], order: Sequence[str]) -> list[Item]:
    """Put items in an order; what it does not name stays behind the item that it followed."""
    if not order:
        return items
    place = {key: number for number, key in enumerate(order)}
    ranked: list[tuple[tuple[int, int], Item]] = []
    last = -1
    for number, item in enumerate(items):
        last = place.get(item.key, last)
        ranked.append(((last, 0 if item.key in place else 1 + number), item))
    return [item for _, item in sorted(ranked, key=lambda pair: pair[0])]


def mark_hollow(items: list[Item]) -> Iterator[Item]:
    """Mark the headings under which nothing is printed."""
    for number, item in enumerate(items):
        yield replace(item, is_hollow=item.kind == "heading" and is_empty(items, number))


def is_empty(items: list[Item], number: int) -> bool:
    """Tell whether nothing stands between a heading and the next of its level."""
    for item in items[number + 1 :]:
        if item.kind == "heading" and item.level <= items[number].level:
            return True
        if item.kind != "heading" and item.is_printed:
            return False
    return True
