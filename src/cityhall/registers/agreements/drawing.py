"""The map of the world with sister and friendship cities, each number where its country lies.

The land is one path; countries with partners are drawn for themselves and lead to their list.
"""

from collections.abc import Mapping

from django.utils.safestring import SafeString

from cityhall.ground.look.charts import frame
from cityhall.ground.look.languages import say
from cityhall.ground.look.markup import element
from cityhall.registers.agreements.places import HOME, name_country
from cityhall.registers.agreements.world import HIGH, WIDE, Country, load_world

SHADES = (1, 3, 6)  # from how many on a country is darker
MARK = 11  # half the width of the ground on which a number stands


def draw_world(title: str, counts: Mapping[str, int], address: str) -> SafeString:
    """Draw the world with its table; the table alone where the map was not fetched."""
    world = load_world()
    named = sorted(counts, key=lambda one: (-counts[one], name_country(one)))
    shown = [world[one] for one in named if one in world]
    heads = (say("나라", "Country"), say("도시", "Cities"))
    rows = [[name_country(one), str(counts[one])] for one in named]
    if not world:
        missing = say("지도를 내려받지 않았습니다(make setup).", "No map was fetched (make setup).")
        return frame(title, element("p", missing, class_="hint"), heads, rows)
    land = "".join(one.path for key, one in world.items() if key not in counts and key != HOME)
    parts = [element("path", d=land, class_="land")]
    if HOME in world and HOME not in counts:
        parts.append(element("path", d=world[HOME].path, class_="land home"))
    parts += [draw_country(one, counts[one.number], address) for one in shown]
    drawing = element(
        "svg",
        *parts,
        *(draw_number(one, counts[one.number]) for one in shown),
        class_="world",
        viewBox=f"0 0 {WIDE} {HIGH}",
        role="group",  # its countries are links
        aria_label=title,
    )
    return frame(title, drawing, heads, rows)


def draw_country(one: Country, count: int, address: str) -> SafeString:
    """Draw a country with partners, darker the more there are; it leads to their list."""
    shade = sum(count >= least for least in SHADES)
    name = f"{name_country(one.number)} {count}"
    path = element("path", element("title", name), d=one.path, class_=f"land shade{shade}")
    return element("a", path, href=f"{address}{one.number}", aria_label=name)


def draw_number(one: Country, count: int) -> SafeString:
    """Draw how many partners a country has."""
    ground = element("circle", cx=one.x, cy=one.y, r=MARK, class_="ground")
    number = element("text", str(count), x=one.x, y=one.y + 4, class_="count")
    return element("g", ground, number, class_="mark-of", aria_hidden="true")
