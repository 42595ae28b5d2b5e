"""argparse in two languages: usage and errors in the reader's own, each error one line."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

# What argparse says about a wrong call, and how to say it in Korean.
_KOREAN = (
    (r"the following arguments are required: (.+)", r"빠진 것이 있습니다: \1."),
    (r"unrecognized arguments: (.+)", r"알 수 없는 인자입니다: \1."),
    (
        r"argument ([^:]+): invalid choice: (\S+) \(choose from (.+)\)",
        r"\1에 \2 값은 쓸 수 없습니다. 쓸 수 있는 값: \3.",
    ),
    (r"argument ([^:]+): expected (?:one|at least one) argument", r"\1 뒤에 값이 필요합니다."),
    (r"argument ([^:]+): invalid \w+ value: (.+)", r"\1에 \2 값은 쓸 수 없습니다."),
)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with room for the names of options, and a usage line in the reader's language."""

    usage_word = "usage: "

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=96)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the word for usage in front."""
        super().add_usage(usage, actions, groups, prefix or self.usage_word)


class KoreanFormatter(Formatter):
    """The same for a Korean reader."""

    usage_word = "사용법: "


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line with what to do."""

    def __init__(self, program: str, language: str, description: str, usage: str) -> None:
        super().__init__(
            prog=program,
            usage=usage,
            description=description,
            formatter_class=KoreanFormatter if language == "ko" else Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.korean = language == "ko"

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the call, and where help is."""
        if self.korean:
            line = f"{_in_korean(message)} {self.prog} --help 를 보십시오."
        else:
            line = f"{message}. See {self.prog} --help."
        self.exit(2, f"sagwan: {line}\n")


def _in_korean(message: str) -> str:
    for pattern, korean in _KOREAN:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, korean, message)
    return f"{message}."
