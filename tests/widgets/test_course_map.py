"""The map that the course bar reads."""

import json
from pathlib import Path

import pytest

from bbcp.widgets import course_map

ROOT = Path(__file__).resolve().parents[2]


def test_what_the_page_reads_is_up_to_date():
    static = ROOT / course_map.STATIC
    told = "The notebooks, course.yaml or course.css changed. Run: bbcp content"
    assert (static / "course-map.json").read_text(encoding="utf-8") == course_map.course_map_text(), told
    sheet = ROOT / "course" / "bbcp" / "widgets" / "course.css"
    assert (static / "course.css").read_bytes() == sheet.read_bytes(), told


def test_every_page_is_there_and_every_notebook_of_a_learner_is_a_page():
    told = json.loads(course_map.course_map_text())
    pages = [page["path"] for page in told["pages"]]
    # Words to look up, and a test that is sent weeks later, are beside the course, so no bar counts them.
    beside = [page["path"] for page in told["more"] if page["path"].startswith(("modules/", "exercises/"))]
    found = [path for folder in ("modules", "exercises") for path in sorted((ROOT / folder).rglob("*.ipynb"))]
    assert sorted(pages + beside) == sorted(path.relative_to(ROOT).as_posix() for path in found)
    assert all((ROOT / page["path"]).is_file() for page in told["more"])
    activities = {Path(page["path"]).stem: page["activities"] for page in told["pages"]}
    assert {"sorter/proof-of-change", "workbench/milo"} <= set(activities["01-services-are-not-safety"])
    assert activities["ex01"] == [f"exercise/ex01-answer-{n}" for n in (1, 2, 3)]


def test_what_is_for_more_practice_stands_apart_so_that_no_page_waits_for_it():
    pages = {page["path"]: page for page in json.loads(course_map.course_map_text())["pages"]}
    assert any(page["more_practice"] for page in pages.values())
    for path, page in pages.items():
        cells = [one for source in course_map.code_sources(ROOT / path) for one in course_map.activity_ids(source)]
        assert set(page["more_practice"]) <= set(cells), path
        assert [one for one in page["activities"] if one in cells] == [
            one for one in cells if one not in page["more_practice"]
        ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('from bbcp.widgets import Sorter\nSorter("a")', ["sorter/a"]),
        ("%matplotlib inline", []),
        ("x = f()\nopen(1)", []),
        ("", []),
    ],
)
def test_activities_are_named_as_in_the_log(source, found):
    assert course_map.activity_ids(source) == found
