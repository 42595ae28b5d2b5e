"""The sample city's data against the reports beside the repository: each number and name stands
in the line that it names, and the tables covered are covered whole.
"""

import re
from collections import Counter
from decimal import Decimal

import pytest

REPORTS = {
    "000": "seeds/000_0b3e8bddac340d60.txt",
    "001": "seeds/001_5834c28f8449271d.txt",
    "002": "seeds/002_8609ec9c98224de6.txt",
    "003": "seeds/003_cfa35aeae6f4c650.txt",
    "004": "seeds/004_b40a5c2b04908ad5.txt",
}
# Every number of these lines is a figure or a claim.
WHOLE = {
    "000": [28, 30, 42, 43, 45, 47, 48, 50, 51, 56, 57, 58, 60],
    "001": [29, 31, 43, 44, 46, 48, 49, 51, 55, 56, 58],
    "002": [25, 26, 28, 35, 36, 37],
    "003": [25, 26, 28, 35, 36, 37],
    "004": [
        *(10, 13, 15, 17, *range(21, 44, 2), *range(120, 124), 131, *range(133, 154, 2), 158),
        *(114, 127, 155, 160, *range(164, 169), 608, 612, 614, 616, 626, 627, 629, 630),
        *(641, 645, 646, 652, 656, 657, 658, 666, 672, 673, 1039, 1041, 1219, 1281, 1295),
    ],
}
# What the pattern takes for a number in these lines and is none, or repeats another line.
NO_FIGURES = {
    "004:608": {"240610", "156397"},  # again in the table below
    "004:612": {"74737"},
    "004:627": set(),
    "004:645": {"2020", "3", "31"},
    "004:652": {"50"},  # the threshold
    "004:656": {"3.6", "3.13", "6", "13", "3"},
    "004:657": {"50"},
    "004:666": {"240610"},
    "004:1281": {"2020"},
    "004:1295": {"7", "8", "4", "6"},  # months
}
DATE = re.compile(r"[’'′`]\d\d(?:\. ?\d{1,2})*\.?")
TRILLIONS = re.compile(r"(\d+)조 ?(\d[\d,]*)?")
NUMBER = re.compile(r"(?<![\d,.])-?\d[\d,]*(?:\.\d+)?")
NOTHING = re.compile(r"-(?!\d)|/")  # a dash, or a cell of which one half is blank


@pytest.fixture(scope="session")
def lines(shared_file):
    return {
        seed: shared_file(path).read_text(encoding="utf-8").split("\n")
        for seed, path in REPORTS.items()
    }


@pytest.fixture(scope="session")
def line_at(lines):
    def find(source):
        seed, number = source.split(":")
        return lines[seed][int(number) - 1]

    return find


def numbers_of(text):
    """The numbers of a line, dates left out; 24조 610 is one of them: 240,610 억."""
    text = DATE.sub(" ", text)
    found = [
        Decimal(large) * 10000 + Decimal((small or "0").replace(",", ""))
        for large, small in TRILLIONS.findall(text)
    ]
    rest = TRILLIONS.sub(" ", text)
    return found + [Decimal(number.replace(",", "")) for number in NUMBER.findall(rest)]


def squash(text):
    return re.sub(r"\s", "", text)


def test_every_figure_and_claim_stands_in_its_line(city, line_at):
    missing = []
    for row in (*city.figures, *city.claims):
        text, printed = line_at(row.source), row.stands_printed
        if printed not in numbers_of(text) and not (printed == 0 and NOTHING.search(text)):
            missing.append((row.place, str(printed)))
    assert missing == []


def test_the_tables_are_covered_whole(city, line_at):
    taken: dict[str, Counter[Decimal]] = {}
    for row in (*city.figures, *city.claims):
        taken.setdefault(row.source, Counter())[row.stands_printed] += 1
    left = {}
    for source in (f"{seed}:{number}" for seed, numbers in WHOLE.items() for number in numbers):
        other = {Decimal(text) for text in NO_FIGURES.get(source, ())}
        numbers = Counter(found for found in numbers_of(line_at(source)) if found not in other)
        if rest := numbers - taken[source]:
            left[source] = [str(number) for number in rest]
    assert left == {}


def test_a_unit_is_named_in_its_line(city, line_at):
    missing = []
    for unit in city.units.values():
        for spell in unit.standing:
            names = {spell["name"]["ko"], spell.get("short", spell["name"])["ko"]}
            text = squash(line_at(spell["source"]))
            if unit.kind != "district" and not any(squash(name) in text for name in names):
                missing.append((unit.key, spell["source"]))
    assert missing == []


def test_the_sources_of_duties_and_posts_are_lines_with_words(city, line_at):
    empty = [
        entry["source"]
        for unit in city.units.values()
        for entry in (*unit.duty, *unit.post)
        if not re.search("[가-힣]", line_at(entry["source"]))
    ]
    assert empty == []


def test_no_duty_is_worded_as_in_the_report(city, lines):
    reports = [squash(" ".join(report)) for report in lines.values()]
    copied = [
        entry["text"]["ko"]
        for unit in city.units.values()
        for entry in unit.duty
        if len(bare := squash(entry["text"]["ko"])) > 10 and any(bare in text for text in reports)
    ]
    assert copied == []
