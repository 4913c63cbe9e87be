"""Every setting of Raamwerk, declared once: the table below renders docs/settings.md, and gives Django its own.

The environment is read when this module is imported. Nothing is written here: `raamwerk init` makes the home and
the secret.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from raamwerk.core.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping


class Setting(NamedTuple):
    """One variable of the environment.

    Args:
        name: of the variable.
        default: what holds without it, in words where it is not a plain value.
        purpose: one or two sentences.
        used_by: who reads it: `all` commands, the `register`, or the `web` pages.
    """

    name: str
    default: str
    purpose: str
    used_by: str


TABLE: Final = (
    Setting(
        "RAAMWERK_HOME",
        "./raamwerk-data",
        "The folder of the register: the SQLite file, the uploads by hash, the generated secret (mode 600).",
        "register",
    ),
    Setting(
        "RAAMWERK_DATABASE_URL",
        "SQLite in the home",
        "The one switch of database: `postgresql://user:password@host:5432/name`, with `sslmode`, `sslrootcert`, "
        "`sslcert`, `sslkey`, `connect_timeout` or `host` (a socket's folder) after a question mark.",
        "register",
    ),
    Setting(
        "RAAMWERK_PERSON",
        "none",
        "The e-mail address of the person who types, for commands that ask who you are; `--as` wins over it.",
        "register",
    ),
    Setting(
        "RAAMWERK_LANGUAGE",
        "nl",
        "The language: `nl` or `en`; `--lang` wins over it.",
        "all",
    ),
    Setting(
        "RAAMWERK_BOOK",
        "none",
        "Price books for commands that take `--book`, several with the path separator between them.",
        "all",
    ),
    Setting(
        "RAAMWERK_URL",
        "http://localhost:8000",
        "The address at which people reach the pages.",
        "web",
    ),
    Setting(
        "RAAMWERK_HOSTS",
        "the host of RAAMWERK_URL",
        "Host names that the pages answer to, with commas between them.",
        "web",
    ),
    Setting(
        "RAAMWERK_MAIL_URL",
        "off: messages are shown, not sent",
        "The mail server: `smtp://user:password@host:587` (STARTTLS) or `smtps://...:465`, with `from` after a "
        "question mark.",
        "web",
    ),
    Setting(
        "RAAMWERK_OIDC_ISSUER",
        "off",
        "The address of the organisation's single sign-on (OpenID Connect); with the two below, or none of them.",
        "web",
    ),
    Setting(
        "RAAMWERK_OIDC_CLIENT_ID", "off", "The name under which Raamwerk is known there.", "web"
    ),
    Setting("RAAMWERK_OIDC_CLIENT_SECRET", "off", "The secret that goes with it.", "web"),
)

SECRET_FILE: Final = "secret"  # noqa: S105 - the name of the file
SQLITE_FILE: Final = "register.sqlite3"
BUSY_SECONDS: Final = 20
"""So long a writer waits for another before it is told that the register is busy."""

_PASSED_ON: Final = {"sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "host"}
_MAIL_PORTS: Final = {"smtp": 587, "smtps": 465}


def page() -> str:
    """docs/settings.md."""
    rows = "\n".join(
        f"| `{each.name}` | {each.default} | {each.used_by} | {each.purpose} |" for each in TABLE
    )
    return f"""# Settings

All settings are variables of the environment. This page is made from `src/raamwerk/settings.py` by `make pages`, and
kept up to date by a test. "register" marks what the commands that keep a register read, "web" what its pages read.

| variable | without it | used by | what it is for |
|---|---|---|---|
{rows}

With SQLite the file has a write-ahead log, foreign keys are held, every transaction that writes takes its place in the
queue at once, and a writer waits at most {BUSY_SECONDS} seconds for another. With PostgreSQL (15 or later, encoding UTF8) the same
migrations run and the same answers come out; it needs the extra `raamwerk[postgres]`. Uploads are files in the home in
both cases, so the home belongs in the backup; `raamwerk backup` takes both.
"""


def home(environment: Mapping[str, str]) -> Path:
    """The folder of the register."""
    return Path(environment.get("RAAMWERK_HOME") or "raamwerk-data").absolute()


def database(url: str | None, folder: Path) -> dict[str, Any]:
    """Django's words for the database of a URL; without one, SQLite in the home.

    Raises:
        Refused: `settings.database-url`.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / SQLITE_FILE),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": BUSY_SECONDS,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    parts = _parts(
        url, {"postgresql", "postgres"}, "settings.database-url", "RAAMWERK_DATABASE_URL"
    )
    options = dict(parse_qsl(parts.query))
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name or not options.keys() <= _PASSED_ON:
        raise Refused("settings.database-url", name="RAAMWERK_DATABASE_URL")
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "OPTIONS": {"application_name": "raamwerk", **options},
    }


def mail(url: str | None) -> dict[str, Any]:
    """Django's words for the mail server of a URL; without one, messages are shown on the screen.

    Raises:
        Refused: `settings.mail-url`.
    """
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = _parts(url, set(_MAIL_PORTS), "settings.mail-url", "RAAMWERK_MAIL_URL")
    options = dict(parse_qsl(parts.query))
    sender = options.pop("from", None)
    if options or parts.hostname is None:
        raise Refused("settings.mail-url", name="RAAMWERK_MAIL_URL")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or _MAIL_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        **({"DEFAULT_FROM_EMAIL": sender} if sender else {}),
    }


def hosts(environment: Mapping[str, str]) -> list[str]:
    """The host names that the pages answer to.

    Raises:
        Refused: `settings.url`.
    """
    parts = _parts(_url(environment), {"http", "https"}, "settings.url", "RAAMWERK_URL")
    named = environment.get("RAAMWERK_HOSTS", "").split(",")
    return [each.strip() for each in named if each.strip()] or [parts.hostname or "localhost"]


def oidc(environment: Mapping[str, str]) -> dict[str, str]:
    """The three values of single sign-on; empty where it is off.

    Raises:
        Refused: `settings.oidc` where one is given and another is not.
    """
    names = ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")
    found = {name: environment.get(f"RAAMWERK_OIDC_{name}", "") for name in names}
    missing = [f"RAAMWERK_OIDC_{name}" for name, value in found.items() if not value]
    if missing and len(missing) < len(names):
        raise Refused("settings.oidc", missing=", ".join(missing))
    return {} if missing else found


def secret(folder: Path) -> str:
    """The secret that `raamwerk init` made; empty before that, and Django then refuses to sign anything."""
    try:
        return (folder / SECRET_FILE).read_text("ascii").strip()
    except OSError:
        return ""


def _url(environment: Mapping[str, str]) -> str:
    return environment.get("RAAMWERK_URL") or "http://localhost:8000"


def _parts(url: str, schemes: set[str], code: str, name: str) -> SplitResult:
    """The parts of a URL; the refusal never shows it, since it may hold a password."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in schemes and (parts.port is None or parts.port > 0)
    except ValueError as error:
        raise Refused(code, name=name) from error
    if not known:
        raise Refused(code, name=name)
    return parts


RAAMWERK_HOME = home(os.environ)
SECRET_KEY = secret(RAAMWERK_HOME)
DATABASES = {"default": database(os.environ.get("RAAMWERK_DATABASE_URL"), RAAMWERK_HOME)}
INSTALLED_APPS = ["raamwerk.store"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DEBUG = False
RAAMWERK_URL = _url(os.environ)
ALLOWED_HOSTS = hosts(os.environ)
OIDC = oidc(os.environ)
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
LANGUAGE_CODE = "en" if os.environ.get("RAAMWERK_LANGUAGE") == "en" else "nl"
LANGUAGES = (("nl", "Nederlands"), ("en", "English"))
globals().update(mail(os.environ.get("RAAMWERK_MAIL_URL")))
