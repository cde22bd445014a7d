"""The weeks that are made up for the evidence log: the record, the chances, and what the page says of them."""

import copy
import json
import re
from pathlib import Path

import pandas as pd
import pytest
import yaml

from bbcp import content
from bbcp.authoring import content_folder
from bbcp.made_up import evidence
from bbcp.made_up.evidence import MadeUpError, draw, make_record, measures, most_typical, suits, weeks_seen
from bbcp.widgets.evidence.data import Weight, evidence_from_mapping

DATA = content.load("evidence_logs")
(MILO,) = (log for log in DATA["logs"] if "pool" in log)
SOURCES = {one["id"]: one for one in MILO["making"]["sources"]}
SETBACK = MILO["making"]["setback"]
PAGE = Path(__file__).parents[2] / "modules" / "05-shown-over-time.ipynb"


@pytest.fixture(scope="module")
def many():
    return pd.concat([draw(MILO, seed).assign(seed=seed) for seed in range(1, 101)])


def page_text():
    cells = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def rows(head):
    """The rows of the page's table that begins with these words."""
    table = page_text().split(head)[1].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_the_record_is_what_the_program_makes():
    written = (content_folder() / f"{evidence.RECORD}.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(written) == make_record() == content.load(evidence.RECORD), (
        "Run: python -m bbcp.made_up.evidence"
    )
    assert written.startswith(evidence.HEAD)


def test_the_same_seed_gives_the_same_weeks_and_another_one_gives_others():
    pd.testing.assert_frame_equal(draw(MILO, 7), draw(MILO, 7))
    assert not draw(MILO, 7).equals(draw(MILO, 8))


@pytest.mark.parametrize("note", MILO["pool"], ids=[one["id"] for one in MILO["pool"]])
def test_every_note_of_the_pool_is_whole_whether_it_was_drawn_or_not(note):
    source = SOURCES[note["from"]]
    whole = {**MILO, "entries": [{**note, "week": 1, "source": source["source"], "kind": source["kind"]}]}
    (one,) = evidence_from_mapping(whole, DATA["labels"], DATA["kinds"]).entries
    assert len(one.text.split()) >= 8 and "—" not in one.text
    assert len(set(one.why.values())) == len(Weight)
    assert all(len(reason.split()) >= 12 for reason in one.why.values())
    assert note["when"] in {"before", "after", "any", "setback"}
    assert (note["when"] == "setback") is (note["key"] in {"open", "handled"})
    assert (note["key"] == "service") is (source["kind"] == "service")


def test_a_note_that_may_come_before_the_setback_does_not_speak_of_it():
    for note in MILO["pool"]:
        if note["when"] in {"before", "any"}:
            assert not re.search(r"week \d|the setback|put it right", " ".join([note["text"], *note["why"].values()]))


def test_each_note_comes_from_its_source_with_its_label_at_its_time_and_once(many):
    pool = pd.DataFrame(MILO["pool"]).set_index("id")
    assert not many.duplicated(["seed", "entry"]).any()
    drawn = pool.loc[many["entry"]].reset_index()
    for name in ("from", "key"):
        assert (drawn[name].to_numpy() == many[name].to_numpy()).all()
    assert all(there in {when, "any"} for there, when in zip(drawn["when"], many["when"], strict=True))
    assert ((many["week"] < SETBACK["week"]) == (many["when"] == "before")).all()


def test_the_setback_is_in_its_week_alone_and_somebody_tells_of_it_before_others_tell_what_came_next(many):
    it = many[many["week"] == SETBACK["week"]]
    assert set(it["when"]) == {"setback"} and (many["when"] == "setback").sum() == len(it)
    for _, one in it.groupby("seed"):
        assert one["key"].tolist() == ["open"] + ["handled"] * (len(one) - 1)
        assert one["from"].iloc[0] in SETBACK["first"] and "unplanned" in one["from"].iloc[1:].tolist()


def test_the_chances_come_out_as_they_are_stated(many):
    ordinary = many[many["when"] != "setback"]
    for source, one in SOURCES.items():
        found = ordinary[ordinary["from"] == source]
        # The pool can run dry, so a little less than the chance comes out, and not more.
        assert one["writes"] - 0.11 < len(found) / (100 * (MILO["weeks"] - 1)) < one["writes"] + 0.04, source
        assert abs((found["key"] == "shown").mean() - one["act"]) < 0.16, source
    first = many[many["key"] == "open"]["from"].value_counts(normalize=True)
    assert all(abs(first[source] - chance) < 0.15 for source, chance in SETBACK["first"].items())


def test_with_nobody_there_nothing_is_written_down_and_with_everybody_there_the_pool_runs_dry():
    log = copy.deepcopy(MILO)
    for one in log["making"]["sources"]:
        one["writes"] = 0
    assert set(draw(log, 1)["week"]) == {SETBACK["week"]}
    for one in log["making"]["sources"]:
        one["writes"] = 1
    assert len(draw(log, 1)) < len(log["pool"]) and not draw(log, 1)["entry"].duplicated().any()


def test_what_ships_has_what_a_learner_should_meet_and_is_near_the_average(many):
    seed, log = most_typical(MILO)
    assert suits(log, MILO)
    assert set(log["key"]) == set(Weight) and set(log["kind"]) == {one["kind"] for one in SOURCES.values()}
    counts = pd.DataFrame([measures(one, MILO) for _, one in many.groupby("seed")])
    away = (pd.Series(measures(log, MILO)) - counts.mean()).abs()
    assert (away <= 1.5 * counts.std()).all(), f"seed {seed} is a rare case"


def test_a_log_that_lacks_something_does_not_suit_and_when_none_suits_a_sentence_says_so():
    seed, log = most_typical(MILO)
    assert not suits(log[log["key"] != "service"], MILO)
    assert not suits(log[log["week"] <= SETBACK["week"]], MILO)
    wanting = copy.deepcopy(MILO)
    wanting["making"]["wanted"]["shown"] = [12, 12]
    with pytest.raises(MadeUpError, match=r"'milo' is as 'wanted' in evidence_logs\.yaml asks"):
        most_typical(wanting, range(1, 4))
    assert most_typical(MILO, [seed])[0] == seed


def test_more_eyes_see_it_in_more_weeks():
    assert weeks_seen(MILO, []) == 0
    assert weeks_seen(MILO, ["tia"]) == pytest.approx(11 * SOURCES["tia"]["writes"] * SOURCES["tia"]["act"])
    assert weeks_seen(MILO, ["tia", "ruth"]) > weeks_seen(MILO, ["ruth"]) > weeks_seen(MILO, ["class"]) == 0


def test_the_week_of_the_setback_is_no_week_in_which_the_behavior_is_seen():
    log = copy.deepcopy(MILO)
    for one in log["making"]["sources"]:
        one["writes"] = one["act"] = 1
    assert weeks_seen(log, list(SOURCES)) == log["weeks"] - 1
    assert "uses the new steps **every week but one**" in page_text()


def test_the_page_says_the_chances_and_the_seed_as_they_are():
    said = {who: (writes, act) for who, writes, act in rows("| Who | Writes | Act |")}
    assert list(said.values()) == [(f"{one['writes']:.0%}", f"{one['act']:.0%}") for one in SOURCES.values()]
    record = content.load(evidence.RECORD)["milo"]
    assert f"We kept number {record['seed']}." in page_text()
    assert f"drew {len(evidence.SEEDS)} such logs" in page_text()
    assert f"the setback in week {SETBACK['week']}" in page_text()


def test_the_page_counts_who_sees_it_as_the_program_does():
    eyes = [["planned"], ["unplanned"], ["log"], ["tia", "ruth", "school"]]
    said = [told for _, told in rows("| Who may tell |")]
    for at, told in enumerate(said):
        weeks = weeks_seen(MILO, [one for few in eyes[: at + 1] for one in few])
        assert told == ("less than 1" if weeks < 1 else f"about {weeks:.0f}")
    assert len(said) == len(eyes)


def test_the_page_says_that_it_is_made_up_and_what_real_data_would_be():
    text = page_text()
    assert "They are made up." in text and "prove nothing about real families" in text
    assert "Real notes on many of them" in text


def test_the_command_writes_the_record_and_says_so(tmp_path, monkeypatch, capsys):
    written = []
    monkeypatch.setattr(evidence, "content_folder", lambda: tmp_path)
    monkeypatch.setattr(evidence, "write_content", lambda: written.append(sorted(tmp_path.iterdir())))
    evidence.main()
    shipped = (content_folder() / f"{evidence.RECORD}.yaml").read_text(encoding="utf-8")
    assert (tmp_path / f"{evidence.RECORD}.yaml").read_text(encoding="utf-8") == shipped
    assert [len(one) for one in written] == [0, 1], "the content is read afresh before and shipped after"
    assert capsys.readouterr().out.startswith("milo: seed ")
