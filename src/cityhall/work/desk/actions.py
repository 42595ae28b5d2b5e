"""The only door for writes of the desk: its index, brought up to what the history says since.

Registers know nothing of it: each entry of the history names the rows that it changed, and those
are read anew.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from django.db import OperationalError, transaction
from django.db.models import Max

from cityhall.ground.history.chain import ERASED
from cityhall.ground.history.models import Change, Entry
from cityhall.registers.cases.procedures import load_all
from cityhall.registers.epidemics.declaring import load_epidemics
from cityhall.registers.figures.measures import load_catalogue
from cityhall.registers.sustainability.declaring import load_frameworks
from cityhall.work.desk.finding.dockets import list_public
from cityhall.work.desk.finding.drafts import AT_ONCE, Draft, Row, Source, part_up
from cityhall.work.desk.finding.engines import wait_briefly, word_of, word_of_own, write_words
from cityhall.work.desk.finding.sources import SOURCES, TABLES
from cityhall.work.desk.finding.words import list_tokens, unify
from cityhall.work.desk.models import PERSONAL, Kind, Mark, Passage

ENTRIES_AT_ONCE, CHANGES_AT_ONCE = 200, 5000  # before a search; one entry at least
LONGEST_TEXT = 2000
DECLARED = (Kind.MEASURE, Kind.DOCKET, Kind.CASE, Kind.SITTING, Kind.EPIDEMIC, Kind.SUSTAINABLE)
BY_KIND = {source.kind: source for source in SOURCES}


def refresh_index(entries_at_once: int = ENTRIES_AT_ONCE) -> int:
    """Bring the index on by a bounded stretch of the history; gives how many entries are left.

    Where nothing happened since, it writes nothing.
    """
    last = last_entry()
    mark = Mark.objects.filter(pk=1).first()
    if mark and mark.seq == last and mark.declared == digest_declared():
        return 0
    try:
        with wait_briefly(), transaction.atomic():
            Mark.objects.get_or_create(pk=1)
            locked = Mark.objects.select_for_update(skip_locked=True).filter(pk=1).first()
            left = bring_on(locked, last, entries_at_once) if locked else None
    except OperationalError:  # somebody else is writing
        left = None
    return last - (mark.seq if mark else 0) if left is None else left


def catch_up() -> None:
    """Bring the index up to the end of the history, a stretch at a time."""
    left = refresh_index()
    while left:
        before, left = left, refresh_index()
        if left >= before:  # somebody else is bringing it on
            return


def bring_on(mark: Mark, last: int, entries_at_once: int) -> int:
    """Index what some entries changed; what is declared otherwise, too."""
    if mark.declared != digest_declared():
        for kind in DECLARED:  # who finds a case or a sitting follows from its procedure
            renew(BY_KIND[kind])
        mark.declared = digest_declared()
    entries = choose_entries(mark.seq, entries_at_once)
    follow(entries)
    mark.seq = entries[-1].seq if entries else last
    mark.save()
    return last - mark.seq


def rebuild_index() -> int:
    """Write the whole index anew; gives how many passages it holds."""
    with transaction.atomic():
        Mark.objects.get_or_create(pk=1)
        mark = Mark.objects.select_for_update().get(pk=1)
        mark.seq, mark.declared = last_entry(), digest_declared()
        for source in SOURCES:
            renew(source)
        mark.save()
    return Passage.objects.count()


def last_entry() -> int:
    """Give the place of the last entry of the history."""
    return Entry.objects.aggregate(last=Max("seq"))["last"] or 0


def digest_declared() -> str:
    """Give what tells other measures, procedures, epidemics or frameworks from those indexed."""
    measures = load_catalogue().measures.items()
    names = [(key, one.name.ko, one.name.en, one.also) for key, one in measures]
    dockets = [
        (one.key, one.version, one.name, sorted(one.panel.public) if one.panel else ())
        for one in load_all()
    ]
    others = (list(load_epidemics().items()), list(load_frameworks().items()))
    whole = (names, sorted(list_public()), dockets, others)
    return hashlib.sha256(repr(whole).encode()).hexdigest()


def choose_entries(seq: int, most: int) -> list[Entry]:
    """Choose the next entries: as many as do not change too much, one at least."""
    chosen: list[Entry] = []
    changes = 0
    for entry in Entry.objects.filter(seq__gt=seq).order_by("seq")[:most]:
        changes += entry.changes
        if chosen and changes > CHANGES_AT_ONCE:
            break
        chosen.append(entry)
    return chosen


def follow(entries: Collection[Entry]) -> None:
    """Index what some entries changed, and the entries themselves."""
    changed: dict[Kind, set[str]] = defaultdict(set)
    for some in part_up([entry.token for entry in entries]):
        for table, rows in list_changed_rows(some):
            for source in SOURCES:
                if table in source.touched:
                    changed[source.kind].update(source.touched[table](rows))
    erased = {entry.kind for entry in entries if entry.action == ERASED}
    for source in SOURCES:
        if erased & source.touched.keys():  # what was erased cannot be told by its content
            renew(source)
        else:
            write(source, changed[source.kind])
    write(BY_KIND[Kind.ENTRY], [str(entry.seq) for entry in entries])


def list_changed_rows(tokens: Collection[str]) -> Iterator[tuple[str, list[Row]]]:
    """List the rows that some entries changed, as they were and as they are: some at a time."""
    changes = Change.objects.filter(token__in=tokens, table__in=TABLES).order_by("table", "id")
    waiting: list[Row] = []
    at = ""
    for table, before, after in changes.values_list("table", "before", "after").iterator():
        if waiting and (table != at or len(waiting) >= AT_ONCE):
            yield at, waiting
            waiting = []
        at = table
        waiting += [json.loads(text) for text in (before, after) if text]
    if waiting:
        yield at, waiting


def renew(source: Source) -> None:
    """Write all passages of a kind anew."""
    Passage.objects.filter(kind=source.kind).delete()
    for some in part_up(list(source.every())):
        add(source, some)


def write(source: Source, keys: Iterable[str]) -> None:
    """Write the passages of some rows anew; rows that are gone leave none."""
    for some in part_up(sorted(set(keys))):
        Passage.objects.filter(kind=source.kind, about__in=some).delete()
        add(source, some)


def add(source: Source, keys: Collection[str]) -> None:
    """Add the passages of some rows."""
    waiting: list[Passage] = []
    for draft in source.draft(keys):
        waiting += make_passages(source.kind, draft)
        if len(waiting) >= AT_ONCE:
            Passage.objects.bulk_create(waiting)
            waiting = []
    Passage.objects.bulk_create(waiting)


def make_passages(kind: Kind, draft: Draft) -> Iterator[Passage]:
    """Make the rows of a passage; a very long text is cut between words."""
    for text in cut(unify(draft.text)):
        yield Passage(
            kind=kind,
            about=draft.about,
            part=draft.part,
            text=text,
            words=write_words([*list_signs(kind, draft.holder), *list_tokens(text)]),
            weight=draft.weight,
            recency=draft.recency,
            holder=draft.holder,
        )


def list_signs(kind: Kind, holder: str) -> list[str]:
    """List the words that tell the kind of a passage and, where it is personal, whose it is."""
    return [word_of(kind), *([word_of_own(kind, holder)] if kind in PERSONAL else [])]


def cut(text: str) -> Iterator[str]:
    """Cut a text into pieces that are not too long, at blanks where there are any."""
    while len(text) > LONGEST_TEXT:
        at = text.rfind(" ", 1, LONGEST_TEXT)
        at = at if at > 0 else LONGEST_TEXT
        yield text[:at]
        text = text[at:].lstrip()
    if text:
        yield text
