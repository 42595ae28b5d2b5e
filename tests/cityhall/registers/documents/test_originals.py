"""Originals: one file for each content, never writable, gone with the last folder that has it."""

import hashlib
import os

import pytest

from cityhall.registers.documents.originals import Originals, total_bytes


@pytest.fixture
def originals(tmp_path):
    return Originals(tmp_path / "originals")


@pytest.fixture
def lay(originals, tmp_path):
    def laid(name, *chunks):
        originals.lay(chunks, tmp_path / name)
        return tmp_path / name

    return laid


def test_a_content_is_known_by_its_digest(originals, tmp_path):
    laid = originals.lay([b"one ", b"two"], tmp_path / "a")
    assert (laid.sha256, laid.size) == (hashlib.sha256(b"one two").hexdigest(), 7)
    assert (originals.root / laid.sha256).read_bytes() == b"one two"


def test_what_is_laid_down_twice_lies_there_once(originals, lay, tmp_path):
    one, two, other = lay("a", b"same"), lay("b", b"sa", b"me"), lay("c", b"other")
    assert one.samefile(two)
    assert not one.samefile(other)
    assert len(list(originals.root.iterdir())) == 2
    assert total_bytes([one, two, other, tmp_path / "gone"]) == len(b"same" + b"other")


def test_nobody_can_run_or_write_it(lay):
    assert lay("a", b"#!/bin/sh").stat().st_mode & 0o777 == 0o400


def test_a_content_goes_with_the_last_that_has_it(originals, lay):
    one, two = lay("a", b"same"), lay("b", b"same")
    one.unlink()
    originals.sweep()
    assert len(list(originals.root.iterdir())) == 1
    two.unlink()
    originals.sweep()
    assert list(originals.root.iterdir()) == []


def test_without_links_a_copy_does(originals, lay, monkeypatch):
    def refuse(*_paths):
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert lay("a", b"x").read_bytes() == b"x"
    assert total_bytes([lay("b", b"x")]) == 1
