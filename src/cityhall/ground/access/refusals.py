"""That somebody may not do what they asked for: one sentence in Korean and English."""

from django.core.exceptions import PermissionDenied


class NotAllowedError(PermissionDenied):
    """Somebody wants to write what is not theirs to write."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} · {en}")
        self.words = (ko, en)


def allow(is_allowed: bool, ko: str, en: str) -> None:
    """Go on where it is allowed; else say why not."""
    if not is_allowed:
        raise NotAllowedError(ko, en)
