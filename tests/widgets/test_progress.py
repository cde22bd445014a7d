"""The progress page without a browser: what it says, and that nothing in a log can hurt it."""

from datetime import UTC, datetime

import pytest

from bbcp import attempts, content
from bbcp.widgets import Progress
from bbcp.widgets.growth import progress as progress_module
from bbcp.widgets.growth.activity_names import activity_name
from bbcp.widgets.growth.plot import tries_html
from bbcp.widgets.growth.view import Page, next_html, pages_html
from bbcp.widgets.reviewing.cards import get_review_deck

PAGES = [
    Page("First page", ("workbench/kayla",)),
    Page("Second page", ("sorter/proof-of-change", "workbench/milo")),
    Page("Only reading", ()),
]


def tried(words, points, kind="service", name="workbench/milo", verb="attempted"):
    score = {"raw": points, "min": 0, "max": 16}
    return attempts.statement(verb, name, {"response": words, "score": score}, kind=kind, rubric="1.0")


@pytest.fixture
def course(monkeypatch):
    """A small course of its own, so that the real one may grow."""
    pages = [
        {"title": page.title, "activities": page.activities, "path": f"modules/{at}.ipynb", "minutes": 5}
        for at, page in enumerate(PAGES)
    ]
    monkeypatch.setattr(progress_module, "course_map_text", lambda: progress_module.json.dumps({"pages": pages}))


def test_before_the_first_try_it_says_where_to_begin(course):
    page = Progress("course")
    assert "Begin with this page: First page" in page.next.value
    assert "The next activity there: Workbench: Kayla and Amari" in page.next.value
    assert "0 of 2 pages are done." in page.list.value and "bbcp-progress-not_yet" in page.list.value
    assert "You have not written an objective yet." in page.tries.value and "<svg" not in page.tries.value


def test_it_goes_on_with_what_was_begun_and_tells_what_is_done(course):
    attempts.append(attempts.statement("completed", "sorter/proof-of-change", {}))
    page = Progress("course")
    assert "Go on with this page: Second page" in page.next.value
    assert "The next activity there: Workbench: Dana and Milo" in page.next.value
    assert "1 of 2 activities done" in page.list.value and "bbcp-progress-started" in page.list.value
    attempts.append(tried("words", 5, verb="kept"))
    page.refresh.click()
    assert "Begin with this page: First page" in page.next.value
    assert "1 of 2 pages are done." in page.list.value
    assert "up to date" in page.said.value
    attempts.append(tried("words", 5, verb="kept", name="workbench/kayla"))
    page.refresh.click()
    assert "You have done every activity of the course." in page.next.value


def test_review_cards_that_are_waiting_are_told_once_the_person_has_begun_them(course, monkeypatch):
    assert "review card" not in Progress("course").next.value
    line = attempts.statement("answered", "reviewcards/course/one-question", {"success": True})
    attempts.append(line | {"timestamp": datetime(2026, 11, 20, 12).astimezone(UTC).isoformat()})
    monkeypatch.setattr(attempts, "now", lambda: datetime(2026, 11, 26, 12).astimezone(UTC))
    waiting = 1 + get_review_deck("course").new_a_day
    assert f"{waiting} review cards are waiting today." in Progress("course").next.value


def test_the_last_twelve_tries_are_drawn_and_stand_in_a_table_as_well(course):
    for number in range(14):
        attempts.append(tried(f"try {number}", number, "behavioral" if number > 11 else "vague"))
    shown = Progress("course").tries.value
    assert "12 tries, from 2 points to 13 of 16." in shown
    assert shown.count("<circle") == 12 and shown.count("bbcp-plot-full") == 2
    assert shown.count("<tr>") == 13
    assert "<td>Behavior</td><td>13 of 16</td>" in shown and "<td>Too broad to see</td><td>2 of 16</td>" in shown
    assert 'role="img" aria-label="12 tries' in shown


def test_one_try_is_drawn_inside_the_picture(course):
    attempts.append(tried("one", 16))
    shown = Progress("course").tries.value
    assert "One try, with 16 of 16 points." in shown and shown.count("<circle") == 1 and "nan" not in shown


def test_to_look_is_noted_once(course):
    Progress("course").refresh.click()
    Progress("course")
    lines = attempts.read()
    assert [(one["verb"]["display"]["en"], one["object"]["id"]) for one in lines] == [
        ("completed", "urn:bbcp:progress/course")
    ]


def test_a_log_that_cannot_be_written_is_told_quietly(own_work_folder, course):
    own_work_folder.write_text("in the way")
    page = Progress("course")
    assert "could not be kept" in page.trouble.value and "First page" in page.next.value


def test_the_real_course_opens_and_each_of_its_activities_has_a_name_in_words():
    page = Progress("course")
    assert page.pages and content.load("course")["pages"][0]["title"] in page.list.value
    for one in page.pages:
        for activity in one.activities:
            assert not {"/", "_"} & set(activity_name(activity)), activity


@pytest.mark.parametrize(
    ("activity", "name"),
    [
        ("sorter/proof-of-change", "Sort it: what counts as proof?"),
        ("workbench/milo", "Workbench: Dana and Milo"),
        ("exercise/ex01-answer-3", "Answer box 3"),
        ("takeaway/start-here", "Take it with you: What would we take as proof of change?"),
        ("builder/danger/grace", "Danger statement: Grace and Theo"),
        ("builder/rosa", "Sentence builder: Rosa, Jun and baby Leo"),
        ("casecard/kayla", "At a glance: Kayla and Amari"),
        ("familyplan/grace", "A whole plan, done: Grace and Theo"),
        ("evidencelog/milo", "Twelve weeks with Dana and Milo"),
        ("networkcircles/milo", "People around the family: Dana and Milo"),
        ("twoaxes/smart-is-not-enough", "Two questions for one objective: SMART? Behavior?"),
        ("reviewcards/course", "Review cards"),
        ("progress/course", "Your progress"),
        ("unknown/some-new_thing", "some new thing"),
        ("../../etc/passwd", ".. etc passwd"),
    ],
)
def test_an_activity_is_named_in_words(activity, name):
    assert activity_name(activity) == name


def test_another_course_and_a_course_without_its_pages_are_one_sentence(monkeypatch):
    for name in ("none", "", "<b>", "\ud800", "x" * 20_000):
        said = Progress(name).box.children[1].value
        assert "There is no course called" in said and "<b>" not in said

    def gone():
        raise FileNotFoundError("modules/09.ipynb")

    monkeypatch.setattr(progress_module, "course_map_text", gone)
    said = Progress("course").box.children[1].value
    assert "The pages of the course were not found here." in said and "09" not in said


def test_nothing_that_stands_in_a_log_can_become_part_of_the_page(course):
    evil = '<img src=x onerror="alert(1)">\u202e\ud800'
    attempts.append(tried(evil * 100, 3, kind=evil, name=f"workbench/{evil}"))
    with attempts.log_path().open("ab") as log:
        log.write(b'{"torn\n\xff\xfe\n[]\n')
    page = Progress("course")
    shown = page.next.value + page.list.value + page.tries.value
    assert "<img" not in shown and "&lt;img" in page.tries.value
    assert page.trouble.value == ""


def test_words_of_an_author_are_shown_as_text():
    evil = "<b>page</b>"
    pages = [Page(evil, (f"sorter/{evil}",))]
    day = datetime(2026, 11, 26).date()
    for html in (next_html(pages, {}, 0), pages_html(pages, {}), tries_html([], day)):
        assert "<b>page" not in html


def test_a_page_is_done_without_what_it_has_for_more_practice():
    pages = [Page("First", ("check/start-here",), ("workbench/milo",))]
    assert ">more practice<" in pages_html(pages, {})
    known = {"check/start-here": "done"}
    assert "1 of 1 pages are done." in pages_html(pages, known)
    assert "You have done every activity of the course." in next_html(pages, known, 0)
    shown = pages_html(pages, known | {"workbench/milo": "done"})
    assert ">more practice<" not in shown and "1 of 1 activities done" in shown
    assert "(more practice)</span>" in shown, "what is begun of it is told apart from what the page counts"


def test_an_activity_of_an_earlier_page_begins_no_later_one():
    shared = "workbench/kayla"
    pages = [
        Page("First", (shared,)),
        Page("Second", ("check/a-whole-plan",)),
        Page("Third", (shared, "check/start-here")),
    ]
    assert "Begin with this page: Second" in next_html(pages, {shared: "done"}, 0)
    assert "Go on with this page: Third" in next_html(pages, {shared: "done", "check/start-here": "started"}, 0)


def test_to_have_looked_at_the_map_begins_no_page():
    pages = [Page("First", ("progress/course", "workbench/kayla")), Page("Second", ("workbench/milo",))]
    seen = {"progress/course": "done"}
    assert "Begin with this page: First" in next_html(pages, seen, 0)
    assert "Go on with this page: Second" in next_html(pages, seen | {"workbench/milo": "started"}, 0)
    everything = {"workbench/kayla": "done", "workbench/milo": "done"}
    assert "You have done every activity of the course." in next_html(pages, everything, 0)
