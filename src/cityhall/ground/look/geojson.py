"""GeoJSON that a city laid down, read within bounds: its size, its depth, its features and points.

What cannot be drawn raises MapError, which says in both languages what is wrong and what to do.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_BYTES = 5 * 1024 * 1024
MOST_POINTS = 20_000  # of all rings together: what a page still draws at once
MOST_FEATURES = 500
DEEPEST = 12  # brackets within brackets; GeoJSON of districts needs eight
FEWEST = 3  # points of a ring
EAST, NORTH = 180, 90
Point = tuple[float, float]
Words = tuple[str, str]


class MapError(ValueError):
    """A map that cannot be drawn; says why in Korean and English."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


@dataclass(frozen=True, slots=True)
class Outline:
    """A district as the city's map draws it."""

    key: str
    rings: tuple[tuple[Point, ...], ...]

    @property
    def middle(self) -> Point:
        """Where its name stands: the middle of its longest ring."""
        ring = max(self.rings, key=len)
        across, down = [one[0] for one in ring], [one[1] for one in ring]
        return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


def check_size(size: int) -> None:
    """Refuse a file that is larger than a map may be."""
    if size > MOST_BYTES:
        raise MapError(
            f"파일이 {size:,}바이트입니다. 5MB까지 읽습니다.",
            f"The file holds {size:,} bytes; up to 5 MB are read.",
        )


def read_file(file: Path) -> object:
    """Read a file of JSON that is no deeper than a map needs."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        check_depth(text)
        return json.loads(text, parse_constant=refuse_constant)
    except MapError:
        raise
    except (OSError, ValueError, RecursionError) as error:
        raise MapError(
            "UTF-8로 적은 JSON으로 읽히지 않습니다. GeoJSON으로 다시 내보내 주십시오.",
            "It cannot be read as JSON in UTF-8: please export it as GeoJSON again.",
        ) from error


def check_depth(text: str) -> None:
    """Refuse brackets within more brackets than a map has; those in words count, too."""
    deep = 0
    for sign in text:
        if sign in "[{":
            deep += 1
            if deep > DEEPEST:
                raise MapError(
                    f"괄호가 {DEEPEST}겹보다 깊습니다. 자치구 경계만 담은 GeoJSON이어야 합니다.",
                    f"Brackets are nested deeper than {DEEPEST}: only outlines are expected.",
                )
        elif sign in "]}":
            deep -= 1


def refuse_constant(word: str) -> float:
    """Refuse what is no number in JSON."""
    raise MapError(
        f"좌표에 '{word}'이(가) 있습니다. 수만 적을 수 있습니다.",
        f"A coordinate is '{word}'; only numbers can be drawn.",
    )


def read_features(whole: object, known: tuple[str, ...]) -> Iterator[Outline]:
    """Read the districts of a map, each once."""
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or not 0 < len(features) <= MOST_FEATURES:
        raise MapError(
            f"features에 자치구가 1개에서 {MOST_FEATURES}개까지 있어야 합니다(FeatureCollection).",
            f"'features' must hold 1 to {MOST_FEATURES} districts (a FeatureCollection).",
        )
    met, points = set[str](), 0
    for place, feature in enumerate(features, 1):
        one = read_feature(feature, place)
        points += sum(map(len, one.rings))
        if points > MOST_POINTS:
            raise MapError(
                f"점이 {MOST_POINTS:,}개보다 많습니다. 경계를 단순하게 만들어 주십시오.",
                f"It has more than {MOST_POINTS:,} points: please simplify its outlines.",
            )
        if one.key in met or one.key not in known:
            raise MapError(
                f"{place}번째 feature의 properties.key가 '{one.key[:60]}'입니다. "
                "지도에 있는 자치구의 이름(예: district/jongno)을 한 번씩만 적습니다.",
                f"Feature {place}: properties.key is '{one.key[:60]}'; each district of the map "
                "(such as district/jongno) is named once.",
            )
        met.add(one.key)
        yield one


def read_feature(feature: Any, place: int) -> Outline:
    """Read a district of GeoJSON: a polygon or several."""
    try:
        shape = feature["geometry"]
        many = {"Polygon": [shape["coordinates"]], "MultiPolygon": shape["coordinates"]}
        rings = tuple(tuple(map(read_point, ring)) for one in many[shape["type"]] for ring in one)
        key = feature["properties"]["key"]
    except (KeyError, TypeError, IndexError, ValueError, OverflowError) as error:
        raise MapError(*say_unfit(place)) from error
    if not isinstance(key, str) or not rings or min(map(len, rings)) < FEWEST:
        raise MapError(*say_unfit(place))
    return Outline(key, rings)


def say_unfit(place: int) -> Words:
    """Say that a feature is no district that can be drawn."""
    return (
        f"{place}번째 feature를 그릴 수 없습니다. Polygon·MultiPolygon, properties.key, 경위도가 필요합니다.",
        f"Feature {place} cannot be drawn: it needs a (Multi)Polygon, properties.key and degrees.",
    )


def read_point(point: Any) -> Point:
    """Read a point in degrees; raises ValueError where it is none."""
    east, north = point[0], point[1]
    if not all(isinstance(one, int | float) for one in (east, north)):
        raise TypeError
    if abs(east) > EAST or abs(north) > NORTH:
        raise ValueError
    return float(east), float(north)
