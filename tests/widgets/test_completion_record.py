"""The completion record without a browser: when it opens, what stands on it, and what never leaves it."""

import json
from datetime import UTC, datetime
from html import unescape

import pytest

from bbcp import attempts, content
from bbcp.widgets import ActionPlan, CompletionRecord
from bbcp.widgets.carrying import completion_record, standing
from bbcp.widgets.carrying.record_sheet import LONGEST_NAME, duration
from bbcp.widgets.carrying.standing import Page, get_completion, pages_from
from bbcp.widgets.catalogue import kinds
from bbcp.widgets.course_map import course_map_text
from widgets.carrying_play import HOSTILE, printed, visible

MAP = {
    "pages": [
        {"path": "modules/00-start-here.ipynb", "title": "Start here", "minutes": 30, "activities": ["baseline/pre"]},
        {"path": "modules/glossary.ipynb", "title": "Words", "minutes": 10, "activities": []},
        {
            "path": "exercises/ex01.ipynb",
            "title": "Exercise 1",
            "minutes": 20,
            "activities": ["exercise/a", "exercise/b"],
        },
        {
            "path": "modules/09-carry-it-into-practice.ipynb",
            "title": "Carry <it>",
            "minutes": 55,
            "activities": ["baseline/post", "completionrecord/course"],
        },
    ]
}
ALL = ("baseline/pre", "exercise/a", "exercise/b", "baseline/post")


def do(*names):
    for name in names:
        verb = "attempted" if name.startswith("exercise/") else "completed"
        attempts.append(attempts.statement(verb, name, {"completion": True}))


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(completion_record, "course_map_text", lambda: json.dumps(MAP))


def test_the_record_says_what_is_open_and_shows_no_sheet_before(small):
    do("baseline/pre", "exercise/a")
    activity = CompletionRecord("course")
    told = activity.waiting.value
    assert "Your record opens when all pages of the course are done." in told
    assert "So far one" not in told and "So far 1 of 3 pages are done: 30 minutes of 1 hour" not in told
    assert "So far 1 of 3 pages are done: 30 minutes of one hour and 45 minutes." in told
    assert "Exercise 1 - one activity is open" in told and "Carry &lt;it&gt; - one activity is open" in told
    assert 'data-bbcp-page="exercises/ex01.ipynb"' in told
    assert not any(map(visible, (activity.name_box, activity.sheet, activity.buttons)))
    assert activity.sheet.value == ""
    activity.print.click()
    assert activity.printer.value == "" and len(attempts.read()) == 2


def test_the_record_opens_when_all_but_itself_is_done(small):
    do(*ALL[:3])
    activity = CompletionRecord("course")
    assert not visible(activity.sheet)
    do(ALL[3])
    activity.refresh.click()
    assert activity.said.value == "This is up to date."
    assert visible(activity.sheet) and not visible(activity.waiting) and visible(activity.refresh)
    told = activity.sheet.value
    assert "Safety over services" in told and "one hour and 45 minutes" in told
    assert get_completion("course").aim in told
    assert "know what stays private" in told and "plan the first steps" in told
    assert "Tell compliance" not in told, "a page that is not done has no objective here"
    assert "This is not a continuing-education certificate." in told
    assert "Nobody has checked who did the work" in told


def test_the_date_is_the_day_on_which_the_last_page_was_done(small, monkeypatch):
    days = iter(range(3, 20))
    monkeypatch.setattr(attempts, "now", lambda: datetime(2026, 12, next(days), 12, tzinfo=UTC))
    do(*ALL)
    do("baseline/pre", "sorter/other", "exercise/a")
    assert "December 6, 2026" in CompletionRecord("course").sheet.value


def test_the_name_goes_onto_the_sheet_and_never_into_the_log(small, own_work_folder):
    do(*ALL)
    activity = CompletionRecord("course")
    assert 'class="bbcp-sheet-blank"' in activity.sheet.value
    activity.name.value = "  Imani \n <b>Jones</b> "
    assert "<span>Imani &lt;b&gt;Jones&lt;/b&gt;</span>" in activity.sheet.value
    activity.print.click()
    assert "<span>Imani &lt;b&gt;Jones&lt;/b&gt;</span>" in printed(activity)
    activity.read.click()
    log = (own_work_folder / "attempts.jsonl").read_text(encoding="utf-8")
    assert "Imani" not in log and "Jones" not in log
    assert [one["result"].get("response") for one in attempts.read()[-2:]] == ["printed", "read"]
    assert CompletionRecord("course").name.value == ""
    activity.name.value = ""
    assert activity.printer.value == "", "the printed name does not stay behind"


def test_a_hostile_name_stays_a_name_on_one_line(small):
    do(*ALL)
    activity = CompletionRecord("course")
    activity.name.value = HOSTILE
    assert "<img" not in activity.sheet.value
    activity.sheet.value.encode("utf-8")
    shown = unescape(activity.sheet.value.split("<span>")[1].split("</span>")[0])
    assert len(shown) == LONGEST_NAME


def test_a_log_that_cannot_be_written_is_told_and_it_prints_all_the_same(small, own_work_folder, monkeypatch):
    do(*ALL)
    activity = CompletionRecord("course")
    (own_work_folder / "attempts.jsonl").unlink()
    own_work_folder.rmdir()
    own_work_folder.write_text("in the way")
    activity.print.click()
    assert "could not be kept" in activity.said.value and "<iframe" in activity.printer.value


def test_time_is_said_in_words():
    said = [duration(minutes) for minutes in (0, 1, 59, 60, 61, 120, 275)]
    assert said == [
        "0 minutes",
        "one minute",
        "59 minutes",
        "one hour",
        "one hour and one minute",
        "2 hours",
        "4 hours and 35 minutes",
    ]


def test_a_torn_log_and_pages_for_reading_only_are_no_trouble():
    pages = pages_from(MAP)
    assert [page.title for page in pages] == ["Start here", "Exercise 1", "Carry <it>"]
    found = standing.standing(pages, [{}, {"object": None}, {"object": {"id": 3}, "verb": {}}])
    assert found.done == () and found.day is None and found.minutes == 0 and found.all_minutes == 105


def test_every_page_of_the_course_with_activities_has_its_objective():
    starts = [start for start, _ in get_completion("course").objectives]
    for page in pages_from(json.loads(course_map_text())):
        if page.path.startswith("modules/"):
            assert any(page.path.startswith(start) for start in starts), page.path


def test_an_objective_is_met_by_its_own_page_only():
    page = Page("modules/01-services-are-not-safety.ipynb", "", 1, ("a",))
    assert get_completion("course").met([page]) == ("Tell compliance with services from safety.",)


def test_another_course_or_missing_pages_are_one_sentence(monkeypatch):
    for kind in (ActionPlan, CompletionRecord):
        assert kind in kinds()
        for name in ("none", "", "<b>", "\ud800"):
            said = kind(name).box.children[1].value
            assert "There is no course called" in said and "<b>" not in said
    for broken in ("{}", "[]", "nonsense", '{"pages": [{}]}'):
        monkeypatch.setattr(completion_record, "course_map_text", lambda broken=broken: broken)
        assert "pages of the course were not found" in CompletionRecord("course").box.children[1].value
    with pytest.raises(content.ContentError, match="no record for a course called 'x'"):
        get_completion("x")
