"""What reading answers to bad files: a reason in both languages, or text, and soon."""

import re
import time

import pytest

from sagwan.reading import ReadingError, read


def refusal(data, name, seconds):
    """Give the error by which a file is refused; both its languages are what they say they are."""
    start = time.process_time()
    with pytest.raises(ReadingError) as caught:
        read(data, name)
    assert time.process_time() - start < seconds
    message = caught.value.message
    assert re.search("[가-힣]", message.ko)
    assert not re.search("[가-힣]", message.en)
    return caught.value


def said_of(data, name, seconds):
    """Give the text of what can be read, else the reason why nothing can."""
    start = time.process_time()
    try:
        said = "\n".join(line.text for line in read(data, name).lines)
    except ReadingError as error:
        said = error.message.ko
    assert time.process_time() - start < seconds
    return said
