from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from raamwerk import settings
from raamwerk.cli.acting import SETTING as PERSON
from raamwerk.cli.book import SETTING as BOOK
from raamwerk.cli.language import SETTING as LANGUAGE
from raamwerk.core.errors import Refused
from tests.house.source import ROOT

HOME = Path("/tmp/home")  # noqa: S108 - nothing is written there


def test_without_a_url_the_database_is_sqlite_in_the_home_with_a_log_and_a_queue():
    found = settings.database(None, HOME)
    assert found["NAME"] == "/tmp/home/register.sqlite3"  # noqa: S108 - the same
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]


def test_a_url_names_a_postgresql_database_with_what_its_signs_stand_for():
    found = settings.database(
        "postgresql://an%40ne:p%2Fw@db.example:5433/reg?sslmode=require", HOME
    )
    assert found["ENGINE"].endswith("postgresql")
    assert (found["USER"], found["PASSWORD"]) == ("an@ne", "p/w")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", "5433", "reg")
    assert found["OPTIONS"]["sslmode"] == "require"


def test_a_socket_is_named_after_the_question_mark():
    assert settings.database("postgresql://me@/reg?host=/run/pg", HOME)["HOST"] == "/run/pg"


@pytest.mark.parametrize(
    "url",
    [
        "mysql://x/y",
        "postgresql://host",
        "postgresql://host/a/b",
        "postgresql://host:port/x",
        "postgresql://host/x?options=-c%20all",
        "postgresql://[host/x",
        "nonsense",
    ],
)
def test_any_other_database_is_refused_and_its_url_is_not_repeated(url: str):
    with pytest.raises(Refused) as refused:
        settings.database(url, HOME)
    assert refused.value.code == "settings.database-url"
    assert refused.value.facts == {"name": "RAAMWERK_DATABASE_URL"}


def test_mail_is_shown_unless_a_server_is_named():
    assert settings.mail(None)["EMAIL_BACKEND"].endswith("console.EmailBackend")
    found = settings.mail("smtp://me:secret@mail.example?from=raamwerk@x.example")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_USE_TLS"]) == (
        "mail.example",
        587,
        True,
    )
    assert found["DEFAULT_FROM_EMAIL"] == "raamwerk@x.example"
    assert settings.mail("smtps://mail.example")["EMAIL_PORT"] == 465


@pytest.mark.parametrize("url", ["http://mail.example", "smtp://", "smtp://m.example?tls=no"])
def test_what_is_no_mail_server_is_refused(url: str):
    with pytest.raises(Refused, match=r"settings\.mail-url"):
        settings.mail(url)


def test_the_pages_answer_to_the_host_of_their_address_or_to_those_named():
    assert settings.hosts({}) == ["localhost"]
    assert settings.hosts({"RAAMWERK_URL": "https://r.example/x"}) == ["r.example"]
    assert settings.hosts({"RAAMWERK_HOSTS": "a.example, b.example,"}) == ["a.example", "b.example"]
    with pytest.raises(Refused, match=r"settings\.url"):
        settings.hosts({"RAAMWERK_URL": "r.example"})


def test_single_sign_on_has_all_three_values_or_is_off():
    names = ("RAAMWERK_OIDC_ISSUER", "RAAMWERK_OIDC_CLIENT_ID", "RAAMWERK_OIDC_CLIENT_SECRET")
    assert settings.oidc({}) == {}
    assert settings.oidc(dict.fromkeys(names, "x")) == dict.fromkeys(
        ("ISSUER", "CLIENT_ID", "CLIENT_SECRET"), "x"
    )
    with pytest.raises(Refused) as refused:
        settings.oidc({names[0]: "x"})
    assert refused.value.facts == {"missing": f"{names[1]}, {names[2]}"}


def test_the_home_is_named_or_beside_the_one_who_types(tmp_path: Path, monkeypatch: Any):
    monkeypatch.chdir(tmp_path)
    assert settings.home({}) == tmp_path / "raamwerk-data"
    assert settings.home({"RAAMWERK_HOME": "/srv/r"}) == Path("/srv/r")


def test_a_secret_that_was_not_made_is_empty_so_that_nothing_is_signed_with_it(tmp_path: Path):
    assert settings.secret(tmp_path) == ""
    (tmp_path / "secret").write_text("abc\n")
    assert settings.secret(tmp_path) == "abc"


def test_the_page_of_settings_is_what_the_table_says():
    written = (ROOT / "docs/settings.md").read_text("utf-8")
    assert written == settings.page(), "renew it with: make pages"


def test_every_variable_is_declared_and_none_twice():
    names = [each.name for each in settings.TABLE]
    assert len(names) == len(set(names))
    assert {PERSON, BOOK, LANGUAGE} <= set(names)


def test_a_wrong_setting_is_told_in_words_by_the_command():
    run = subprocess.run(
        [Path(sys.executable).parent / "raamwerk", "audit", "verify", "--lang", "en"],
        env=os.environ | {"RAAMWERK_DATABASE_URL": "mysql://root:hush@x/y"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "RAAMWERK_DATABASE_URL is no address" in run.stderr
    assert "hush" not in run.stderr
