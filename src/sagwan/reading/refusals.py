"""Why the machine would not open or write a file, in the words of whoever asked."""

import errno

from sagwan.facts import Message

_REASONS: dict[int | None, Message] = {
    errno.ENOENT: Message("그런 파일이 없습니다", "there is no such file"),
    errno.ENOTDIR: Message(
        "경로 가운데에 폴더가 아닌 것이 있습니다", "part of its path is no folder"
    ),
    errno.EISDIR: Message("파일이 아니라 폴더입니다", "it is a folder"),
    errno.EACCES: Message("권한이 없습니다", "permission is denied"),
    errno.EPERM: Message("권한이 없습니다", "permission is denied"),
    errno.EROFS: Message("쓸 수 없게 된 디스크입니다", "the disk is read-only"),
    errno.ENOSPC: Message("디스크에 자리가 없습니다", "no space is left on the disk"),
    errno.EDQUOT: Message("쓸 수 있는 용량을 다 썼습니다", "the quota is used up"),
    errno.ENAMETOOLONG: Message("이름이 너무 깁니다", "its name is too long"),
    errno.ELOOP: Message("링크가 서로를 가리킵니다", "its links point at each other"),
    errno.EMFILE: Message("열린 파일이 너무 많습니다", "too many files are open"),
    errno.EIO: Message("디스크를 읽고 쓰지 못했습니다", "the disk could not be read or written"),
}


def name_refusal(error: BaseException) -> Message:
    """Say why, in Korean and in English; what has no words of ours keeps those of the machine."""
    if isinstance(error, ValueError):
        return Message("이름에 쓸 수 없는 글자가 있습니다", "its name holds what no name may")
    known = _REASONS.get(error.errno if isinstance(error, OSError) else None)
    if known is not None:
        return known
    said = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    return Message(f"이 컴퓨터의 답: {said}", said)
