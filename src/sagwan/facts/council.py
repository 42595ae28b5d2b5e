"""What the council found or asked, and what the office answers (행정사무감사 처리결과)."""

from typing import Any, NamedTuple

from sagwan.facts.place import Place


class CouncilRequest(NamedTuple):
    """An item of the council: kind, departments and status as printed; `answer` is the reply."""

    id: str
    kind: str
    departments: tuple[str, ...]
    status: str | None
    text: str
    answer: str
    place: Place
    answer_place: Place | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the item as the JSON document prints it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "departments": list(self.departments),
            "status": self.status,
            "text": self.text,
            "answer": self.answer,
            "place": self.place.as_dict(),
        }
