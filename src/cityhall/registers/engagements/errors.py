"""What may not be done with an engagement: one class each, a sentence in Korean and English."""

from collections.abc import Iterable

from cityhall.ground.organisation.models import Member


class EngagementError(ValueError):
    """Something may not be done with an engagement."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


class UnfitPlanError(EngagementError):
    """A plan that lacks something, or holds together with nothing."""


class UnfitPhotoError(EngagementError):
    """A photo that cannot be taken in."""


class NotToldError(EngagementError):
    """Somebody who must be told beforehand has not been told."""

    def __init__(self, missing: Iterable[Member]) -> None:
        super().__init__(*name_missing(missing))


class TooLateError(EngagementError):
    """A notice that would come after what it announces."""

    def __init__(self) -> None:
        super().__init__(
            "이미 시작한 뒤의 연락은 사전안내가 아닙니다. 때를 확인해 주십시오.",
            "What is told after the start is no prior notice: please see to the time.",
        )


def name_missing(missing: Iterable[Member]) -> tuple[str, str]:
    """Say who has not been told, by name, in Korean and English."""
    people = list(missing)
    ko = ", ".join(one.name_ko for one in people)
    en = ", ".join(one.name_en for one in people)
    return (
        f"아직 알리지 않은 의원이 {len(people)}명 있습니다: {ko}. 방문·전화·문자·서면이나 누리집으로 먼저 알리십시오.",
        f"{len(people)} not told yet: {en}. Tell them by visit, call, text, letter or the site.",
    )
