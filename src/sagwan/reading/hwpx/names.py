"""Names of HWPX mark-up without their namespaces, which differ between versions."""


class Names(dict[str, str]):
    """The bare name of each tag, cut once."""

    def __missing__(self, tag: str) -> str:
        bare = tag.rpartition("}")[2]
        self[tag] = bare
        return bare


def number_of(text: str | None, otherwise: int = 0) -> int:
    """Read a whole number, 0 or what is said otherwise where there is none."""
    digits = (text or "").strip()
    if not digits.lstrip("-").isdecimal() or len(digits) > 12:
        return otherwise
    number = int(digits)
    return number - (1 << 32) if number >= 1 << 31 else number
