"""Why a call was of no use: each says in Korean and in English what to do instead."""

from collections.abc import Iterable

from sagwan.facts import Message
from sagwan.reading.refusals import name_refusal


class CallError(Exception):
    """A call that cannot be done as it stands; `message` tells the caller what to change."""

    def __init__(self, ko: str, en: str) -> None:
        self.message = Message(ko=ko, en=en)
        super().__init__(f"{ko} ({en})")


class NoWriterError(CallError):
    """A named pipe that nobody may ever write to: opening it could wait for good."""

    def __init__(self) -> None:
        super().__init__(
            "파일이 아니라 이름 있는 파이프입니다. 내용을 표준 입력으로 주십시오: sagwan check -",
            "It is a named pipe, not a file. Hand its content in on standard input: sagwan check -",
        )


class NotAFileError(CallError):
    """A socket, a disk, a terminal: nothing that a report is kept in."""

    def __init__(self) -> None:
        super().__init__(
            "보고서를 담는 파일이 아니라 장치입니다. 파일의 경로를 주십시오.",
            "It is a device, not a file that holds a report. Give the path of a file.",
        )


class StandardInputTwiceError(CallError):
    """Standard input can be read only once."""

    def __init__(self) -> None:
        super().__init__(
            "표준 입력(-)은 한 번만 읽을 수 있습니다. 나머지는 파일로 주십시오.",
            "Standard input (-) can be read only once. Give the others as files.",
        )


class OverwriteError(CallError):
    """The output would replace a report that is being read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: 읽는 보고서를 덮어쓰게 됩니다. -o 에 다른 이름을 주십시오.",
            f"{name}: this would overwrite a report that is read. Give -o another name.",
        )


class TerminalError(CallError):
    """A file that is no text would be printed on a terminal."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f"{form} 파일은 화면에 낼 수 없습니다. -o 에 파일 이름을 주십시오.",
            f"{form} is no text for a terminal. Name a file with -o.",
        )


class NoTargetError(CallError):
    """Nothing says in which format to write."""

    def __init__(self, output: str | None, known: Iterable[str]) -> None:
        listed = ", ".join(known)
        named_ko = f"{output}: 이 이름으로는" if output else "--to 도 -o 도 없어"
        named_en = f"{output}: this name does not say" if output else "Neither --to nor -o says"
        super().__init__(
            f"{named_ko} 어느 형식으로 쓸지 알 수 없습니다. --to 에 {listed} 가운데 하나를"
            " 주십시오.",
            f"{named_en} which format to write. Give --to one of {listed}.",
        )


class NoFolderError(CallError):
    """Several reports with their findings do not go into one file."""

    def __init__(self, output: str | None, form: str) -> None:
        named_ko = f"{output}: 폴더가 아닙니다. " if output else ""
        named_en = f"{output}: this is no folder. " if output else ""
        super().__init__(
            f"{named_ko}보고서가 여럿이면 {form} 파일도 하나씩입니다. -o 에 폴더를 주십시오.",
            f"{named_en}Each report becomes a {form} file of its own: name a folder with -o.",
        )


class NoArchiveError(CallError):
    """Only PDF has a form that is made to be kept."""

    def __init__(self, form: str) -> None:
        super().__init__(
            f"--archive 는 PDF에만 씁니다 (지금은 {form}). --to pdf 를 주십시오.",
            f"--archive is for PDF only (this is {form}). Give --to pdf.",
        )


class BrokenDraftError(CallError):
    """A draft that is no JSON."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"JSON으로 읽을 수 없습니다 ({reason}). sagwan read 파일 --format json 이 내는 것이"
            " 그 꼴입니다.",
            f"This cannot be read as JSON ({reason}). The form is what"
            " sagwan read FILE --format json prints.",
        )


class UnwritableError(CallError):
    """The output could not be written where it was asked for."""

    def __init__(self, name: str, failure: OSError) -> None:
        reason = name_refusal(failure)
        super().__init__(
            f"{name}: 쓸 수 없습니다 ({reason.ko}). 경로와 권한을 확인해 주십시오.",
            f"{name}: cannot be written ({reason.en}). Check the path and its permissions.",
        )


class NoLanguageModelError(CallError):
    """Spelling and spacing need an optional package."""

    def __init__(self) -> None:
        super().__init__(
            "--style 에는 언어 모델이 필요합니다. pip install 'sagwan[style]' 또는 make style 로"
            " 설치해 주십시오.",
            "--style needs a language model. Install it with pip install 'sagwan[style]' or"
            " make style.",
        )


class NoSuchRuleError(CallError):
    """A code that no rule has."""

    def __init__(self, code: str, near: str | None) -> None:
        hint_ko = f"혹시 {near}입니까? " if near else ""
        hint_en = f"Did you mean {near}? " if near else ""
        super().__init__(
            f"{code}: 그런 규칙은 없습니다. {hint_ko}목록은 sagwan rules 로 볼 수 있습니다.",
            f"There is no rule {code}. {hint_en}sagwan rules lists them all.",
        )


class NoLineError(CallError):
    """A waiver without the line that it is about."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: 줄 번호가 없습니다. 점검 결과에 나온 대로 파일:줄 형식으로 주십시오.",
            f"{name}: no line is given. Name it as the findings do: FILE:LINE.",
        )


class NoSuchDayError(CallError):
    """A date that no calendar has."""

    def __init__(self, written: str) -> None:
        super().__init__(
            f"--date {written}: 날짜가 아닙니다. 2026-01-31 형식으로 적어 주십시오.",
            f"--date {written}: this is no date. Write it as 2026-01-31.",
        )


class NothingToWaiveError(CallError):
    """A waiver for something that was not found."""

    def __init__(self, name: str, line: int, code: str, others: list[str]) -> None:
        there_ko = (
            f" 그 줄의 지적: {', '.join(others)}." if others else " 그 줄에는 지적이 없습니다."
        )
        there_en = f" On that line: {', '.join(others)}." if others else " Nothing is on that line."
        super().__init__(
            f"{name} {line}줄에는 {code} 지적이 없습니다.{there_ko}",
            f"{code} is not found on line {line} of {name}.{there_en}",
        )


class NotAFolderError(CallError):
    """Only a folder can be watched."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: 폴더가 아닙니다. 지켜볼 폴더의 경로를 주십시오.",
            f"{name}: this is no folder. Give the path of a folder to watch.",
        )


class NoReasonError(CallError):
    """A verdict without a reason is worth nothing next year."""

    def __init__(self) -> None:
        super().__init__(
            "사유가 비었습니다. 왜 받아들이는지 --reason 에 적어 주십시오.",
            "The reason is empty. Say with --reason why this may pass.",
        )
