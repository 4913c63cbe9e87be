from __future__ import annotations

import pytest

from raamwerk.services.parts.staging import safe, staged


def test_documents_of_one_name_stand_each_under_it_and_go_with_their_folder():
    with staged([(b"x", "f.xml"), (b"y", "f.xml")]) as (one, other):
        assert (one.name, one.read_bytes()) == ("f.xml", b"x")
        assert (other.name, other.read_bytes()) == ("f.xml", b"y")
    assert not one.parent.parent.exists()


@pytest.mark.parametrize(
    ("name", "is_"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\docs\\f.xml", "f.xml"),
        ("a\x00b\n.xml", "a_b_.xml"),
        ("..", "document"),
        ("", "document"),
        ("x/", "document"),
        ("é" * 300 + ".xml", "é" * 96 + ".xml"),
    ],
)
def test_no_name_leads_out_of_the_folder(name: str, is_: str):
    assert safe(name) == is_
    with staged([(b"", name)]) as (path,):
        assert path.is_file()
