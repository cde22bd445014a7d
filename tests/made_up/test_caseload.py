"""The made-up caseload: made by its rules, recorded as made, and honest about what it can show."""

import copy
import json

import pytest

from bbcp.cli import main
from bbcp.made_up import caseload
from bbcp.made_up.caseload import RECORD, compare, count, gap, make_families, make_many, make_record, most_typical
from bbcp.made_up.record import RecordError, Rules, read_record, record_from_mapping, record_path

RULES = Rules()


@pytest.fixture(scope="module")
def made():
    return make_record()


def test_the_record_is_what_the_program_makes(made):
    recorded = json.loads(record_path(RECORD).read_text(encoding="utf-8"))
    assert recorded == made, "Run: bbcp made-up"
    assert record_path(RECORD).read_text(encoding="utf-8") == caseload.record_text()


def test_a_seed_always_gives_the_same_families_and_another_one_others():
    assert make_families(7, RULES).equals(make_families(7, RULES))
    assert not make_families(7, RULES)[["sessions", "seen"]].equals(make_families(8, RULES)[["sessions", "seen"]])


def test_the_first_families_are_these_on_every_machine():
    first = make_families(1, RULES).head(3)[["sessions", "seen", "harm"]].to_numpy().tolist()
    assert first == [[12, 9, True], [12, 3, False], [9, 3, False]]


def test_the_shown_caseload_is_nobodys_best_case(made):
    """It is the one nearest to the average of all, and so neither the clearest nor the least clear."""
    counts = count(make_many(range(1, caseload.TRIED + 1), RULES), RULES)
    assert most_typical(counts) == made["seed"]
    for group in caseload.GROUPS:
        gaps = gap(counts, group, RULES)
        assert gaps.quantile(0.25) < gaps[made["seed"]] < gaps.quantile(0.75), group


def test_the_groups_by_what_was_seen_lie_apart_and_those_by_sessions_hardly_do():
    families = read_record(RECORD).families
    finished = [one.harm for one in families if one.sessions >= RULES.finished_at]
    others = [one.harm for one in families if one.sessions < RULES.finished_at]
    often = [one.harm for one in families if one.seen >= RULES.often_at]
    seldom = [one.harm for one in families if one.seen < RULES.often_at]
    assert 0 <= sum(others) / len(others) - sum(finished) / len(finished) < 0.1
    assert sum(seldom) / len(seldom) - sum(often) / len(often) > 0.15
    # No exaggeration: there is harm on both sides of both lines, and most families fare well.
    assert min(map(sum, (finished, others, often, seldom))) > 0
    assert sum(one.harm for one in families) < len(families) / 3


def test_services_are_put_in_as_a_help_and_luck_is_left_in(made):
    counts = count(make_many(range(1, 301), RULES), RULES)
    with_way = counts["finished_often"] / counts["finished"]
    others = (counts["often"] - counts["finished_often"]) / (RULES.families - counts["finished"])
    assert (with_way - others).mean() > 0.08
    assert gap(counts, "finished", RULES).mean() > 0
    told = made["others"]
    assert 0.3 < told["finished_no_better"] / told["caseloads"] < 0.5
    assert 0 < told["seen_no_better"] < told["caseloads"] - told["seen_tells_more"] < told["caseloads"] / 5


def test_without_the_rule_the_picture_is_gone():
    """What a caseload shows comes from the rule that was put in, and from nowhere else."""
    flat = Rules(harm=0.2, harm_week=0.0)
    told = compare(count(make_many(range(1, 301), flat), flat), flat)
    assert 0.35 < told.seen_tells_more / told.caseloads < 0.65


def test_the_command_writes_once_and_then_says_that_all_is_well(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(caseload, "record_path", lambda name: tmp_path / f"{name}.json")
    monkeypatch.setattr(caseload, "record_text", lambda: "{}\n")
    assert main(["made-up"]) == 0
    assert "Recorded: sixty-families.json" in capsys.readouterr().out
    assert (tmp_path / "sixty-families.json").read_text(encoding="utf-8") == "{}\n"
    assert main(["made-up"]) == 0
    assert "up to date" in capsys.readouterr().out


def test_a_record_that_is_not_there_says_what_to_run():
    with pytest.raises(RecordError, match="bbcp made-up"):
        read_record("no-such-record")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("rules"),
        lambda data: data["rules"].update(more=1),
        lambda data: data["families"]["seen"].pop(),
        lambda data: data["families"].update(sessions=[99] * 60),
        lambda data: data["families"].update(seen=["many"] * 60),
        lambda data: data.update(others=[]),
    ],
)
def test_a_damaged_record_is_one_sentence(made, spoil):
    data = copy.deepcopy(made)
    spoil(data)
    with pytest.raises(RecordError):
        record_from_mapping(data)
