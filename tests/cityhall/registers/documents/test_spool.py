"""The spool: random names, an hour, one owner, nothing outside its folder."""

import pytest

from cityhall.registers.documents.spool import (
    KEY,
    Spool,
    SpoolFullError,
    display_name,
    load_holding,
)

HOUR = 3600


@pytest.fixture
def spool(tmp_path):
    return Spool(tmp_path / "spool", lifetime=HOUR, capacity=1000)


def test_a_file_lies_under_a_random_name_and_keeps_its_own_for_show(spool):
    first = spool.receive("me", "보고.txt", [b"a", b"b"], now=0)
    second = spool.receive("me", "보고.txt", [b"ab"], now=0)
    assert KEY.fullmatch(first.key)
    assert first.key != second.key
    assert first.name == "보고.txt"
    assert first.original.read_bytes() == b"ab"
    assert first.size == 2


def test_only_the_owner_finds_it(spool):
    holding = spool.receive("me", "a.txt", [b"a"], now=0)
    assert spool.find("me", holding.key, now=1) == holding
    assert spool.find("you", holding.key, now=1) is None
    assert spool.list_of("you", now=1) == []


def test_it_is_gone_after_an_hour(spool):
    holding = spool.receive("me", "a.txt", [b"a"], now=0)
    assert spool.find("me", holding.key, now=HOUR - 1) == holding
    assert spool.find("me", holding.key, now=HOUR) is None
    assert spool.list_of("me", now=HOUR) == []
    spool.sweep(now=HOUR)
    assert not holding.folder.exists()
    assert list(spool.root.iterdir()) == []


def test_what_was_never_finished_is_swept_too(spool):
    half = spool.root / "someone" / "half"
    half.mkdir(parents=True)
    (half / "original").write_bytes(b"half")
    spool.sweep(now=half.stat().st_mtime + HOUR - 1)
    assert half.exists()
    spool.sweep(now=half.stat().st_mtime + HOUR)
    assert not half.exists()


def test_receiving_sweeps(spool):
    old = spool.receive("me", "a.txt", [b"a"], now=0)
    spool.receive("me", "b.txt", [b"b"], now=HOUR)
    assert not old.folder.exists()


@pytest.mark.parametrize("key", ["", ".", "..", "../../../../etc/passwd", "a/b", "x" * 22 + "\n"])
def test_a_key_is_never_a_path(spool, key):
    spool.receive("me", "a.txt", [b"a"], now=0)
    assert spool.find("me", key, now=1) is None


def test_names_of_files_and_owners_do_not_reach_the_disk(spool):
    spool.receive("../../owner", "../../../x.txt", [b"a"], now=0)
    inside = list(spool.root.rglob("*"))
    assert all("owner" not in str(path.relative_to(spool.root)) for path in inside)
    assert {path.name for path in inside if path.is_file()} == {"original", "about.json"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("보고.txt", "보고.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\보고\\a.txt", "a.txt"),
        ("보고서\u202etxt.exe", "보고서txt.exe"),
        ("a\r\nSet-Cookie: x\0.txt", "aSet-Cookie: x.txt"),
        ("\u1107\u1169\u1100\u1169.txt", "보고.txt"),
        ("", "unnamed"),
        ("..", ".."),
    ],
)
def test_a_name_is_made_safe_to_show(name, shown):
    assert display_name(name) == shown


def test_a_long_name_keeps_its_beginning_and_its_end():
    shown = display_name("가" * 255 + ".txt")
    assert len(shown) == 120
    assert shown.endswith(".txt")


def test_a_full_spool_takes_nothing_until_something_has_gone(spool):
    spool.receive("me", "a.txt", [b"x" * 1000], now=0)
    with pytest.raises(SpoolFullError):
        spool.receive("you", "b.txt", [b"b"], now=1)
    spool.receive("you", "b.txt", [b"b"], now=HOUR)


def test_a_comparison_is_made_once_and_goes_with_either_file(spool):
    old, new = (spool.receive("me", name, [b"x"], now=0) for name in ("old.txt", "new.txt"))

    def pair_of(*partners, now=1):
        return spool.room("me", "comparison", now=now, name="comparison", partners=partners)

    pair = pair_of(old.key, new.key, now=0)
    assert pair_of(old.key, new.key) == pair
    assert pair_of(new.key, old.key) != pair
    assert pair not in spool.list_of("me", now=1)
    spool.forget("me", old.key, now=1)
    assert not pair.folder.exists()
    assert new.folder.exists()


def test_nobody_forgets_what_is_not_theirs(spool):
    holding = spool.receive("me", "a.txt", [b"a"], now=0)
    spool.forget("you", holding.key, now=1)
    assert holding.folder.exists()


def test_a_folder_that_says_nothing_holds_nothing(tmp_path):
    assert load_holding(tmp_path) is None
    (tmp_path / "about.json").write_text("{", encoding="utf-8")
    assert load_holding(tmp_path) is None


def test_what_is_in_use_gets_another_hour(spool):
    room = spool.room("me", "settings", now=0, name="sagwan.toml")
    spool.renew(room, now=HOUR - 1)
    assert spool.find_room("me", "settings", now=HOUR + 1).name == "sagwan.toml"
    assert spool.find_room("you", "settings", now=HOUR + 1) is None
    assert spool.list_of("me", now=HOUR + 1) == []
