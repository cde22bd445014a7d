"""Print what the doctor does with everything that learners and programs do to an exercise, as a Markdown table.

Run: .venv/bin/python benchmarks/doctor_table.py [--write]

`--write` keeps it in `benchmarks/doctor.md`, with the time per submission and the computer that it was measured on.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import hand_in_acts as acts  # noqa: E402
import hand_in_files as files  # noqa: E402
import hand_in_notebook as given  # noqa: E402
import hand_in_places as places  # noqa: E402
from bbcp.grading.doctor import mend, mend_file, sources_of  # noqa: E402
from bbcp.grading.grade import plain  # noqa: E402
from bbcp.grading.hand_ins import candidates  # noqa: E402
from bbcp.grading.mended import sentences  # noqa: E402
from bbcp.grading.read_file import UnreadableFile  # noqa: E402

TWO_VERSIONS = (
    files.left_two_versions_of_an_answer_in_conflict,
    files.wrote_half_of_it_in_each_of_two_files,
    files.wrote_the_reflection_only_in_the_weaker_of_two_files,
)


def row(act: acts.Act, folder: Path) -> str:
    notebook = json.loads((ROOT / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    folder.mkdir()
    for name, raw in act(given.write_answers(notebook)).items():
        (folder / name).write_bytes(raw)
    sources = sources_of(ROOT)
    begin = time.perf_counter()
    try:
        found = candidates(folder, "ex01")
        mended = mend(found, sources["ex01_v1"][1], "ex01") if found else mend_file(next(folder.iterdir()), sources)[1]
        points = f"{plain(mended.points)} of {plain(mended.most)}"
        said = " ".join(dict.fromkeys(sentences(mended.repairs, "ex01", mended.path.name)))
    except UnreadableFile as why:
        points, said = "-", str(why)
    seconds = time.perf_counter() - begin
    return f"| {act.__name__.replace('_', ' ')} | {said or 'nothing to mend'} | {points} | {seconds:.2f} |"


def table() -> Iterator[str]:
    yield "| what was done | what happened | points | seconds |"
    yield "| --- | --- | --- | --- |"
    with tempfile.TemporaryDirectory() as folder:
        for act in (
            *acts.KEEPS_ALL_POINTS,
            *places.KEEPS_ALL,
            *TWO_VERSIONS,
            *acts.LOSES_ONE_ANSWER,
            *acts.CANNOT_BE_READ,
        ):
            yield row(act, Path(folder) / act.__name__)


def machine() -> str:
    """Say on what was measured, so that nobody takes the seconds for those of another computer."""
    with suppress(OSError, StopIteration):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
        return f"{name}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def page() -> Iterator[str]:
    from grading import measure

    rows = list(table())
    found = measure(5)
    each: Any = found["seconds_each"]
    command: Any = found["seconds_command_with_one"]
    yield "# What the doctor does with what learners hand in, and how long grading takes"
    yield ""
    yield f"Made by `benchmarks/doctor_table.py --write` on {date.today().isoformat()}: {machine()}."
    yield "The computer did other work too, so by itself it would be faster."
    yield ""
    yield "## Time per submission"
    yield ""
    yield "| what | this course | stock nbgrader, a code exercise |"
    yield "| --- | --- | --- |"
    yield f"| each of many, graded in one run | {each['ours']:.2f} s | {each['stock']:.2f} s |"
    yield f"| `nbgrader autograde` for a single one | {command['ours']:.1f} s | {command['stock']:.1f} s |"
    yield ""
    yield "## The doctor"
    yield ""
    yield "Exercise 1 with three good answers, 48 points, handed in after each of these. The seconds hold reading,"
    yield "mending and judging; the first row holds the start too."
    yield ""
    yield from rows


def main(write: bool) -> None:
    if not write:
        print("\n".join(table()))
        return
    (ROOT / "benchmarks" / "doctor.md").write_text("\n".join(page()) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main("--write" in sys.argv[1:])
