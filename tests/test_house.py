"""The house as a whole: one-way imports, fresh content, one set of pins, nothing that names this machine."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from bbcp.authoring import content_folder, write_content
from bbcp.content import DATA_FOLDER
from loading import brought_along

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "course" / "bbcp"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FLOORS = {"content": 0, "places": 0, "case": 1, "scoring": 2, "feedback": 3}
"""Storey of each part; every other part stands above them and may use all of these."""


def floor(part):
    return FLOORS.get(part, 9)


def imported_parts(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bbcp."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.ImportFrom) and node.module == "bbcp":
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("bbcp."))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_run_one_way(path):
    part = path.relative_to(PACKAGE).with_suffix("").parts[0]
    for used in imported_parts(path):
        assert used == part or floor(used) < floor(part) or floor(part) == 9, f"{part} may not use {used}"


LEARNER_SIDE = "import bbcp, bbcp.scoring, bbcp.feedback; from bbcp.widgets import *"
HEAVY = ("pandas", "numpy", "nbgrader", "nbconvert", "matplotlib", "sklearn", "yaml")


def test_a_learners_kernel_loads_nothing_that_a_browser_lacks():
    code = f"{LEARNER_SIDE}; import sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_scorer_loads_the_standard_library_only():
    assert brought_along("bbcp.scoring") == "['bbcp']"


def test_the_packages_copy_of_the_content_is_what_authors_wrote(tmp_path):
    write_content(tmp_path)
    fresh = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_text(encoding="utf-8") for path in DATA_FOLDER.glob("*.json")}
    assert shipped == fresh, "Run: bbcp content"


def test_every_content_file_is_a_list_or_a_mapping():
    for path in content_folder().glob("*.yaml"):
        assert yaml.safe_load(path.read_text(encoding="utf-8")), path.name


def pins(requirements):
    return dict(re.fullmatch(r"([\w.-]+)==([^\s;#]+)(?:; .*)?", one).groups() for one in requirements)


def test_conda_gets_the_same_versions_as_pip():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    named = [one for one in environment["dependencies"] if isinstance(one, str) and one != "pip"]
    conda = dict(one.split("=", 1) for one in named)
    python = conda.pop("python")
    from_pip = next(one["pip"] for one in environment["dependencies"] if isinstance(one, dict))
    assert from_pip[-1] == "-e ."
    # What conda-forge does not have comes from pip, in the same version.
    assert conda | pins(from_pip[:-1]) == pins(PROJECT["project"]["dependencies"])
    assert tuple(map(int, python.split("."))) >= (3, 11)
    assert environment["channels"] == ["conda-forge"]


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", ["build"]), ("requirements-test.lock", ["build", "test"])]
)
def test_the_lock_holds_every_pin_with_hashes_and_no_address(lock, extras):
    text = (ROOT / lock).read_text(encoding="utf-8")
    locked = re.findall(r"^([a-z0-9][\w.-]*)==(\S+)", text, re.MULTILINE)
    wanted = list(PROJECT["project"]["dependencies"])
    for extra in extras:
        wanted += PROJECT["project"]["optional-dependencies"][extra]
    assert set(pins(wanted).items()) <= set(locked)
    for block in re.split(r"^(?=[a-z0-9][\w.-]*==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]
    assert "://" not in text
    assert "--index" not in text


def test_every_dependency_says_why_it_is_here():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if re.match(r'\s+"[\w-]+==', line):
            assert re.search(r"#\s*\w+", line), line


def notebooks():
    return sorted(
        path
        for folder in ("modules", "solutions", "exercises", "instructor")
        for path in (ROOT / folder).rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    )


@pytest.mark.parametrize("path", notebooks(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_notebooks_are_clean(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(ids) == len(set(ids))
    for cell in notebook["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None


def test_modules_stay_small():
    for path in PACKAGE.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path


class Strict(yaml.SafeLoader):
    """Reads YAML and refuses a key that stands twice, of which YAML would quietly keep the last."""


def once(loader, node):
    keys = [loader.construct_object(key) for key, _ in node.value]
    assert len(keys) == len(set(keys)), f"{node.start_mark}: {sorted(key for key in keys if keys.count(key) > 1)}"
    return dict(loader.construct_pairs(node))


Strict.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, once)


@pytest.mark.parametrize("path", sorted(content_folder().glob("*.yaml")), ids=lambda path: path.name)
def test_no_name_stands_twice_in_a_content_file(path):
    yaml.load(path.read_text(encoding="utf-8"), Strict)
