"""Reads with names: what an owner dropped, the samples, and how far each is read."""

import hashlib
import json
import re
import time
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings

from cityhall.ground.look.languages import say
from cityhall.registers.documents.models import Filing
from cityhall.registers.documents.reading.stored import (
    Progress,
    load_json,
    load_progress,
    load_reading,
)
from cityhall.registers.documents.spool import Holding, Spool, folders_in, load_holding
from sagwan.checking.settings_file import FILE_NAME

SAMPLE_KINDS = {".txt", ".md", ".html", ".hwp", ".hwpx", ".pdf", ".docx", ".xlsx"}
SAMPLE = "sample."


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list: a file, how far it is read, and how long it stays."""

    holding: Holding
    progress: Progress
    minutes_left: int | None

    @property
    def is_sample(self) -> bool:
        """Tell whether it is one of the samples."""
        return self.holding.key.startswith(SAMPLE)

    @property
    def other_names(self) -> list[str]:
        """The other names under which the same file came, each once."""
        names = dict.fromkeys(self.holding.copies)
        return [name for name in names if name != self.holding.name]

    @property
    def is_filed(self) -> bool:
        """Tell whether it was taken into the register for good."""
        return self.holding.folder.parent == filed_home()

    @property
    def organisation(self) -> str | None:
        """The office whose report it is, as far as the report says so."""
        return (self.progress.counts or {}).get("organisation")

    @property
    def period(self) -> str | None:
        """The month that it is of, as 2020-04, as far as the report says so."""
        return (self.progress.counts or {}).get("period")

    @property
    def title(self) -> str:
        """The report's own title, else the name of its file."""
        counts = self.progress.counts or {}
        return counts.get("title") or self.holding.name

    @property
    def label(self) -> str:
        """Whose report it is and of when, by which it is told from others; else its title."""
        when = describe_month(self.period)
        if self.organisation:
            return " ".join(filter(None, (when, self.organisation)))
        if when and self.title == self.holding.name:
            return say("{when} 보고서", "Report of {when}", when=when)
        return f"{when} · {self.title}" if when else self.title


def describe_month(period: str | None) -> str:
    """Write a month as people do."""
    year, _, month = (period or "").partition("-")
    if not (year.isdigit() and month.isdigit()):
        return ""
    return say("{y}년 {m}월", "{y}-{m:02}", y=year, m=int(month))


def spool() -> Spool:
    """The spool of this site."""
    return Spool(settings.VAR / "spool", settings.SPOOL_LIFETIME, settings.SPOOL_MAX_BYTES)


def list_recent(owner: str) -> list[Entry]:
    """List what an owner dropped within the hour, the latest first."""
    return [describe(holding) for holding in spool().list_of(owner, now=time.time())]


def list_samples() -> list[Entry]:
    """List the samples that were laid down."""
    held = (find_sample(sample_key(file)) for file in sample_files())
    return [describe(holding) for holding in held if holding]


def find_holding(key: str, *, owner: str) -> Holding | None:
    """Find a sample, or a file that this owner dropped."""
    if key.startswith(SAMPLE):
        return find_sample(key)
    found = spool().find(owner, key, now=time.time())
    return found if found and found.kind == "report" else None


def find_sample(key: str) -> Holding | None:
    """Find a sample by its key, in its latest version."""
    folders = [f for f in folders_in(sample_home()) if f.name.rpartition(".")[0] == key]
    latest = max(folders, key=lambda folder: folder.stat().st_mtime, default=None)
    return as_sample(key, latest) if latest else None


def as_sample(key: str, folder: Path) -> Holding | None:
    """Read what a sample's folder holds, under the key by which pages know it."""
    holding = load_holding(folder)
    return replace(holding, key=key) if holding else None


def why_not_handed(holding: Holding) -> dict[str, str] | None:
    """Give the reason why the last file could not be written, if one is known."""
    return load_json(holding.folder / "handed.json")


def find_settings(owner: str) -> Holding | None:
    """Find the settings that an owner dropped, or made by letting something pass."""
    return spool().find_room(owner, "settings", now=time.time())


def find_settings_file(owner: str) -> Path | None:
    """Find the sagwan.toml that an owner's reports are checked with: theirs, else the site's."""
    room = find_settings(owner)
    own = room.folder / FILE_NAME if room else None
    if own and own.exists():
        return own
    site = Path(settings.VAR) / FILE_NAME
    return site if site.exists() else None


def sample_settings() -> Path | None:
    """Find the settings beside the samples."""
    file = Path(settings.SAMPLES) / FILE_NAME
    return file if file.exists() else None


def rule_of(holding: Holding, index: int) -> str:
    """The rule of a discrepancy of a report."""
    return str(load_reading(holding.folder).check["discrepancies"][index]["rule"])


def words_of(holding: Holding, index: int) -> str:
    """The words by which a discrepancy of a report is known again."""
    return str(json.loads((holding.folder / "verdicts.json").read_bytes())["words"][index])


def load_page_size(holding: Holding, number: int) -> dict[str, int] | None:
    """Tell the size of a page that was drawn."""
    return load_json(holding.folder / f"page-{number}.json")


def describe(holding: Holding) -> Entry:
    """Say how far a file is read and how long it stays."""
    now = time.time()
    progress = load_progress(holding.folder, now=now)
    if holding.key.startswith(SAMPLE) or holding.folder.parent == filed_home():
        return Entry(holding, progress, None)
    return Entry(holding, progress, -(-spool().seconds_left(holding, now=now) // 60))


def sample_home() -> Path:
    """Where the samples are laid down."""
    return Path(settings.VAR) / "samples"


def sample_files() -> list[Path]:
    """The files of the samples' folder that are reports."""
    folder = Path(settings.SAMPLES)
    files = folder.iterdir() if folder.is_dir() else []
    return sorted(f for f in files if f.suffix in SAMPLE_KINDS and f.stem.lower() != "readme")


def sample_folder(file: Path) -> Path:
    """Where a sample is laid down: another folder for every change of its content."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    return sample_home() / f"{sample_key(file)}.{digest}"


def sample_key(file: Path) -> str:
    """Name a sample by its file."""
    return SAMPLE + re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")


def filed_home() -> Path:
    """Where the reports of the register lie."""
    return Path(settings.VAR) / "filed"


def list_filings(limit: int = 100) -> list[Filing]:
    """List the reports that were taken into the register, the latest month first."""
    return list(Filing.objects.select_related("office")[:limit])


def find_filing(key: str) -> Filing | None:
    """Find a report of the register."""
    return Filing.objects.select_related("office").filter(key=key).first()


def find_filing_before(filing: Filing) -> Filing | None:
    """Find the report of the same office that came before one, of an earlier month."""
    earlier = Filing.objects.filter(office=filing.office, month__lt=filing.month)
    return earlier.order_by("-month", "-received").first()


def find_filed(key: str) -> Holding | None:
    """Find a report of the register as pages show it."""
    filing = find_filing(key)
    holding = load_holding(filing.folder) if filing else None
    return replace(holding, key=key) if holding else None
