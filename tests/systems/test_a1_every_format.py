"""A1: whatever a city hall has its report in, the same report comes out, on the command line and
on the site; what cannot be read says why and what to do."""

import re
import time
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest
from tests.cityhall.founded import copy_tables

from cityhall.tour import running_site

pytestmark = pytest.mark.long
NAME = "2021-11-mayor-office"
FORMATS = ("hwpx", "pdf", "docx", "xlsx", "html", "md")
BOUNDARY = "----sagwan"
LOCKED = {
    "password-12345.hwp": "암호",
    "hwp3_XecureDemo_d.hwp": "HWPX",
}
READ = ["배포용_전문경력인사.hwp", "pair_나노소재영커넥트.hwp", "pair_나노소재영커넥트.hwpx"]


@pytest.fixture(scope="session")
def written(sagwan, samples, tmp_path_factory):
    """The sample, written in a format by the command line."""
    folder = tmp_path_factory.mktemp("written")

    def in_format(kind):
        file = folder / f"{NAME}.{kind}"
        if not file.exists():
            status, _, err = sagwan("write", samples[NAME], "-o", file)
            assert status == 0, err
        return file

    return in_format


class Visitor:
    """Somebody with a browser that runs no scripts."""

    def __init__(self, address):
        self.address = address
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def open(self, path, data=None, kind=""):
        """Open a page; give its address and its text, refusals included."""
        headers = {"Content-Type": kind, "Referer": self.address} if kind else {}
        request = Request(self.address + path, data, headers)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.url.removeprefix(self.address), answer.read().decode()
        except HTTPError as refusal:
            return path, refusal.read().decode()

    def drop(self, file):
        """Send a file as the form does, and wait until it is read or refused; give the page."""
        token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', self.open("/")[1])
        assert token
        parts = [
            b'Content-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
            + token[1].encode(),
            f'Content-Disposition: form-data; name="files"; filename="{file.name}"\r\n\r\n'.encode()
            + file.read_bytes(),
        ]
        edge = f"--{BOUNDARY}".encode()
        body = b"".join(edge + b"\r\n" + part + b"\r\n" for part in parts) + edge + b"--\r\n"
        path, page = self.open("/uploads/", body, f"multipart/form-data; boundary={BOUNDARY}")
        for _ in range(600):
            if 'class="wait"' not in page:
                return path, page
            time.sleep(0.2)
            page = self.open(path)[1]
        pytest.fail("read in vain")


@pytest.fixture(scope="session")
def visitor(tmp_path_factory):
    """A visitor of the running site."""
    folder = str(copy_tables(tmp_path_factory.mktemp("var")))
    with running_site(CITYHALL_VAR=folder, CITYHALL_SAMPLE_CITY="0") as address:
        yield Visitor(address)


def numbers_of(report):
    return sorted((f["value"], f["unit"] or "") for f in report["figures"])


def tables_of(report):
    return [
        [[row["label"], [cell and cell["text"] for cell in row["cells"]]] for row in table["rows"]]
        for table in report["tables"]
    ]


def errors_of(result):
    found = (d for d in result["discrepancies"] if d["severity"] == "error")
    return sorted((d["found"], d["expected"]) for d in found)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_gives_the_same_figures_tables_and_errors(told, samples, written, kind):
    original, again = told("read", samples[NAME]), told("read", written(kind))
    assert numbers_of(again) == numbers_of(original)
    assert len(again["tables"]) == len(original["tables"])
    assert len(again["promises"]) == len(original["promises"])
    assert errors_of(told("check", written(kind))) == errors_of(told("check", samples[NAME]))


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_read_on_the_site_with_its_errors(visitor, written, kind):
    path, page = visitor.drop(written(kind))
    assert path.startswith("/reports/")
    assert page.count('<li class="card error"') == 2
    assert ("원본 쪽 넘겨 보기" in page) is (kind == "pdf")
    if kind == "pdf":
        address = re.search(r'class="card-page" href="([^"#]+)', page)
        assert address
        assert '<rect class="error"' in visitor.open(address[1])[1]
    else:
        assert "정해진 쪽이 없어" in page


@pytest.mark.parametrize("name", READ)
def test_real_documents_are_read_on_the_site(visitor, shared_file, name):
    assert 'class="paper' in visitor.drop(shared_file(f"reports/hwp/{name}"))[1]


@pytest.mark.parametrize("name", LOCKED)
def test_locked_and_old_documents_say_why_and_what_to_do(sagwan, visitor, shared_file, name):
    file = shared_file(f"reports/hwp/{name}")
    assert LOCKED[name] in visitor.drop(file)[1]
    status, out, err = sagwan("read", file, "--lang", "ko")
    assert status not in (0, 1)
    assert LOCKED[name] in out + err


def test_the_twins_of_one_document_give_the_same_tables(told, shared_file):
    one, two = (
        told("read", shared_file(f"reports/hwp/pair_나노소재영커넥트.{kind}"))
        for kind in ("hwp", "hwpx")
    )
    assert tables_of(one) == tables_of(two)
    assert numbers_of(one) == numbers_of(two)
