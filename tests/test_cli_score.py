"""`bbcp score`: JSON lines in, JSON lines out, in order; a bad line never stops the rest."""

import io
import json
from pathlib import Path

import pytest
import yaml

from bbcp import get_case, judge
from bbcp.cli import main
from bbcp.scoring import Criterion

CASES = Path(__file__).parents[1] / "course" / "content" / "cases.yaml"
CRITERIA = [one.value for one in Criterion]


@pytest.fixture
def run(monkeypatch, capsys):
    def run(text, *words):
        raw = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        code = main(["score", *words])
        out, err = capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], err

    return run


def line(text, case="milo", name="one"):
    return json.dumps({"id": name, "case": case, "text": text})


def test_lines_come_back_in_order_with_all_that_is_promised(run):
    texts = ["Dana will complete a class.", "Dana kneels and names the rule when Milo hits.", ""]
    code, scored, err = run("\n".join(line(text, name=str(n)) for n, text in enumerate(texts)), "--cases", str(CASES))
    assert (code, err) == (0, "")
    assert [one["id"] for one in scored] == ["0", "1", "2"]
    for one, text in zip(scored, texts, strict=True):
        assert list(one) == ["id", "kind", "criteria", "score", "max", "findings", "unsure"]
        assert list(one["criteria"]) == CRITERIA
        assert one["score"] == judge(text, get_case("milo")).score
        for finding in one["findings"]:
            assert list(finding) == ["criterion", "level", "spans", "message", "next_step"]
            assert all(0 <= start < end <= len(text) for start, end in finding["spans"])
            assert finding["message"]
            assert finding["next_step"]
            assert "{" not in finding["message"] + finding["next_step"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{not json", "not one JSON object"),
        ("[1, 2]", "not a JSON object"),
        ('{"id": "x", "case": "milo"}', "'text' is missing"),
        ('{"id": 7, "case": "milo", "text": "x"}', "'id' is missing or not a string"),
        ('{"id": "x", "case": "nobody", "text": "x"}', "no case called 'nobody'"),
        ("[" * 100_000, "not one JSON object"),
        (b'{"id": "x", "case": "milo", "text": \xff\xfe', "not one JSON object"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_scored(run, bad, reason):
    good = line("Dana will complete a class.").encode()
    raw = bad if isinstance(bad, bytes) else bad.encode()
    code, scored, err = run(b"\n".join([good, raw, b"", good]))
    assert code == 1
    assert len(scored) == 2
    assert err.startswith("line 2: ")
    assert reason in err
    assert "Traceback" not in err


def test_a_file_that_is_not_there_is_one_plain_sentence(run, tmp_path):
    code, scored, err = run("", str(tmp_path / "none.jsonl"))
    assert (code, scored) == (1, [])
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{", "not valid YAML"), ("[]", "list of cases"), ("- id: a", "needs 'title'"), ("- 3", "case 1 should be")],
)
def test_a_wrong_case_file_is_one_plain_sentence(run, tmp_path, text, reason):
    path = tmp_path / "cases.yaml"
    path.write_text(text, encoding="utf-8")
    code, scored, err = run(line("x"), "--cases", str(path))
    assert (code, scored) == (1, [])
    assert reason in err
    assert len(err.splitlines()) == 1


def test_a_family_of_ones_own_can_be_used(run, tmp_path):
    family = yaml.safe_load(CASES.read_text(encoding="utf-8"))[0] | {"id": "mine"}
    path = tmp_path / "cases.yaml"
    path.write_text(yaml.safe_dump([family]), encoding="utf-8")
    code, scored, _ = run(line("Dana will complete a class.", case="mine"), "--cases", str(path))
    assert code == 0
    assert scored[0]["max"] == 16
