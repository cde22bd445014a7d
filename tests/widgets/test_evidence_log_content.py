"""What authors wrote of the twelve weeks, how it is drawn, and what is refused."""

import copy
from collections import Counter
from html.parser import HTMLParser

import pytest

from bbcp import content
from bbcp.case import CaseError
from bbcp.widgets import EvidenceLog
from bbcp.widgets.evidence.data import evidence_from_mapping, get_evidence
from bbcp.widgets.evidence.facts import facts_of, numbers
from bbcp.widgets.evidence.log import Entry, EvidenceError, Weight
from bbcp.widgets.evidence.picks import with_picks
from bbcp.widgets.evidence.picture import picture_html, told_lines
from widgets.evidence_play import BEST, MILO, through

DATA = content.load("evidence_logs")
LOGS = [one["id"] for one in DATA["logs"]]
ENTRIES = [(log, one) for log in LOGS for one in get_evidence(log).entries]


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


def drawn():
    """The log with a pool, as a mapping with its entries."""
    return copy.deepcopy(with_picks(DATA["logs"][0], content.load("evidence_record")))


def made(**changes):
    """A log as a program could make it, with changes to it or to its first entry."""
    data = copy.deepcopy(DATA["logs"][1])
    for key, value in changes.items():
        (data["entries"][0] if key in data["entries"][0] else data)[key] = value
    return evidence_from_mapping(data, DATA["labels"], DATA["kinds"])


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
    assert milo[0] == f"The behavior was told of in {len(shown)} of 12 weeks: weeks {listed}."
    assert milo[1].startswith("Gaps: nobody told of it in weeks ")
    assert milo[2] == "A setback came up in week 7, and a safe step came next."
    assert terrence[0] == "The behavior was told of in 1 of 12 weeks: week 6."
    assert "6 weeks in a row" in terrence[1] and "week 9 is still open" in terrence[2]


def test_a_log_in_which_nobody_saw_anything_and_one_without_a_gap_are_told_as_such():
    data = copy.deepcopy(DATA["logs"][1])
    for one in data["entries"]:
        one["key"] = "service"
    lines = told_lines(evidence_from_mapping(data, DATA["labels"], DATA["kinds"]))
    assert lines[0] == "Nobody told of the behavior in 12 weeks." and "12 weeks in a row" in lines[1]
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
