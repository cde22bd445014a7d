"""Take a picture of every page of the course and of every activity, as `course_pages.PICTURED` says.

    python tests/screenshots.py [--tried] [WORD …]

The pictures go to tests/screenshots/, which git does not see: `page-NAME-desktop-light.png` for a page (a long
one in parts, `…-1-of-3.png`) and `CLASS-ID-phone-dark.png` for an activity. With words, only those are taken whose
name has one of them. With --tried each activity is also shown after two steps in it. One that fails is named at
the end; the others go on, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from browser_support import PATIENCE, QUIET_ARGS, SHUT, find_browser, running_lab, watch
from course_pages import (
    PICTURED,
    TALLEST,
    Look,
    Scene,
    activities_on,
    activity_scenes,
    course_scenes,
    parts,
    try_out,
    wear,
)

FOLDER = Path(__file__).with_name("screenshots")


def chosen(words: list[str]) -> Iterator[Scene]:
    """Give the scenes to take: all of them, or those whose name has one of the words."""

    def fits(name: str) -> bool:
        return not words or any(word.lower() in name for word in words)

    for scene in course_scenes():
        if fits(f"page-{scene.name}"):
            yield scene
    for scene in activity_scenes():
        few = tuple(one for one in scene.openings if fits(file_name(one.name)))
        if few:
            yield replace(scene, openings=few)


def file_name(name: str) -> str:
    """Make a file's name from an activity's: `workbench/milo` becomes `workbench-milo`."""
    return name.replace("/", "-")


def wear_high(page: Any, look: Look) -> None:
    """Show the page in a window that is high enough for its highest activity."""
    wear(page, look)
    for _ in range(2):
        highest = max(int(one.bounding_box()["height"]) for one in activities_on(page))
        # A picture is taken of what the window shows; the bar above takes some of it.
        wear(page, look, min(highest + 200, TALLEST))


class Camera:
    """Takes the pictures and remembers what went wrong."""

    def __init__(self, page: Any, lab: Any, tried: bool) -> None:
        self.page, self.lab, self.tried = page, lab, tried
        self.taken, self.failed = 0, []

    def take(self, scene: Scene) -> None:
        """Take all pictures of one scene; one that fails is noted and does not keep the others back."""
        before = len(self.page.seen.errors), len(self.page.seen.outside)
        try:
            scene.open(self.page, self.lab)
        except Exception as why:
            if len(scene.openings) > 1:
                # One of them keeps the others back: each alone, then.
                for one in scene.openings:
                    self.take(Scene(file_name(one.name), openings=(one,)))
                return
            self.failed.append(f"{scene.name}: it did not open. {why}")
            return
        steps = ("", "-tried") if self.tried and scene.openings else ("",)
        for step in steps:
            if step:
                for _ in range(2):
                    try_out(self.page)
            for look in PICTURED:
                self._look(scene, look, step)
        errors = self.page.seen.errors[before[0] :]
        self.failed += [f"{scene.name}: {line}" for line in errors if "bbcp" in line]
        self.failed += [f"{scene.name} called {line}" for line in self.page.seen.outside[before[1] :]]

    def _look(self, scene: Scene, look: Look, step: str) -> None:
        try:
            if not scene.openings:
                name = f"page-{scene.name}-{look.name}"
                for old in FOLDER.glob(f"{name}*.png"):
                    old.unlink()
                for part in parts(self.page, look):
                    self._keep(self.page, name + part)
                return
            wear_high(self.page, look)
        except Exception as why:
            self.failed.append(f"{scene.name} {look.name}: {first_line(why)}")
            return
        for opening, activity in zip(scene.openings, activities_on(self.page), strict=True):
            try:
                self._keep(activity, f"{file_name(opening.name)}{step}-{look.name}")
            except Exception as why:
                self.failed.append(f"{opening.name} {look.name}: {first_line(why)}")

    def _keep(self, piece: Any, name: str) -> None:
        piece.screenshot(path=FOLDER / f"{name}.png", animations="disabled", caret="hide")
        self.taken += 1


def first_line(why: Exception) -> str:
    return (str(why) or type(why).__name__).splitlines()[0]


def main(words: list[str], tried: bool) -> int:
    """Take the pictures; the exit code is 0 when all came out, 1 when some did not, 2 when there is nothing to do."""
    scenes = list(chosen(words))
    if not scenes:
        names = [f"page-{one.name}" for one in course_scenes()]
        names += [file_name(one.name) for scene in activity_scenes() for one in scene.openings]
        print("Nothing has such a name. There are:", *names, sep="\n  ")
        return 2
    try:
        found = find_browser()
    except (pytest.skip.Exception, pytest.fail.Exception) as why:
        print(why)
        return 2
    FOLDER.mkdir(exist_ok=True)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, sync_playwright() as play:
        browser = play.chromium.launch(args=[*QUIET_ARGS, SHUT], **found)
        with running_lab(Path(folder)) as lab:
            context = browser.new_context()
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("dialog", lambda dialog: dialog.accept())
            page.seen = watch(context, page)
            camera = Camera(page, lab, tried)
            for scene in scenes:
                print(f"{time.monotonic() - begin:5.0f} s  {scene.name}", flush=True)
                camera.take(scene)
                page.goto("about:blank")
                lab.stop_kernels()
            context.close()
        browser.close()
    print(f"{camera.taken} pictures in {FOLDER} after {time.monotonic() - begin:.0f} s")
    for line in camera.failed:
        print(f"FAILED  {line}")
    return 1 if camera.failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Take a picture of every page and activity of the course.")
    parser.add_argument("words", nargs="*", help="take only those whose name has one of these")
    parser.add_argument("--tried", action="store_true", help="also take each activity after two steps in it")
    chosen_words = parser.parse_args()
    sys.exit(main(chosen_words.words, chosen_words.tried))
