"""The evidence log without a browser: the logs that authors write, weighing, deciding, and what is remembered."""

import copy
import json
from collections import Counter
from html.parser import HTMLParser

import pytest

from bbcp import attempts, content
from bbcp.case import CaseError
from bbcp.widgets import EvidenceLog
from bbcp.widgets.evidence.data import evidence_from_mapping, get_evidence
from bbcp.widgets.evidence.facts import facts_of, numbers
from bbcp.widgets.evidence.log import Entry, EvidenceError, Weight
from bbcp.widgets.evidence.picks import with_picks
from bbcp.widgets.evidence.picture import picture_html, told_lines
from bbcp.widgets.frame import safe

DATA = content.load("evidence_logs")
LOGS = [one["id"] for one in DATA["logs"]]
ENTRIES = [(log, one) for log in LOGS for one in get_evidence(log).entries]
MILO = get_evidence("milo")
FIRST, SECOND = MILO.entries[:2]
OPINION = next(one for one in MILO.entries if one.key is Weight.SILENT)
CLASS = next(one for one in MILO.entries if one.key is Weight.SERVICE)
BEST = {"milo": "step_down", "terrence": "not_yet"}


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = Counter(), [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags[tag] += 1
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def shown(piece):
    return piece.layout.display is None


def other(one):
    """A label that does not fit."""
    return next(weight for weight in Weight if weight is not one.key)


def drawn():
    """The log with a pool, as a mapping with its entries."""
    return copy.deepcopy(with_picks(DATA["logs"][0], content.load("evidence_record")))


def made(**changes):
    """A log as a program could make it, with changes to it or to its first entry."""
    data = copy.deepcopy(DATA["logs"][1])
    for key, value in changes.items():
        (data["entries"][0] if key in data["entries"][0] else data)[key] = value
    return evidence_from_mapping(data, DATA["labels"], DATA["kinds"])


def press(activity, choose=lambda one: one.key, decision=None):
    """Go through the log to the picture as a person would, by the buttons that are shown."""
    board = activity.board
    while shown(board.next) or shown(board.weigh):
        if shown(board.next):
            board.next.click()
        else:
            board.choices[choose(activity.steps[activity.at])].click()
    board.decisions[decision or BEST[activity.log.id]].click()
    board.next.click()


def through(log_id, whole=False, **how):
    activity = EvidenceLog(log_id)
    (activity.board.whole if whole else activity.board.weekly).click()
    press(activity, **how)
    return activity


def noted(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


@pytest.mark.parametrize(("log_id", "one"), ENTRIES, ids=[one.id for _, one in ENTRIES])
def test_every_label_of_an_entry_has_an_explanation_of_its_own(log_id, one):
    for reason in one.why.values():
        assert len(reason.split()) >= 12, "an explanation says why, in a sentence or two"
    assert len(set(one.why.values())) == len(Weight)
    assert len(one.text.split()) >= 8


def test_the_course_has_one_full_log_with_a_setback_in_the_middle_and_one_in_which_little_is_seen():
    milo, terrence = facts_of(MILO), facts_of(get_evidence("terrence"))
    assert {one.key for one in MILO.entries} == set(Weight)
    assert {one.kind for one in MILO.entries} == {one["id"] for one in DATA["kinds"]}
    assert milo.handled == (7,) and milo.still_open == ()
    assert len(milo.shown) >= 6 and milo.people >= 4 and 7 in milo.gaps
    assert any(isinstance(one, int) for one in MILO.steps()), "a week in which nobody wrote anything down"
    assert max(milo.shown) > 7 and len(MILO.entries) <= 16
    assert terrence.shown == (6,) and terrence.still_open == (9,) and terrence.longest_gap == 6
    assert terrence.gap_runs == ((1, 5), (7, 12))
    assert len(terrence.services) == 4 > len(terrence.shown)


@pytest.mark.parametrize("log_id", LOGS)
def test_each_decision_has_a_reason_with_the_numbers_filled_in(log_id):
    activity = through(log_id)
    assert len(activity.log.decisions) == 3
    assert [one.id for one in activity.log.decisions if one.best] == [BEST[log_id]]
    for one in activity.log.decisions:
        activity.board.decide_again.click()
        activity.board.decisions[one.id].click()
        assert one.label in activity.board.why.value
        assert "{" not in activity.board.why.value
        assert ("Yes" in activity.board.why.value) is one.best
    assert f"{numbers(activity.log)['shown']} of 12 weeks" in "".join(
        one.why.format_map(numbers(activity.log)) for one in activity.log.decisions
    )


def test_week_by_week_a_week_without_an_entry_is_met_as_such_and_all_at_once_it_is_in_the_list():
    activity = EvidenceLog("terrence")
    board = activity.board
    board.weekly.click()
    board.choices[Weight.SERVICE].click()
    assert board.next.description == "On to week 2"
    board.next.click()
    assert "Week 2" in board.card.value and "Nobody wrote anything down." in board.card.value
    assert not shown(board.weigh) and shown(board.next)
    board.list.view.click()
    assert activity.round.whole and "Nobody wrote anything down." in board.list.listed.value
    assert board.list.listed.value.count("<li") == len(activity.steps)


def test_a_label_that_does_not_fit_is_explained_and_another_can_be_chosen_at_once():
    activity = EvidenceLog("milo")
    board, wrong = activity.board, other(FIRST)
    board.weekly.click()
    board.choices[wrong].click()
    assert "Look again." in board.why.value and safe(FIRST.why[wrong]) in board.why.value
    assert not shown(board.next) and not board.choices[FIRST.key].disabled
    board.choices[FIRST.key].click()
    assert "Yes." in board.why.value and shown(board.next) and board.choices[wrong].disabled
    board.choices[wrong].click()
    assert len(noted("answered")) == 2 and activity.round.first[FIRST.id] is wrong


def test_all_at_once_any_entry_can_be_weighed_first_and_none_is_left_out():
    activity = EvidenceLog("milo")
    board = activity.board
    board.whole.click()
    board.list.pick.value = OPINION.id
    assert f"Week {OPINION.week}" in board.card.value and "This is the one you are weighing." in board.list.listed.value
    board.choices[Weight.SILENT].click()
    assert "Says nothing about it" in dict((key, line) for line, key in board.list.pick.options)[OPINION.id]
    board.next.click()
    assert activity.steps[activity.at] is activity.log.entries[MILO.entries.index(OPINION) + 1]
    press(activity)
    assert sorted(activity.round.done) == sorted(one.id for one in activity.log.entries)
    assert noted("completed")[0]["result"]["score"]["scaled"] == 1


def test_an_entry_that_was_weighed_shows_its_reason_when_it_is_picked_again():
    activity = EvidenceLog("milo")
    board = activity.board
    board.whole.click()
    board.choices[FIRST.key].click()
    board.next.click()
    board.list.pick.value = FIRST.id
    assert "Yes." in board.why.value and board.choices[other(FIRST)].disabled and shown(board.next)
    assert not activity.weigh(other(FIRST)) and len(noted("answered")) == 1


def test_the_way_to_the_end_leaves_lines_in_the_log():
    wrong, total = {CLASS.id: Weight.SHOWN}, len(MILO.entries)
    activity = through("milo", choose=lambda one: wrong.pop(one.id, one.key))
    answers = noted("answered")
    assert len(answers) == total + 1 + 1
    first = next(one for one in answers if one["object"]["id"] == f"urn:bbcp:evidencelog/milo/{CLASS.id}")
    assert first["result"] == {"response": "shown", "success": False}
    assert first["context"]["extensions"]["urn:bbcp:first_try"] is True
    assert answers[-1]["object"]["id"] == "urn:bbcp:evidencelog/milo/decision"
    (done,) = noted("completed")
    assert done["object"]["id"] == "urn:bbcp:evidencelog/milo"
    assert done["result"]["score"] == {"raw": total - 1, "min": 0, "max": total, "scaled": round(1 - 1 / total, 4)}
    assert f"{total - 1} of {total}" in activity.board.card.value
    assert "Your first thought was: Shows the behavior." in activity.board.missed.value


def test_it_opens_where_it_was_left():
    activity = EvidenceLog("milo")
    activity.board.whole.click()
    activity.board.choices[FIRST.key].click()
    activity.board.next.click()
    activity.board.choices[other(SECOND)].click()
    again = EvidenceLog("milo")
    assert again.round.whole and again.round.done == [FIRST.id]
    assert again.round.first[SECOND.id] is other(SECOND)
    assert f"Entry 2 of {len(MILO.entries)}" in again.board.card.value and shown(again.board.weigh)
    press(again)
    assert noted("completed")[0]["result"]["score"]["raw"] == len(MILO.entries) - 1


def test_after_the_end_the_picture_is_there_again_and_a_new_round_can_begin():
    through("milo", decision="close")
    again = EvidenceLog("milo")
    assert shown(again.board.picture) and "Talk about closing" in again.board.why.value
    again.board.decide_again.click()
    assert shown(again.board.picture)
    again.board.decisions["step_down"].click()
    again.board.next.click()
    assert len(noted("completed")) == 1
    assert "Step down the visits" in EvidenceLog("milo").board.why.value
    again.board.again.click()
    assert shown(again.board.begin) and not shown(again.board.picture)
    again.board.weekly.click()
    again.board.choices[other(FIRST)].click()
    fresh = EvidenceLog("milo")
    assert fresh.round.first == {FIRST.id: other(FIRST)} and not fresh.round.ended


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"object": [], "result": 3},
        {"object": {"id": f"urn:bbcp:evidencelog/milo/{FIRST.id}"}, "result": {"response": "<b>"}},
        {"object": {"id": "urn:bbcp:evidencelog/milo/gone"}, "result": {"response": "shown"}},
        {"object": {"id": "urn:bbcp:evidencelog/milo/decision"}, "result": {"response": ["x"]}},
        {"object": {"id": "urn:bbcp:evidencelog/milo"}, "result": {}},
        {"object": {"id": "urn:bbcp:evidencelog/terrence/w01-program"}, "result": {"response": "shown"}},
        {"object": {"id": FIRST.id}, "result": {"response": "shown"}},
    ],
)
def test_an_odd_line_in_the_log_is_passed_over(own_work_folder, line):
    own_work_folder.mkdir(parents=True)
    (own_work_folder / attempts.LOG_NAME).write_text(json.dumps(line) + "\n")
    activity = EvidenceLog("milo")
    assert activity.round.first == {} and not activity.round.ended and shown(activity.board.begin)


def test_an_end_that_is_noted_without_the_entries_is_no_end(own_work_folder):
    for where, response in (("/decision", "close"), ("", "close")):
        attempts.append(attempts.statement("answered", f"evidencelog/milo{where}", {"response": response}))
    assert not EvidenceLog("milo").round.ended


def test_a_log_that_cannot_be_written_is_told_and_the_weighing_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    activity = EvidenceLog("milo")
    activity.board.weekly.click()
    activity.board.choices[FIRST.key].click()
    assert "could not be kept" in activity.board.trouble.value and activity.round.done == [FIRST.id]


@pytest.mark.parametrize("log_id", LOGS)
def test_the_picture_says_itself_that_it_is_made_up_and_what_it_shows(log_id):
    log = get_evidence(log_id)
    html = picture_html(log)
    seen = Tags(html)
    assert seen.text.count("Made up for this course. No real family.") == 2, "once in each of the two drawings"
    labels = [value for key, value in seen.attributes if key == "aria-label"]
    assert len(labels) == 2 and all(f"{len(facts_of(log).shown)} of 12 weeks" in one for one in labels)
    assert seen.tags["title"] == 2 * len(log.entries), "each mark says what it stands for"
    gaps, runs = facts_of(log).gaps, facts_of(log).gap_runs
    assert html.count('class="bbcp-time-gap"') == len(runs) + 2 * len(gaps), "each stretch, and each week in a row"
    assert seen.tags["tr"] == 1 + len(log.steps())


def test_the_words_to_the_picture():
    milo, terrence = told_lines(MILO), told_lines(get_evidence("terrence"))
    shown = facts_of(MILO).shown
    listed = f"{', '.join(map(str, shown[:-1]))} and {shown[-1]}"
    assert milo[0] == f"The behavior was seen in {len(shown)} of 12 weeks: weeks {listed}."
    assert milo[1].startswith("Gaps: nobody saw it in weeks ")
    assert milo[2] == "A setback came up in week 7, and a safe step came next."
    assert terrence[0] == "The behavior was seen in 1 of 12 weeks: week 6."
    assert "6 weeks in a row" in terrence[1] and "week 9 is still open" in terrence[2]


def test_a_log_in_which_nobody_saw_anything_and_one_without_a_gap_are_told_as_such():
    data = copy.deepcopy(DATA["logs"][1])
    for one in data["entries"]:
        one["key"] = "service"
    lines = told_lines(evidence_from_mapping(data, DATA["labels"], DATA["kinds"]))
    assert lines[0] == "Nobody saw the behavior in 12 weeks." and "12 weeks in a row" in lines[1]
    data["weeks"], data["entries"] = 1, data["entries"][:1]
    data["entries"][0]["key"] = "shown"
    assert told_lines(evidence_from_mapping(data, DATA["labels"], DATA["kinds"]))[1].startswith("There was no week")


def test_a_setback_stays_open_when_only_an_earlier_one_was_handled():
    log = made(week=1, key="handled")
    assert facts_of(log).handled == (1,) and facts_of(log).still_open == (9,)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=1>', "{weeks} {0} %s", "\ud800", "‮x"]
)
def test_what_an_author_wrote_is_shown_as_text(text):
    log = made(source=text, text=text)
    html = picture_html(log)
    seen = Tags(html)
    assert not {"script", "img"} & set(seen.tags)
    assert not any(key.startswith("on") for key, _ in seen.attributes)
    html.encode("utf-8")


def test_entries_may_stand_in_any_order():
    data = drawn()
    data["entries"].reverse()
    log = evidence_from_mapping(data, DATA["labels"], DATA["kinds"])
    weeks = [one.week if isinstance(one, Entry) else one for one in log.steps()]
    assert weeks == sorted(weeks) and set(weeks) == set(range(1, 13))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"week": 13}, "needs a week from 1 to 12"),
        ({"week": 0}, "needs a week from 1 to 12"),
        ({"week": "soon"}, "does not read"),
        ({"kind": "rumor"}, "and a kind out of"),
        ({"key": "maybe"}, "does not read"),
        ({"why": {"shown": "x"}}, "needs an explanation in 'why'"),
        ({"id": "w03-planned"}, "with an 'id' of its own"),
        ({"entries": []}, "needs entries"),
        ({"decisions": []}, "needs one decision with 'best'"),
        ({"weeks": None}, "does not read"),
    ],
)
def test_a_log_that_is_not_as_it_should_be_is_refused_with_a_sentence(changes, told):
    with pytest.raises(EvidenceError, match=told):
        made(**changes)


def test_what_is_missing_is_named():
    data = drawn()
    del data["entries"][3]["text"]
    with pytest.raises(EvidenceError, match="lacks 'text'"):
        evidence_from_mapping(data, DATA["labels"], DATA["kinds"])
    with pytest.raises(EvidenceError, match="one label for each of"):
        evidence_from_mapping(drawn(), DATA["labels"][1:], DATA["kinds"])
    with pytest.raises(CaseError):
        made(case="nobody")


def test_an_unknown_log_is_one_sentence():
    told = EvidenceLog("<b>none").box.children[1].value
    assert "There is no log called &#x27;&lt;b&gt;none&#x27;. There are: milo, terrence." in told


@pytest.mark.parametrize(
    ("record", "lacks"),
    [
        ({}, "'milo'"),
        ({"milo": {"picks": [{"week": 1, "entry": "gone"}]}}, "'gone'"),
        ({"milo": None}, "subscriptable"),
    ],
)
def test_a_record_that_does_not_fit_the_pool_is_one_sentence(monkeypatch, record, lacks):
    whole = {"evidence_logs": DATA, "evidence_record": record}
    monkeypatch.setattr("bbcp.widgets.evidence.data.content.load", lambda name: whole[name])
    with pytest.raises(EvidenceError, match=r"evidence_record\.yaml lacks .*made_up\.evidence") as told:
        get_evidence("milo")
    assert lacks in str(told.value)
    assert len(get_evidence("terrence").entries) == 9, "a log with entries of its own needs no record"
