"""A small course that stock nbgrader graded: four learners, one absent, one with a broken file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bbcp import get_case, judge

ROOT = Path(__file__).resolve().parents[2]
BOXES = ("ex01-answer-1", "ex01-answer-2", "ex01-answer-3")
STRONG = (
    "Each time Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out, "
    "for three months, as seen by Grandma Ruth."
)
SERVICE = "Mother will complete a parenting class and an anger management program."
BROAD = "Dana will improve her parenting skills and provide a safe home."


def submitted(course: Path, learner: str, name: str = "ex01.ipynb") -> Path:
    return course / "course" / "work" / "submitted" / learner / "ex01_v1" / name


def hand_in(course: Path, learner: str, *texts: str, name: str = "ex01.ipynb", reflection: str = "") -> Path:
    notebook = json.loads((ROOT / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] in BOXES[: len(texts)]:
            cell["source"] = texts[BOXES.index(cell["id"])]
        elif cell["id"] == "ex01-reflection" and reflection:
            cell["source"] = reflection
    path = submitted(course, learner, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def gradebook_of(course: Path) -> Path:
    return course / "course" / "work" / "gradebook.db"


def nbgrader(course: Path, home: Path, *words: str) -> str:
    """Run stock nbgrader in a copy of the course, with none of this person's Jupyter settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BBCP_", "JUPYTER"))}
    places = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words],
        cwd=course,
        env={**kept, **places, "HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    return done.stdout + done.stderr


def copy_of_the_course(root: Path) -> Path:
    shutil.copytree(ROOT / "solutions", root / "solutions", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(ROOT / "nbgrader_config.py", root)
    (root / "course" / "work").mkdir(parents=True)
    return root


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course folder of its own, with nothing handed in and no gradebook."""
    root = copy_of_the_course(tmp_path / "course-copy")
    monkeypatch.setenv("BBCP_ROOT", str(root))
    return root


@pytest.fixture(scope="session")
def graded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Amy writes strong objectives, Ben services; Cleo's file is broken; Dev has handed in nothing."""
    course = copy_of_the_course(tmp_path_factory.mktemp("graded") / "course-copy")
    for learner, texts in (("amy", [STRONG] * 3), ("ben", [SERVICE, SERVICE, BROAD])):
        hand_in(course, learner, *texts, reflection="" if learner == "ben" else "I will ask what a visitor would see.")
    broken = submitted(course, "cleo")
    broken.parent.mkdir(parents=True)
    broken.write_text('{"cells": [', encoding="utf-8")
    home = tmp_path_factory.mktemp("home")
    said = nbgrader(course, home, "autograde", "ex01_v1")
    said += nbgrader(course, home, "db", "student", "add", "dev")
    assert gradebook_of(course).is_file(), said
    return course


@pytest.fixture
def graded(graded_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of `graded_once` that a test may change."""
    root = shutil.copytree(graded_once, tmp_path / "course-copy")  # nbgrader's times of the files come along
    monkeypatch.setenv("BBCP_ROOT", str(root))
    return root


def points_of(text):
    """Return what the course's own judge gives for a text in the boxes of ex01."""
    return judge(text, get_case("milo")).score
