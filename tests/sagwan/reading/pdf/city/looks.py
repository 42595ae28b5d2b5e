"""How an invented report looks: the habits of many offices, drawn by lot."""

from dataclasses import dataclass
from random import Random

RULES = (
    "full",
    "full",
    "open sides",
    "open sides",
    "across",
    "three lines",
    "dotted inside",
    "heavy frame",
    "double head",
    "none",
)
SHADES = ("none", "grey", "grey", "blue", "dark")
SIGNS = ("roman", "roman dot", "box", "box beside", "arabic box")
SECONDS = ("□", "■", "number dot", "number box", "pill", "❖", "bar")
THIRDS = ("○", "❍", "hangul", "pill", "▸", "□", "(1)", "bold")


@dataclass(frozen=True)
class Look:
    """The look of a report."""

    seed: int
    font: str
    size: float
    rules: str
    shade: str
    labels: bool
    aligned: str
    spaced: bool
    chapter: str
    second: str
    third: str
    note: str
    repeated: bool
    zebra: bool
    padding: float
    width: int
    numbered: str
    running: bool
    breaks: bool
    stroke: float
    framed: bool


def draw(seed: int) -> Look:
    """Draw a look by lot."""
    rng = Random(f"look {seed}")
    second = rng.choice(SECONDS)
    thirds = [
        sign for sign in THIRDS if sign != second and not (sign == "□" and second in {"■", "pill"})
    ]
    rules, shade = rng.choice(RULES), rng.choice(SHADES)
    if rules in {"none", "across"} and shade == "none":
        shade = "grey"
    return Look(
        seed,
        rng.choice(("gothic", "gothic", "noto", "serif")),
        rng.choice((10.5, 11.0, 12.0, 13.0)),
        rules,
        shade,
        rng.random() < 0.4,
        rng.choice(("center", "center", "right")),
        rng.random() < 0.4,
        rng.choice(SIGNS),
        second,
        rng.choice(thirds),
        rng.choice(("above", "above", "above", "beside title")),
        rng.random() < 0.5,
        rules == "none" or rng.random() < 0.15,
        rng.choice((1.5, 2.5, 4.0)),
        rng.choice((100, 100, 96, 84)),
        rng.choice(("- {} -", "{}", "- {} -", "{}/9")),
        rng.random() < 0.4,
        rng.random() < 0.6,
        rng.choice((0.35, 0.5, 0.75, 1.0)),
        rng.random() < 0.3,
    )
