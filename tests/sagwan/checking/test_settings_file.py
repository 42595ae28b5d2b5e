"""sagwan.toml: what it may hold, and one clear sentence with the line for each mistake in it."""

from datetime import date

import pytest

from sagwan.checking import Settings, Waiver
from sagwan.checking.settings_file import SettingsError, find_settings, load_settings

FULL = """# 한빛시
[terms]
words = ["시민소통실", "누리집"]

[thresholds]
as_of_months = 6

[same]
"전염병" = "감염병"
"돌림병" = "전염병"

[rules]
silence = ["STY001"]
style = true

[[waive]]
rule = "SUM001"
file = "보고.txt"
text = "계 12"
reason = "단수조정"
date = 2024-05-31

[[waive]]
rule = "DAT001"
text = "회의"
reason = "확인함"
date = "2024-06-01"
"""


@pytest.fixture
def load(tmp_path):
    """Load settings from a text."""

    def run(text):
        path = tmp_path / "sagwan.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_settings(path)

    return run


def test_everything_that_settings_may_hold(load):
    assert load(FULL) == Settings(
        terms=frozenset({"시민소통실", "누리집"}),
        same_names={"전염병": "감염병", "돌림병": "감염병"},
        waivers=(
            Waiver("SUM001", "계 12", "단수조정", date(2024, 5, 31), "보고.txt"),
            Waiver("DAT001", "회의", "확인함", date(2024, 6, 1)),
        ),
        silenced=frozenset({"STY001"}),
        as_of_months=6,
        style=True,
    )


def test_nothing_in_it_is_fine(load):
    assert load("") == Settings()


def test_a_mark_of_notepad_at_the_beginning_is_no_fault(load):
    assert load(b"\xef\xbb\xbf" + FULL.encode()) == load(FULL)


def test_line_ends_of_windows_are_no_fault(load):
    assert load(FULL.replace("\n", "\r\n")) == load(FULL)


@pytest.mark.parametrize(
    ("text", "line", "ko", "en"),
    [
        ('[same]\n"a" = "b\n', 2, "TOML 문법", "not valid TOML"),
        ("[rules]\nstyle = ", 2, "TOML 문법", "not valid TOML"),
        ("[rules]\n\n[rulse]\n", 3, "‘rulse’", "no setting ‘rulse’"),
        ("[rules]\nsilent = []", 2, "‘silent’", "Known names: silence, style."),
        ("[rules]\nstyle = 1", 2, "true 또는 false", "true or false"),
        ('[rules]\nsilence = "SUM001"', 2, "글 목록", "list of texts"),
        ('[rules]\nstyle = true\nsilence = ["SUM1"]', 3, "‘SUM1’", "not the code of a rule"),
        ("[thresholds]\nas_of_months = 0", 2, "1에서 120까지", "from 1 to 120"),
        ("[thresholds]\nas_of_months = true", 2, "1에서 120까지", "from 1 to 120"),
        ("[thresholds]\nas_of_months = 2.5", 2, "1에서 120까지", "from 1 to 120"),
        ("thresholds = 3", 1, "표여야", "must be a table"),
        ("[terms]\nwords = [1]", 2, "글 목록", "list of texts"),
        ('[same]\n"가" = 3', 2, "같은 것의 다른 이름", "another name"),
        ('[same]\n"가" = "나"\n"나" = "가"', 2, "돌고 돌아", "comes round"),
        ('[same]\n"가" = "가"', 2, "돌고 돌아", "comes round"),
        ("[waive]\nrule = 'SUM001'", 1, "[[waive]] 꼴", "[[waive]]"),
        ('[[waive]]\nrule = "SUM001"\ntext = "가"', 1, "reason", "needs reason"),
        ('[[waive]]\nrule = "SUM001"\ntext = "가"\nreason = "나"', 1, "date", "needs a date"),
        (FULL + '\n[[waive]]\nrule = "S"\n', 30, "‘S’", "not the code"),
        (FULL.replace('"2024-06-01"', '"6월"'), 27, "date", "needs a date"),
        (FULL.replace('text = "회의"', "text = 3"), 25, "text", "needs text"),
        (FULL + 'reasn = "x"\n', 28, "‘reasn’", "no setting ‘reasn’"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(load, text, line, ko, en):
    with pytest.raises(SettingsError) as failure:
        load(text)
    message = failure.value.message
    assert f"{line}번째 줄: " in message.ko
    assert f", line {line}: " in message.en
    assert ko in message.ko
    assert en in message.en
    assert "\n" not in message.ko + message.en


def test_another_encoding_is_told_with_its_line(load):
    with pytest.raises(SettingsError, match="2번째 줄: UTF-8이 아닙니다"):
        load("[same]\n'가' = '나'\n".encode("cp949"))


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SettingsError, match="설정 파일을 열 수 없습니다"):
        load_settings(tmp_path / "none.toml")


def test_a_huge_file_is_no_settings(load):
    with pytest.raises(SettingsError, match="너무 큽니다"):
        load(b"#" * (4 * 1024 * 1024 + 1))


def test_settings_are_looked_for_upwards_to_the_top_of_the_repository(tmp_path):
    inner = tmp_path / "repository" / "2024"
    inner.mkdir(parents=True)
    settings = tmp_path / "sagwan.toml"
    settings.touch()
    assert find_settings(inner) == settings
    (tmp_path / "repository" / ".git").mkdir()
    assert find_settings(inner) is None
    nearer = tmp_path / "repository" / "sagwan.toml"
    nearer.touch()
    assert find_settings(inner) == nearer
