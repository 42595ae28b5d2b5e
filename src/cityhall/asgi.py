"""What a web server loads: the pages of the site behind their door."""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from cityhall.door import Bounds, Door

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityhall.settings")
application = Door(
    get_wsgi_application(),
    Bounds(
        body=settings.REQUEST_MAX_BYTES,
        under_way=settings.REQUESTS_MAX_BYTES,
        pause=settings.REQUEST_PAUSE_SECONDS,
        whole=settings.REQUEST_SECONDS,
    ),
    folder=Path(settings.FILE_UPLOAD_TEMP_DIR),
    threads=settings.PAGE_THREADS,
)
