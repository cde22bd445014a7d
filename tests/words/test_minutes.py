"""The minutes that a page states are near to what its words and its activities take."""

import re

import pytest
import yaml

from bbcp.widgets import catalogue
from bbcp.widgets.course_map import activity_ids
from page_words import CONTENT, ROOT, Page, learner_pages, name_of, plain, read_page, without_sources

TIMES = yaml.safe_load((CONTENT / "times.yaml").read_text(encoding="utf-8"))
COURSE = yaml.safe_load((CONTENT / "course.yaml").read_text(encoding="utf-8"))
NEAR = 0.3
STATED = re.compile(r"\babout (\d+) minutes", re.IGNORECASE)


def on_the_page(page):
    """What the page itself says, at its top."""
    top = next((source for kind, source in page.cells if kind == "markdown"), "")
    found = STATED.search(top)
    return int(found.group(1)) if found else None


def in_the_course(page):
    """What the list of pages says."""
    return next((one["minutes"] for one in COURSE["pages"] if one["path"] == page.path), None)


def count(node):
    """Count a list's items, or those of the lists in it."""
    return sum(count(one) if isinstance(one, list) else 1 for one in node)


def activity_minutes(name):
    """How long an activity takes, such as `sorter/proof-of-change`."""
    kind, _, own = name.partition("/")
    time = TIMES["activities"][kind]
    if "each" not in time:
        return time["minutes"]
    items = yaml.safe_load((CONTENT / f"{time['of']}.yaml").read_text(encoding="utf-8"))
    return time["minutes"] * count(next(item for item in items if item["id"] == own)[time["each"]])


def parts(page):
    """What a page takes, part by part."""
    text = re.sub(r'<p class="bbcp-press">.*?</p>', "", without_sources(page.markdown))
    taken = {
        "reading": len(plain(text).split()) / TIMES["words_a_minute"],
        "pauses": TIMES["pause"] * len(re.findall(r"\*\*Take a moment", text)),
        "aloud": TIMES["say_aloud"] * text.count("<details"),
    }
    for source in page.code:
        for name in activity_ids(source):
            taken[name] = taken.get(name, 0) + activity_minutes(name)
    if page.path.startswith("exercises/"):
        taken["answers"] = TIMES["answer"] * page.markdown.count("Write your answer here, in place")
    return {name: round(minutes, 1) for name, minutes in taken.items() if minutes}


TIMED = [page for page in learner_pages() if on_the_page(page) or in_the_course(page)]


@pytest.mark.parametrize("page", TIMED, ids=name_of)
def test_the_stated_minutes_are_near_to_what_the_page_takes(page):
    stated, taken = on_the_page(page) or in_the_course(page), parts(page)
    total = sum(taken.values())
    assert abs(total - stated) <= NEAR * stated, f"it states {stated} minutes and takes about {total:.0f}: {taken}"


@pytest.mark.parametrize("page", TIMED, ids=name_of)
def test_page_and_course_state_the_same_minutes(page):
    own, listed = on_the_page(page), in_the_course(page)
    assert own is None or listed is None or own == listed, f"the page says {own}, course.yaml says {listed}"


@pytest.mark.parametrize("page", [one for one in learner_pages() if re.search(r"/\d\d", one.path)], ids=name_of)
def test_a_module_states_its_minutes(page):
    assert page in TIMED


@pytest.mark.parametrize("page", [one for one in learner_pages() if re.search(r"/0[1-9]", one.path)], ids=name_of)
def test_at_least_half_of_a_module_is_done_and_not_read(page):
    taken = parts(page)
    assert sum(taken.values()) - taken["reading"] >= sum(taken.values()) / 2, taken


def test_every_kind_of_activity_has_a_time():
    assert {kind.__name__.lower() for kind in catalogue.kinds()} == set(TIMES["activities"])
    assert all(activity_minutes(one.name) > 0 for one in catalogue.openings())


def test_the_parts_of_a_page_are_added_up():
    words = (
        "# Title\n\n**Take a moment.** "
        + "word " * 199
        + "\n\n<details><summary>Ours</summary>so</details>\n\n## Sources\n"
        + "x " * 500
    )
    page = Page(
        "modules/x.ipynb", (("markdown", words), ("code", 'from bbcp.widgets import Scale\nScale("dana-says")'))
    )
    assert parts(page) == {"reading": 1.0, "pauses": 1, "aloud": 1, "scale/dana-says": 4}
    assert "answers" in parts(read_page(ROOT / "exercises" / "ex01_v1" / "ex01.ipynb"))
