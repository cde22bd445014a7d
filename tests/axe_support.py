"""Run axe-core on a page in the browser, and tell the course's own violations from JupyterLab's."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Any

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OURS = (
    ".bbcp-activity",
    ".bbcp-finish",
    ".bbcp-nav",
    ".bbcp-menu",
    ".bbcp-notice",
    ".bbcp-answer",
    ".jp-RenderedMarkdown",
)
"""What the course is answerable for: its activities, its bar, its answer boxes and its pages' text."""

# JupyterLab's page is a body without height that hides what flows over. axe takes all that stands in it for
# hidden, and would look at no color, name or size of it: so it has to see a body that hides nothing.
_RUN = """async ([tags, ours]) => {
    const sight = document.createElement('style');
    sight.textContent = 'body, #main { overflow: visible !important; }';
    document.head.append(sight);
    // What is scrolled away upwards would now lie under the bar.
    for (const pane of document.querySelectorAll('.jp-WindowedPanel-outer')) pane.scrollTop = 0;
    const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], elementRef: true};
    const found = await axe.run(document, options).finally(() => sight.remove());
    return found.violations.flatMap(one => one.nodes.map(node => ({
        rule: one.id,
        impact: one.impact || 'minor',
        ours: Boolean(node.element && node.element.closest(ours)),
        where: node.element && node.element.closest('.bbcp-activity')?.getAttribute('aria-label') || '',
        html: node.html.slice(0, 200),
        why: (node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 300),
    })));
}"""


@dataclass(frozen=True)
class Violation:
    """One node that breaks one rule.

    Attributes:
        rule: axe's name of the rule, such as `color-contrast`.
        impact: `minor`, `moderate`, `serious` or `critical`.
        ours: Whether the node is the course's, and not JupyterLab's.
        where: The title of the activity it is in, where it is in one.
        html: The beginning of the node.
        why: axe's words on it.
    """

    rule: str
    impact: str
    ours: bool
    where: str
    html: str
    why: str

    def __str__(self) -> str:
        return f"{self.rule} ({self.impact}) {self.where}\n    {self.html}\n    {self.why}"


def violations(page: Any) -> list[Violation]:
    """Run axe over the whole page as it stands.

    Args:
        page: A Playwright page.

    Returns:
        Every node that breaks a rule of `TAGS`.
    """
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    return [Violation(**one) for one in page.evaluate(_RUN, [list(TAGS), ", ".join(OURS)])]


def own(found: list[Violation]) -> str:
    """Return the course's own violations, for a person to read; an empty text when there are none."""
    return "\n".join(str(one) for one in found if one.ours)


def shell(found: list[Violation]) -> dict[str, int]:
    """Count the nodes of JupyterLab's own that break a rule, for each rule; its name tells how much it matters."""
    rules = [f"{one.rule} ({one.impact})" for one in found if not one.ours]
    return {rule: rules.count(rule) for rule in sorted(set(rules))}


def table(rows: list[tuple[str, str, dict[str, int], dict[str, int]]]) -> str:
    """Set JupyterLab's own violations around the course's pages beside those of a bare JupyterLab, for a person.

    Args:
        rows: For each page and look its name, the look's name, what `shell` counted, and what it counted where
            nothing of the course is.
    """

    def told(counted: dict[str, int]) -> str:
        return f"{sum(counted.values())}: " + (", ".join(f"{one} {many}" for one, many in counted.items()) or "none")

    lines = [f"| {page} | {look} | {told(here)} | {told(bare)} |" for page, look, here, bare in rows]
    head = ["| page | look | nodes around it that break a rule | in a bare JupyterLab |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *lines, ""])
