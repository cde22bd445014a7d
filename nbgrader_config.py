"""How nbgrader works in this course: where things stand, and that grading reads and never runs.

nbgrader finds this file when it is started in the course folder. A copy of the course folder works
by itself, because every place is worked out from where this file stands.
"""

import os
import shutil
import sysconfig
from contextlib import suppress
from pathlib import Path

from bbcp import content

ROOT = Path(__file__).resolve().parent
WORK = Path("course", "work")  # git-ignored: learners' work and grades never reach the repository

c = get_config()  # type: ignore[name-defined]  # noqa: F821

# --- where things stand ---
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# str(Path) and not "course/work/...": on Windows nbgrader compares these with names that have backslashes.
c.CourseDirectory.submitted_directory = str(WORK / "submitted")
c.CourseDirectory.autograded_directory = str(WORK / "autograded")
c.CourseDirectory.feedback_directory = str(WORK / "feedback")
c.CourseDirectory.db_url = f"sqlite:///{(ROOT / WORK / 'gradebook.db').as_posix()}"
c.ExportPlugin.to = str(ROOT / WORK / "grades.csv")  # names and grades stay out of the repository too
with suppress(OSError):  # SQLite makes a file and not the folder around it
    (ROOT / WORK).mkdir(parents=True, exist_ok=True)

# nbgrader starts a new gradebook with a command called alembic, which is only found on the search
# path; a person who runs .venv/bin/nbgrader without activating the environment does not have it there.
if shutil.which("alembic") is None:
    os.environ["PATH"] = sysconfig.get_path("scripts") + os.pathsep + os.environ.get("PATH", "")

# --- what learners get ---
_words = content.load("grading")
c.ClearSolutions.text_stub = _words["stub"]
c.ClearSolutions.code_stub = {"python": _words["code_stub"]}
c.LockCells.lock_all_cells = True  # a click on the text of the exercise cannot change it

# --- grading: a notebook is read as data; there is no Execute here, so no kernel starts ---
c.Autograde.pre_convert_hook = "bbcp.grading.before_grading.before_grading"
c.Autograde.exporter_class = "bbcp.grading.mending_exporter.MendingExporter"  # stock stops at a damaged cell
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",  # sets the checksums by which an untouched box is known
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "bbcp.grading.preprocessors.GradeProse",
    "nbgrader.preprocessors.AssignLatePenalties",  # needs the scores
    "nbgrader.preprocessors.CheckCellMetadata",
]

# --- the trainer's grading page ---
c.HTMLExporter.preprocessors = ["bbcp.grading.offline.StayOffline"]

# --- the page a learner gets back ---
c.GenerateFeedback.exporter_class = "bbcp.grading.feedback_page.FeedbackExporter"
c.GenerateFeedback.preprocessors = ["bbcp.grading.feedback_page.PrepareFeedback"]
