"""Somebody who corrects a figure by the API, and looks when the correction shows in public."""

import asyncio
import json
import time
from http.cookiejar import CookieJar
from itertools import pairwise
from urllib.parse import quote, urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

from cityhall.settings import SAMPLE_PASSWORD

PLANNER = "maru"  # of the sample city
LOOK = 0.5  # seconds between looks
PATIENCE = 100.0
FIGURE = {"measure": "staffing.quota", "subject": "mayors-secretariat", "as_of": "2026-01-31"}
FIGURE |= {"unit": "명", "dimensions": "grade=general/5", "source": "load"}


class Writer:
    """Writes by token, as a program of the planning officer."""

    def __init__(self, address: str) -> None:
        self.address, self.token = address, ""

    async def correct(self, times: int) -> list[float]:
        """Hand in a figure and correct it some times; gives how long each took to show."""
        await asyncio.to_thread(self.sign_in)
        await asyncio.to_thread(self.send, "figures", "4001")
        values = [str(4001 + number) for number in range(times + 1)]
        lags = []
        for _, value in pairwise(values):
            await asyncio.to_thread(self.send, "figures/corrections", value)
            if (lag := await self.await_shown(value)) is None:
                break
            lags.append(lag)
        return lags

    async def await_shown(self, value: str) -> float | None:
        """Wait until the public page of the figure shows a value; None where it does not."""
        begun = time.perf_counter()
        while (lag := time.perf_counter() - begun) < PATIENCE:
            if await asyncio.to_thread(self.is_shown, value):
                return lag
            await asyncio.sleep(LOOK)
        return None

    def is_shown(self, value: str) -> bool:
        """Tell whether the public page of the figure shows a value."""
        key = quote(f"{FIGURE['measure']}@{FIGURE['subject']}", safe="/@")
        try:
            with urlopen(f"{self.address}/open/ko/figures/{key}/", timeout=30) as answer:
                page = answer.read().decode()
        except OSError:
            return False
        return f"{int(value):,}" in page or value in page

    def sign_in(self) -> None:
        """Make a token, as its page does."""
        jar = CookieJar()
        opener = build_opener(HTTPCookieProcessor(jar))
        opener.open(f"{self.address}/sign-in/", timeout=60).read()
        self.post(opener, jar, "/sign-in/", name=PLANNER, word=SAMPLE_PASSWORD)
        opener.open(f"{self.address}/tokens/", timeout=60).read()
        page = self.post(opener, jar, "/tokens/", name="load")
        self.token = page.split("<code>")[1].split("</code>")[0]

    def post(self, opener, jar, path: str, **given: str) -> str:  # noqa: ANN001  of urllib
        """Send a form."""
        csrf = next(cookie.value for cookie in jar if "csrf" in cookie.name)
        data = urlencode({**given, "csrfmiddlewaretoken": csrf}).encode()
        headers = {"Referer": self.address}
        with opener.open(Request(self.address + path, data, headers), timeout=60) as answer:
            return answer.read().decode()

    def send(self, path: str, value: str) -> None:
        """Send a value of the figure."""
        body = {**FIGURE, "value": value, "why": "load"}
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        address = f"{self.address}/api/v1/{path}"
        with urlopen(Request(address, json.dumps(body).encode(), headers), timeout=60) as answer:
            assert answer.status in (200, 201)
