"""What is said when a file could not be read."""

from cityhall.registers.documents.reading.failures import TOO_LONG, with_time


def test_two_minutes_are_called_minutes():
    assert "5분" in str(with_time(TOO_LONG, 300)["ko"])
    assert "40 seconds" in str(with_time(TOO_LONG, 40)["en"])
    assert with_time(TOO_LONG, 40)["again"]
