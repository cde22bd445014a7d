"""The command that takes a picture of everything: it names what fails, and the others go on."""

from dataclasses import dataclass

import pytest

pytest.importorskip("playwright.sync_api")

import screenshots
from bbcp.widgets import Sorter, Workbench, catalogue
from course_pages import PICTURED, Scene, activity_scenes, content_height, course_scenes, wear

SORTER = catalogue.Opening(Sorter, catalogue.ids(Sorter)[0])
PNG = b"\x89PNG"


@dataclass(frozen=True)
class Broken(Scene):
    """A scene that never opens."""

    def open(self, page, lab):
        raise TimeoutError("0 of 1 activities show")


@pytest.fixture
def camera(page, lab, tmp_path, monkeypatch):
    monkeypatch.setattr(screenshots, "FOLDER", tmp_path)
    return screenshots.Camera(page, lab, tried=False)


def test_one_that_does_not_open_is_named_and_the_others_go_on(camera, tmp_path):
    camera.take(Broken("page-of-nobody", path="modules/nobody.ipynb"))
    camera.take(Broken("two-together", openings=(SORTER, catalogue.Opening(Workbench, "milo"))))
    assert len(camera.failed) == 1 and "page-of-nobody" in camera.failed[0]
    wanted = {f"{name}-{look.name}.png" for name in ("sorter-proof-of-change", "workbench-milo") for look in PICTURED}
    assert {path.name for path in tmp_path.iterdir()} == wanted
    assert camera.taken == len(wanted)
    assert all(path.read_bytes().startswith(PNG) for path in tmp_path.iterdir())


def size(path):
    head = path.read_bytes()[16:24]
    return int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")


def test_a_page_is_drawn_to_its_end_in_each_look(camera, tmp_path, page):
    camera.take(course_scenes()[0])
    assert camera.failed == []
    for look in PICTURED:
        pictures = [size(path) for path in tmp_path.glob(f"page-00-start-here-{look.name}*.png")]
        assert {width for width, _ in pictures} == {look.width}
        wear(page, look)
        assert sum(height for _, height in pictures) >= content_height(page)


def test_words_choose_pages_and_single_activities():
    assert list(screenshots.chosen([])) == course_scenes() + activity_scenes()
    (only,) = screenshots.chosen(["workbench-milo"])
    assert [one.name for one in only.openings] == ["workbench/milo"]
    assert [one.path for one in screenshots.chosen(["page-ex01"])] == ["exercises/ex01_v1/ex01.ipynb"]


def test_words_that_fit_nothing_are_told(capsys):
    assert screenshots.main(["no-such-thing"], tried=False) == 2
    assert "workbench-milo" in capsys.readouterr().out
