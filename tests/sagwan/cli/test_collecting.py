"""Cyclic garbage is looked for seldom in a program that ends, as always everywhere else."""

import gc

import pytest

from sagwan.cli.collecting import collecting_seldom


@pytest.fixture(autouse=True)
def as_python_has_it():
    """The tests look for garbage seldom themselves; here it is looked for as anywhere else."""
    ours = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*ours)


def test_garbage_is_looked_for_seldom_and_then_as_before():
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.isenabled()
        assert gc.get_threshold()[0] > 10 * before[0]
    assert gc.get_threshold() == before


def test_a_failure_changes_nothing_for_the_caller():
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), collecting_seldom():
        raise ZeroDivisionError
    assert gc.get_threshold() == before


def test_a_command_leaves_its_caller_as_it_was(call, wrong):
    before = gc.get_threshold(), gc.get_freeze_count()
    call("check", wrong)
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
