"""Archives are opened only where every reader would see the same in them, within bounds."""

import io
import random
import stat
import time
import zipfile
from contextlib import suppress

import pytest

from sagwan.reading.errors import ReadingError, TooLargeError
from sagwan.reading.original import receive
from sagwan.reading.package_errors import (
    BrokenPackageError,
    LockedPackageError,
    UnsafePackageError,
)
from sagwan.reading.packages import MAX_MEMBERS, open_package

SECONDS = 10


def zipped(*members, method=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def opened(data):
    return open_package(receive(data, "보고서.hwpx"))


def read_all(data):
    package = opened(data)
    return [package.read(name) for name in package.names]


def refusal(data):
    start = time.process_time()
    with pytest.raises(ReadingError) as caught:
        read_all(data)
    assert time.process_time() - start < SECONDS
    return caught.value


SOUND = zipped(("mimetype", "application/hwp+zip"), ("Contents/section0.xml", "<a>가</a>"))


def test_a_sound_archive_gives_its_members():
    package = opened(SOUND)
    assert package.names == ("mimetype", "Contents/section0.xml")
    assert "mimetype" in package
    assert package.read("Contents/section0.xml").decode() == "<a>가</a>"


def test_a_member_that_is_not_there_is_named():
    with pytest.raises(BrokenPackageError) as caught:
        opened(SOUND).read("Contents/header.xml")
    assert "Contents/header.xml" in caught.value.message.ko
    assert "is missing" in caught.value.message.en


def test_a_member_is_read_up_to_the_limit_that_the_caller_gives():
    with pytest.raises(TooLargeError):
        opened(zipped(("a.xml", "가" * 1000))).read("a.xml", 100)


def test_a_member_that_swells_a_thousandfold_is_refused_unread():
    error = refusal(zipped(("a.xml", b"\0" * 20_000_000)))
    assert isinstance(error, UnsafePackageError)
    assert "배 넘게 커지는" in error.message.ko
    assert "swells" in error.message.en


def claiming(size, count):
    """An archive whose members say that they unpack to more than they hold."""
    noise = random.Random(7).randbytes(200_000)
    data = bytearray(zipped(*((f"{n}.bin", noise) for n in range(count)), method=0))
    entry = data.find(b"PK\x01\x02")
    while entry >= 0:
        data[entry + 24 : entry + 28] = size.to_bytes(4, "little")
        entry = data.find(b"PK\x01\x02", entry + 4)
    return bytes(data)


def test_a_member_beyond_64_megabytes_is_refused_unread():
    error = refusal(claiming(65 << 20, 1))
    assert isinstance(error, TooLargeError)
    assert "64 MB" in error.message.en


def test_many_members_that_are_too_large_together_are_refused_unread():
    error = refusal(claiming(60 << 20, 9))
    assert isinstance(error, TooLargeError)
    assert "512 MB" in error.message.en


def test_an_archive_inside_an_archive_is_not_opened():
    inner = zipped(("a.xml", b"\0" * 900_000))
    package = opened(zipped(("inner.zip", inner), ("a.xml", "<a/>")))
    assert package.read("inner.zip") == inner


def test_more_members_than_a_document_has_are_refused():
    error = refusal(zipped(*((f"{n}", "") for n in range(MAX_MEMBERS + 1)), method=0))
    assert isinstance(error, TooLargeError)
    assert "20,001" in error.message.ko


def test_overlapping_members_are_refused():
    data = bytearray(zipped(("a.xml", "<a/>" * 50), ("b.xml", "<b/>" * 50), method=0))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = (10).to_bytes(4, "little")
    error = refusal(bytes(data))
    assert isinstance(error, UnsafePackageError)
    assert "겹칩니다" in error.message.ko
    assert "lie over each other" in error.message.en


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["a.xml", "A.xml"])
def test_two_members_of_one_name_are_refused(second):
    error = refusal(zipped(("a.xml", "<a/>"), (second, "<b/>")))
    assert isinstance(error, UnsafePackageError)
    assert "이름이 같은" in error.message.ko
    assert "two files of one name" in error.message.en


@pytest.mark.parametrize("name", ["../a.xml", "/etc/a", "a/../../b", "C:/a", "..\\a", "a\\b"])
def test_a_name_that_points_outside_is_refused(name):
    error = refusal(zipped((name, "x")))
    assert isinstance(error, UnsafePackageError)
    assert "바깥을 가리키는" in error.message.ko
    assert "points outside" in error.message.en


def test_a_symbolic_link_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("Contents/section0.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    error = refusal(file.getvalue())
    assert isinstance(error, UnsafePackageError)
    assert "심볼릭" in error.message.ko
    assert "symbolic link" in error.message.en


def test_an_encrypted_member_is_a_password():
    data = bytearray(SOUND)
    entry = data.find(b"PK\x01\x02")
    data[entry + 8] |= 1
    error = refusal(bytes(data))
    assert isinstance(error, LockedPackageError)
    assert "암호" in error.message.ko
    assert "password" in error.message.en


def test_a_size_that_lies_is_found_out():
    data = bytearray(zipped(("a.xml", "<a/>" * 500)))
    entry = data.find(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    assert isinstance(refusal(bytes(data)), BrokenPackageError)


def test_absurd_sizes_of_zip64_are_refused():
    data = bytearray(zipped(("a.xml", "<a/>" * 500)))
    entry = data.find(b"PK\x01\x02")
    data[entry + 20 : entry + 28] = b"\xff" * 8
    assert isinstance(refusal(bytes(data)), ReadingError)


@pytest.mark.parametrize("kept", [len(SOUND) - 1, len(SOUND) // 2, 30, 4])
def test_an_archive_that_is_cut_off_is_damaged(kept):
    error = refusal(SOUND[:kept])
    assert isinstance(error, BrokenPackageError)
    assert "손상된 파일" in error.message.ko
    assert "damaged" in error.message.en


@pytest.mark.parametrize("data", [b"MZ\x90\0" + SOUND, SOUND + b"%PDF-1.7", b"\0" + SOUND])
def test_bytes_before_or_behind_the_archive_are_refused(data):
    error = refusal(data)
    assert isinstance(error, UnsafePackageError)
    assert "다른 내용이 붙어" in error.message.ko
    assert "before or behind" in error.message.en


def test_zeros_behind_the_archive_are_harmless():
    assert opened(SOUND + b"\0" * 512).names


def test_names_in_an_old_korean_encoding_do_no_harm():
    data = zipped(("xxxx.txt", "x")).replace(b"xxxx.txt", "가나".encode("cp949") + b".txt")
    assert len(opened(data).names) == 1


def test_a_method_of_packing_that_documents_do_not_use_is_refused():
    error = refusal(zipped(("a.xml", "<a/>" * 50), method=zipfile.ZIP_BZIP2))
    assert isinstance(error, BrokenPackageError)
    assert "unknown way" in error.message.en


def test_damaged_bytes_never_end_in_anything_but_a_reason():
    random_bytes = random.Random(11)
    for _ in range(300):
        data = bytearray(SOUND)
        for _ in range(random_bytes.randint(1, 8)):
            data[random_bytes.randrange(len(data))] = random_bytes.randrange(256)
        with suppress(ReadingError):
            assert read_all(bytes(data)) is not None
