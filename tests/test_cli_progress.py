"""`bbcp progress`: the log of tries as a table, or one plain sentence."""

import json
from datetime import UTC, datetime

import pytest

from bbcp import attempts
from bbcp.cli import main
from bbcp.progress_table import COLUMNS, progress_table, table_json, table_text


@pytest.fixture(autouse=True)
def own_work_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    return tmp_path / "work"


@pytest.fixture
def run(capsys):
    def run(*words):
        code = main(["progress", *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def on(day, verb, name, result=None, **context):
    """A line of the log as it was noted on a day of November 2026."""
    line = attempts.statement(verb, name, result or {}, **context)
    return line | {"timestamp": datetime(2026, 11, day, 12).astimezone(UTC).isoformat()}


def tried(day, words, points, kind, verb="attempted"):
    score = {"raw": points, "min": 0, "max": 16}
    return on(day, verb, "workbench/milo", {"response": words, "score": score}, kind=kind, rubric="1.0")


LINES = [
    on(3, "answered", "sorter/proof/one", {"success": False}),
    tried(4, "first", 2.4, "service"),
    on(4, "answered", "sorter/proof/two", {"success": True}),
    on(5, "completed", "sorter/proof", {"score": {"raw": 1, "min": 0, "max": 2}}),
    tried(6, "second", 14, "behavioral"),
    tried(6, "second", 14, "behavioral", verb="kept"),
    tried(7, "third", 9, "mixed"),
    on(2, "cleared", "exercise/box", {"response": "words"}),
]
ROWS = [
    ("sorter/proof", 2, 1.0, 1.0, 2.0, "2026-11-05", []),
    ("workbench/milo", 4, 2.4, 14.0, 16.0, "2026-11-07", ["service", "behavioral", "mixed"]),
    ("exercise/box", 0, None, None, None, "2026-11-02", []),
]


def test_one_row_for_each_activity_with_first_and_best_points_and_kinds():
    table = progress_table(LINES)
    assert list(table.columns) == COLUMNS
    assert [tuple(one.values()) for one in json.loads(table_json(table))] == ROWS


def test_the_table_is_printed_plainly_and_as_json(run):
    for one in LINES:
        attempts.append(one)
    code, out, err = run()
    assert (code, err) == (0, "")
    head, first, second, last = out.splitlines()
    assert head.split() == ["activity", "tries", "first", "best", "of", "last", "day", "kinds"]
    assert second.split(maxsplit=6) == [
        "workbench/milo",
        "4",
        "2.4",
        "14",
        "16",
        "2026-11-07",
        "service, behavioral, mixed",
    ]
    assert first.split()[-1] == "-" and last.split() == ["exercise/box", "0", "-", "-", "-", "2026-11-02", "-"]
    code, out, err = run("--json")
    assert (code, err) == (0, "")
    assert [tuple(one.values()) for one in json.loads(out)] == ROWS
    assert list(json.loads(out)[0]) == COLUMNS


@pytest.mark.parametrize("text", [None, "", "\n\n"])
def test_an_empty_log_is_one_plain_sentence(run, text):
    if text is not None:
        attempts.log_path().parent.mkdir()
        attempts.log_path().write_text(text)
    code, out, err = run()
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert out.startswith("There are no tries yet.")
    assert run("--json") == (0, "[]\n", "")


def test_a_damaged_line_is_named_in_one_sentence_and_the_others_count(run):
    attempts.append(LINES[1])
    with attempts.log_path().open("ab") as log:
        log.write(b'{"torn\n\xff\xfe\n[1]\n{"object": 4}\n\n')
    attempts.append(LINES[4])
    code, out, err = run()
    assert (code, err) == (0, "4 lines of attempts.jsonl could not be read.\n")
    assert out.splitlines()[1].split()[:4] == ["workbench/milo", "2", "2.4", "14"]


def test_a_log_with_no_line_that_reads_is_one_plain_sentence(run, tmp_path):
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"[" * 100_000 + b"\n\x00\n")
    code, out, err = run("--log", bad, "--json")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "no line of" in err and "bad.jsonl can be read" in err


def test_a_log_that_is_not_there_or_is_a_folder_is_one_plain_sentence(run, tmp_path):
    for path in (tmp_path / "none.jsonl", tmp_path):
        code, out, err = run("--log", path)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "Traceback" not in err


@pytest.mark.parametrize(
    "odd",
    [
        {"timestamp": "soon"},
        {"result": {"score": {"raw": float("nan"), "max": float("inf")}}},
        {"result": None},
        {"context": []},
        {"verb": {"display": {"en": ["kept"]}}},
        {"object": {"id": "\u202e<b>/\u2028"}},
    ],
)
def test_odd_values_are_missing_and_never_the_end_of_the_table(odd):
    table = progress_table([LINES[1] | odd, LINES[3]])
    assert len(table) == 2
    json.loads(table_json(table), parse_constant=pytest.fail)
    assert len(table_text(table).splitlines()) >= 3
