"""What programs do to the file of an exercise before it is handed in; a function's name says what."""

import copy
import json

from hand_in_notebook import ANSWERS, STUB, as_it_is, cell, packed, plain_cell


def changed_the_language(notebook):
    notebook["metadata"]["kernelspec"] = {"display_name": "R", "language": "R", "name": "ir"}
    return as_it_is(notebook)


def saved_it_in_vs_code(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {**one["metadata"], "vscode": {"languageId": "plaintext"}}
        one["source"] = one["source"].splitlines(keepends=True)
        del one["id"]
    notebook.update(nbformat_minor=2)
    return as_it_is(notebook)


def saved_it_in_colab(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {"id": one.pop("id"), "nbgrader": one["metadata"].get("nbgrader", {})}
        one["source"] = one["source"].splitlines(keepends=True)
    notebook["metadata"] = {"colab": {"provenance": []}, "kernelspec": {"name": "python3"}}
    notebook.update(nbformat_minor=0)
    return as_it_is(notebook)


def saved_it_in_classic_notebook(notebook):
    for one in notebook["cells"]:
        one["source"] = one["source"].splitlines(keepends=True)
        del one["id"]
    notebook.update(nbformat_minor=4)
    return as_it_is(notebook)


def saved_it_in_a_very_old_program(notebook):
    sheet = {"cells": [{"cell_type": "markdown", "metadata": {}, "source": one["source"]} for one in notebook["cells"]]}
    return as_it_is({"worksheets": [sheet], "metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0})


def left_50_mb_of_results_in_it(notebook):
    shown = {"output_type": "stream", "name": "stdout", "text": "x" * 50_000_000}
    mine = {
        "cell_type": "code",
        "id": "loud",
        "metadata": {},
        "execution_count": 1,
        "source": "print('x' * 50_000_000)",
    }
    notebook["cells"].append({**mine, "outputs": [shown]})
    return as_it_is(notebook)


def downloaded_it_twice(notebook):
    return {"ex01 (1).ipynb": packed(notebook)}


def called_it_final(notebook):
    return {"Copy of EX01 - Copy (2).ipynb": packed(notebook)}


def handed_in_two_files(notebook):
    empty = copy.deepcopy(notebook)
    for name in ANSWERS:
        cell(empty, name)["source"] = STUB
    return {"ex01.ipynb": packed(empty), "ex01 (1).ipynb": packed(notebook)}


def wrote_half_of_it_in_each_of_two_files(notebook):
    second = copy.deepcopy(notebook)
    for name in ("ex01-answer-1", "ex01-answer-2"):
        cell(notebook, name)["source"] = STUB
    for name in ("ex01-answer-3", "ex01-reflection"):
        cell(second, name)["source"] = STUB
    return {"ex01.ipynb": packed(notebook), "ex01 (1).ipynb": packed(second)}


def wrote_the_reflection_only_in_the_weaker_of_two_files(notebook):
    weaker = copy.deepcopy(notebook)
    cell(weaker, "ex01-answer-1")["source"] = "Dana will kneel when Milo hits."
    cell(notebook, "ex01-reflection")["source"] = STUB
    return {"ex01.ipynb": packed(weaker), "ex01 (1).ipynb": packed(notebook)}


def wrote_another_reflection_and_a_note_in_a_second_file(notebook):
    second = copy.deepcopy(notebook)
    cell(second, "ex01-reflection")["source"] = "I learned to ask what a child sees."
    second["cells"].append(plain_cell("My own note about the visit.", id="note"))
    return {"ex01.ipynb": packed(notebook), "ex01 (1).ipynb": packed(second)}


def handed_in_a_broken_file_and_a_good_one(notebook):
    return {"ex01.ipynb": packed(notebook)[:300], "ex01-Copy1.ipynb": packed(notebook)}


def saved_it_as_utf_16(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-16")}


def saved_it_as_utf_16_without_a_mark(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-16-be")}


def saved_it_with_a_byte_order_mark(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-8-sig")}


def saved_it_in_windows_letters(notebook):
    notebook["cells"][0]["source"] = "Caf\u00e9 \u00fc\u00df"
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("cp1252")}


def lost_the_end_of_the_file(notebook):
    text = json.dumps(notebook, ensure_ascii=False)
    return {"ex01.ipynb": text[: text.index("## Done")].encode("utf-8")}


def used_emoji_and_a_right_to_left_language(notebook):
    notebook["cells"].insert(
        0, plain_cell("\U0001f469\u200d\U0001f467 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", id="hello")
    )
    cell(notebook, "ex01-reflection")["source"] += " \U0001f600 \u202e\u05e9\u05dc\u05d5\u05dd"
    return as_it_is(notebook)


def broken_json(notebook):
    return {"ex01.ipynb": b'{"cells": ['}


def a_picture(notebook):
    return {"ex01.ipynb": b"\x89PNG\r\n\x1a\n\x00\x01\x02"}


def a_list(notebook):
    return {"ex01.ipynb": b"[1, 2, 3]"}


def zero_bytes(notebook):
    return {"ex01.ipynb": b""}


def nothing_but_null_bytes(notebook):
    return {"ex01.ipynb": b"\x00" * 4000}


def another_notebook(notebook):
    mine = {"cells": [plain_cell("My shopping list", id="a")], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return {"shopping.ipynb": packed(mine)}


def left_two_versions_of_an_answer_in_conflict(notebook, name="ex01-answer-1"):
    text = json.dumps(notebook, indent=1, ensure_ascii=False)
    mine = f'   "source": {json.dumps(cell(notebook, name)["source"], ensure_ascii=False)}'
    theirs = '   "source": "Dana will be nice."'
    both = f"<<<<<<< HEAD\n{mine}\n=======\n{theirs}\n>>>>>>> theirs"
    return {"ex01.ipynb": text.replace(mine, both).encode("utf-8")}
