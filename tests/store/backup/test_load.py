from __future__ import annotations

import gzip
import io
import json
import tarfile
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from raamwerk.core.errors import Conflict, NotFound, Refused, Unreadable
from raamwerk.store import models, organisations, uploads
from raamwerk.store.audit.verify import verify
from raamwerk.store.backup.load import load
from raamwerk.store.backup.save import save
from tests.registers import KINDS, Maker, Register, chosen
from tests.world import populate

if TYPE_CHECKING:
    from pathlib import Path

AT = "2026-11-24T06:00:00+00:00"


def everything() -> dict[str, list[tuple[Any, ...]]]:
    tables = [model for model in vars(models).values() if hasattr(model, "objects")]
    return {
        model.__name__: list(model.objects.order_by("id").values_list()) for model in tables
    } | {"uploads": [(digest,) for digest in uploads.kept()]}


@pytest.fixture
def saved(register: Register, tmp_path: Path) -> Path:
    populate()
    file = tmp_path / "backup"
    save(file, AT, "0.1.0")
    return file


@pytest.mark.parametrize("kind", KINDS)
def test_everything_comes_back_as_it_was_on_either_database(saved: Path, kind: str):
    before, head = everything(), verify().head
    maker = Maker(kind)
    with chosen(maker.empty()):
        done = load(saved)
        assert everything() == before
        assert verify(head).flaws == done.flaws == ()
        assert (done.made_at, done.migrated, done.before) == (AT, (), None)
        assert done.uploads == len(before["uploads"])
    maker.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_register_that_came_back_goes_on_as_before(saved: Path, kind: str):
    maker = Maker(kind)
    with chosen(maker.empty()):
        load(saved)
        numbers = set(models.Person.objects.values_list("pk", flat=True))
        new = models.Person.objects.create(email="new@x.example", name="N")
        assert new.pk not in numbers
        assert not verify().flaws
        again = saved.with_name("again")
        save(again, AT, "0.1.0")
    with chosen(maker.empty()):
        assert load(again).flaws == ()
        assert models.Person.objects.filter(email="new@x.example").exists()
    maker.close()


def test_a_register_that_is_there_is_not_replaced_unless_told(saved: Path, register: Register):
    models.Person.objects.create(email="new@x.example", name="N")
    with pytest.raises(Conflict, match=r"backup\.not-empty"):
        load(saved)
    assert models.Person.objects.filter(email="new@x.example").exists()
    done = load(saved, replace=True)
    assert not models.Person.objects.filter(email="new@x.example").exists()
    assert not verify().flaws
    if register.kind == "sqlite":
        assert done.before is not None
        assert done.before.name == "register.sqlite3.before-restore"
        assert not list(register.home.glob("*.new*"))


def test_uploads_alone_are_a_register_too(saved: Path, empty_register: Register):
    (empty_register.home / "uploads" / "ab").mkdir(parents=True)
    (empty_register.home / "uploads" / "ab" / ("c" * 62)).write_bytes(b"x")
    with chosen(empty_register), pytest.raises(Conflict, match=r"backup\.not-empty"):
        load(saved)


def test_a_file_that_is_not_there_is_not_found(register: Register, tmp_path: Path):
    with pytest.raises(NotFound, match=r"file\.not-found"):
        load(tmp_path / "gone")


def changed(file: Path, change: Any) -> Path:
    """The same backup with its members changed and every hash made to fit, as somebody would who means ill."""
    with gzip.open(file) as packed, tarfile.open(fileobj=packed) as tar:
        members = {m.name: tar.extractfile(m).read() for m in tar}  # type: ignore[union-attr]
    held = json.loads(members.pop("manifest.json"))
    change(held, members)
    for name, part in held["tables"].items():
        data = members.get(f"tables/{name}", b"")
        part["sha256"], part["rows"] = sha256(data).hexdigest(), data.count(b"\n")
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, data in {"manifest.json": json.dumps(held).encode(), **members}.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    file.write_bytes(gzip.compress(out.getvalue()))
    return file


def rename(_: Any, members: dict[str, bytes]) -> None:
    name = "tables/store_organisation"
    members[name] = members[name].replace(b"Eigenstad", b"Elders")


def cut(_: Any, members: dict[str, bytes]) -> None:
    members["tables/store_change"] = b"".join(
        members["tables/store_change"].splitlines(keepends=True)[:-1]
    )


def break_reference(_: Any, members: dict[str, bytes]) -> None:
    members["tables/store_organisation"] = b""


def nonsense(_: Any, members: dict[str, bytes]) -> None:
    members["tables/store_enrolment"] = b'["x"]\n'


def wrong_day(_: Any, members: dict[str, bytes]) -> None:
    members["tables/store_enrolment"] = members["tables/store_enrolment"].replace(
        b"2024-06-01", b"2024-16-01"
    )


def unknown_table(held: Any, members: dict[str, bytes]) -> None:
    held["tables"]["store_other"] = {"rows": 0, "sha256": "", "columns": []}
    members["tables/store_other"] = b""


def future(held: Any, _: dict[str, bytes]) -> None:
    held["migrations"].append(["store", "0999_future"])


@pytest.mark.parametrize("change", [rename, cut])
def test_a_backup_that_was_forged_comes_back_with_what_is_wrong_with_it(
    saved: Path, empty_register: Register, change: Any
):
    with chosen(empty_register):
        assert load(changed(saved, change)).flaws


@pytest.mark.parametrize("change", [break_reference, nonsense, wrong_day, unknown_table, future])
def test_a_backup_that_cannot_be_brought_back_leaves_what_was_there(
    saved: Path, register: Register, change: Any
):
    before = everything()
    with pytest.raises((Unreadable, Refused)) as refused:
        load(changed(saved, change), replace=True)
    assert refused.value.code in {"backup.unreadable", "backup.changed", "store.newer"}
    assert everything() == before
    assert not verify().flaws
    assert organisations.of("GM0344").name == "Eigenstad"
