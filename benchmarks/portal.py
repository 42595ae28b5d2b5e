"""`python benchmarks/portal.py [SECONDS]`: what answers of the open side cost, and how many a
small machine gives: processor time by answer, kept and made anew, beside 2.35 million views in 27
days, which a real platform served, and ten times as many.
"""

import os
import sys
import tempfile
import time
from importlib import import_module

VIEWS, DAYS, TIMES = 2_350_000, 27, 10
PEAK = 15  # the busiest minute beside the mean, as on a day of news
PAGES = ("", "budget/", "promises/", "promises/?state=late", "appeals/", "visits/", "data/")
SECONDS = 3.0
ZIPPED = {"accept-encoding": "gzip"}


def main() -> None:
    """Found a city in a folder of its own, publish it, and ask for its pages."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory(prefix="portal-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "cityhall.settings", "CITYHALL_VAR": folder}
        os.environ["CITYHALL_HOSTS"] = "testserver"
        import_module("django").setup()
        import_module("cityhall.upkeep").migrate()
        import_module("cityhall.work.sample.actions").found_sample_city()
        begun = time.process_time()
        number = import_module("cityhall.outside.publishing.founding").publish_first()
        print(f"published {number} copies in {time.process_time() - begun:.2f} s of processor time")
        measure(seconds)


def measure(seconds: float) -> None:
    """Ask for every page anew, then again and again, and print what an answer costs."""
    client = import_module("django.test").Client()
    serving = import_module("cityhall.outside.portal.serving")
    fresh, kept = 0.0, 0.0
    for path in PAGES:
        address = f"/open/ko/{path}"
        serving.SHELF.kept.clear()
        made = cost(client, address, 1)
        again = cost(client, address, max(10, int(seconds / len(PAGES) / 0.002)))
        fresh, kept = fresh + made, kept + again
        print(f"{address:32} made {made * 1000:7.2f} ms   kept {again * 1000:6.2f} ms")
    mean = kept / len(PAGES)
    wanted = VIEWS / DAYS / 86_400 * TIMES
    print(f"wanted: {wanted:.1f} a second on average, {wanted * PEAK:.0f} in the busiest minute")
    print(f"kept answers: {1 / mean:.0f} a second from one core")
    print(f"busiest minute: {wanted * PEAK * mean * 100:.0f} % of one core, with no cache in front")


def cost(client: object, address: str, times: int) -> float:
    """Give the processor time of an answer, the test's own client included."""
    begun = time.process_time()
    for _ in range(times):
        answer = client.get(address, headers=ZIPPED)  # type: ignore[attr-defined]  # a test client
        assert answer.status_code == 200
    return (time.process_time() - begun) / times


if __name__ == "__main__":
    main()
