"""What authors meet: content that does not read is named, and what is up to date is left alone."""

import json

import pytest

from bbcp import authoring, content
from bbcp.cli import main
from bbcp.content import ContentError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(authoring, "content_folder", lambda: tmp_path / "content")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "one.yaml").write_text("- {a: 1, b: två}\n", encoding="utf-8")
    return tmp_path


def test_each_file_gets_its_copy_and_a_second_run_changes_nothing(folder):
    assert authoring.write_content(folder / "data") == ["one.json"]
    assert json.loads((folder / "data" / "one.json").read_text(encoding="utf-8")) == [{"a": 1, "b": "två"}]
    assert authoring.write_content(folder / "data") == []


def test_the_copy_of_a_file_that_is_gone_goes_too(folder):
    authoring.write_content(folder / "data")
    (folder / "content" / "one.yaml").unlink()
    assert authoring.write_content(folder / "data") == ["one.json"]
    assert not (folder / "data" / "one.json").exists()


@pytest.mark.parametrize("text", ["- [", "a: b: c", "\t- x", "é".encode("latin-1")])
def test_a_file_that_is_not_yaml_is_named(folder, text):
    raw = text if isinstance(text, bytes) else text.encode()
    (folder / "content" / "two.yaml").write_bytes(raw)
    with pytest.raises(ContentError, match=r"two\.yaml is not valid YAML"):
        authoring.write_content(folder / "data")


def test_content_that_does_not_exist_says_what_to_run():
    with pytest.raises(ContentError, match="bbcp content"):
        content.load("nothing-of-that-name")


@pytest.mark.parametrize("words", [[], ["fly"], ["score", "--loud"]])
def test_a_wrong_command_line_ends_with_2(words, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err
