"""What has changed between the two forms: the numbers, the words for them, and what is said where one is missing."""

import re
from html import unescape

import pytest

from bbcp import attempts, content, progress
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets import Gain
from bbcp.widgets.measuring.forms import FORMS, get_form
from bbcp.widgets.measuring.gain_view import criteria_html, kinds_html
from bbcp.widgets.measuring.growth import Growth, Step, measure
from bbcp.widgets.measuring.picture import picture_html
from bbcp.widgets.measuring.record import UNSURE, Record, answer_statement, end_statement, text_statement

PRE, POST = (get_form(one) for one in FORMS)
KEY = [item.kind.value for item in PRE.items]
GOOD = [one.one_way for one in POST.rewrites]
POOR = [one.text for one in PRE.rewrites]


def keep(form, kinds, texts=("", "")):
    """Put a form into the log as if it had been answered and handed in."""
    record = Record(dict(zip((one.id for one in form.items), kinds, strict=True)))
    for item in form.items:
        attempts.append(answer_statement(form, item, record.answers[item.id]))
    for rewrite, text in zip(form.rewrites, texts, strict=True):
        if text:
            attempts.append(text_statement(form, rewrite, text))
    attempts.append(end_statement(form, record))


def visible(piece):
    return piece.layout.display is None


def told(activity):
    shown = (activity.missing, activity.kinds, activity.criteria, activity.honest)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", one.value) for one in shown if visible(one)))


def record(form, kinds, texts=("", "")):
    ids = [one.id for one in form.items]
    return Record(
        dict(zip(ids, kinds, strict=True)), dict(zip((r.id for r in form.rewrites), texts, strict=True)), True
    )


# The numbers.


def test_each_kind_and_the_whole_are_counted_before_and_after():
    first = [UNSURE] * 10
    first[0] = "service"
    growth = measure((PRE, POST), (record(PRE, first), record(POST, KEY)))
    assert (growth.whole.before, growth.whole.after, growth.whole.top, growth.whole.gain) == (1, 10, 10, 9)
    found = {one.name: (one.before, one.after, one.top) for one in growth.kinds}
    assert found == {
        "behavioral": (0, 2, 2),
        "mixed": (0, 2, 2),
        "absence": (0, 1, 1),
        "vague": (0, 2, 2),
        "service": (1, 2, 2),
        "other": (0, 1, 1),
    }


def test_each_criterion_adds_up_the_levels_that_the_judge_gives():
    growth = measure((PRE, POST), (record(PRE, KEY, POOR), record(POST, KEY, GOOD)))
    for at, criterion in enumerate(Criterion):
        for texts, form, value in ((POOR, PRE, growth.criteria[at].before), (GOOD, POST, growth.criteria[at].after)):
            levels = [
                judge(text, one.case).rating(criterion).level for text, one in zip(texts, form.rewrites, strict=True)
            ]
            assert value == sum(levels)
        assert growth.criteria[at].top == 4
    assert [one.kind for one in growth.rewrites[0]] == [Kind.SERVICE] * 2
    assert [one.kind for one in growth.rewrites[1]] == [Kind.BEHAVIORAL] * 2


def test_an_empty_rewrite_counts_as_nothing_and_is_no_kind():
    growth = measure((PRE, POST), (record(PRE, KEY, ("", "  ")), record(POST, KEY, (GOOD[0], ""))))
    assert all(one.before == 0 for one in growth.criteria)
    assert growth.rewrites[0] == (None, None) and growth.rewrites[1][1] is None
    assert growth.empty == 3


# The words.


def test_more_same_and_fewer_are_said_in_words_and_a_small_difference_may_be_chance():
    def said(before, after):
        step = Step("", before, after, 10)
        return unescape(kinds_html(Growth(step, (), (), ((), ()))))

    assert "That is 5 more." in said(3, 8) and "chance" not in said(3, 8)
    assert "That is 2 more. A difference of one or two can be chance." in said(6, 8)
    assert "That is the same number." in said(7, 7) and "chance" not in said(7, 7)
    assert "That is 2 fewer. It happens" in said(7, 5) and "can be chance" in said(7, 5)
    assert "little room to grow" in said(9, 10) and "little room" not in said(8, 10)


def test_the_page_says_what_grew_and_shows_a_picture_and_a_table_with_every_number():
    first = ["service", "vague", "vague", "vague", "vague", "service", "vague", "vague", "vague", "vague"]
    keep(PRE, first, POOR)
    keep(POST, KEY, GOOD)
    activity = Gain("course")
    page = told(activity)
    assert "In the first form you saw the kind of 4 out of 10 objectives. In the second one you saw 10." in page
    assert 'What you see better now: "Behavior", "Behavior and service" and "Something stops".' in page
    assert "at first: Service, Service. Now: Behavior, Behavior." in page
    assert "Your two sentences of each form were read as the workbench reads them" in page
    for piece, labels in ((activity.kinds, "kinds"), (activity.criteria, "criteria")):
        picture = piece.value.split('<div class="bbcp-gain"')[1].split(">")[0]
        name = unescape(re.search(r'aria-label="([^"]*)"', picture)[1])
        rows = re.findall(
            r'<tr><th scope="row">(.*?)</th><td>(\d) of (\d)</td><td>(\d) of \d</td><td>(.*?)</td></tr>', piece.value
        )
        assert 'role="img"' in picture
        assert len(rows) == len(content.load("rubric")[labels])
        for label, before, top, after, change in rows:
            assert f"{unescape(label)}: {before} of {top} at first, {after} of {top} now" in name
            difference = int(after) - int(before)
            assert change == (
                f"{abs(difference)} {'more' if difference > 0 else 'fewer'}" if difference else "the same"
            )


def test_what_grew_most_is_named_first_and_no_more_than_three():
    keep(PRE, [UNSURE] * 10)
    keep(POST, KEY)
    line = re.search(r"What you see better now: ([^.]*)\.", told(Gain("course")))[1]
    assert line.count('"') == 6


def test_where_nothing_was_missing_before_or_after_nobody_is_asked_what_to_move():
    def said(level):
        steps = tuple(Step(one.value, level, level, 4) for one in Criterion)
        return criteria_html(Growth(Step("", 9, 9, 10), (), steps, ((), ())))

    assert "hold every point now" in said(4) and "move first" not in said(4)
    assert "move first" in said(3) and "hold every point" not in said(3)


def test_it_is_honest_about_what_such_a_number_cannot_tell():
    keep(PRE, KEY, POOR)
    keep(POST, KEY, GOOD)
    page = told(Gain("course"))
    for part in (
        "can be chance",
        "Whether it lasts",
        "Whether the course did it",
        "equally hard",
        "make mistakes",
        "Whether a child is safer",
    ):
        assert part in page
    assert "the course's own view" in page


def test_the_picture_puts_less_on_the_left_and_more_on_the_right():
    svg = picture_html([("A & B", Step("a", 0, 4, 4)), ("C", Step("c", 2, 2, 4))], "{before}/{after}/{top}", "said")
    places = [float(one) for one in re.findall(r'cx="([\d.]+)%"', svg)]
    assert places[0] < places[2] == places[3] < places[1]
    assert svg.count("bbcp-gain-way") == 1, "nothing moved, so no way between"
    assert "A &amp; B" in svg and "0/4/4" in svg


# What is missing.


@pytest.mark.parametrize(
    ("forms", "sentence", "links"),
    [
        (
            (),
            "Neither of the two forms is handed in yet",
            [
                "modules/00-start-here.ipynb#your-starting-point",
                "modules/09-carry-it-into-practice.ipynb#first-see-where-you-are",
            ],
        ),
        (
            (PRE,),
            "The second one is not handed in yet",
            ["modules/09-carry-it-into-practice.ipynb#first-see-where-you-are"],
        ),
        ((POST,), "You handed in the second form, and not the first one", []),
        ((POST, PRE), "You handed in the first form after the second one", []),
    ],
    ids=["none", "pre", "post", "wrong order"],
)
def test_a_missing_form_is_said_plainly_with_a_link_to_what_can_be_done(forms, sentence, links):
    for form in forms:
        keep(form, KEY)
    activity = Gain("course")
    assert sentence in told(activity)
    assert re.findall(r'data-bbcp-page="([^"]+)"', activity.missing.value) == links
    assert not any(map(visible, (activity.kinds, activity.criteria, activity.honest)))
    assert not re.search(r"\d+ out of", told(activity)), "no number that could be taken for a gain"


def test_a_form_that_is_begun_and_not_handed_in_does_not_count():
    attempts.append(answer_statement(PRE, PRE.items[0], "service"))
    keep(POST, KEY)
    assert "not the first one" in told(Gain("course"))


def test_it_can_be_brought_up_to_date_and_counts_as_done_once_the_second_form_is_in():
    keep(PRE, KEY, POOR)
    activity = Gain("course")
    assert "not handed in yet" in told(activity)
    assert "gain/course" not in progress.states(attempts.read())
    keep(POST, KEY, GOOD)
    activity.refresh.click()
    assert "out of 10 objectives" in told(activity) and activity.said.value == "This is up to date."
    activity.refresh.click()
    done = [one for one in attempts.read() if one["object"]["id"] == "urn:bbcp:gain/course"]
    assert [one["verb"]["display"]["en"] for one in done] == ["completed"]


def test_a_log_that_cannot_be_written_is_told_and_keeps_nobody_from_reading(monkeypatch):
    keep(PRE, KEY)
    keep(POST, KEY)

    def full(one, path=None):
        raise attempts.AttemptError("The disk is full.")

    monkeypatch.setattr(attempts, "append", full)
    activity = Gain("course")
    assert "out of 10 objectives" in told(activity) and "The disk is full." in activity.trouble.value


def test_another_course_is_one_sentence():
    for name in ("none", "", "<b>", "\ud800"):
        said = Gain(name).box.children[1].value
        assert "There is no course called" in said and "<b>" not in said
