"""The headquarters' chart: the units that stood on a day with their posts, as the organisation has
them; this register keeps none of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cityhall.ground.look.languages import say
from cityhall.ground.organisation.models import Duty, Post
from cityhall.ground.organisation.queries import Node, load_tree, on_day


@dataclass(frozen=True, slots=True)
class Box:
    """A unit of the chart: how deep it lies, its posts, what it is there for."""

    node: Node
    depth: int
    posts: tuple[str, ...]
    duties: tuple[str, ...]


def list_boxes(keys: Iterable[str], on: date) -> list[Box]:
    """List the units of the headquarters on a day, from the top down."""
    tree = load_tree(on)
    found = [pair for key in keys if key in tree.nodes for pair in walk(tree.nodes[key], 0)]
    wanted = [node.key for node, _ in found]
    posts, duties = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for post in Post.objects.filter(on_day(on), unit__key__in=wanted).select_related("unit"):
        posts[post.unit.key].append(say(post.title_ko, post.title_en))
    for duty in Duty.objects.filter(on_day(on), unit__key__in=wanted).select_related("unit"):
        duties[duty.unit.key].append(say(duty.text_ko, duty.text_en))
    return [
        Box(node, depth, tuple(posts[node.key]), tuple(duties[node.key])) for node, depth in found
    ]


def walk(node: Node, depth: int) -> Iterator[tuple[Node, int]]:
    """Give a unit and all under it, each with its depth."""
    yield node, depth
    for under in node.under:
        yield from walk(under, depth + 1)
