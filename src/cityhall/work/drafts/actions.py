"""The only door by which drafts are begun, edited and saved; a version saved never changes.

Edits are made on the row as it stands, under a lock: two people at work lose nothing.
"""

import secrets
from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.utils import timezone

from cityhall.ground.access.actors import Actor
from cityhall.ground.history.actions import record
from cityhall.ground.organisation.models import Unit
from cityhall.registers.promises.models import Promise
from cityhall.work.drafts.bindings import BindingError, find_bindings
from cityhall.work.drafts.carrying import carry_over
from cityhall.work.drafts.edits import Edits, Line, read_edits, write_carried, write_edits
from cityhall.work.drafts.errors import (
    ChangedMeanwhileError,
    DraftTakenError,
    EmptyTextError,
    NoItemError,
    NothingNewError,
    NumberLostError,
    TooManyLinesError,
    UnfitError,
)
from cityhall.work.drafts.items import Composed, Item
from cityhall.work.drafts.layouts import Layout
from cityhall.work.drafts.models import Draft, Version, name_draft
from cityhall.work.drafts.queries import compose_draft, is_saved, paper_of
from cityhall.work.drafts.rules import check_writer

MOST = 2000  # letters of a text
MOST_LINES = 500  # that people add to a draft
LEVELS = {1, 2, 0, -1}  # of a line: bullet, bullet under it, paragraph, note
Change = Callable[[Edits, Composed], Edits]


def begin_draft(office: Unit, month: date, as_of: date, layout: Layout, *, by: Actor) -> Draft:
    """Begin the next report of an office; it takes over what people wrote last time."""
    check_writer(by, office.key)
    first = month.replace(day=1)
    key = name_draft(first, office.key, layout.key)
    if Draft.objects.filter(key=key).exists():
        raise DraftTakenError
    with record("drafts.begin", by=by.author, of=("draft", key)):
        return Draft.objects.create(
            key=key,
            office=office,
            month=first,
            as_of=as_of,
            layout=layout.key,
            carried=write_carried(carry_over(office.key, first, layout)),
            begun=timezone.now(),
            begun_by=by.author.name,
        )


def change_date(draft: Draft, as_of: date, *, by: Actor) -> None:
    """Ask for the numbers as of another date."""
    check_writer(by, draft.office.key)
    with transaction.atomic(), record("drafts.date", by=by.author, of=name(draft)):
        Draft.objects.select_for_update().filter(pk=draft.pk).update(as_of=as_of)
    draft.as_of = as_of


def reword(draft: Draft, key: str, text: str, *, seen: str, by: Actor) -> None:
    """Have an item say something else; `seen` is the text that was edited."""
    written = " ".join(text.split())

    def change(edits: Edits, composed: Composed) -> Edits:
        item = find_editable(composed, key)
        if item.source != seen:
            raise ChangedMeanwhileError
        check_text(written)
        check_numbers(item, written)
        if written == (item.registered or item.source) and key in edits.texts:
            return edits.restore(key)
        return edits if written == item.source else edits.reword(key, written, base_of(item))

    edit(draft, "drafts.reword", change, by=by, why=key)


def restore(draft: Draft, key: str, *, by: Actor) -> None:
    """Give an item back the text of the register, or put back what was left out."""
    edit(draft, "drafts.restore", lambda edits, _: edits.restore(key), by=by, why=key)


def leave_out(draft: Draft, key: str, *, by: Actor) -> None:
    """Leave a line out of the report; a promise that is left out is named as missing."""

    def change(edits: Edits, composed: Composed) -> Edits:
        item = composed.find(key)
        if item is None or not item.group or item.kind == "gap":
            raise NoItemError
        return edits.leave_out(key)

    edit(draft, "drafts.leave_out", change, by=by, why=key)


def shift(draft: Draft, key: str, step: int, *, by: Actor) -> None:
    """Shift a line up or down in its group."""

    def change(edits: Edits, composed: Composed) -> Edits:
        item = composed.find(key)
        if item is None or not item.group or item.kind == "gap":
            raise NoItemError
        keys = [one.key for one in composed.items if one.group == item.group and one.kind != "gap"]
        place = keys.index(key)
        target = min(max(place + step, 0), len(keys) - 1)
        keys.insert(target, keys.pop(place))
        return edits.arrange(item.group, keys)

    edit(draft, "drafts.shift", change, by=by, why=key)


def add_line(draft: Draft, group: str, text: str, level: int, *, by: Actor) -> str:
    """Add a line at the end of a group; gives its key."""
    written, key = " ".join(text.split()), f"+{secrets.token_hex(6)}"

    def change(edits: Edits, composed: Composed) -> Edits:
        known = {item.group for item in composed.items if item.kind == "gap" and item.group}
        if group not in known or level not in LEVELS:
            raise NoItemError
        check_text(written)
        check_bindings(written)
        if sum(map(len, edits.added.values())) >= MOST_LINES:
            raise TooManyLinesError(MOST_LINES)
        return edits.add(group, Line(key, written, level))

    edit(draft, "drafts.add_line", change, by=by, why=group)
    return key


def put_in(draft: Draft, promise: Promise, *, by: Actor) -> None:
    """Put a promise in that the draft left out."""

    def change(edits: Edits, _: Composed) -> Edits:
        left = [key for key in edits.gone if key.endswith(f"/plans/{promise.slug}")]
        return edits.put_in(promise.key, left[0] if left else "")

    edit(draft, "drafts.put_in", change, by=by, why=promise.key)


def save_version(draft: Draft, note: str, *, by: Actor) -> Version:
    """Save the draft as it stands, for good."""
    check_writer(by, draft.office.key)
    with transaction.atomic():
        locked = lock(draft)
        paper = paper_of(compose_draft(locked))
        if is_saved(locked, paper):
            raise NothingNewError
        last = locked.versions.first()
        with record("drafts.save", by=by.author, of=name(draft), why=note):
            return Version.objects.create(
                draft=locked,
                number=last.number + 1 if last else 1,
                edits=locked.edits,
                paper=paper,
                note=note[:200],
                saved=timezone.now(),
                saved_by=by.author.name,
            )


def go_back(draft: Draft, version: Version, *, by: Actor) -> None:
    """Go back to the texts of a version; the numbers stay those of the registers."""

    def change(*_: object) -> Edits:
        return read_edits(version.edits)

    edit(draft, "drafts.go_back", change, by=by, why=str(version.number))


def edit(draft: Draft, action: str, change: Change, *, by: Actor, why: str) -> None:
    """Make a change to the edits of a draft; one that changes nothing leaves no trace."""
    check_writer(by, draft.office.key)
    with transaction.atomic():
        locked = lock(draft)
        edits = write_edits(change(locked.changes, compose_draft(locked)))
        with record(action, by=by.author, of=name(draft), why=why[:300]):
            if edits != locked.edits:
                locked.edits = edits
                locked.save(update_fields=["edits"])
    draft.edits = locked.edits


def lock(draft: Draft) -> Draft:
    """Take the row of a draft for this transaction alone."""
    return Draft.objects.select_for_update(of=("self",)).select_related("office").get(pk=draft.pk)


def name(draft: Draft) -> tuple[str, str]:
    """Name a draft for the history."""
    return "draft", draft.key


def find_editable(composed: Composed, key: str) -> Item:
    """Find an item whose text may be edited."""
    item = composed.find(key)
    if item is None or not item.is_editable:
        raise NoItemError
    return item


def base_of(item: Item) -> str:
    """Give the text that an edit lies over."""
    return item.registered or item.source


def check_text(text: str) -> None:
    """Refuse an empty text and one that is too long."""
    if not 1 <= len(text) <= MOST:
        raise EmptyTextError(MOST)


def check_numbers(item: Item, text: str) -> None:
    """Refuse a text that no longer names the numbers of the one that it replaces."""
    check_bindings(text)
    named = {str(one) for one in find_bindings(text)}
    for one in find_bindings(base_of(item)):
        if str(one) not in named:
            raise NumberLostError(str(one))


def check_bindings(text: str) -> None:
    """Refuse a text that names a number which no register holds."""
    try:
        find_bindings(text)
    except BindingError as error:
        raise UnfitError(*error.words) from error
