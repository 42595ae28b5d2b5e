"""What kinds, places and ways of payment are called, in Korean and English."""

from cityhall.registers.expenses.models import Kind, Payment, PlaceKind

Words = tuple[str, str]
KINDS: dict[str, Words] = {
    Kind.OPERATION: ("기관운영업무추진비", "Running the office"),
    Kind.POLICY: ("시책추진업무추진비", "Policies"),
}
PLACES: dict[str, Words] = {
    PlaceKind.RESTAURANT: ("음식점", "Restaurant"),
    PlaceKind.CAFE: ("찻집", "Café"),
    PlaceKind.SHOP: ("상점", "Shop"),
    PlaceKind.HALL: ("행사장", "Hall"),
    PlaceKind.ONLINE: ("온라인", "Online"),
    PlaceKind.NONE: ("해당 없음", "None"),
}
PAYMENTS: dict[str, Words] = {
    Payment.CARD: ("카드", "Card"),
    Payment.TRANSFER: ("계좌이체", "Transfer"),
    Payment.CASH: ("현금", "Cash"),
}


def find_key(names: dict[str, Words], text: str) -> str | None:
    """Find what somebody wrote: the key, or either name."""
    wanted = text.strip().casefold()
    known = {word.casefold(): str(key) for key, words in names.items() for word in (key, *words)}
    return known.get(wanted)
