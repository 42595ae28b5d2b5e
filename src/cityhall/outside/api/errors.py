"""Why what a program sends is not taken in: all that is wrong, each with its field."""

from cityhall.outside.api import problems


class UntakenError(ValueError):
    """What a program sends is not taken in; holds the status, and what is wrong by its field."""

    def __init__(self, status: int, *faults: tuple[str, str]) -> None:
        super().__init__("; ".join(fault for _, fault in faults))
        self.status, self.faults = status, faults


class RefusedError(UntakenError):
    """What a program asks for does not fit what stands."""

    def __init__(self, place: str, ko: str, en: str) -> None:
        super().__init__(problems.REFUSED, (place, f"{ko} · {en}"))


class NothingThereError(UntakenError):
    """What a program wants to write about is not there."""

    def __init__(self, key: str) -> None:
        told = f"'{key}'이(가) 없습니다 · there is no '{key}'"
        super().__init__(problems.MISSING, ("", told))
