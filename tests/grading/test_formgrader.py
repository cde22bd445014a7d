"""A trainer sees the same scores in nbgrader's own pages, and a learner's script does not run there."""

import os
import secrets
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, suppress

import pytest

PATIENCE = 60


@pytest.fixture(scope="module")
def server(graded, tmp_path_factory):
    """A Jupyter server in the graded course, as a trainer starts it; yields its address with a place for a path."""
    home = tmp_path_factory.mktemp("server")
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    token = secrets.token_hex(16)
    places = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "HOME")}
    words = [sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1"]
    words += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0", f"--ServerApp.root_dir={graded.course}"]
    words += ["--config", str(graded.course / "nbgrader_config.py")]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            words, cwd=graded.course, env={**os.environ, **places, "JUPYTER_TOKEN": token}, stdout=log, stderr=log
        )
        try:
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until and process.poll() is None:
                with suppress(OSError):
                    asked = urllib.request.Request(
                        f"http://127.0.0.1:{port}/api/status", headers={"Authorization": f"token {token}"}
                    )
                    urllib.request.urlopen(asked, timeout=5).read()
                    break
                time.sleep(0.2)
            else:
                pytest.fail("The server did not start:\n" + (home / "log").read_text(errors="replace")[-3000:])
            yield lambda path: f"http://127.0.0.1:{port}/{path}?token={token}"
        finally:
            process.terminate()
            process.wait(timeout=20)


@pytest.fixture
def page(server, pages):
    one = pages()
    one.set_default_timeout(PATIENCE * 1000)
    one.goto(server("login"))  # the token becomes a cookie, as it does when a trainer opens JupyterLab
    return one


def test_the_gradebook_page_shows_every_learners_total(server, graded, page):
    page.goto(server("formgrader/gradebook/ex01_v1/ex01"))
    page.wait_for_selector("text=Submission #1")
    shown = sorted(row.split("\t")[2] for row in page.inner_text("table tbody").split("\n") if row.strip())
    totals = [row["score"] for name, row in graded.export.items() if name != "broken_file"]
    assert shown == sorted(f"{round(float(one), 2):g} / 52" for one in totals)
    assert page.seen.outside == []


def test_the_submissions_page_shows_the_scores_of_the_gradebook(server, graded, page):
    page.goto(server("formgrader/manage_submissions/ex01_v1"))
    page.wait_for_selector("text=amy")
    rows = {one.split("\t")[1]: one for one in page.inner_text("table tbody").split("\n") if one.count("\t") > 2}
    for learner in ("amy", "ben", "cleo", "dev"):
        assert f"{round(float(graded.export[learner]['score']), 2):g} / 52" in rows[learner]
        assert "needs manual grading" in rows[learner]  # the reflection
    assert page.seen.outside == []


def test_a_learners_script_does_not_run_in_the_trainers_browser(server, graded, page):
    with closing(sqlite3.connect(graded.course / "course/work/gradebook.db")) as db:
        found = db.execute(
            "SELECT submitted_notebook.id FROM submitted_notebook JOIN submitted_assignment"
            " ON submitted_assignment.id = submitted_notebook.assignment_id WHERE student_id = 'wrote_a_script'"
        ).fetchone()[0]
    page.goto(server(f"formgrader/submissions/{found}/"))
    page.wait_for_selector("input.score[placeholder]:not([placeholder=''])")
    assert "<script>document.title='hit'</script>" in page.inner_text("body")
    assert page.title() != "hit"
    scores = [float(one.get_attribute("placeholder") or "nan") for one in page.query_selector_all("input.score")]
    expected = [graded.saved["wrote_a_script", f"ex01-answer-{number}"].score for number in (1, 2, 3)]
    assert scores[:3] == expected
    assert page.seen.outside == []
