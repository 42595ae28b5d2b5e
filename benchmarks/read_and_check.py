"""How long reading and checking take, start-up included, and how they grow with the text.

Everything is told as a ratio to a plain pass over the same text in the same run (its lines split,
its digits found), for a machine's own speed says nothing; processor time, best of several.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sagwan import check, read, understand

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "samples"
PROGRAM = Path(sys.executable).parent / "sagwan"
DIGITS = re.compile(r"\d[\d,.]*")
GROWTH_LIMIT = 1.2


def main(words: Sequence[str]) -> int:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="up to 10 copies in one file, not 100")
    quick = parser.parse_args(words).quick
    files = find_reports()
    texts = [file.read_text(encoding="utf-8") for file in files]
    plain = best(lambda: plain_pass(texts), 20)
    size = sum(map(len, texts))
    print(f"{len(files)} reports of {files[0].parent.name}/, {size:,} characters")
    say("a plain pass over their text", plain, plain)
    start_up(plain)
    stages(files, plain)
    growth(files, (1, 10) if quick else (1, 10, 100))
    return 0


def find_reports() -> list[Path]:
    """The seeds where there are any, else the samples."""
    seeds = sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else []
    return seeds or sorted(file for file in SAMPLES.glob("2*") if file.suffix in {".txt", ".md"})


def plain_pass(texts: Sequence[str]) -> int:
    """What no reader can do without: lines and digits."""
    return sum(len(DIGITS.findall(line)) for text in texts for line in text.splitlines())


def best(work: Callable[[], object], times: int) -> float:
    """The least processor time of several runs."""
    return min(spent(work) for _ in range(times))


def spent(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    before = time.process_time()
    work()
    return time.process_time() - before


def run_program(*words: str | Path) -> tuple[float, int]:
    """Processor seconds and greatest memory (KB) of the command line, from start to end."""
    command = [str(PROGRAM), *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as program:
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode not in {0, 1}:
        raise SystemExit(f"sagwan {words[0]} ended with {program.returncode}")
    scale = 1024 if sys.platform == "darwin" else 1
    return used.ru_utime + used.ru_stime, used.ru_maxrss // scale


def start_up(plain: float) -> None:
    """Help and a check of everything, each as a program of its own."""
    helped = min(run_program("--help")[0] for _ in range(5))
    say("sagwan --help", helped, plain)
    runs = [run_program("check", "--format", "json", *find_reports()) for _ in range(3)]
    say("sagwan check, all in one call, start-up included", min(run[0] for run in runs), plain)
    print(f"  greatest memory of that call {max(run[1] for run in runs) / 1024:>26,.0f} MB")


def stages(files: Sequence[Path], plain: float) -> None:
    """Reading, understanding and checking apart, everything loaded."""
    documents = [read(file) for file in files]
    reports = [understand(document) for document in documents]
    for report in reports:
        check(report)
    say("reading", best(lambda: [read(file) for file in files], 3), plain)
    say("understanding", best(lambda: [understand(one) for one in documents], 3), plain)
    say("checking", best(lambda: [check(one) for one in reports], 3), plain)


def growth(files: Sequence[Path], copies: Sequence[int]) -> None:
    """One report many times in one file: the time should grow as the text does."""
    longest = max(files, key=lambda file: file.stat().st_size)
    for file in sorted({min(files, key=lambda file: file.stat().st_size), longest}):
        print(f"{file.name}, copied into one file")
        one = 0.0
        for count in copies:
            seconds, memory = check_copies(file, count)
            one = one or seconds
            grown = seconds / one
            verdict = "" if grown <= GROWTH_LIMIT * count else "  more than linear"
            megabytes = f"{memory / 1024:,.0f} MB"
            print(f"  {count:>4} × {seconds:>9.2f} s {grown:>8.1f} × one {megabytes:>10}{verdict}")


def check_copies(file: Path, count: int) -> tuple[float, int]:
    """Check a file that holds a report several times over."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        copy.write_text((file.read_text(encoding="utf-8") + "\n") * count, encoding="utf-8")
        return run_program("check", "--format", "json", copy)


def say(what: str, seconds: float, plain: float) -> None:
    """Print one measurement."""
    print(f"  {what:<50} {seconds * 1000:>8.1f} ms {seconds / plain:>9.1f} ×")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
