"""Intervals of written numbers, and the sums, differences and rates between them."""

from sagwan.relations.matrix import Matrix, Quantity
from sagwan.relations.sums import SumPattern, find_sums
from sagwan.relations.tested import SumTest, test_sum
from sagwan.relations.written import Written

__all__ = ["Matrix", "Quantity", "SumPattern", "SumTest", "Written", "find_sums", "test_sum"]
