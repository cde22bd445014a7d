"""The list of all activities: complete, and each of them opens."""

from pathlib import Path

import pytest

import bbcp.widgets
from bbcp import content
from bbcp.widgets import catalogue
from bbcp.widgets.course_map import activity_ids
from bbcp.widgets.frame import Activity
from bbcp.widgets.known_cells import code_sources

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("modules", "exercises", "instructor")
PUBLIC = [getattr(bbcp.widgets, name) for name in bbcp.widgets.__all__]
KINDS = [one for one in PUBLIC if isinstance(one, type) and issubclass(one, Activity)]
CELLS = [
    pytest.param(source, id=path.relative_to(ROOT).as_posix())
    for folder in FOLDERS
    for path in sorted((ROOT / folder).rglob("*.ipynb"))
    for source in code_sources(path)
]


def said(piece):
    yield str(getattr(piece, "value", ""))
    for child in getattr(piece, "children", ()):
        yield from said(child)


def is_open(activity):
    """Whether an activity opened, and does not only say why it cannot."""
    start = str(content.load("widgets")["broken"]).partition("{")[0]
    told = list(said(activity.box))
    return any("bbcp-title" in one for one in told) and not any(one.startswith(start) for one in told)


def test_every_public_activity_is_in_the_catalogue():
    missing = [kind.__name__ for kind in KINDS if kind not in catalogue.kinds()]
    assert not missing, f"Say in course/bbcp/widgets/catalogue.py how the ids are found of: {', '.join(missing)}"
    assert set(catalogue.kinds()) == set(KINDS)


@pytest.mark.parametrize("kind", catalogue.kinds(), ids=lambda kind: kind.__name__)
def test_an_activity_has_ids_and_each_once(kind):
    assert catalogue.ids(kind)
    assert len(set(catalogue.ids(kind))) == len(catalogue.ids(kind))


@pytest.mark.parametrize("opening", catalogue.openings(), ids=lambda one: one.name)
def test_each_activity_opens(opening):
    assert is_open(opening.kind(opening.id)), opening.line
    assert activity_ids(opening.line) == [opening.name]


@pytest.mark.parametrize("kind", catalogue.kinds(), ids=lambda kind: kind.__name__)
def test_an_id_that_is_not_there_is_told_from_one_that_is(kind):
    assert not is_open(kind("no-such-id"))


@pytest.mark.parametrize("source", CELLS)
def test_the_pages_open_only_activities_that_are_there(source):
    known = {one.name for one in catalogue.openings()}
    for name in activity_ids(source):
        assert name in known, source
