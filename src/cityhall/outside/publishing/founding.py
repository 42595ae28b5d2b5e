"""What a city has to publish when it begins: everything, once."""

from cityhall.ground.access.actors import SITE
from cityhall.outside.publishing.actions import publish_changed
from cityhall.outside.publishing.models import Mark


def publish_first() -> int:
    """Publish all that registers offer, where nothing was published before; gives how much."""
    if Mark.objects.exists():
        return 0
    return len(publish_changed(by=SITE).added)
