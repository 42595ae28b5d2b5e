"""How near two Korean words are: one letter of the alphabet (jamo) off, or the same syllables in
another order.
"""

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28


def parts_of(syllable: str) -> tuple[int, int, int] | None:
    """Give initial, vowel and final of a syllable, None for what is no Hangul syllable."""
    code = ord(syllable) - _FIRST
    if not 0 <= code <= _LAST - _FIRST:
        return None
    return code // (_VOWELS * _FINALS), code // _FINALS % _VOWELS, code % _FINALS


def is_one_jamo_off(one: str, other: str) -> bool:
    """Tell whether two words differ in one syllable, and there in one jamo (계획 and 게획)."""
    if len(one) != len(other):
        return False
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(different) != 1:
        return False
    first, second = (parts_of(letter) for letter in different[0])
    if first is None or second is None:
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1


def is_swapped(one: str, other: str) -> bool:
    """Tell whether two words differ in the order of two neighbours (COVID and COIVD)."""
    if len(one) != len(other) or one == other:
        return False
    places = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    return one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]


def misses_one(longer: str, shorter: str) -> bool:
    """Tell whether a word is another one without one letter."""
    if len(longer) != len(shorter) + 1:
        return False
    same = next((i for i, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), -1)
    return same < 0 or longer[same + 1 :] == shorter[same:]
