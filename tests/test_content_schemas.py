"""What an author meets who slips in a content file: one sentence that says which file, where and what is wrong."""

import json
from functools import partial

import pytest
import yaml
from jsonschema import Draft202012Validator

from bbcp import authoring
from bbcp.authoring import content_folder, schema_of
from bbcp.cli import main
from bbcp.content import ContentError
from bbcp.schema_faults import first_fault

FILES = sorted(content_folder().glob("*.yaml"))
WITHOUT = {
    "evidence_record": "made by `python -m bbcp.made_up.evidence`",
    "harm": "the scorer's rules, which it checks as it reads them",
    "lexicon": "the scorer's word lists, each of its own shape",
}
"""Content files without a schema, and why."""


def read(name):
    return json.loads(authoring.compile_text((content_folder() / f"{name}.yaml").read_text(encoding="utf-8")))


def test_every_content_file_has_a_schema_or_a_reason_for_none():
    found = {path.name.removesuffix(".schema.yaml") for path in (content_folder() / "schemas").iterdir()}
    assert found == {path.stem for path in FILES} - set(WITHOUT)
    assert set(WITHOUT) < {path.stem for path in FILES}


@pytest.mark.parametrize("path", [path for path in FILES if path.stem not in WITHOUT], ids=lambda path: path.stem)
def test_a_content_file_fits_its_schema(path):
    Draft202012Validator.check_schema(yaml.safe_load(schema_of(path).read_text(encoding="utf-8")))
    assert first_fault(read(path.stem), schema_of(path)) == ""


def part(data, *place):
    for one in place:
        data = data[one]
    return data


SLIPS = {
    "an option without explanation": (
        "checks",
        lambda data: part(data, 2, "questions", 0, "options", 1).pop("why"),
        ", at 3, questions, 1, options, 2: 'why' is a required property",
    ),
    "a misspelt key": (
        "sorters",
        lambda data: part(data, 0, "piles", 1).update(hnit="Look once more."),
        ", at 1, piles, 2: Additional properties are not allowed ('hnit' was unexpected)",
    ),
    "an empty text": (
        "takeaways",
        lambda data: part(data, 4, "points").append(" "),
        f", at 5, points, {len(read('takeaways')[4]['points']) + 1}: here is no text yet.",
    ),
    "an empty text of an activity": (
        "widgets",
        lambda data: part(data, "sorter").update(right=""),
        ", at sorter, right: here is no text yet.",
    ),
    "a kind that does not exist": (
        "calibrate",
        lambda data: part(data, 0, "rounds", 1, 2).update(kind="behaviour"),
        ", at 1, rounds, 2, 3, kind: 'behaviour' is none of: behavioral, mixed, absence, vague, service, other.",
    ),
    "a criterion that does not exist": (
        "hints",
        lambda data: data.update(timebound=data["time_bound"]),
        ": 'timebound' is none of: behavior, specific, measurable, achievable, relevant, time_bound, sustained, plain.",
    ),
    "a list that is text": (
        "plans",
        lambda data: part(data, 0, "acts", 0).update(notice="It starts with the moment."),
        ", at 1, acts, 1, notice: here should be a list.",
    ),
    "names that are text": (
        "widgets",
        lambda data: part(data, "gain").update(missing="Not there yet."),
        ", at gain, missing: here should be names and values.",
    ),
    "a number that is left without quotes": (
        "review",
        lambda data: part(data, 0, "cards", 0).update(module=3),
        ", at 1, cards, 1, module: 3 should be a module's two digits, in quotes.",
    ),
    "a talk that is too short": (
        "conversations",
        lambda data: part(data, 1).update(turns=data[1]["turns"][:3]),
        ", at 2, turns: too short: here should be at least 8, and there are 3.",
    ),
    "an address that is none": (
        "glossary",
        lambda data: part(data, "sources", "sop").update(address="ucdavis.edu"),
        ", at sources, sop, address: 'ucdavis.edu' should be a web address that begins with http.",
    ),
}


@pytest.mark.parametrize(("name", "slip", "said"), SLIPS.values(), ids=SLIPS)
def test_an_author_is_told_where_the_slip_is(name, slip, said):
    data = read(name)
    slip(data)
    assert first_fault(data, schema_of(content_folder() / f"{name}.yaml")) == said


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A small course: two files that fit, one of them with the schema of the models."""
    content = tmp_path / "content"
    (content / "schemas").mkdir(parents=True)
    (content / "a.yaml").write_text("- 1\n", encoding="utf-8")
    (content / "models.yaml").write_text('milo: {text: "Dana kneels.", why: ["One can see it."]}\n', encoding="utf-8")
    schema = schema_of(content_folder() / "models.yaml")
    (content / "schemas" / schema.name).write_bytes(schema.read_bytes())
    monkeypatch.setattr(authoring, "content_folder", lambda: content)
    return tmp_path


def test_content_that_fits_is_copied_and_its_schema_is_no_content(folder):
    assert authoring.write_content(folder / "data") == ["a.json", "models.json"]


def test_nothing_is_written_while_one_file_does_not_fit(folder, monkeypatch, capsys):
    (folder / "content" / "models.yaml").write_text("milo: {text: Dana kneels., why: []}\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"^models\.yaml, at milo, why: too short"):
        authoring.write_content(folder / "data")
    monkeypatch.setattr(authoring, "write_content", partial(authoring.write_content, folder / "data"))
    assert main(["content"]) == 1
    assert capsys.readouterr().err.startswith("bbcp content: models.yaml, at milo, why: too short")
    assert not (folder / "data").exists()
