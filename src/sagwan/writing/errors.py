"""Why a draft could not be written: one exception for each cause, in Korean and English."""

from collections.abc import Iterable

from sagwan.facts import Message


class WritingError(Exception):
    """A draft that cannot be written; `message` holds the reason for the person who sent it."""

    def __init__(self, ko: str, en: str) -> None:
        self.message = Message(ko=ko, en=en)
        super().__init__(f"{ko} ({en})")


class UnknownSchemaError(WritingError):
    """A JSON document that is no report, or of a version that we do not know."""

    def __init__(self, found: object, expected: str) -> None:
        shown = repr(found)[:60]
        super().__init__(
            f'초안의 "schema"가 {shown}입니다. "{expected}"여야 합니다. '
            "sagwan read 파일 --format json 이 내는 것이 그 꼴입니다.",
            f'The draft\'s "schema" is {shown}, it must be "{expected}": '
            "the form that sagwan read FILE --format json prints.",
        )


class DraftError(WritingError):
    """A draft with a key missing, of a wrong type, or naming what is not there."""

    def __init__(self, where: str, ko: str, en: str) -> None:
        self.where = where
        super().__init__(
            f"초안의 {where}: {ko}. sagwan.report/1 꼴인지 보십시오.",
            f"In the draft, {where}: {en}. Compare it with sagwan.report/1.",
        )


class DraftTooLargeError(WritingError):
    """A draft of more parts than a report can have."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(
            f"초안이 너무 큽니다: {ko}. 나누어 쓰십시오.",
            f"The draft is too large: {en}. Write it in several parts.",
        )


class UnknownTargetError(WritingError):
    """A format that no writer makes."""

    def __init__(self, named: str, known: Iterable[str]) -> None:
        listed = ", ".join(known)
        super().__init__(
            f"{named[:40]}: 쓸 수 없는 형식입니다. {listed} 가운데서 고르십시오.",
            f"{named[:40]}: not a format that can be written. Choose one of {listed}.",
        )
