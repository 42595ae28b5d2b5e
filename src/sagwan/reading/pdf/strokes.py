"""Rules in the form in which pdfplumber tells of them."""

from typing import Any

Edge = dict[str, Any]


def edge_down(x: float, top: float, bottom: float) -> Edge:
    """Give a rule from top to bottom."""
    place = {"x0": x, "x1": x, "top": top, "bottom": bottom}
    return {
        **place,
        "width": 0.0,
        "height": bottom - top,
        "orientation": "v",
        "object_type": "line",
    }


def edge_across(y: float, left: float, right: float) -> Edge:
    """Give a rule from left to right."""
    place = {"x0": left, "x1": right, "top": y, "bottom": y}
    return {
        **place,
        "width": right - left,
        "height": 0.0,
        "orientation": "h",
        "object_type": "line",
    }
