"""What stands in the folder of a JupyterLab for tests: copies of the notebooks, our extension, and its settings."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
EMPTY = "empty.ipynb"
"""The notebook of a bare JupyterLab."""


def lay_out_bare(folder: Path) -> None:
    """Lay an empty notebook, and settings that keep the course's extension out and the news question away."""
    for name in ("root", "home"):
        (folder / name).mkdir()
    empty = {"cells": [], "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "root" / EMPTY).write_text(json.dumps(empty), encoding="utf-8")
    ours = json.loads((ROOT / "course" / "labextension" / "overrides.json").read_text(encoding="utf-8"))
    kept = {name: ours[name] for name in ours if name.endswith((":notification", ":themes"))}
    for path, settings in (
        (folder / "settings" / "overrides.json", kept),
        (folder / "home" / "config" / "labconfig" / "page_config.json", {"disabledExtensions": {"bbcp-learner": True}}),
    ):
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(settings), encoding="utf-8")


def lay_out(folder: Path) -> None:
    """Copy the notebooks, and lay our extension and settings where JupyterLab looks for them."""
    for name in ("modules", "exercises", "instructor"):
        shutil.copytree(ROOT / name, folder / "root" / name, ignore=shutil.ignore_patterns(".*"))
    source = ROOT / "course" / "labextension"
    ours = folder / "share" / "labextensions" / "bbcp-learner"
    ours.mkdir(parents=True)
    shutil.copy(source / "package.json", ours)
    shutil.copytree(source / "static", ours / "static")
    settings = folder / "settings" / "overrides.d"
    settings.mkdir(parents=True)
    shutil.copy(source / "overrides.json", settings / "bbcp.json")
    (folder / "home").mkdir(exist_ok=True)


def places(folder: Path) -> dict[str, str]:
    """Say, in the variables of Jupyter and the course, where a JupyterLab over a folder finds and keeps everything."""
    home = folder / "home"
    return {
        "JUPYTER_PATH": str(folder / "share"),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(home / "ipython"),
        "BBCP_WORK": str(folder / "work"),
        "BBCP_ROOT": str(ROOT),
    }
