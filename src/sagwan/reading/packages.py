"""Packages: documents that are ZIP archives, opened without trusting what they say of themselves.

Everything that could make two readers see two documents, or one reader run out of memory, is
refused before a member is unpacked.
"""

import stat
import zipfile
import zlib
from io import BytesIO

from sagwan.reading.errors import TooLargeError
from sagwan.reading.original import Original
from sagwan.reading.package_errors import (
    BrokenPackageError,
    LockedPackageError,
    UnsafePackageError,
)

MAX_MEMBERS = 20_000
MAX_MEMBER = 64 * 1024 * 1024
MAX_UNPACKED = 512 * 1024 * 1024
MAX_RATIO = 400
_SMALL = 1024 * 1024  # what unpacks to less than this is harmless at any ratio
_LOCAL_HEADER = 30
_ENTRY = 46  # bytes of a member's entry in the directory, without its names
_END = 22
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    NotImplementedError,
    RuntimeError,
)


class Package:
    """An archive whose members are known to be sound; each is unpacked when asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members = {member.filename: member for member in archive.infolist()}
        self.names = tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, limit: int = MAX_MEMBER) -> bytes:
        """Unpack a member, up to a limit that its own size may not pass."""
        try:
            with self._archive.open(self._members[name]) as member:
                data = member.read(limit + 1)
        except KeyError as error:
            raise BrokenPackageError(
                f"{name} 부분이 없습니다", f"its part {name} is missing"
            ) from error
        except _FAULTS as error:
            raise BrokenPackageError(
                f"{name} 부분을 풀 수 없습니다", f"its part {name} cannot be unpacked"
            ) from error
        if len(data) > limit:
            _refuse_size(name, limit)
        return data


def open_package(original: Original) -> Package:
    """Open an archive, or say why it is not opened."""
    data = original.data
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _FAULTS as error:
        raise BrokenPackageError(
            "압축의 목차가 없거나 잘렸습니다", "its directory is missing or cut off"
        ) from error
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise TooLargeError(
            f"압축 안의 파일이 {len(members):,}개, {MAX_MEMBERS:,}개까지 엽니다",
            f"{len(members):,} files inside the archive, at most {MAX_MEMBERS:,} are opened",
        )
    _refuse_strange_bytes(data, archive, members)
    _refuse_doubles(members)
    for member in members:
        _refuse_name(member.filename)
        _refuse_kind(member)
        _refuse_swelling(member)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        _refuse_size("", MAX_UNPACKED)
    return Package(archive)


def _refuse_strange_bytes(
    data: bytes, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]
) -> None:
    """Refuse bytes before or behind the archive, and members that lie over each other."""
    directory = archive.start_dir
    end = data.rfind(b"PK\x05\x06")
    behind = end + _END + len(archive.comment)
    if data[:4] != b"PK\x03\x04" or data[behind:].strip(b"\0\r\n "):
        raise UnsafePackageError(
            "압축 앞이나 뒤에 다른 내용이 붙어 있습니다",
            "something else stands before or behind it",
        )
    done = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        start = member.header_offset
        names = data[start + 26 : start + 28], data[start + 28 : start + 30]
        length = sum(int.from_bytes(size, "little") for size in names)
        if start < done or start + _LOCAL_HEADER + length + member.compress_size > directory:
            raise UnsafePackageError(
                "압축 안의 파일들이 서로 겹칩니다", "files inside it lie over each other"
            )
        done = start + _LOCAL_HEADER + length + member.compress_size


def _refuse_doubles(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.filename.casefold()
        if name in seen:
            raise UnsafePackageError(
                f"이름이 같은 파일({member.filename[:60]})이 둘 들어 있습니다",
                f"it holds two files of one name ({member.filename[:60]})",
            )
        seen.add(name)


def _refuse_name(name: str) -> None:
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or "\\" in name or ":" in parts[0]:
        raise UnsafePackageError(
            f"바깥을 가리키는 이름({name[:60]!r})이 들어 있습니다",
            f"it holds a name that points outside ({name[:60]!r})",
        )


def _refuse_kind(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise LockedPackageError
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnsafePackageError(
            "바로가기(심볼릭 링크)가 들어 있습니다", "it holds a symbolic link"
        )
    if member.compress_type not in _METHODS:
        raise BrokenPackageError(
            "알 수 없는 방식으로 압축되었습니다", "it is packed in an unknown way"
        )


def _refuse_swelling(member: zipfile.ZipInfo) -> None:
    if member.file_size > MAX_MEMBER:
        _refuse_size(member.filename, MAX_MEMBER)
    if member.file_size > _SMALL and member.file_size > MAX_RATIO * member.compress_size:
        raise UnsafePackageError(
            f"압축을 풀면 {MAX_RATIO}배 넘게 커지는 파일이 들어 있습니다",
            f"it holds a file that swells more than {MAX_RATIO} times",
        )


def _refuse_size(name: str, limit: int) -> None:
    megabytes = limit // (1024 * 1024)
    raise TooLargeError(
        f"압축을 풀면 {megabytes}MB를 넘습니다" + (f" ({name[:60]})" if name else ""),
        f"it unpacks to more than {megabytes} MB" + (f" ({name[:60]})" if name else ""),
    )
