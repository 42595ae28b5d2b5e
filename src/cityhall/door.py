"""The door of the site: a request is taken in whole, and within bounds, before a page is asked.

A sender that dozes, breaks off or never ends holds no thread that others wait for, and what it
sent is thrown away. What a request was turned away for is said by the pages (ground/look).
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from cityhall.ground.look.middleware import REFUSAL, TOO_LARGE, TOO_MANY, TOO_SLOW

Scope = dict[str, Any]
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Environ = dict[str, Any]
Pages = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

IN_MEMORY = 64 * 1024  # bytes; a body beyond it lies on the disk
AT_ONCE = 256 * 1024  # bytes of an answer that are sent together
PLAIN = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}
SIGNS_OF_A_BODY = {"CONTENT_LENGTH", "HTTP_TRANSFER_ENCODING"}


class BrokenOffError(Exception):
    """The sender went away before the request was whole."""


class RefusedError(Exception):
    """A request comes to a bound of the door."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bytes of one body, and of all that are under way; seconds between two pieces, and in all."""

    body: int
    under_way: int
    pause: float
    whole: float


@dataclass(slots=True)
class Parcel:
    """The body of a request, as far as it has come."""

    file: "SpooledTemporaryFile[bytes]"
    size: int = 0

    def add(self, piece: bytes) -> None:
        """Lay a piece behind those that came before."""
        self.size += len(piece)
        self.file.write(piece)


@dataclass(slots=True)
class Reply:
    """What the pages answer, taken piece by piece in a thread."""

    status: int = 500
    headers: list[tuple[bytes, bytes]] = field(default_factory=list)
    pieces: Iterable[bytes] = ()
    first: bytes = b""
    rest: Iterator[bytes] = field(default_factory=lambda: iter(()))
    is_over: bool = False

    def start(self, status: str, headers: list[tuple[str, str]], _fault: object = None) -> None:
        """Take down status and headers, as WSGI gives them."""
        self.status = int(status.split(" ", 1)[0])
        self.headers = [(n.lower().encode("latin-1"), v.encode("latin-1")) for n, v in headers]

    def take(self) -> bytes:
        """Give what can be sent next; where the answer ends with it, it is closed."""
        gathered = bytearray()
        for piece in self.rest:
            gathered += piece
            if len(gathered) >= AT_ONCE:
                return bytes(gathered)
        self.close()
        return bytes(gathered)

    def close(self) -> None:
        """Tell the pages that the answer is done with."""
        closing, self.pieces, self.is_over = self.pieces, (), True
        if hasattr(closing, "close"):
            closing.close()


class Door:
    """An ASGI application in front of pages that speak WSGI."""

    def __init__(self, pages: Pages, bounds: Bounds, folder: Path, threads: int) -> None:
        self._pages = pages
        self._bounds = bounds
        self._folder = folder
        self._threads = ThreadPoolExecutor(threads, "page")
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a request in, have the pages answer it, and send the answer."""
        environ = describe_request(scope)
        with SpooledTemporaryFile(IN_MEMORY, dir=str(self._folder)) as file:
            parcel = Parcel(file)
            try:
                await self._take_in(environ, receive, parcel)
                await self._answer(environ, send)
            except BrokenOffError:
                return
            finally:
                self._under_way -= parcel.size

    async def _take_in(self, environ: Environ, receive: Receive, parcel: Parcel) -> None:
        """Take the body down; where it comes to a bound, leave the reason instead."""
        try:
            if SIGNS_OF_A_BODY & environ.keys():
                await self._take_body(environ.get("CONTENT_LENGTH", "0"), receive, parcel)
        except RefusedError as refused:
            environ[REFUSAL] = refused.reason
        except TimeoutError:
            environ[REFUSAL] = TOO_SLOW
        parcel.file.seek(0)
        came = 0 if REFUSAL in environ else parcel.size
        environ |= {"wsgi.input": parcel.file, "CONTENT_LENGTH": str(came)}

    async def _take_body(self, declared: str, receive: Receive, parcel: Parcel) -> None:
        if not declared.isdecimal() or int(declared) > self._bounds.body:
            raise RefusedError(TOO_LARGE)
        async with asyncio.timeout(self._bounds.whole):
            async for piece in self._pieces(receive):
                parcel.add(piece)
                self._under_way += len(piece)
                if parcel.size > self._bounds.body:
                    raise RefusedError(TOO_LARGE)
                if self._under_way > self._bounds.under_way:
                    raise RefusedError(TOO_MANY)

    async def _pieces(self, receive: Receive) -> AsyncIterator[bytes]:
        more = True
        while more:
            message = await asyncio.wait_for(receive(), self._bounds.pause)
            if message["type"] == "http.disconnect":
                raise BrokenOffError
            more = message.get("more_body", False)
            yield message.get("body", b"")

    async def _answer(self, environ: Environ, send: Send) -> None:
        loop = asyncio.get_running_loop()
        reply = await loop.run_in_executor(self._threads, ask_pages, self._pages, environ)
        try:
            start = {"type": "http.response.start", "status": reply.status}
            await send(start | {"headers": reply.headers})
            piece = reply.first
            while not reply.is_over:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                piece = await loop.run_in_executor(self._threads, reply.take)
            await send({"type": "http.response.body", "body": piece, "more_body": False})
        finally:
            reply.close()


def ask_pages(pages: Pages, environ: Environ) -> Reply:
    """Have the pages answer, and take the beginning of it at once."""
    reply = Reply()
    reply.pieces = pages(environ, reply.start)
    reply.rest = iter(reply.pieces)
    reply.first = reply.take()
    return reply


def describe_request(scope: Scope) -> Environ:
    """Describe a request as WSGI does. Names with an underscore are dropped: they could pass for
    headers that a proxy vouches for."""
    client, server = scope.get("client") or ("", 0), scope.get("server") or ("", 0)
    environ: Environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": scope["path"].encode().decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(server[0]),
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": str(client[0]),
        "REMOTE_PORT": str(client[1]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for raw, value in scope["headers"]:
        name = raw.decode("latin-1").lower()
        if "_" not in name:
            add_header(environ, name, value.decode("latin-1"))
    return environ


def add_header(environ: Environ, name: str, value: str) -> None:
    """Add a header; one that comes twice becomes one with both values."""
    key = PLAIN.get(name) or f"HTTP_{name.upper().replace('-', '_')}"
    between = "; " if name == "cookie" else ","
    environ[key] = f"{environ[key]}{between}{value}" if key in environ else value
