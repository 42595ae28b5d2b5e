"""What goes out each week: an app offers it as PUBLICATIONS in its `jobs.py`."""

from datetime import datetime

from cityhall.ground.notices.gathering import find_modules


def publish_week(moment: datetime) -> None:
    """Have every app that publishes weekly do so, for the week that ends with this moment."""
    for module in find_modules("jobs"):
        for publish in getattr(module, "PUBLICATIONS", ()):
            publish(moment)
