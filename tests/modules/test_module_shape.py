"""Each module keeps the shape of the course: a story, help that fades, a check, one sentence, a sheet, sources."""

import re

import pytest

from bbcp.widgets.checking.questions import get_questions
from bbcp.widgets.course_map import activity_ids
from bbcp.widgets.planning.read_plan import get_plan
from page_minutes import halves
from page_words import ROOT, Page, name_of, read_page

MODULES = [read_page(path) for path in sorted((ROOT / "modules").glob("0[0-9]-*.ipynb"))]
HALF = re.compile(r"\b(half|missing)\b", re.IGNORECASE)
"""What the heading says above a part that is half done."""
HALF_DONE = ("builder/", "familyplan/")
"""Activities in which something can stand already; else a page asks for the missing half aloud."""
OWN = ("workbench/", "calibrate/", "familyplan/", "actionplan/")
"""Activities in which a learner begins with nothing."""


def opened(cell):
    """The activities that a cell opens."""
    kind, source = cell
    return activity_ids(source) if kind == "code" else []


def is_own(name):
    """Whether a learner begins with nothing there; one plan is done from the start, to be read."""
    kind, _, own = name.partition("/")
    return name.startswith(OWN) and not (kind == "familyplan" and get_plan(own).whole)


def sentences(source):
    """How many sentences are folded away in a cell."""
    told = re.search(r"</summary>(.*?)</details>", source, re.DOTALL)
    return len(re.findall(r"[.?!](?=\W|$)", told.group(1).strip())) if told else 0


def shape(page):
    """Name the parts of a module in the order of its cells; what is for more practice is left out."""
    found = []
    cells = halves(page)[0].cells
    for at, (_, source) in enumerate(cells):
        heading = source.splitlines()[0].lower() if source.startswith("##") else ""
        names = opened(cells[at])
        if at == 1 and heading and len(source.split()) >= 120:
            found.append("hook")
        elif source.startswith("**Take a moment.**"):
            found.append("moment")
        elif "worked pair" in heading:
            found.append("whole")
        elif HALF.search(heading):
            given = [name for cell in cells[at + 1 : at + 2] for name in opened(cell)]
            ready = "<details>" in source or any(name.startswith(HALF_DONE) for name in given)
            found.append("half" if ready else "half with nothing to fill in")
        elif any(map(is_own, names)) and not HALF.search(cells[at - 1][1].splitlines()[0]):
            found.append("blank")
        elif any(name.startswith("check/") for name in names):
            found += [f"check of {len(get_questions(name.partition('/')[2]).questions)}" for name in names]
        elif heading == "## say it in one sentence":
            found.append(f"retelling in {sentences(source)}")
        elif any(name.startswith("takeaway/") for name in names):
            found.append("take-away")
        elif heading == "## sources" and re.search(r"^1\. .*<https?://", source, re.MULTILINE):
            found.append("sources")
    return found


@pytest.mark.parametrize("page", MODULES, ids=name_of)
def test_a_module_has_its_story_fading_help_check_retelling_sheet_and_sources_in_this_order(page):
    parts = shape(page)
    assert parts[:2] == ["hook", "moment"]
    help_fades = [part for part in parts if part.startswith(("whole", "half", "blank"))]
    assert help_fades[:3] == ["whole", "half", "blank"]
    assert parts[-4:] in [[f"check of {many}", "retelling in 1", "take-away", "sources"] for many in (3, 4, 5)]


def test_there_are_ten_modules():
    assert [page.path.split("/")[1][:2] for page in MODULES] == [f"{number:02}" for number in range(10)]


def test_a_blank_before_its_half_and_a_half_with_nothing_to_fill_in_are_told():
    top, pair = ("markdown", "# X"), ("markdown", "### A worked pair")
    half, blank = ("markdown", "## Half of it is there\n\n<details>"), ("code", 'Workbench("milo")')
    assert shape(Page("x", (top, top, pair, blank, half))) == ["whole", "blank", "half"]
    assert shape(Page("x", (top, top, ("markdown", "## Half"), top, blank))) == [
        "half with nothing to fill in",
        "blank",
    ]
