"""A connection that asks over HTTP/1.1 and is kept open: as little of our own time as can be."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

PATIENCE = 30.0  # seconds for one answer


class NoAnswerError(Exception):
    """No answer came, or none that is whole."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def tag(self) -> str:
        """The tag of the answer."""
        return self.headers.get("etag", "")


class Asker:
    """A connection to the site."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Ask for an address; NoAnswerError where nothing whole comes back in time."""
        try:
            return await asyncio.wait_for(self.exchange(path, headers), PATIENCE)
        except (OSError, ValueError, asyncio.IncompleteReadError, TimeoutError) as fault:
            self.close()
            raise NoAnswerError(type(fault).__name__) from fault

    async def exchange(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Send a question and read its answer."""
        if self.pair is None:
            self.pair = await asyncio.open_connection(self.host, self.port)
        reader, writer = self.pair
        told = "".join(f"{name}: {text}\r\n" for name, text in headers.items())
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{told}\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        found = dict(line.partition(": ")[::2] for line in head[1:] if line)
        status = int(head[0].split()[1])
        body = b"" if status == 304 else await self.read_body(reader, found)
        if found.get("connection") == "close":
            self.close()
        return Answer(status, found, body)

    async def read_body(self, reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
        """Read what an answer holds, whole."""
        if headers.get("transfer-encoding") != "chunked":
            return await reader.readexactly(int(headers.get("content-length", "0")))
        body = b""
        while length := int(await reader.readline(), 16):
            body += await reader.readexactly(length)
            await reader.readline()
        await reader.readline()
        return body

    def close(self) -> None:
        """End the connection; the next question opens another."""
        if self.pair is not None:
            self.pair[1].close()
        self.pair = None
