"""What may not be done with a submission: one class each, a sentence in Korean and English."""


class SubmissionError(ValueError):
    """Something may not be done with a submission."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class NotOpenError(SubmissionError):
    """A version that is returned, replaced or sealed takes no more."""

    def __init__(self) -> None:
        super().__init__(
            "이 판은 더 검토할 수 없습니다. 가장 새 판을 보십시오.",
            "this version is not under review any more: look at the latest.",
        )


class OutOfTurnError(SubmissionError):
    """A review before the one that comes first, or a second time."""

    def __init__(self) -> None:
        super().__init__(
            "앞 단계의 검토가 끝나야 합니다.", "the review before this one has to be signed first."
        )


class SamePersonError(SubmissionError):
    """Somebody who signed an earlier review of the same version."""

    def __init__(self) -> None:
        super().__init__(
            "세 번의 검토는 서로 다른 세 사람이 해야 합니다.",
            "the three reviews are three different people's.",
        )


class StandingFaultsError(SubmissionError):
    """Errors that were neither mended nor let pass with a reason."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"고치거나 까닭을 적어 남기지 않은 오류가 {count}건 있습니다.",
            f"{count} error(s) are neither mended nor let pass with a reason.",
        )


class OpenCommentsError(SubmissionError):
    """Comments that nobody answered."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"답하지 않은 의견이 {count}건 있습니다.", f"{count} comment(s) are not answered."
        )


class NoReasonError(SubmissionError):
    """Nothing was said where something has to be."""

    def __init__(self) -> None:
        super().__init__("까닭이나 의견을 적어 주십시오.", "write a reason or remark.")


class NoFigureError(SubmissionError):
    """A remark on a figure that the version does not have."""

    def __init__(self) -> None:
        super().__init__("이 판에 그런 수치가 없습니다.", "this version has no such figure.")


class SameFileError(SubmissionError):
    """A new version that is the old one, byte for byte."""

    def __init__(self) -> None:
        super().__init__("앞 판과 같은 파일입니다.", "this is the same file as the version before.")


class NotSignedError(SubmissionError):
    """A version sealed before all three signed."""

    def __init__(self) -> None:
        super().__init__(
            "세 번의 검토가 모두 끝나야 봉인할 수 있습니다.",
            "a version is sealed when all three reviews are signed.",
        )


class BrokenFileError(SubmissionError):
    """A kept file that is not what was signed."""

    def __init__(self, sha256: str) -> None:
        super().__init__(
            f"보관된 파일이 서명한 것과 다릅니다({sha256[:12]}…). 봉인하지 않았습니다.",
            f"the kept file is not what was signed ({sha256[:12]}…): nothing was sealed.",
        )


class BrokenReviewsError(SubmissionError):
    """The file that says which unit checks what another hands in cannot be read."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"reviews.toml: 2차 검토 부서를 읽을 수 없습니다({why}).",
            f"reviews.toml: the units of the second review cannot be read ({why}).",
        )
