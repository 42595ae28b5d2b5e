"""A report without line breaks takes time by its length, not by the square of it."""

from time import process_time

import pytest

from sagwan.reading import read
from sagwan.understanding import understand


def seconds_for(count):
    line = "○ " + ", ".join(
        f"'20. {1 + i % 12}. 3. 항목{i} {i * 7 + 1000:,}명" for i in range(count)
    )
    document = read(line.encode(), name="line.txt")
    start = process_time()
    report = understand(document)
    assert len(report.figures) == count
    return process_time() - start


@pytest.mark.long
def test_four_times_the_figures_on_one_line_take_about_four_times_as_long():
    short = min(seconds_for(500) for _ in range(3))
    assert min(seconds_for(2000) for _ in range(3)) < 10 * short
