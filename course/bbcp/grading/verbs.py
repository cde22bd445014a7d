"""The verbs of `bbcp` that belong to exercises: release, doctor and grade. Thin: what they do stands elsewhere."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any


def add_grading_verbs(verbs: Any) -> None:
    """Add the verbs to the command line.

    Args:
        verbs: What `argparse` returned from `add_subparsers`.
    """
    one = verbs.add_parser("release", help=release.__doc__, description=release.__doc__)
    one.add_argument("assignment", nargs="*", help="assignments such as ex01_v1 (default: all)")
    one.set_defaults(run=release)

    one = verbs.add_parser("doctor", help=doctor.__doc__, description=doctor.__doc__)
    one.add_argument("file", nargs="+", type=Path, metavar="FILE", help="notebooks, or folders of notebooks")
    one.add_argument("--to", type=Path, metavar="FOLDER", help="write a repaired copy of each into this folder")
    one.add_argument("--json", action="store_true", help="print JSON lines")
    one.set_defaults(run=doctor)

    one = verbs.add_parser("grade", help=grade.__doc__, description=grade.__doc__)
    one.add_argument("assignment", nargs="*", help="exercises such as ex01_v1 (default: all that were handed in)")
    one.add_argument("--again", action="store_true", help="grade anew what was graded before; a person's scores stay")
    one.add_argument("--compare", action="store_true", help="only say whose points would change now")
    one.set_defaults(run=grade)


def release(asked: argparse.Namespace) -> int:
    """Make the learners' exercises from the solutions, with nbgrader."""
    from bbcp.grading.release import release_all

    for line in release_all(asked.assignment):
        print(line)
    return 0


def doctor(asked: argparse.Namespace) -> int:
    """Say what is wrong with notebooks that were handed in and what was repaired; the files are not changed."""
    from bbcp.grading.doctor_rows import examine, lines
    from bbcp.places import course_root

    code = 0
    for row in examine(asked.file, course_root(), asked.to):
        code = code if row.points is not None else 1
        print(json.dumps(row.to_json(), ensure_ascii=False) if asked.json else "\n".join(lines([row])))
    return code


def grade(asked: argparse.Namespace) -> int:
    """Grade what was handed in: mend it, grade it with nbgrader and make the feedback pages."""
    from bbcp.grading.bring_home import bring_home
    from bbcp.grading.bulk import grade_all, quiet, submitted_folder
    from bbcp.grading.doctor import sources_of
    from bbcp.places import course_root

    quiet()
    root = course_root()
    if asked.compare:
        return compare(asked, root)
    for sentence in bring_home(submitted_folder(root), sources_of(root)):
        print(sentence)
    count = failed = 0
    for one in grade_all(root, asked.assignment, asked.again):
        count, failed = count + 1, failed + (not one.graded)
        print(f"{one.learner}, {one.exercise}: {'graded' if one.graded else 'not graded'}")
        print("".join(f"  {sentence}\n" for sentence in one.said), end="")
    if not count:
        raise ValueError(f"nothing was handed in yet. Put each learner's files in {submitted_folder(root)}/NAME.")
    return 1 if failed else 0


def compare(asked: argparse.Namespace, root: Path) -> int:
    """Print whose points the rubric as it is now would change, and why."""
    from bbcp.grading.grade import plain
    from bbcp.grading.regrade import changes

    count = 0
    for one in changes(root, asked.assignment):
        count += 1
        print(f"{one.learner}, {one.exercise}, {one.box}: {plain(one.before)} points, now {plain(one.after)}")
        print("".join(f"  {line}\n" for line in one.why), end="")
    print(
        f"{count} answers would have other points. To grade anew: bbcp grade --again" if count else "Nothing changes."
    )
    return 0
