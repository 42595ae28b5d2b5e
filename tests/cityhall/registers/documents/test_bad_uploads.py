"""Uploads that break off, lie, never end or carry harm (13 to 17 of the list of bad inputs),
sent by hand to the site as it really runs: a sentence in both languages, nothing half-kept, and
everybody else is served meanwhile.
"""

import hashlib
import re
import socket
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

import pytest
from tests.cityhall.founded import copy_tables

from cityhall.tour import running_site

pytestmark = pytest.mark.long  # two sites of their own
PATIENCE = 30
BOUNDARY = "a-line-that-stands-in-no-file"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
REPORT = "1 인력 현황\n\n○ 정원 3명 : 5급 1명, 6급 2명\n".encode()
MEGABYTE = 1024 * 1024
LIMIT = 64 * MEGABYTE
SCANNER = """
import sys, time
content = open(sys.argv[1], "rb").read()
if b"SLEEP" in content: time.sleep(60)
if b"BROKEN" in content: sys.exit(2)
sys.exit(1 if b"EICAR" in content else 0)
"""


@dataclass
class Sender:
    """Somebody who speaks HTTP by hand, known by the cookies of a first visit."""

    address: str
    language: str = "ko"
    cookies: CookieJar = field(default_factory=CookieJar)
    token: str = ""

    def __post_init__(self):
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)', self.see("/")[1])
        assert token
        self.token = token[1]

    def see(self, path, language=None):
        """Open a page in the way that browsers do; give its status and its text."""
        opener = build_opener(HTTPCookieProcessor(self.cookies))
        kept = "; ".join(f"{c.name}={c.value}" for c in self.cookies)
        opener.addheaders = [("Cookie", f"language={language or self.language}; {kept}")]
        try:
            with opener.open(self.address + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except HTTPError as refusal:
            with refusal:
                return refusal.status, refusal.read().decode(errors="replace")

    def head(self, *headers, language=None):
        """The head of a request that sends files."""
        place = urlsplit(self.address)
        kept = "; ".join(f"{c.name}={c.value}" for c in self.cookies)
        lines = [
            "POST /uploads/ HTTP/1.1",
            f"Host: {place.netloc}",
            f"Origin: {self.address}",
            f"Cookie: {kept}; language={language or self.language}",
            f"Content-Type: multipart/form-data; boundary={BOUNDARY}",
            "Connection: close",
            *headers,
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def form(self, *files, fields=()):
        """A form with files, each a name and its content."""
        named = [("csrfmiddlewaretoken", None, self.token)]
        named += [(name, None, "x") for name in fields]
        named += [("files", name, content) for name, content in files]
        return b"".join(part(*one) for one in named) + f"--{BOUNDARY}--\r\n".encode()

    def talk(self, *pieces):
        """Send pieces, and give the status and the text of the answer."""
        place = urlsplit(self.address)
        with closing(socket.create_connection((place.hostname, place.port), PATIENCE)) as line:
            try:
                for piece in pieces:
                    line.sendall(piece)
            except OSError:  # the site answered before it had all, and hung up
                pass
            return understand(line)

    def send(self, *files, fields=(), language=None):
        """Send files as a browser does."""
        body = self.form(*files, fields=fields)
        return self.talk(self.head(f"Content-Length: {len(body)}", language=language), body)

    def start(self, *pieces):
        """Begin to send, and leave the line open."""
        place = urlsplit(self.address)
        line = socket.create_connection((place.hostname, place.port), PATIENCE)
        for piece in pieces:
            line.sendall(piece)
        return line


def part(name, file, value):
    """A part of a form."""
    content = value if isinstance(value, bytes) else value.encode()
    named = f'; filename="{file}"' if file else ""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'
    return head.encode() + content + b"\r\n"


def understand(line):
    """Read an answer to its end."""
    came = b""
    try:
        while more := line.recv(65536):
            came += more
    except ConnectionError:
        pass
    head, _, text = came.partition(b"\r\n\r\n")
    assert head, "no answer"
    place = re.search(rb"^location: (\S+)", head, re.MULTILINE | re.IGNORECASE)
    return int(head.split()[1]), place[1].decode() if place else text.decode(errors="replace")


@dataclass
class House:
    """A running site and the folder in which it keeps what it is given."""

    address: str
    folder: Path

    def kept(self):
        """The contents that the site holds, by their digests."""
        files = self.folder.glob("spool/*/*/original")
        return {hashlib.sha256(file.read_bytes()).hexdigest() for file in files}

    def is_clean(self):
        """Tell whether nothing lies about that is on its way or half there."""
        return not [*self.folder.glob("incoming/*")]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder, samples = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("samples")
    copy_tables(folder)
    with running_site(
        CITYHALL_VAR=str(folder), CITYHALL_SAMPLES=str(samples), CITYHALL_SAMPLE_CITY="0"
    ) as address:
        yield House(address, folder)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory):
    """A site with a scanner that stumbles over some words."""
    folder, samples = tmp_path_factory.mktemp("var"), tmp_path_factory.mktemp("samples")
    copy_tables(folder)
    program = tmp_path_factory.mktemp("scanner") / "scan.py"
    program.write_text(SCANNER, encoding="utf-8")
    with running_site(
        CITYHALL_VAR=str(folder),
        CITYHALL_SAMPLES=str(samples),
        CITYHALL_SAMPLE_CITY="0",
        CITYHALL_SCANNER=f"{sys.executable} {program}",
        CITYHALL_SCANNER_SECONDS="2",
    ) as address:
        yield House(address, folder)


@pytest.fixture
def sender(house):
    return Sender(house.address)


@pytest.fixture
def still(house):
    """Afterwards the site still answers at once, and nothing lies about."""
    yield
    with urlopen(f"{house.address}/healthz", timeout=5) as answer:
        assert answer.status == 200
    for _ in range(100):
        if house.is_clean():
            return
        time.sleep(0.05)
    pytest.fail("something was left behind")


def awaited(sender, path, words, language=None):
    """Wait until a page has some words, and give it with its status."""
    for _ in range(PATIENCE * 10):
        status, page = sender.see(path, language)
        if words in page:
            return status, page
        time.sleep(0.1)
    return pytest.fail(f"{words!r} never came: {page}")


def digest(content):
    return hashlib.sha256(content).hexdigest()


@pytest.mark.usefixtures("still")
def test_13_an_upload_cut_in_the_middle_leaves_nothing_and_can_be_repeated(house, sender):
    content = REPORT + b"cut" * 100_000
    body = sender.form(("report.txt", content))
    head = sender.head(f"Content-Length: {len(body)}")
    before = house.kept()
    sender.start(head, body[: len(body) // 2]).close()
    time.sleep(0.5)
    assert house.kept() == before
    assert "report.txt" not in sender.see("/")[1]
    status, place = sender.send(("report.txt", content))
    assert (status, place[:9]) == (302, "/reports/")
    assert house.kept() == before | {digest(content)}


@pytest.mark.usefixtures("still")
def test_13_senders_that_doze_hold_up_nobody(sender):
    body = sender.form(("doze.txt", REPORT))
    head = sender.head(f"Content-Length: {len(body)}")
    dozing = [sender.start(head, body[:200]) for _ in range(20)]
    begun = time.monotonic()
    assert sender.send(("awake.txt", REPORT + b"awake"))[0] == 302
    assert time.monotonic() - begun < 5
    for line in dozing:
        line.close()


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "마지막 파일이 끝까지 오지 않아"), ("en", "The last file did not arrive in full")],
)
def test_14_a_length_that_is_too_short_is_told_and_the_file_is_not_taken(
    house, sender, language, words
):
    content = b"short" * 5000
    body = sender.form(("short.txt", content))
    head = sender.head(f"Content-Length: {len(body) - 3000}", language=language)
    status, page = sender.talk(head, body[:-3000])
    assert status == 422
    assert words in page
    assert digest(content) not in house.kept()


@pytest.mark.usefixtures("still")
def test_14_a_length_that_is_too_long_waits_for_nobody(house, sender):
    body = sender.form(("long.txt", b"long" * 500))
    before = house.kept()
    line = sender.start(sender.head(f"Content-Length: {len(body) + 999}"), body)
    assert sender.see("/help/")[0] == 200
    line.close()
    time.sleep(0.3)
    assert house.kept() == before


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "한 번에 올리기에는 너무 큽니다"), ("en", "Too large to receive")],
)
def test_14_a_length_beyond_the_limit_is_refused_before_a_byte_is_read(sender, language, words):
    status, page = sender.talk(sender.head(f"Content-Length: {10**15}", language=language))
    assert status == 413
    assert words in page


@pytest.mark.long
@pytest.mark.usefixtures("still")
def test_14_a_body_that_never_ends_is_stopped_at_the_limit(house, sender):
    def endless():
        yield sender.head("Transfer-Encoding: chunked")
        opening = part("csrfmiddlewaretoken", None, sender.token) + part("files", "a.txt", b"")[:-2]
        yield f"{len(opening):x}\r\n".encode() + opening + b"\r\n"
        while True:
            yield f"{MEGABYTE:x}\r\n".encode() + b"x" * MEGABYTE + b"\r\n"

    before = house.kept()
    status, page = sender.talk(*[next(pieces) for pieces in [endless()] for _ in range(230)])
    assert status == 413
    assert "너무 큽니다" in page
    assert house.kept() == before


@pytest.mark.usefixtures("still")
def test_14_a_body_in_chunks_is_taken_like_any_other(house, sender):
    content = REPORT + b"in chunks"
    body = sender.form(("chunks.txt", content))
    pieces = [body[n : n + 100] for n in range(0, len(body), 100)]
    chunks = [f"{len(piece):x}\r\n".encode() + piece + b"\r\n" for piece in pieces]
    head = sender.head("Transfer-Encoding: chunked")
    assert sender.talk(head, *chunks, b"0\r\n\r\n")[0] == 302
    assert digest(content) in house.kept()


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    "lengths", [("Content-Length: 10", "Content-Length: 20"), ("Content-Length: -5",)]
)
def test_14_lengths_that_say_nothing_are_refused(sender, lengths):
    assert sender.talk(sender.head(*lengths), b"x" * 20)[0] == 400


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "요청에 든 칸이 너무 많습니다"), ("en", "Too many fields in one request")],
)
def test_15_ten_thousand_fields_are_refused(sender, language, words):
    fields = [f"field-{number}" for number in range(10_000)]
    status, page = sender.send(("a.txt", b"x"), fields=fields, language=language)
    assert status == 413
    assert words in page


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "한 번에 20개까지 올릴 수 있습니다"), ("en", "Up to 20 files can be dropped at once")],
)
def test_15_a_thousand_files_are_refused(house, sender, language, words):
    before = house.kept()
    files = [(f"{number}.txt", f"file {number}".encode()) for number in range(1000)]
    status, page = sender.send(*files, language=language)
    assert status == 413
    assert words in page
    assert house.kept() == before


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize(
    "header", ["X-Long: " + "x" * 2 * MEGABYTE, "\r\n".join(["X-A: 1"] * 5000)]
)
def test_15_a_head_without_end_is_refused(sender, header):
    assert sender.talk(sender.head(header))[0] == 431


@pytest.mark.long
@pytest.mark.usefixtures("still")
def test_16_a_file_just_at_the_limit_is_taken_and_one_byte_more_is_told(house, sender):
    just = b"1 + 1 = 2\n" * (LIMIT // 10) + b"\n" * (LIMIT % 10)
    assert sender.send(("just.txt", just))[0] == 302
    assert digest(just) in house.kept()
    for language, words in {
        "ko": "64 MB보다 커서 받지 않았습니다",
        "en": "It is larger than 64 MB",
    }.items():
        status, page = sender.send(("more.txt", just + b"\n"), language=language)
        assert status == 422
        assert words in page
    assert digest(just + b"\n") not in house.kept()


def test_17_without_a_scanner_the_harmful_file_is_a_text_and_is_never_opened_in_place(sender):
    status, place = sender.send(("eicar.txt", EICAR))
    assert status == 302
    awaited(sender, place, "eicar.txt")
    with build_opener(HTTPCookieProcessor(sender.cookies)).open(
        f"{sender.address}{place}files/original/"
    ) as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_17_what_the_scanner_finds_is_put_in_quarantine_and_told(scanned):
    sender = Sender(scanned.address)
    status, place = sender.send(("eicar.hwp", EICAR))
    assert status == 302
    status, _ = awaited(sender, place, "악성코드 검사에 걸려 격리했습니다")
    assert status == 422
    awaited(sender, place, "the file is in quarantine", "en")
    assert sender.see(f"{place}files/original/")[0] == 404
    assert digest(EICAR) not in scanned.kept()
    kept = {file.name for file in scanned.folder.glob("spool-originals/*")}
    assert digest(EICAR) not in kept
    held = scanned.folder / "quarantine" / digest(EICAR)
    assert held.stat().st_mode & 0o777 == 0
    assert "eicar.hwp" in held.with_suffix(".json").read_text(encoding="utf-8")


def test_17_dropped_again_it_is_still_in_quarantine(scanned):
    sender = Sender(scanned.address)
    for _ in range(2):
        _, place = sender.send(("again.txt", b"again " + EICAR))
        awaited(sender, place, "격리했습니다")


@pytest.mark.parametrize(
    ("word", "ko", "en"),
    [
        (b"BROKEN", "악성코드 검사를 하지 못해 읽지 않았습니다", "could not be done"),
        (b"SLEEP", "악성코드 검사가 2초 안에 끝나지 않아", "took more than 2 seconds"),
    ],
)
def test_17_what_the_scanner_cannot_judge_is_neither_read_nor_given_back(scanned, word, ko, en):
    sender = Sender(scanned.address)
    _, place = sender.send(("unknown.txt", REPORT + word))
    status, page = awaited(sender, place, ko)
    assert status == 422
    assert "다시 읽기" in page
    awaited(sender, place, en, "en")
    assert sender.see(f"{place}files/original/")[0] == 404


def test_17_what_the_scanner_lets_pass_is_read_and_given_back(scanned):
    sender = Sender(scanned.address)
    _, place = sender.send(("clean.txt", REPORT))
    awaited(sender, place, 'class="paper"')
    assert sender.see(f"{place}files/original/")[1].encode() == REPORT


def test_17_settings_are_scanned_too(scanned):
    status, page = Sender(scanned.address).send(("sagwan.toml", b"# " + EICAR))
    assert status == 422
    assert "격리했습니다" in page
