"""Settings of the site. What differs from machine to machine comes from the environment:

CITYHALL_VAR (folder for what a running site writes), CITYHALL_HOSTS (names it answers to, with
commas), CITYHALL_SAMPLES (folder of samples), CITYHALL_SECURE=1 (behind https), CITYHALL_DEBUG=1,
CITYHALL_SCANNER (command that scans each upload; docs/uploads.md), CITYHALL_SCANNER_SECONDS.
"""

import os
import secrets
import shlex
from pathlib import Path

BASE = Path(__file__).resolve().parent
HOUSE = BASE.parent.parent  # the repository, when run from one
IN_REPOSITORY = (HOUSE / "pyproject.toml").exists()

VAR = Path(os.environ.get("CITYHALL_VAR") or (HOUSE if IN_REPOSITORY else Path.cwd()) / "var")
SAMPLES = Path(os.environ.get("CITYHALL_SAMPLES") or HOUSE / "samples")
DEBUG = os.environ.get("CITYHALL_DEBUG") == "1"
SECURE = os.environ.get("CITYHALL_SECURE") == "1"


def load_secret_key(folder: Path) -> str:
    """Read the key that signs cookies; make it where there is none yet."""
    file = folder / "secret_key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(50), encoding="ascii")
        fresh.replace(file)
    return file.read_text(encoding="ascii")


SECRET_KEY = load_secret_key(VAR)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"] + [
    name.strip() for name in os.environ.get("CITYHALL_HOSTS", "").split(",") if name.strip()
]

INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "cityhall.ground.look",
    "cityhall.registers.documents",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cityhall.ground.look.middleware.guard_content",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cityhall.ground.look.middleware.speak_language",
    "cityhall.ground.look.middleware.turn_away",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "cityhall.urls"
WSGI_APPLICATION = "cityhall.wsgi.application"
CSRF_FAILURE_VIEW = "cityhall.ground.look.views.refuse_forgery"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "cityhall.ground.look.views.describe_look",
            ],
            "builtins": ["cityhall.ground.look.templatetags.look"],
        },
    }
]

# Nothing is registered yet: who dropped what is known from a signed cookie alone.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_AGE = 24 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_SSL_REDIRECT = SECURE
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # other names are not ours to bind
SECURE_REFERRER_POLICY = "same-origin"

# Uploads. A file is refused above its limit, a request above that of them all together.
UPLOAD_MAX_BYTES = 64 * 1024 * 1024
UPLOAD_MAX_FILES = 20
REQUEST_MAX_BYTES = 200 * 1024 * 1024
REQUESTS_MAX_BYTES = 1024 * 1024 * 1024  # of all that are under way in one process
REQUEST_PAUSE_SECONDS = 30  # without a byte
REQUEST_SECONDS = 15 * 60
PAGE_THREADS = 2  # for each process; more hurts the slowest answers
SPOOL_MAX_BYTES = 2 * 1024 * 1024 * 1024
SPOOL_LIFETIME = 60 * 60
READING_SECONDS = 5 * 60  # a hundred pages of PDF take one minute on a small machine
DRAWING_SECONDS = 20
WRITING_SECONDS = 60  # of a report with its findings, to hand back
READINGS_AT_ONCE = 2
DATA_UPLOAD_MAX_NUMBER_FILES = UPLOAD_MAX_FILES
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
SCANNER = shlex.split(os.environ.get("CITYHALL_SCANNER", ""))
SCANNER_SECONDS = int(os.environ.get("CITYHALL_SCANNER_SECONDS", "60"))
FILE_UPLOAD_HANDLERS = ["cityhall.registers.documents.uploads.CappedUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_TEMP_DIR = VAR / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English")]
TIME_ZONE = "Asia/Seoul"
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 3600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
