"""Print what the doctor does with everything that learners and programs do to an exercise, as a Markdown table.

Run: .venv/bin/python benchmarks/doctor_table.py
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import hand_in_acts as acts  # noqa: E402
import hand_in_notebook as given  # noqa: E402
from bbcp.grading.doctor import mend, mend_file, sources_of  # noqa: E402
from bbcp.grading.grade import plain  # noqa: E402
from bbcp.grading.hand_ins import candidates  # noqa: E402
from bbcp.grading.read_file import UnreadableFile  # noqa: E402
from bbcp.grading.repairs import told  # noqa: E402


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
        files = candidates(folder, "ex01")
        mended = mend(files, sources["ex01_v1"][1], "ex01") if files else mend_file(next(folder.iterdir()), sources)[1]
        points = f"{plain(mended.points)} of {plain(mended.most)}"
        said = " ".join(dict.fromkeys(told(one).format(name="ex01.ipynb") for one in mended.repairs))
    except UnreadableFile as why:
        points, said = "-", str(why)
    seconds = time.perf_counter() - begin
    return f"| {act.__name__.replace('_', ' ')} | {said or 'nothing to mend'} | {points} | {seconds:.2f} |"


def main() -> None:
    print("| what was done | what happened | points | seconds |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for act in (*acts.KEEPS_ALL_POINTS, *acts.LOSES_ONE_ANSWER, *acts.CANNOT_BE_READ):
            print(row(act, Path(folder) / act.__name__))


if __name__ == "__main__":
    main()
