"""Grades by which units and the committee judge a year, and what they are called."""

GRADES = {
    "good": ("우수", "Good"),
    "fair": ("보통", "Fair"),
    "poor": ("미흡", "Poor"),
}
SIDES = {
    "unit": ("자체평가", "Own evaluation"),
    "committee": ("위원회 의견", "Committee's view"),
}
