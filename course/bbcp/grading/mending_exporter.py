"""Let nbgrader read what learners handed in through the doctor, so that no file stops its run."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbgrader.coursedir import CourseDirectory

from bbcp.grading.doctor import mend, sources_of
from bbcp.grading.hand_ins import candidates
from bbcp.grading.mended import sentences
from bbcp.grading.source import Source, SourceError, read_source


class MendingExporter(NotebookExporter):
    """Reads a notebook from what a learner handed in; the file may have another name or be damaged.

    nbgrader's `autograde` uses it twice: for the file that was handed in, which is mended, and for its
    own copy of it, which is read as it stands.
    """

    def from_filename(self, filename: str, resources: Any = None, **words: Any) -> Any:
        """Return the converted notebook and the resources.

        Raises:
            UnreadableFile: When nothing can be read or it is another exercise; nbgrader names the learner and
                goes on with the next.
        """
        path = Path(filename)
        course: CourseDirectory = getattr(self.parent, "coursedir")  # noqa: B009
        names = resources["nbgrader"]
        handed_in = course.format_path(course.submitted_directory, names["student"], names["assignment"])
        if path.parent.resolve() != Path(handed_in).resolve():
            return super().from_filename(filename, resources, **words)
        solutions = course.format_path(course.source_directory, ".", names["assignment"])
        source = read_source(Path(solutions) / f"{path.stem}.ipynb")
        sources: dict[str, tuple[str, Source]] = {}
        with suppress(SourceError):  # a fault in another exercise must not stop the grading of this one
            sources = sources_of(Path(course.root))
        mended = mend(candidates(path.parent, path.stem), source, path.stem, sources)
        for sentence in sentences(mended.repairs, path.stem, mended.path.name):
            self.log.info("bbcp doctor: %s: %s", mended.path, sentence)
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        return self.from_notebook_node(from_dict(mended.notebook), resources, **words)  # type: ignore[no-untyped-call]
