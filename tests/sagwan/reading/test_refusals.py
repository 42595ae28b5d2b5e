"""What the machine refuses is said in both languages."""

import errno
import os
import re

import pytest

from sagwan.reading.refusals import name_refusal


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.ENOSPC, errno.EROFS])
def test_a_refusal_of_the_machine_has_words_in_both_languages(number):
    said = name_refusal(OSError(number, os.strerror(number)))
    assert not re.search("[A-Za-z]", said.ko)
    assert not re.search("[가-힣]", said.en)


def test_what_is_new_to_us_keeps_the_words_of_the_machine():
    assert "Host is down" in name_refusal(OSError(errno.EHOSTDOWN, "Host is down")).ko
    assert name_refusal(RuntimeError("x")).en == "RuntimeError"


def test_a_name_that_cannot_be_one_is_said_to_be_so():
    assert "쓸 수 없는 글자" in name_refusal(ValueError("embedded null byte")).ko
