"""How entries are chained and changes are sealed: pure functions over text, and their proof.

A change is sealed as SHA-256 over its salt and content, an entry as SHA-256 over the entry before
it and its own canonical text, which holds the digest over the seals of all its changes.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

START = "0" * 64
APART = "\x1f"
ERASED = "history.erase"  # the action by which content is removed as the law asks
NOTHING = (0, hashlib.sha256().hexdigest())


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry as it is chained: all it says, the digest of its changes, and its hashes."""

    seq: int
    token: str
    at: str
    author: str
    author_name: str
    action: str
    kind: str
    key: str
    why: str
    changes: int
    digest: str
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A change as it is kept; before, after and salt are None once erased by law."""

    id: int
    token: str
    table: str
    row: str
    before: str | None
    after: str | None
    salt: str | None
    digest: str

    @property
    def is_erased(self) -> bool:
        """Tell whether its content was erased by law; its seal stays."""
        return self.salt is None and self.before is None and self.after is None


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the history does not prove itself, told in Korean and English."""

    place: str
    ko: str
    en: str


SAID = [field.name for field in fields(Sealed) if field.name not in {"previous", "hash"}]


def seal_change(salt: str, table: str, row: str, before: str | None, after: str | None) -> str:
    """Seal a change; the triggers of both databases compute the very same."""
    parts = (salt, table, row, "-" if before is None else "+" + before)
    last = "-" if after is None else "+" + after
    return hashlib.sha256(APART.join((*parts, last)).encode()).hexdigest()


def digest_changes(digests: Iterable[str]) -> str:
    """Digest the seals of an entry's changes, in the order in which they were made."""
    whole = hashlib.sha256()
    for digest in digests:
        whole.update(digest.encode())
    return whole.hexdigest()


def chain(entry: Sealed) -> str:
    """Give the hash of an entry: over the hash before it and all that it says."""
    said = {name: getattr(entry, name) for name in SAID}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    payload = hashlib.sha256(text.encode()).digest()
    return hashlib.sha256(b"\x00" + entry.previous.encode() + payload).hexdigest()


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found in the changes: the seals of each entry, what was erased, what is broken."""

    seals: dict[str, tuple[int, str]]
    erased: dict[tuple[str, str], int]
    breaks: list[Break]


def find_breaks(
    entries: Iterable[Sealed], changes: Iterable[Row], head: tuple[int, str] | None = None
) -> Iterator[Break]:
    """Find what does not prove itself; `head` is a place of the chain that was kept elsewhere.

    `entries` come by seq, `changes` by id. Memory grows with the number of entries only.
    """
    gathered = gather(changes)
    yield from gathered.breaks
    seals, erased = dict(gathered.seals), dict(gathered.erased)
    previous, expected, met = START, 1, head is None
    for entry in entries:
        yield from judge_entry(entry, previous, expected, seals.pop(entry.token, NOTHING))
        if entry.action == ERASED:
            erased.pop((entry.kind, entry.key), None)
        met = met or head == (entry.seq, entry.hash)
        previous, expected = entry.hash, entry.seq + 1
    yield from list_leftovers(seals, erased)
    if not met and head:
        yield Break(
            f"entry {head[0]}",
            "따로 보관한 머리값이 이 기록에 없습니다. 뒤가 잘렸거나 다시 쓰였습니다.",
            "The head kept elsewhere is not in this history: its end was cut off or rewritten.",
        )


def gather(changes: Iterable[Row]) -> Gathered:
    """Digest the seals of each entry's changes; name those whose content is not what was sealed."""
    wholes: dict[str, tuple[int, hashlib._Hash]] = {}
    erased: dict[tuple[str, str], int] = {}
    breaks = []
    for change in changes:
        count, whole = wholes.get(change.token) or (0, hashlib.sha256())
        whole.update(change.digest.encode())
        wholes[change.token] = (count + 1, whole)
        if change.is_erased:
            erased[change.table, change.row] = change.id
        elif not is_whole(change):
            breaks.append(
                Break(
                    f"change {change.id}",
                    f"{change.table} {change.row}의 변경 기록이 봉인한 내용과 다릅니다.",
                    f"The change of {change.table} {change.row} is not what was sealed.",
                )
            )
    seals = {token: (count, whole.hexdigest()) for token, (count, whole) in wholes.items()}
    return Gathered(seals, erased, breaks)


def is_whole(change: Row) -> bool:
    """Tell whether a change still has the content that was sealed."""
    salt = change.salt or ""
    return seal_change(salt, change.table, change.row, change.before, change.after) == change.digest


def judge_entry(
    entry: Sealed, previous: str, expected: int, seals: tuple[int, str]
) -> Iterator[Break]:
    """Judge an entry by its place, its own words and its changes."""
    place = f"entry {entry.seq}"
    if entry.seq != expected:
        yield Break(
            place,
            f"{expected}번째 기록이 있어야 할 곳에 {entry.seq}번째가 있습니다.",
            f"Entry {entry.seq} stands where entry {expected} should be.",
        )
    if entry.previous != previous:
        yield Break(place, "앞 기록과 이어지지 않습니다.", "It is not chained to the one before.")
    if chain(entry) != entry.hash:
        yield Break(place, "내용이 봉인과 다릅니다.", "Its words are not what was sealed.")
    if seals != (entry.changes, entry.digest):
        yield Break(
            place,
            "변경의 수나 내용이 봉인과 다릅니다.",
            "Its changes are not those that were sealed.",
        )


def list_leftovers(
    seals: dict[str, tuple[int, str]], erased: dict[tuple[str, str], int]
) -> Iterator[Break]:
    """Name changes that no entry made, and erasures that nobody answers for."""
    for token, (count, _) in seals.items():
        yield Break(
            f"token {token}",
            f"어느 기록에도 속하지 않는 변경이 {count}건 있습니다.",
            f"{count} changes belong to no entry.",
        )
    for (table, row), change in erased.items():
        yield Break(
            f"change {change}",
            f"{table} {row}의 내용이 지워졌으나 파기 기록이 없습니다.",
            f"The content of {table} {row} was removed, and no entry of an erasure says why.",
        )
