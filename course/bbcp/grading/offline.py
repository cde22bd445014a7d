"""Keep nbgrader's grading page from loading formulas from the internet: nothing leaves the machine."""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader
from nbgrader.preprocessors import NbGraderPreprocessor

_NO_FORMULAS = DictLoader({"mathjax.html.j2": "{% macro mathjax(url='') %}{% endmacro %}"})


class StayOffline(NbGraderPreprocessor):  # type: ignore[misc]
    """Give the grading page a template for formulas that loads nothing.

    Its address is fixed inside nbgrader's template, so no setting turns it off. Other pages, such as
    those JupyterLab exports, are left as they are.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Change the exporter that is at work, once; the notebook stays as it is."""
        exporter = self.parent
        if getattr(exporter, "template_name", "") == "formgrade":
            # Into the environment as it stands: a new one would lose the filters set up for this page.
            loaders = exporter.environment.loader.loaders
            if _NO_FORMULAS not in loaders:
                loaders.insert(0, _NO_FORMULAS)
        return nb, resources
