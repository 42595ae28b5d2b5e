"""The text of `sagwan.toml`: its tables, and the line to name where one of them is wrong."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sagwan.facts import Message
from sagwan.reading.refusals import name_refusal
from sagwan.reading.toml import BrokenTomlError, find_lines, parse_toml

_LARGEST = 4 * 1024 * 1024
# how what tomllib says begins, and what it means
_COMPLAINTS = {
    "Expected ']]' at the end of an array": "[[이름]] 을 닫는 ]] 가 없음",
    "Expected ']' at the end of a table": "[이름] 을 닫는 ] 가 없음",
    "Expected '=' after a key": "이름 뒤에 = 가 없음",
    "Expected newline or end of document": "값 뒤에 다른 것이 더 있음",
    "Invalid statement": "이름 = 값 형식이 아님",
    "Invalid value": "값을 읽을 수 없음",
    "Invalid initial character for a key": "이름을 읽을 수 없음",
    "Invalid date": "날짜가 아님",
    "Unclosed array": "목록을 닫는 ] 가 없음",
    "Unclosed inline table": "표를 닫는 } 가 없음",
    "Unterminated string": "글을 닫는 따옴표가 없음",
    "Unescaped": "글 안의 역슬래시는 두 번 적어야 함",
    "Illegal character": "닫지 않은 따옴표나 쓸 수 없는 글자가 있음",
    "Found invalid character": "쓸 수 없는 글자가 있음",
    "Cannot overwrite": "같은 이름이 두 번 나옴",
    "Cannot declare": "같은 이름이 두 번 나옴",
    "Duplicate inline table key": "같은 이름이 두 번 나옴",
}


class SettingsError(Exception):
    """A settings file that cannot be used; `message` says which line to mend, and how."""

    def __init__(self, path: Path, line: int | None, ko: str, en: str) -> None:
        where_ko = f" {line}번째 줄" if line else ""
        where_en = f", line {line}" if line else ""
        self.message = Message(ko=f"{path}{where_ko}: {ko}", en=f"{path}{where_en}: {en}")
        super().__init__(f"{self.message.ko} ({self.message.en})")


@dataclass(frozen=True, slots=True)
class SettingsText:
    """A settings file as it was written."""

    path: Path
    text: str

    def tables(self) -> dict[str, Any]:
        """Read the tables."""
        try:
            return parse_toml(self.text)
        except BrokenTomlError as failure:
            raise SettingsError(
                self.path,
                failure.line,
                f"TOML 문법에 맞지 않습니다{_in_korean(failure.reason)}. 이 줄을 고쳐 주십시오.",
                f"not valid TOML ({failure.reason}). Mend this line.",
            ) from failure

    def error(self, table: str, key: str | None, said: Message, nth: int = 0) -> SettingsError:
        """Name what is wrong with a key; `nth` counts tables of one name."""
        lines = find_lines(self.text)
        head = f"{table}[{nth}]" if f"{table}[{nth}]" in lines else table
        line = lines.get(f"{head}.{key}", lines.get(head))
        return SettingsError(self.path, line, said.ko, said.en)


def load_text(path: Path) -> SettingsText:
    """Load the text of a settings file."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as failure:
        reason = name_refusal(failure)
        raise SettingsError(
            path,
            None,
            f"설정 파일을 열 수 없습니다 ({reason.ko}).",
            f"cannot be opened ({reason.en}).",
        ) from failure
    if len(data) > _LARGEST:
        raise SettingsError(path, None, "설정 파일이 너무 큽니다.", "is too large for settings.")
    try:
        return SettingsText(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        raise SettingsError(
            path,
            line,
            "UTF-8이 아닙니다. UTF-8로 저장해 주십시오.",
            "is not UTF-8. Save it as UTF-8.",
        ) from failure


def _in_korean(reason: str) -> str:
    """Say what the reader of TOML found, where we have words for it."""
    said = next((ko for en, ko in _COMPLAINTS.items() if reason.startswith(en)), "")
    return f" ({said})" if said else ""
