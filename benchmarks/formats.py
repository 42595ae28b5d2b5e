"""How long reading and writing of each format takes, beside the program that does the least of it.

HWP and HWPX beside rhwp (the fastest whose tables are right), PDF beside pdfplumber alone, PDF
writing beside typst on the same data. Processor time, both in one run and in turn, best of several.
"""

import io
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2
import rhwp
from typst import Compiler

from sagwan import read, understand
from sagwan.facts import Report
from sagwan.reading import ReadingError
from sagwan.writing import draft_of, flow_of, write
from sagwan.writing.pdf import TEMPLATE
from sagwan.writing.pdf.data import data_of
from sagwan.writing.pdf.fonts import load_fonts

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
PAGES = 40
HANCOM_LIMIT, PDF_LIMIT, WRITING_LIMIT = 1.5, 1.3, 1.3
HWPX_SECONDS = 0.1

Work = Callable[[], object]


def main(files: Sequence[Path] = ()) -> int:
    """Print the measurements; `files` are measured in place of those beside the repository."""
    given = list(files) or sorted((SHARED / "reports").glob("**/*.*"))
    read_hancom([file for file in given if file.suffix in {".hwp", ".hwpx"}])
    read_pdf([file for file in given if file.suffix == ".pdf"])
    write_report()
    return 0


def read_hancom(files: Sequence[Path]) -> None:
    """Reading HWP and HWPX, all files of a form together."""
    for form in ("hwp", "hwpx"):
        texts = [file.read_bytes() for file in files if file.suffix == f".{form}"]
        texts = [data for data in texts if can_be_read(data)]
        if not texts:
            print(f"reading {form.upper()}: no file to measure with, left out")
            continue
        ours, theirs = measure(
            [
                lambda data=texts: [read(one) for one in data],
                lambda data=texts: list(map(tree, data)),
            ],
            5,
        )
        say(f"reading {len(texts)} {form.upper()}, beside rhwp", ours, theirs, HANCOM_LIMIT)


def can_be_read(data: bytes) -> bool:
    """Leave out what is locked or too old."""
    try:
        read(data)
    except ReadingError:
        return False
    return True


def tree(data: bytes) -> object:
    """What rhwp tells of a document: paragraphs, tables and cells."""
    return rhwp.Document.from_bytes(data).to_ir_json()


def read_pdf(files: Sequence[Path]) -> None:
    """Reading the shortest PDF: pdfplumber draws letters, finds tables and gives their text."""
    if not files:
        print("reading PDF: no file to measure with, left out")
        return
    file = min(files, key=lambda file: (count_pages(file.read_bytes()), file.name))
    data = file.read_bytes()
    ours, theirs = measure([lambda: read(data), lambda: plumb(data)], 2)
    say(f"reading a PDF of {count_pages(data)} pages, beside pdfplumber", ours, theirs, PDF_LIMIT)


def plumb(data: bytes) -> int:
    """What pdfplumber alone does for text and tables."""
    found = 0
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            clear = page.dedupe_chars()
            found += len(clear.extract_text()) + sum(len(t.extract()) for t in clear.find_tables())
            page.close()
    return found


def count_pages(data: bytes) -> int:
    """Count the pages of a PDF."""
    document = pypdfium2.PdfDocument(data)
    pages = len(document)
    document.close()
    return pages


def write_report() -> None:
    """Writing a report of forty pages; each run in a process of its own, for typst remembers."""
    report, pages = find_long_report()
    hwpx = min(spent_apart(lambda: write(report, "hwpx")) for _ in range(3))
    verdict = "" if hwpx <= HWPX_SECONDS else f"  more than {HWPX_SECONDS} s"
    print(f"  {f'writing {pages} pages to HWPX':<50} {hwpx * 1000:>8.1f} ms{verdict}")
    data = json.dumps(data_of(flow_of(draft_of(report))), ensure_ascii=False)
    runs = [
        (spent_apart(lambda: write(report, "pdf")), spent_apart(lambda: typeset(data)))
        for _ in range(3)
    ]
    ours, theirs = (min(run[at] for run in runs) for at in (0, 1))
    say(f"writing {pages} pages to PDF, beside typst alone", ours, theirs, WRITING_LIMIT)


def typeset(data: str) -> object:
    """What typst alone does with the same data and fonts."""
    compiler = Compiler(
        str(TEMPLATE), font_paths=load_fonts(), ignore_system_fonts=True, sys_inputs={"data": data}
    )
    return compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)


def find_long_report() -> tuple[Report, int]:
    """The longest report that there is, as often as makes forty pages, the last copy cut short."""
    folder = SHARED / "seeds" if (SHARED / "seeds").is_dir() else ROOT / "samples"
    found = [file for file in folder.glob("*.*") if file.suffix in {".txt", ".md"}]
    text = max(found, key=lambda file: file.stat().st_size).read_text(encoding="utf-8")
    lines = f"{text}\n".splitlines(keepends=True)
    for copies in range(1, 20):
        pages = set_pages(lines * copies)
        if pages >= PAGES:
            break
    lines = (lines * copies)[: len(lines) * copies * PAGES // pages]
    return understand_lines(lines), set_pages(lines)


def understand_lines(lines: Sequence[str]) -> Report:
    """Read and understand some lines."""
    return understand(read("".join(lines).encode(), "보고.txt"))


def set_pages(lines: Sequence[str]) -> int:
    """Count the pages that lines take as a PDF."""
    return int(apart(lambda: count_pages(write(understand_lines(lines), "pdf"))))


def measure(works: Sequence[Work], times: int) -> list[float]:
    """The least processor time of each of several works, done in turn."""
    runs = [[spent(work) for work in works] for _ in range(times)]
    return [min(column) for column in zip(*runs, strict=True)]


def spent(work: Work) -> float:
    """Processor time of one run, all threads together."""
    before = time.process_time()
    work()
    return time.process_time() - before


def spent_apart(work: Work) -> float:
    """Processor time of one run in a process of its own."""
    return apart(lambda: spent(work))


def apart(work: Callable[[], float]) -> float:
    """Give a number that a child process finds."""
    receiver, sender = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(sender, repr(float(work())).encode())
        os._exit(0)
    os.close(sender)
    with os.fdopen(receiver) as answer:
        found = answer.read()
    os.waitpid(child, 0)
    if not found:
        raise SystemExit("a measurement ended without a word")
    return float(found)


def say(what: str, ours: float, theirs: float, limit: float) -> None:
    """Print one measurement and its ratio to the other program's."""
    verdict = "" if ours <= limit * theirs else f"  more than {limit} ×"
    times = f"{ours * 1000:>8.1f} ms {theirs * 1000:>9.1f} ms"
    print(f"  {what:<50} {times} {ours / theirs:>6.2f} ×{verdict}")


if __name__ == "__main__":
    sys.exit(main([Path(word) for word in sys.argv[1:]]))
