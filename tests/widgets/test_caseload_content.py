"""What authors wrote of the sixty families, and how it is drawn: words, numbers, picture and table."""

import copy
import re

import pytest
import textstat

from bbcp import content
from bbcp.made_up.record import Family, Others, Record, Rules, read_record
from bbcp.widgets import Caseload
from bbcp.widgets.caseloads.data import CaseloadError, caseload_from_mapping
from bbcp.widgets.caseloads.numbers import Sort, grouped, in_order, numbers_of
from bbcp.widgets.caseloads.picture import APART, picture_html, quarters, told_lines
from bbcp.widgets.caseloads.table import table_html
from bbcp.widgets.frame import safe
from widgets.caseload_play import FOUND, ID, WORDS, to_the_end

RECORD = read_record(ID)
ASKED = (FOUND.guess, *FOUND.questions)
HOSTILE = '<img src=x onerror="window.hacked=1">\u202e\ud800"\''


# What authors write


def test_a_guess_and_two_questions_and_every_option_has_a_reason_of_its_own():
    assert len(FOUND.questions) == 2
    for question in ASKED:
        assert 3 <= len(question.options) <= 4
        assert len({one.why for one in question.options}) == len(question.options)
        for option in question.options:
            assert len(option.why.split()) >= 15
            assert not {"wrong", "incorrect"} & set(re.findall(r"\w+", option.why.lower()))


def test_the_right_answer_is_neither_always_first_nor_the_longest():
    assert len({[one.id for one in asked.options].index(asked.right) for asked in FOUND.questions}) == 2
    for asked in FOUND.questions:
        assert max(asked.options, key=lambda one: len(one.text)).id != asked.right


def test_the_ranges_of_the_guess_leave_no_gap_and_do_not_overlap():
    data = content.load("caseloads")[0]["guess"]["options"]
    covered = [number for one in data for number in range(one["from"], one["to"] + 1)]
    assert covered == list(range(int(FOUND.numbers["finished"]) + 1))


def test_the_sentences_read_at_grade_8_or_below_and_have_no_long_dash():
    said = [*FOUND.intro, *FOUND.how[:-1], FOUND.after_guess, FOUND.take, *told_lines(FOUND, WORDS)]
    said += [one.ask for one in ASKED] + [option.why for one in ASKED for option in one.options]
    whole = " ".join(said).replace(" - ", ", ")
    assert textstat.automated_readability_index(whole) <= 8
    assert textstat.coleman_liau_index(whole) <= 8
    assert "\u2014" not in whole


def test_the_activity_says_that_it_is_made_up_wherever_it_shows_a_family():
    made_up = safe(WORDS["made_up"])
    assert "no family here is real" in " ".join(FOUND.intro)
    picture = picture_html(FOUND, WORDS)
    drawn = picture[picture.index("<svg") : picture.index("</svg><ul")]
    assert f">{made_up}</text>" in drawn, "written on the plot itself"
    assert "Made up" in re.search(r'aria-label="([^"]*)"', drawn)[1]
    assert "made-up families" in table_html(FOUND, None, WORDS)
    assert made_up in Caseload(ID).board.families.groups.value
    how = " ".join(FOUND.how)
    assert "nobody measured it" in how and "Luck is in it" in how and str(RECORD.seed) in how


# The numbers


def test_numbers_in_sentences_are_counted_from_the_families():
    rules = Rules(families=4)
    families = (Family(1, 12, 12, False), Family(2, 11, 3, True), Family(3, 9, 9, False), Family(4, 0, 8, True))
    counted = numbers_of(Record("x", 5, rules, families, Others(1000, 1, 2, 3)))
    wanted = {
        "families": "4",
        "finished": "2",
        "not_finished": "2",
        "often": "2",
        "not_often": "2",
        "finished_harm": "1",
        "not_finished_harm": "1",
        "often_harm": "0",
        "not_often_harm": "2",
        "finished_often": "1",
        "not_finished_often": "1",
        "all_harm": "2",
        "harm_week": "3.5",
        "caseloads": "1,000",
        "seed": "5",
    }
    assert {name: counted[name] for name in wanted} == wanted


@pytest.mark.parametrize("sort", [None, *Sort])
def test_every_order_has_every_family_once_and_no_family_changes_its_group(sort):
    ordered = in_order(RECORD, sort)
    assert sorted(one.number for one in ordered) == list(range(1, 61))
    assert [one for group in grouped(RECORD, sort).values() for one in group] == list(ordered)
    if sort:
        values = [one.sessions if sort is Sort.SESSIONS else one.seen for one in ordered]
        assert values == sorted(values, reverse=True)


def test_the_words_the_picture_and_the_tables_tell_the_same():
    for (first, second), inside in quarters(FOUND).items():
        harm = sum(one.harm for one in inside)
        parts = WORDS["parts"]
        line = f"{parts[first]} and {parts[second]}: new harm in {harm} of {len(inside)} families."
        assert line in told_lines(FOUND, WORDS)
        assert f"<td>{harm} of {len(inside)} families</td>" in picture_html(FOUND, WORDS)
    drawn = picture_html(FOUND, WORDS).partition("</svg><ul")[0]
    assert drawn.count("<title>") == 60
    assert drawn.count("bbcp-load-harm") == sum(one.harm for one in RECORD.families)


def test_no_mark_lies_on_another_one():
    places = [(one.sessions, one.seen) for one in RECORD.families]
    assert max(map(places.count, places)) <= len(APART)
    assert all(len(set(around)) == at for at, around in enumerate(APART, start=1))


@pytest.mark.parametrize("sort", list(Sort))
def test_the_table_has_heads_groups_and_says_how_it_is_sorted(sort):
    table = table_html(FOUND, sort, WORDS)
    assert table.count("<tr") == 1 + 2 + 60 and table.count('scope="rowgroup"') == 2
    assert table.count('aria-sort="descending"') == 1 and 'tabindex="0"' in table
    assert safe(WORDS[f"sorted_{sort}"]) in table


# What is not as it should be


@pytest.mark.parametrize("odd", ["none", "", HOSTILE, "x" * 20_000, 7, None, [ID]])
def test_an_unknown_caseload_is_one_sentence(odd):
    said = Caseload(odd).box.children[1].value
    assert "There is no caseload called" in said and "<img" not in said


def test_words_of_an_author_are_never_html(monkeypatch):
    data = copy.deepcopy(content.load("caseloads")[0])
    data["intro"] = data["how"] = [HOSTILE, HOSTILE]
    data["after_guess"] = data["take"] = HOSTILE
    for question in (data["guess"], *data["questions"]):
        question["ask"] = HOSTILE
        for option in question["options"]:
            option["text"] = option["why"] = HOSTILE
    monkeypatch.setattr("bbcp.widgets.caseloads.caseload.get_caseload", lambda name: caseload_from_mapping(data))
    one = Caseload(ID)
    to_the_end(one)
    pieces = [
        one.board.how,
        one.board.end,
        one.board.meant,
        one.board.guessed,
        one.board.guess.ask_part,
        one.board.ask.ask_part,
        *one.board.guess.whys,
        *one.board.ask.whys,
    ]
    for piece in pieces:
        assert "<img" not in piece.value and "\ud800" not in piece.value


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: one.pop("guess"), "lacks 'guess'"),
        (lambda one: one.update(intro="text"), "list of sentences"),
        (lambda one: one.update(how=[]), "list of sentences"),
        (lambda one: one.update(take=" "), "needs words"),
        (lambda one: one.update(take="{no_such_number}"), "no number called 'no_such_number'"),
        (lambda one: one.update(take="{"), "not complete"),
        (lambda one: one.update(take="{} {0}"), "not complete"),
        (lambda one: one.update(record="nothing"), "bbcp made-up"),
        (lambda one: one["guess"]["options"].pop(2), "one option of the guess has to hold"),
        (lambda one: one["guess"]["options"][1].update({"to": 30}), "one option of the guess has to hold"),
        (lambda one: one["questions"][0].update(right="nobody-at-all"), "'right' names one"),
        (lambda one: one["questions"][1]["options"].clear(), "options"),
        (lambda one: one["questions"][1]["options"][0].pop("why"), "lacks 'why'"),
        (lambda one: one.update(questions=None), "lacks"),
    ],
)
def test_broken_content_is_one_sentence(change, said):
    data = copy.deepcopy(content.load("caseloads")[0])
    change(data)
    with pytest.raises(CaseloadError, match=re.escape(said)):
        caseload_from_mapping(data)


def test_an_activity_with_broken_content_says_so_in_one_sentence(monkeypatch):
    data = copy.deepcopy(content.load("caseloads")[0])
    data.pop("questions")
    real = content.load
    monkeypatch.setattr(content, "load", lambda name: [data] if name == "caseloads" else real(name))
    said = Caseload(ID).box.children[1].value
    assert "lacks" in said and "Please tell the person who gave you the course." in said
