"""List the course's pages and their activities for the bar above them."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.content import ContentError
from bbcp.places import course_root
from bbcp.widgets.known_cells import code_sources

COURSE = "course"
"""The id of activities that are about the whole course; there is one."""
STATIC = Path("course") / "labextension" / "static"


def only_course(name: str, fixed: Mapping[str, Any]) -> None:
    """Hold an activity that is about the whole course to its one id.

    Args:
        name: What it was opened with.
        fixed: The activity's words; `unknown` among them says that there is no other course.

    Raises:
        ContentError: When it is another one.
    """
    if name != COURSE:
        raise ContentError(str(fixed["unknown"]).format(name=name))


def activity_ids(source: str) -> list[str]:
    """Name the activities that a code cell opens, as they are named in the log of tries.

    Args:
        source: A cell such as `Workbench("milo")`; a cell that is not Python has none.

    Returns:
        Names such as `"workbench/milo"`.
    """
    try:
        calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    except SyntaxError:
        return []
    return [
        f"{call.func.id.lower()}/{call.args[0].value}"
        for call in calls
        if isinstance(call.func, ast.Name)
        and len(call.args) == 1
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
    ]


def answer_ids(notebook: Path) -> list[str]:
    """Name the answer boxes of an exercise that the course reads, as they are named in the log of tries.

    Args:
        notebook: An .ipynb file.
    """
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    found = [(cell["metadata"].get("nbgrader", {}), cell["metadata"].get("bbcp", {})) for cell in cells]
    return [f"exercise/{grading['grade_id']}" for grading, ours in found if grading.get("solution") and "case" in ours]


def course_map_text(root: Path | None = None) -> str:
    """Make the text of `course-map.json`: the pages in order, each with its activities, and the bar's words.

    What a page has for more practice (`more_practice` in `course.yaml`) stands apart from its activities, so that
    nobody who reads the map waits for it before the page is done.

    Args:
        root: The course folder; the one this package is in when None.

    Raises:
        OSError: When a page that `course.yaml` names is not there.
    """
    root = root or course_root()
    course: dict[str, Any] = dict(content.load("course"))
    pages = []
    for page in course.pop("pages"):
        path = root / page["path"]
        more = page.get("more_practice", [])
        activities = [one for source in code_sources(path) for one in activity_ids(source) if one not in more]
        pages.append({**page, "activities": activities + answer_ids(path), "more_practice": more})
    # The same words stand in an untouched box, so that the page knows one when it sees it.
    course["answer"] = {**course["answer"], "stub": content.load("grading")["stub"]}
    return json.dumps({**course, "pages": pages}, ensure_ascii=False, indent=1) + "\n"


def write_shell_files() -> list[str]:
    """Bring what the JupyterLab extension reads up to date: the course map and the style sheet.

    Returns:
        The names written, as `write_content` does.
    """
    static = course_root() / STATIC
    sheet = Path(__file__).with_name("course.css").read_text(encoding="utf-8")
    changed = []
    for name, text in (("course-map.json", course_map_text()), ("course.css", sheet)):
        path = static / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(name)
    return changed
