"""Lay the sentence as it stands beside an earlier try: what each shows, criterion by criterion, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.case import Case
from bbcp.scoring import judge
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Criterion
from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.reading import kind_words


class Comparison:
    """A button, and under it the last try beside the sentence as it stands; `box` holds both."""

    def __init__(self, case: Case, fixed: Mapping[str, str]) -> None:
        """Build it closed.

        Args:
            case: The family that both are judged for.
            fixed: The workbench's words.
        """
        self._case = case
        self._fixed = fixed
        self._open = False
        self._before = ""
        self._now: tuple[str, Judgement] | None = None
        self.button = button(fixed["compare"])
        self.beside = part("", "bbcp-live")
        self.box = box([self.button, self.beside], "bbcp-stack")
        self.button.on_click(self._toggle)

    def offer(self, before: str, now: tuple[str, Judgement] | None) -> None:
        """Offer two texts to compare; closed and out of sight where there are no two.

        Args:
            before: An earlier try.
            now: The text as it stands and how it is judged; None where it is only begun.
        """
        self._before, self._now = before, now
        self._open = self._open and bool(before and now)
        show(self.box, bool(before and now))
        self._draw()

    def _toggle(self, _button: Any) -> None:
        self._open = not self._open
        self._draw()

    def _draw(self) -> None:
        self.button.description = self._fixed["compare_close" if self._open else "compare"]
        if self._open and self._now:
            before = (self._before, judge(self._before, self._case))
            self.beside.value = compare_html(before, self._now, self._fixed)
        else:
            self.beside.value = ""


def compare_html(before: tuple[str, Judgement], now: tuple[str, Judgement], fixed: Mapping[str, str]) -> str:
    """Draw two tries beside each other.

    Args:
        before: The earlier text and how it is judged.
        now: The text as it stands and how it is judged.
        fixed: The workbench's words.

    Returns:
        The two texts with their kinds, and a table of the criteria that differ, each with its level then and now
        and a word on which way it went; a sentence instead where none differs.
    """
    texts = "".join(
        f'<div><p class="bbcp-sub">{safe(fixed[name])}</p><p>{safe(text)}</p>'
        f'<p class="bbcp-quiet">{safe(kind_words(judged)[0])}</p></div>'
        for name, (text, judged) in (("then", before), ("now_try", now))
    )
    return f'<div class="bbcp-compare">{texts}</div>{_table(before[1], now[1], fixed)}'


def _table(before: Judgement, now: Judgement, fixed: Mapping[str, str]) -> str:
    labels = {one["id"]: one["label"] for one in content.load("rubric")["criteria"]}
    levels = content.load("rubric")["levels"]
    columns = tuple(fixed[one] for one in ("then", "now_try", "change"))
    rows = ""
    for one in Criterion:
        then, here = before.rating(one).level, now.rating(one).level
        if then != here:
            told = zip(
                columns, (levels[then], levels[here], fixed["more_now" if here > then else "less_now"]), strict=True
            )
            # In a narrow column the cells stand below each other: each brings its heading along, and the roles stay.
            cells = "".join(f'<td role="cell" data-label="{safe(name)}">{safe(cell)}</td>' for name, cell in told)
            rows += f'<tr role="row"><th scope="row" role="rowheader">{safe(labels[one.value])}</th>{cells}</tr>'
    if not rows:
        return f"<p>{safe(fixed['same_levels'])}</p>"
    head = "".join(f'<th scope="col" role="columnheader">{safe(one)}</th>' for one in (fixed["criteria"], *columns))
    return (
        f'<table class="bbcp-table bbcp-stacks" role="table"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )
