"""What is said when a file could not be read to its end; `again`: a second try may do better."""

Failure = dict[str, str | bool]

TOO_MUCH: Failure = {
    "ko": "이 파일은 너무 크거나 복잡해서 읽기를 멈추었습니다. 나누어 올려 주세요.",
    "en": "This file is too large or too intricate, so reading was stopped. Please split it.",
}
UNEXPECTED: Failure = {
    "ko": "이 파일을 읽다가 예상하지 못한 문제가 생겼습니다. 파일은 그대로 두었습니다.",
    "en": "Something unexpected happened while reading this file. The file itself is unharmed.",
}
TOO_LONG: Failure = {
    "ko": "읽는 데 {n}가 넘게 걸려 멈추었습니다. 잠시 뒤 다시 읽거나 파일을 나누어 올려 주세요.",
    "en": "Reading took more than {n} and was stopped. Read it again later, or split the file.",
    "again": True,
}
LOST: Failure = {
    "ko": "읽기가 끝나기 전에 서버가 다시 시작되었습니다. 파일은 그대로 있으니 다시 읽으면 됩니다.",
    "en": "The server was restarted before reading was done. The file is still here: read again.",
    "again": True,
}


def with_time(failure: Failure, seconds: int) -> Failure:
    """Say a failure with the time that was given, in minutes where there are any."""
    minutes = f"{seconds // 60}분", f"{seconds // 60} minutes"
    few = f"{seconds}초", f"{seconds} seconds"
    ko, en = few if seconds < 60 else minutes
    return failure | {"ko": str(failure["ko"]).format(n=ko), "en": str(failure["en"]).format(n=en)}
