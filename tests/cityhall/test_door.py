"""Requests are taken in whole and within bounds, whoever sends them and however."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from cityhall.door import Bounds, Door, describe_request

BOUNDS = Bounds(body=1000, under_way=1500, pause=0.2, whole=1)
SCOPE = {
    "type": "http",
    "http_version": "1.1",
    "method": "POST",
    "scheme": "http",
    "path": "/보고/",
    "query_string": b"a=1",
    "client": ("10.0.0.7", 5),
    "server": ("127.0.0.1", 8000),
    "headers": [],
}


class Pages:
    """Pages that note what they were asked, and answer with what they are told to."""

    def __init__(self, *pieces):
        self.asked, self.bodies, self.closed = [], [], 0
        self.pieces = pieces or (b"ok",)

    def __call__(self, environ, start):
        self.asked.append(environ)
        self.bodies.append(environ["wsgi.input"].read())
        start("200 OK", [("Content-Type", "text/plain")])
        return self

    def __iter__(self):
        return iter(self.pieces)

    def close(self):
        self.closed += 1


@pytest.fixture
def pages():
    return Pages()


def run(awaited):
    """Run to the end in a thread of its own: a browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, awaited).result()


def part(body, more_body=True):
    return {"type": "http.request", "body": body, "more_body": more_body}


def knock(pages, folder, *messages, headers=(), door=None):
    """Send a request; where its messages are over, its sender dozes."""
    given, sent = iter(messages), []

    async def receive():
        message = next(given, None)
        if message is None:
            await asyncio.sleep(60)
        return message

    async def send(message):
        sent.append(message)

    scope = SCOPE | {"headers": [*headers]}
    door = door or Door(pages, BOUNDS, folder, 1)
    run(door(scope, receive, send))
    return sent


CHUNKED = ((b"transfer-encoding", b"chunked"),)


def length(size):
    return ((b"content-length", str(size).encode()),)


def test_a_body_reaches_the_pages_whole_and_counted(pages, tmp_path):
    sent = knock(pages, tmp_path, part(b"abc"), part(b"def", more_body=False), headers=CHUNKED)
    assert pages.bodies == [b"abcdef"]
    assert pages.asked[0]["CONTENT_LENGTH"] == "6"
    assert [message.get("body") for message in sent] == [None, b"ok"]
    assert sent[0]["status"] == 200
    assert pages.closed == 1


def test_a_request_without_a_body_is_not_waited_for(pages, tmp_path):
    knock(pages, tmp_path)
    assert pages.bodies == [b""]
    assert "cityhall.refusal" not in pages.asked[0]


@pytest.mark.parametrize(
    ("headers", "messages", "reason"),
    [
        (length(1001), (), "too large"),
        (length("-1"), (), "too large"),
        (CHUNKED, [part(b"x" * 400)] * 9, "too large"),
        (length(1000), [part(b"x")], "too slow"),
        (CHUNKED, (), "too slow"),
    ],
)
def test_what_comes_to_a_bound_is_refused_by_the_pages_without_it(
    pages, tmp_path, headers, messages, reason
):
    knock(pages, tmp_path, *messages, headers=headers)
    [asked] = pages.asked
    assert asked["cityhall.refusal"] == reason
    assert asked["CONTENT_LENGTH"] == "0"


def test_a_sender_who_trickles_is_stopped_in_the_end(pages, tmp_path):
    async def trickle():
        await asyncio.sleep(0.1)
        return part(b"x")

    async def send(_message):
        return

    door = Door(pages, BOUNDS, tmp_path, 1)
    run(door(SCOPE | {"headers": [*CHUNKED]}, trickle, send))
    assert pages.asked[0]["cityhall.refusal"] == "too slow"


def test_of_what_breaks_off_the_pages_hear_nothing(pages, tmp_path):
    cut = {"type": "http.disconnect"}
    assert knock(pages, tmp_path, part(b"x" * 500), cut, headers=length(1000)) == []
    assert pages.asked == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_under_way_together_is_bounded_and_forgotten_afterwards(pages, tmp_path):
    door = Door(pages, BOUNDS, tmp_path, 1)

    def receiver():
        given = iter([part(b"x" * 900), part(b"", more_body=False)])

        async def receive():
            await asyncio.sleep(0.05)
            return next(given)

        return receive

    async def send(_message):
        return

    async def both():
        scope = SCOPE | {"headers": [*CHUNKED]}
        await asyncio.gather(door(scope, receiver(), send), door(dict(scope), receiver(), send))

    run(both())
    reasons = sorted(str(asked.get("cityhall.refusal")) for asked in pages.asked)
    assert reasons == ["None", "too many"]
    knock(pages, tmp_path, part(b"x" * 900, more_body=False), headers=CHUNKED, door=door)
    assert pages.bodies[-1] == b"x" * 900


def test_a_long_answer_is_sent_in_pieces_and_closed_once(tmp_path):
    pages = Pages(*[b"x" * 100_000] * 8)
    sent = knock(pages, tmp_path)
    assert b"".join(message.get("body", b"") for message in sent) == b"x" * 800_000
    assert len(sent) == 4
    assert not sent[-1]["more_body"]
    assert pages.closed == 1


def test_a_reader_who_leaves_closes_the_answer(tmp_path):
    pages = Pages(*[b"x" * 300_000] * 3)

    async def receive():
        return part(b"", more_body=False)

    async def send(message):
        if message["type"] == "http.response.body":
            raise ConnectionError

    with pytest.raises(ConnectionError):
        run(Door(pages, BOUNDS, tmp_path, 1)(SCOPE, receive, send))
    assert pages.closed == 1


def test_a_request_is_described_as_wsgi_does():
    headers = [
        (b"Host", b"localhost"),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
        (b"x-one", b"1"),
        (b"x-one", b"2"),
        (b"x_forwarded_proto", b"https"),
    ]
    environ = describe_request(SCOPE | {"headers": headers})
    assert environ["PATH_INFO"].encode("latin-1").decode() == "/보고/"
    assert environ["HTTP_HOST"] == "localhost"
    assert environ["HTTP_COOKIE"] == "a=1; b=2"
    assert environ["HTTP_X_ONE"] == "1,2"
    assert environ["REMOTE_ADDR"] == "10.0.0.7"
    assert "HTTP_X_FORWARDED_PROTO" not in environ
