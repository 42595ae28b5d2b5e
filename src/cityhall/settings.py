"""Settings of the site. What differs from machine to machine comes from the environment:

CITYHALL_VAR (folder of what a site writes), CITYHALL_HOSTS (names it answers to, with commas),
CITYHALL_DATABASE (postgresql://…), CITYHALL_SAMPLES (folder of sample reports), CITYHALL_SECURE=1
(behind https), CITYHALL_SAMPLE_CITY=0 (begin empty), CITYHALL_SCANNER (command that scans each
upload; docs/uploads.md), CITYHALL_SCANNER_SECONDS, CITYHALL_DEBUG=1; of mail: docs/notices.md."""

import os
import secrets
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

BASE = Path(__file__).resolve().parent
HOUSE = BASE.parent.parent  # the repository, when run from one
IN_REPOSITORY = (HOUSE / "pyproject.toml").exists()

VAR = Path(os.environ.get("CITYHALL_VAR") or (HOUSE if IN_REPOSITORY else Path.cwd()) / "var")
SAMPLES = Path(os.environ.get("CITYHALL_SAMPLES") or HOUSE / "samples")
SAMPLE_CITY = os.environ.get("CITYHALL_SAMPLE_CITY") != "0"  # where nothing is registered yet
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


def read_database(address: str) -> dict[str, Any]:
    """Give Django's description of a database: PostgreSQL by its address, else one file."""
    if not address:
        return SQLITE
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.strip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or parse_qs(parts.query).get("host", [""])[0]),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


# A transaction that will write says so at once, and what was told to be saved is on the disk.
SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": VAR / "cityhall.sqlite3",
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
        "PRAGMA recursive_triggers=ON; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY;",
    },
}
DATABASES = {"default": read_database(os.environ.get("CITYHALL_DATABASE", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "cityhall.ground.look",
    "cityhall.ground.history",
    "cityhall.ground.access",
    "cityhall.ground.accounts",
    "cityhall.ground.organisation",
    "cityhall.ground.notices",
    "cityhall.registers.documents",
    "cityhall.registers.sheets",
    "cityhall.registers.structure",
    "cityhall.registers.promises",
    "cityhall.registers.figures",
    "cityhall.registers.submissions",
    "cityhall.registers.committees",
    "cityhall.registers.cases",
    "cityhall.registers.answers",
    "cityhall.registers.engagements",
    "cityhall.registers.entrustments",
    "cityhall.registers.research",
    "cityhall.registers.expenses",
    "cityhall.registers.epidemics",
    "cityhall.registers.agreements",
    "cityhall.registers.sustainability",
    "cityhall.registers.decentralisation",
    "cityhall.work.intake",
    "cityhall.work.desk",
    "cityhall.work.calls",
    "cityhall.work.drafts",
    "cityhall.work.messages",
    "cityhall.work.questions",
    "cityhall.work.binder",
    "cityhall.work.tables",
    "cityhall.outside.publishing",
    "cityhall.outside.portal",
    "cityhall.outside.following",
    "cityhall.outside.api",
    "cityhall.outside.exchange",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cityhall.ground.look.middleware.guard_content",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cityhall.outside.portal.middleware.know_nobody",
    "cityhall.ground.look.middleware.speak_language",
    "cityhall.ground.look.middleware.turn_away",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cityhall.ground.organisation.middleware.know_actor",
    "cityhall.ground.access.visitors.know_visitor",
    "cityhall.ground.access.middleware.WatchDoors",
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
                "cityhall.ground.access.context.describe_actor",
                "cityhall.ground.organisation.context.describe_city",
                "cityhall.ground.notices.context.describe_notices",
            ],
            "builtins": ["cityhall.ground.look.templatetags.look"],
        },
    }
]

AUTH_USER_MODEL = "accounts.Person"
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "/desk/"
SAMPLE_PASSWORD = "sagwan-sample"  # noqa: S105  of the invented people of the sample city only
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

# Sessions of people stand in the database, so that they can end at once.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
VISITOR_COOKIE_NAME = "__Host-visitor" if SECURE else "visitor"
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
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400  # a page of 200 proposals, all of them chosen, and more
SCANNER = shlex.split(os.environ.get("CITYHALL_SCANNER", ""))
SCANNER_SECONDS = int(os.environ.get("CITYHALL_SCANNER_SECONDS", "60"))
FILE_UPLOAD_HANDLERS = ["cityhall.registers.documents.uploads.CappedUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
CITY_PROCEDURES = VAR / "procedures"  # declared by the city, beside those of the library
CITY_EPIDEMICS = VAR / "epidemics"  # declared by the city, beside those of the house
CITY_FRAMEWORKS = VAR / "frameworks"  # of sustainable development, declared by the city
CITY_MAPS = VAR / "maps"  # GeoJSON that the city lays in place of our maps of tiles
FILE_UPLOAD_TEMP_DIR = VAR / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)

# Mail, sent by the worker; without a host none is written (docs/notices.md).
MAIL_TLS = os.environ.get("CITYHALL_MAIL_TLS", "")  # starttls, tls, or nothing
EMAIL_HOST = os.environ.get("CITYHALL_MAIL_HOST", "")
EMAIL_PORT = int(
    os.environ.get("CITYHALL_MAIL_PORT") or {"starttls": 587, "tls": 465}.get(MAIL_TLS, 25)
)
EMAIL_HOST_USER = os.environ.get("CITYHALL_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("CITYHALL_MAIL_PASSWORD", "")
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL_TLS == "starttls", MAIL_TLS == "tls"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("CITYHALL_MAIL_FROM") or "sagwan@localhost"
SITE_ADDRESS = os.environ.get("CITYHALL_SITE", "").rstrip("/")  # before links in mail
REMIND_WORKING_DAYS = int(os.environ.get("CITYHALL_REMIND_DAYS", "3"))

# The worker beside the site: sends mail and runs what is scheduled.
WORKER = os.environ.get("CITYHALL_WORKER") != "0"
LEASE_SECONDS = int(os.environ.get("CITYHALL_LEASE_SECONDS", "45"))

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
