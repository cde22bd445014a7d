"""The minutes that a page states are near to what it takes, and the course is about five hours."""

import re

import pytest

from bbcp.widgets import catalogue
from bbcp.widgets.course_map import activity_ids
from page_minutes import MORE, TIMES, activity_minutes, content_of, count_parts, count_words, halves, load, parts
from page_words import ROOT, Page, learner_pages, name_of, read_page

COURSE = load("course")
NEAR, NEAR_EXERCISE = 0.25, 0.3
NEAR_MORE = 3
"""Minutes: what is for more practice is stated in steps of five."""
FIVE_HOURS = (270, 330)
ONLY_READ = ("casecard", "completionrecord", "gain", "progress", "takeaway")
STATED = re.compile(r"\babout (\d+) minutes(?:, and (\d+) more if you want more practice)?", re.IGNORECASE)
SITTING = re.compile(r"^\| \*\*\d.*\| (\d+)(?: minutes)? \|$", re.MULTILINE)


def top(page):
    """What a page says at its top."""
    return next((source for kind, source in page.cells if kind == "markdown"), "")


def on_the_page(page):
    """The minutes that the page itself states, and those for more practice."""
    found = STATED.search(top(page))
    return tuple(int(one or 0) for one in found.groups()) if found else (None, 0)


def in_the_course(page):
    """The minutes that the list of pages states."""
    return next((one["minutes"] for one in COURSE["pages"] if one["path"] == page.path), None)


def total(page):
    return sum(parts(page).values())


TIMED = [page for page in learner_pages() if on_the_page(page)[0] or in_the_course(page)]
MODULES = [page for page in TIMED if re.search(r"modules/\d\d", page.path)]


@pytest.mark.parametrize("page", TIMED, ids=name_of)
def test_the_stated_minutes_are_near_to_what_the_page_takes(page):
    stated, core = on_the_page(page)[0] or in_the_course(page), halves(page)[0]
    near = NEAR if page in MODULES else NEAR_EXERCISE
    told = f"it states {stated} minutes and takes about {total(core):.0f}: {parts(core)}"
    assert abs(total(core) - stated) <= near * stated, told


@pytest.mark.parametrize("page", MODULES, ids=name_of)
def test_what_is_for_more_practice_is_marked_and_its_minutes_are_stated(page):
    stated, more = on_the_page(page)[1], halves(page)[1]
    marked = next(one.get("more_practice", []) for one in COURSE["pages"] if one["path"] == page.path)
    assert [name for source in more.code for name in activity_ids(source)] == marked
    assert bool(stated) == bool(marked) and abs(total(more) - stated) <= NEAR_MORE, f"{total(more):.0f}: {parts(more)}"


@pytest.mark.parametrize("page", TIMED, ids=name_of)
def test_page_and_course_state_the_same_minutes(page):
    own, listed = on_the_page(page)[0], in_the_course(page)
    assert own is None or listed is None or own == listed, f"the page says {own}, course.yaml says {listed}"
    sittings = [int(one) for one in SITTING.findall(top(page))]
    assert not sittings or sum(sittings) == own


def test_every_module_states_its_minutes():
    assert len(MODULES) == len(list((ROOT / "modules").glob("[0-9][0-9]-*.ipynb")))


def test_the_course_takes_about_five_hours_and_says_so():
    least, most = FIVE_HOURS
    assert least <= sum(total(halves(page)[0]) for page in MODULES) <= most
    assert least <= sum(on_the_page(page)[0] for page in MODULES) <= most
    for path in ("README.md", "modules/00-start-here.ipynb"):
        assert "about five hours" in (ROOT / path).read_text(encoding="utf-8"), path


@pytest.mark.parametrize("page", [one for one in MODULES if "/00" not in one.path], ids=name_of)
def test_at_least_half_of_a_module_is_done_and_not_read(page):
    taken = parts(halves(page)[0])
    assert sum(taken.values()) - taken["reading"] >= sum(taken.values()) / 2, taken


def test_at_least_half_of_the_course_is_sorting_repairing_and_writing():
    taken = [one for page in MODULES for one in parts(halves(page)[0]).items()]
    done = sum(minutes for name, minutes in taken if "/" in name and name.split("/")[0] not in ONLY_READ)
    assert done >= sum(minutes for _, minutes in taken) / 2


def test_every_kind_of_activity_has_a_time():
    assert {kind.__name__.lower() for kind in catalogue.kinds()} == set(TIMES["activities"])
    assert all(activity_minutes(one.name) > TIMES["seconds"]["start"] / 60 for one in catalogue.openings())


def test_every_path_of_a_time_leads_somewhere():
    names = [one.name for one in catalogue.openings()]
    for kind, time in TIMES["activities"].items():
        ways = {way for what, ways in time.items() if isinstance(ways, list) for way in ways}
        items = [content_of(name) for name in names if name.startswith(f"{kind}/")]
        assert [way for way in ways if not any(count_parts(item, [way.replace("?", "*")]) for item in items)] == []


def test_words_are_counted_once_and_of_alternatives_the_average():
    item = {"ask": "one **two**", "cards": [{"why": {"a": "one", "b": "one two three"}}, {"why": {"a": "| x | 2 |"}}]}
    assert count_words(item, ["ask"]) == 2 and count_words(item, ["."]) == 8
    assert count_words(item, ["cards.*.why"]) == 6 and count_words(item, ["cards.*.why.?"]) == 2 + 2
    assert count_words({"options": [{"why": "one"}, {"why": "one two three"}]}, ["options.?.why"]) == 2


def test_what_is_given_is_neither_chosen_nor_written():
    item = {"lines": [{"given": True, "text": "x"}, {"text": "y", "more": "z"}]}
    assert count_parts(item, ["lines.*"]) == 1 and count_parts(item, 3) == 3


def test_one_walk_through_a_talk_is_counted_and_not_all_its_branches():
    for talk in load("conversations"):
        assert len(content_of(f"conversation/{talk['id']}")["turns"]) <= len(talk["turns"])
    assert len(content_of("conversation/dana-kitchen")["turns"]) == 11
    assert len(content_of("evidencelog/milo")["entries"]) == 15
    assert len(content_of("reviewcards/course")["cards"]) == 8


def test_the_parts_of_a_page_are_added_up():
    rate, seconds = TIMES["words_a_minute"], TIMES["seconds"]
    words = (
        "# Title\n\n**Take a moment.** "
        + "word " * (3 * rate - 6)
        + "\n\n<details><summary>Ours</summary>so</details>\n\n## Sources\n"
        + "x " * 500
    )
    practice = ("markdown", f"{MORE}, if you have time\n\nAll of it.")
    cells = (
        ("markdown", words),
        practice,
        ("code", 'Scale("dana-says")'),
        ("markdown", "## Check yourself"),
        ("code", 'Sorter("over-time")'),
    )
    core, more = halves(Page("modules/x.ipynb", cells))
    assert set(parts(core)) == {"reading", "pauses", "aloud", "sorter/over-time"}
    assert set(parts(more)) == {"reading", "scale/dana-says"}
    assert parts(core)["reading"] == 3.0 and parts(core)["aloud"] == seconds["aloud"] / 60
    assert "answers" in parts(read_page(ROOT / "exercises" / "ex01_v1" / "ex01.ipynb"))
