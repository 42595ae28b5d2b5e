"""Whatever is handed in: one clear sentence and 2, or a report that names what it could not read;
never a traceback, never without bound."""

import json
import os
import subprocess
import sys
import time

import pytest

SECONDS = 30  # of the processor; a busy machine may take longer on the wall
PATIENCE = 200
BOUNDED = f"""
import os, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
os.execv(sys.argv[1], sys.argv[1:])
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.fixture
def bounded(program):
    """The command line with a gigabyte of memory and half a minute of work, no more."""
    return [sys.executable, "-c", BOUNDED, program]


@pytest.fixture
def check(bounded, tmp_path):
    """Check a file with bounded memory and time."""

    def run(name, data=None):
        path = tmp_path / name
        if data is not None:
            path.write_bytes(data)
        return subprocess.run(
            [*bounded, "check", "--lang", "ko", "--format", "json", path],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    return run


def is_refused(done):
    """One sentence, nothing else."""
    return (
        done.returncode == 2
        and done.stdout == ""
        and done.stderr.count("\n") == 1
        and "뜻밖" not in done.stderr
    )


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("빈.txt", b"", "빈 파일입니다"),
        ("공백.txt", b" \n\t\n" * 50, "보이는 글자가 없습니다"),
        ("그림.txt", PICTURE, "그림 파일입니다"),
        ("압축.txt", b"PK\x03\x04" + bytes(200), "압축 파일입니다"),
        ("한글.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1HWP Document File", "손상된 문서입니다"),
        ("잡음.txt", bytes(range(256)) * 40, "글이 아니라"),
    ],
)
def test_what_is_no_report_is_refused_in_one_sentence(check, name, data, said):
    done = check(name, data)
    assert is_refused(done), done.stderr
    assert said in done.stderr


def test_half_a_utf16_file_is_read_and_its_end_named(check):
    whole = ("시민소통실 업무보고\n예산 900천원\n" * 40).encode("utf-16")
    done = check("반쪽.txt", whole[: len(whole) // 2 | 1])
    assert done.returncode in {0, 1}, done.stderr
    assert json.loads(done.stdout)["coverage"]["figures"] > 0


def test_a_sparse_file_of_200_mb_is_refused_before_it_is_read(check, tmp_path):
    with (tmp_path / "큰.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    started = time.monotonic()
    done = check("큰.txt")
    assert is_refused(done), done.stderr
    assert "너무 큽니다" in done.stderr
    assert time.monotonic() - started < PATIENCE / 3


@pytest.mark.long
def test_200_mb_of_one_line_on_standard_input_is_refused_in_bounded_memory(bounded):
    with subprocess.Popen(
        [*bounded, "check", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        piece = "직원 120명, ".encode() * 70_000
        try:
            for _ in range(200):
                running.stdin.write(piece)
        except BrokenPipeError:
            pass  # it has seen enough
        said = running.communicate(timeout=PATIENCE)[1].decode()
    assert running.returncode == 2
    assert said.count("\n") == 1
    assert "너무 큽니다" in said


@pytest.mark.long
def test_a_line_of_a_megabyte_is_read_with_its_end_named(check, tmp_path):
    done = check("긴줄.txt", "직원 120명, ".encode() * 70_000)
    assert done.returncode in {0, 1, 2}, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.long
def test_ten_thousand_tables_are_read(check):
    table = "표 {0}\n구분\t예산\t집행\t잔액\n계\t{1}\t{0}\t100\n"
    text = "\n".join(table.format(i, i + 100) for i in range(10_000))
    done = check("표.txt", text.encode())
    assert done.returncode in {0, 1, 2}, done.stderr
    assert "뜻밖" not in done.stderr


@pytest.mark.long
def test_a_table_of_2000_columns_is_read(check):
    head = "구분\t" + "\t".join(f"열{i}" for i in range(2000))
    rows = (f"행{r}\t" + "\t".join(str(i * r) for i in range(2000)) for r in range(5))
    done = check("넓은.txt", "\n".join([head, *rows]).encode())
    assert done.returncode in {0, 1, 2}, done.stderr
    assert "뜻밖" not in done.stderr


def test_a_folder_is_refused(check, tmp_path):
    (tmp_path / "폴더.txt").mkdir()
    done = check("폴더.txt")
    assert is_refused(done), done.stderr
    assert "폴더입니다" in done.stderr


def test_a_missing_file_is_told(check):
    done = check("없음.txt")
    assert is_refused(done), done.stderr
    assert "그런 파일이 없습니다" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_closed_file_is_told(check, tmp_path):
    (tmp_path / "닫힌.txt").write_text("보고", encoding="utf-8")
    (tmp_path / "닫힌.txt").chmod(0)
    done = check("닫힌.txt")
    assert is_refused(done), done.stderr
    assert "권한이 없습니다" in done.stderr


def test_a_pipe_is_refused_and_not_waited_for(check, tmp_path):
    os.mkfifo(tmp_path / "파이프.txt")
    done = check("파이프.txt")
    assert is_refused(done), done.stderr
    assert "파이프입니다" in done.stderr


def test_signs_that_steer_a_terminal_do_not_reach_it(start, tmp_path):
    path = tmp_path / "조종.txt"
    path.write_text("시민소통실 업무보고\n회의 2024. 5. 31.(월)\x1b[2J\x1b]0;x\x07 개최\n", "utf-8")
    done = start("check", path, "--color", "never")
    assert "DAT001" in done.out
    assert "\x1b" not in done.out
    assert "\x07" not in done.out
