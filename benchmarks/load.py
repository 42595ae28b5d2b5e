"""`python benchmarks/load.py [--seconds 20] [--corrections 3]`: what a small machine carries of the
public side: the site as `cityhall run` starts it, asked over HTTP by another process, no cache in
front, while somebody publishes corrections. Processor time, and ratios to a plain file of the same
server in the same run, hold on a noisy machine too. Fails where an answer does.
"""

import argparse
import asyncio
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from loading.asking import Asker, NoAnswerError
from loading.mixing import Mix, gather_mix
from loading.writing import Writer

VIEWS, DAYS, TIMES = 2_350_000, 27, 10  # what a real platform served, and how much more is asked
PEAK = 10  # assumed: the busiest hour beside the mean, as on a day of news
MEAN = VIEWS / DAYS / 86_400
NEEDED = MEAN * TIMES
ASKERS = 16  # connections that are kept open
COLD = 0.15  # share of addresses that nobody asked for before
MINUTE = 60.0
ROUNDS = 3  # of the plain file and the public pages, in turn


@dataclass
class Told:
    """What came of asking: how long each answer took, and what failed."""

    took: list[float] = field(default_factory=list)
    kinds: dict[str, list[float]] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0
    spent: float = 0.0  # processor time of the site

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.took) / self.seconds if self.seconds else 0.0

    def share(self, part: float) -> float:
        """How long all but a part of the answers took at most, in milliseconds."""
        ranked = sorted(self.took)
        return ranked[min(len(ranked) - 1, int(len(ranked) * part))] * 1000 if ranked else 0.0

    def add(self, other: "Told") -> None:
        """Put another telling to this one."""
        self.took += other.took
        for kind, took in other.kinds.items():
            self.kinds.setdefault(kind, []).extend(took)
        self.failures += other.failures
        self.seconds += other.seconds
        self.spent += other.spent

    def describe(self, name: str) -> str:
        """Tell it in a line."""
        shares = "  ".join(
            f"{label} {self.share(part):7.1f} ms"
            for label, part in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
        )
        each = self.spent / len(self.took) * 1000 if self.took else 0.0
        failed = f"{len(self.failures)} failed"
        return f"{name:26} {self.rate:7.1f}/s  {shares}  {each:5.2f} ms of processor  {failed}"


def main() -> int:
    """Start the site, ask it, tell what it carries; 1 where an answer failed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=float, default=20.0, help="of each part")
    asked.add_argument("--corrections", type=int, default=3)
    asked.add_argument("--house", type=Path, help="a folder in which a city was founded already")
    chosen = asked.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityhall.settings")
    from cityhall.tour import running_site  # noqa: PLC0415  after the settings are named

    fresh = tempfile.TemporaryDirectory(prefix="load-")
    with nullcontext(str(chosen.house)) if chosen.house else fresh as house:
        print("starting the site; founding a city takes a minute", flush=True)
        with running_site(CITYHALL_VAR=house) as address:
            return asyncio.run(measure(address, chosen.seconds, chosen.corrections))


async def measure(address: str, seconds: float, corrections: int) -> int:
    """Ask for a plain file and for the public side in turn, then steadily at the busiest rate."""
    place = urlsplit(address)
    host, port = str(place.hostname), int(place.port or 80)
    chance = random.Random(20201122)
    mix = await gather_mix(Asker(host, port), chance, COLD)
    writer = Writer(address)
    plain, carried = Told(), Told()
    for _ in range(ROUNDS):
        part = seconds / ROUNDS
        plain.add(await flood(host, port, Mix.of_one(mix.plain), part))
        carried.add(await flood(host, port, mix, part))
    print(plain.describe("a plain file, flooded"), flush=True)
    print(carried.describe("the mix, flooded"), flush=True)
    publishing = asyncio.create_task(writer.correct(corrections))
    steady = Told()
    while not steady.took or not publishing.done():
        steady.add(await keep_pace(host, port, mix, NEEDED * PEAK, seconds))
    lags = await publishing
    print(steady.describe(f"the mix at {NEEDED * PEAK:.0f}/s, writing"), flush=True)
    conclude(plain, carried, steady)
    tell_lags(lags, mix.caches)
    failures = plain.failures + carried.failures + steady.failures
    for told, number in Counter(failures).most_common(10):
        print(f"failed {number}×: {told}")
    if max(lags, default=0) + mix.caches > MINUTE:
        print("a correction took more than a minute: is the machine busy with something else?")
    if len(lags) < corrections:
        print("failed: a correction did not show")
        return 1
    return int(bool(failures))


def conclude(plain: Told, carried: Told, steady: Told) -> None:
    """Tell the arithmetic."""
    for kind, took in sorted(steady.kinds.items()):
        print(
            f"  {kind:14} {len(took):6} answers, half of them within {median(took) * 1000:6.1f} ms"
        )
    print(f"{VIEWS:,} views in {DAYS} days are {MEAN:.3f}/s; {TIMES} times that {NEEDED:.2f}/s")
    print(f"in an hour {PEAK} times as busy as the mean (assumed): {NEEDED * PEAK:.1f}/s")
    print(f"carried beside needed on average: {carried.rate / NEEDED:.0f} times")
    print(f"carried beside needed in the busiest hour: {carried.rate / NEEDED / PEAK:.1f} times")
    print(f"carried beside a plain file: {carried.rate / plain.rate:.2f}")
    cores, each = os.cpu_count() or 1, steady.spent / len(steady.took)
    print(f"processor: {NEEDED * PEAK * each:.2f} of {cores} cores in the busiest hour, so")
    print(f"a quiet machine carries {cores / each / NEEDED:.0f} times what is needed on average,")
    print(f"{cores / each / NEEDED / PEAK:.1f} times what is needed in the busiest hour")


def tell_lags(lags: list[float], caches: int) -> None:
    """Tell how long corrections took to show, and how much caches in front add at most."""
    if lags:
        shown = ", ".join(f"{lag:.1f}" for lag in lags)
        print(f"a correction showed after {shown} s; with caches in front {caches} s more at most")


async def flood(host: str, port: int, mix: Mix, seconds: float) -> Told:
    """Ask as fast as answers come, over some connections."""
    told, until = Told(), time.perf_counter() + seconds
    spent, begun = spent_by_site(), time.perf_counter()

    async def ask_on() -> None:
        asker = Asker(host, port)
        while time.perf_counter() < until:
            await ask(asker, mix, told, time.perf_counter())
        asker.close()

    await asyncio.gather(*(ask_on() for _ in range(ASKERS)))
    told.seconds, told.spent = time.perf_counter() - begun, spent_by_site() - spent
    return told


async def keep_pace(host: str, port: int, mix: Mix, rate: float, seconds: float) -> Told:
    """Ask at a steady rate whatever comes; what waits for its turn counts as waiting."""
    told, due = Told(), asyncio.Queue[float]()
    spent, begun = spent_by_site(), time.perf_counter()

    async def ask_on() -> None:
        asker = Asker(host, port)
        while (moment := await due.get()) >= 0:
            await ask(asker, mix, told, moment)
        asker.close()

    askers = [asyncio.create_task(ask_on()) for _ in range(ASKERS)]
    for number in range(int(rate * seconds)):
        moment = begun + number / rate
        await asyncio.sleep(max(0.0, moment - time.perf_counter()))
        due.put_nowait(moment)
    for _ in askers:
        due.put_nowait(-1.0)
    await asyncio.gather(*askers)
    told.seconds, told.spent = time.perf_counter() - begun, spent_by_site() - spent
    return told


async def ask(asker: Asker, mix: Mix, told: Told, since: float) -> None:
    """Ask for one address, and note how long the answer took since it was due."""
    kind, path, headers = mix.choose()
    try:
        answer = await asker.ask(path, headers)
    except NoAnswerError as failure:
        told.failures.append(f"{kind}: {failure}")
        return
    took = time.perf_counter() - since
    told.took.append(took)
    known = f"{kind} {answer.status}" if answer.status == 304 else kind
    told.kinds.setdefault(known, []).append(took)
    if answer.status not in (200, 304) or (answer.status == 200 and not answer.body):
        told.failures.append(f"{kind}: {answer.status} {path}")
    mix.remember(path, answer.tag)


def spent_by_site() -> float:
    """The processor time of all that this process has started, the site and its worker."""
    ticks, waiting = 0, [os.getpid()]
    while waiting:
        for file in Path(f"/proc/{waiting.pop()}/task").glob("*/children"):
            for child in file.read_text().split():
                waiting.append(int(child))
                stat = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
                ticks += int(re.sub(r"\D", "", stat[11])) + int(stat[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
