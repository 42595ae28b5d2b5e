"""Why something cannot be begun from the register of services."""


class NotDueError(Exception):
    """Nothing of that kind is due of a service now, or it runs already."""

    def __init__(self, number: str) -> None:
        self.words = (
            f"{number}: 지금 시작할 수 없습니다. 이미 진행 중이거나 할 때가 아닙니다.",
            f"{number}: this cannot be begun now: it runs already, or nothing is due.",
        )
        super().__init__(" · ".join(self.words))
