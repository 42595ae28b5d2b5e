"""The chain proves itself; whatever is altered, added, left out or put elsewhere breaks it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cityhall.ground.history.chain import (
    ERASED,
    START,
    Row,
    Sealed,
    chain,
    digest_changes,
    find_breaks,
    seal_change,
)


def change(number, token, table="figures_value", row="7", before=None, after='{"value": "22"}'):
    salt = f"salt{number}"
    digest = seal_change(salt, table, row, before, after)
    return Row(number, token, table, row, before, after, salt, digest)


def entry(seq, previous, changes, action="figures.correct", kind="value", key="7"):
    draft = Sealed(
        seq=seq,
        token=f"t{seq}",
        at=f"2026-01-{seq:02}T00:00:00+00:00",
        author="officer",
        author_name="담당자",
        action=action,
        kind=kind,
        key=key,
        why="정정",
        changes=len(changes),
        digest=digest_changes(one.digest for one in changes),
        previous=previous,
    )
    return replace(draft, hash=chain(draft))


@pytest.fixture
def history():
    entries, changes, previous = [], [], START
    for seq in range(1, 6):
        mine = [change(10 * seq + n, f"t{seq}", row=str(n)) for n in range(seq)]
        entries.append(entry(seq, previous, mine))
        changes += mine
        previous = entries[-1].hash
    return entries, changes


def broken(entries, changes, head=None):
    return [one.place for one in find_breaks(entries, changes, head)]


def test_an_untouched_history_proves_itself(history):
    entries, changes = history
    assert broken(entries, changes) == []
    assert broken(entries, changes, head=(5, entries[-1].hash)) == []


@given(st.data())
def test_whatever_word_of_an_entry_is_altered_breaks_the_chain(data):
    mine = [change(1, "t1")]
    first = entry(1, START, mine)
    second = entry(2, first.hash, [])
    name = data.draw(
        st.sampled_from(["at", "author", "author_name", "action", "kind", "key", "why"])
    )
    text = data.draw(st.text().filter(lambda text: text != getattr(first, name)))
    assert broken([replace(first, **{name: text}), second], mine)


@pytest.mark.parametrize("field", ["before", "after", "salt", "table", "row"])
def test_an_altered_change_is_found_at_its_place(history, field):
    entries, changes = history
    changes[3] = replace(changes[3], **{field: "x"})
    assert broken(entries, changes) == [f"change {changes[3].id}"]


def test_an_entry_left_out_put_elsewhere_or_added_is_found(history):
    entries, changes = history
    assert "entry 3" in broken([entries[0], *entries[2:]], changes)
    assert broken([entries[1], entries[0], *entries[2:]], changes)
    assert broken([*entries, entry(6, START, [])], changes)


def test_a_tail_cut_off_is_found_by_a_head_kept_elsewhere(history):
    entries, changes = history
    kept = (5, entries[4].hash)
    short = [one for one in changes if one.token != "t5"]
    assert broken(entries[:4], short) == []
    assert broken(entries[:4], short, head=kept) == ["entry 5"]


def test_a_change_that_no_entry_made_is_found(history):
    entries, changes = history
    assert broken(entries, [*changes, change(99, "nobody")]) == ["token nobody"]


def test_content_erased_by_law_leaves_the_proof_whole_if_somebody_answers_for_it(history):
    entries, changes = history
    changes[0] = replace(changes[0], before=None, after=None, salt=None)
    assert broken(entries, changes) == [f"change {changes[0].id}"]
    answered = entry(6, entries[-1].hash, [], action=ERASED, kind="figures_value", key="0")
    assert broken([*entries, answered], changes) == []
