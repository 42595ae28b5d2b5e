"""Reports become a comparison: one office over time, two offices of one month."""

from sagwan.comparing.offices import catalogue, compare_offices
from sagwan.comparing.over_time import compare

__all__ = ["catalogue", "compare", "compare_offices"]
