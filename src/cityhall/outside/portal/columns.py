"""The columns of open tables that several series have in common, and short ways to declare one."""

from cityhall.registers.sheets.tables import Column

WIDE, MIDDLE = 40, 24


def column(key: str, ko: str, en: str, wide: int = 14, *, number: bool = False) -> Column:
    """Declare a column."""
    return Column(key, ko, en, wide, is_number=number)


def twice(key: str, ko: str, en: str, wide: int = MIDDLE) -> tuple[Column, Column]:
    """Declare a column in both languages."""
    return column(f"{key}_ko", ko, en, wide), column(f"{key}_en", f"{ko}(영문)", f"{en} (en)", wide)


START = (column("id", "식별자", "id", MIDDLE), *twice("name", "이름", "name", WIDE))
END = (
    column("version", "판", "version", 8, number=True),
    column("published", "공개한 때", "published", 22),
)
CASE = (
    column("number_of_case", "번호", "number"),
    *twice("docket", "절차", "docket"),
    column("stage", "단계", "stage"),
    *twice("stage", "단계 이름", "name of the stage"),
    column("opened", "시작일", "opened"),
    column("ended", "끝난 날", "ended"),
    column("fields", "공개한 내용", "what is public", 60),
)
MONEY = (
    column("as_of", "기준일", "as of"),
    column("cell", "과목 식별자", "item's id", MIDDLE),
    *twice("item", "과목", "item"),
    column("appropriation", "예산액", "appropriation", number=True),
    column("spent", "집행액", "spent", number=True),
    column("balance", "잔액", "balance", number=True),
    column("execution_rate", "집행률(%)", "execution rate (%)", number=True),
)
