"""The command `sagwan`. Each subcommand is a module that is loaded when it is called, so that
`sagwan --help` answers at once; this is also the outer edge, where every failure becomes one line.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from typing import Any

from sagwan.cli.arguments import read_arguments
from sagwan.cli.collecting import collecting_seldom
from sagwan.cli.console import Console, open_console
from sagwan.cli.kept_patterns import keeping_patterns
from sagwan.cli.language import choose_language

__all__ = ["main"]

UNUSABLE = 2
INTERRUPTED = 130
NOBODY_READS = 141
LASTING = "watch"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0 clean, 1 errors found, 2 unusable."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = open_console(choose_language(words, os.environ))
    try:
        status = _run(words, console, ends=arguments is None)
        console.finish()
    except BrokenPipeError:
        console.let_go()
        return NOBODY_READS
    except KeyboardInterrupt:
        console.complain("멈추었습니다.", "Stopped.")
        return INTERRUPTED
    except OSError as failure:
        console.let_go()
        return _explain(failure, console)
    return status


def _run(words: list[str], console: Console, *, ends: bool) -> int:
    try:
        options = read_arguments(words, console.language)
        console.heed(options.color)
        lasting = options.module == LASTING
        with (
            keeping_patterns() if ends else nullcontext(),
            nullcontext() if lasting else collecting_seldom(to_the_end=ends),
        ):
            status: int = _load(options.module).run(options, console)
    except SystemExit as finished:
        return finished.code if isinstance(finished.code, int) else UNUSABLE
    except BrokenPipeError:
        raise
    except Exception as failure:  # noqa: BLE001  the outer edge: nothing may pass as a traceback
        return _explain(failure, console)
    return status


def _load(command: str) -> Any:
    """Load a command upon what all of them stand on, the lowest first: patterns compile faster
    where no import stands deep inside others."""
    import_module("sagwan.understanding")
    return import_module(f"sagwan.cli.{command}")


def _explain(failure: Exception, console: Console) -> int:
    if os.environ.get("SAGWAN_DEBUG"):
        import_module("traceback").print_exception(failure)
    message = getattr(failure, "message", None)
    ko, en = getattr(message, "ko", None), getattr(message, "en", None)
    if isinstance(ko, str) and isinstance(en, str):
        console.complain(ko, en)
        return UNUSABLE
    name = type(failure).__name__
    said = " ".join(str(failure).split())[:200]
    console.complain(
        f"뜻밖의 문제로 멈추었습니다 ({name}: {said}). "
        "SAGWAN_DEBUG=1 을 앞에 붙여 다시 실행하면 자세한 내용이 나옵니다.",
        f"Stopped by something unexpected ({name}: {said}). "
        "Run it again with SAGWAN_DEBUG=1 in front to see the details.",
    )
    return UNUSABLE
