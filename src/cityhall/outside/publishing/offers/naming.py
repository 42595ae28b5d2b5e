"""Units of the organisation by name: as they were called last, whether they stand today or not."""

from dataclasses import dataclass

from cityhall.ground.organisation.models import Standing


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all units in both languages."""

    by_key: dict[str, tuple[str, str]]

    def tell(self, key: str) -> list[str]:
        """Give the name of a unit in Korean and English; by its key where it has none."""
        return list(self.by_key.get(key, (key, key)))


def load_names() -> Names:
    """Load the last name of each unit."""
    rows = Standing.objects.order_by("since").values_list("unit__key", "name_ko", "name_en")
    return Names({key: (ko, en) for key, ko, en in rows})
