"""Draw a sentence, a table and perhaps a picture, for the eye and for a screen reader."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from bbcp.widgets.frame import safe, style


@dataclass(frozen=True)
class View:
    """One view of a cohort. A cell that ends in one shows it; `table` is a plain pandas data frame.

    Attributes:
        title: The table's caption.
        sentence: The finding in words, which also stands for the picture.
        table: What the sentence rests on, with columns named for people; None where there is nothing to list.
        notes: Lines in small print; empty ones are left out.
        figure: A matplotlib figure, or None.
        alt: The picture in words.
        details: Further tables, each with a caption; they fold away under it where there is more than one.
    """

    title: str
    sentence: str
    table: pd.DataFrame | None = None
    notes: tuple[str, ...] = ()
    figure: Any = None
    alt: str = ""
    details: tuple[tuple[str, pd.DataFrame], ...] = ()

    def _repr_html_(self) -> str:
        notes = "".join(f'<p class="bbcp-quiet">{safe(one)}</p>' for one in self.notes if one)
        picture = ""
        if self.figure is not None:
            image = f'<img class="bbcp-plot" alt="{safe(self.alt)}" src="{_picture(self.figure)}">'
            picture = f'<figure class="bbcp-scroll" tabindex="0">{image}</figure>'
        tables = _table_html(self.title, self.table) + self._details_html()
        return (
            f'<div class="bbcp-activity bbcp-stack bbcp-cohort"><style>{style()}{_style()}</style>'
            f'<p class="bbcp-says">{safe(self.sentence)}</p>{picture}{tables}{notes}</div>'
        )

    def _details_html(self) -> str:
        tables = [(title, _table_html(title, table)) for title, table in self.details]
        if len(tables) == 1:
            return tables[0][1]
        return "".join(f"<details><summary>{safe(title)}</summary>{html}</details>" for title, html in tables)

    def __repr__(self) -> str:
        """Return the view as plain text, for where no HTML is shown."""
        lines = [self.title, self.sentence]
        if self.table is not None and not self.table.empty:
            lines.append(self.table.to_string(index=False))
        for title, table in self.details:
            lines += [title, table.to_string(index=False)]
        return "\n".join([*lines, *(one for one in self.notes if one)])


def _table_html(title: str, table: pd.DataFrame | None) -> str:
    if table is None or table.empty:
        return ""
    head = "".join(f'<th scope="col">{safe(str(name))}</th>' for name in table.columns)
    rows = "".join(_row_html(row) for row in table.itertuples(index=False, name=None))
    # A wide table scrolls inside its own box, which the keyboard can reach.
    return (
        f'<div class="bbcp-scroll" tabindex="0" role="region" aria-label="{safe(title)}"><table>'
        f"<caption>{safe(title)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row_html(row: tuple[Any, ...]) -> str:
    first, *rest = (safe(str(one)) for one in row)
    return f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{one}</td>" for one in rest) + "</tr>"


def _picture(figure: Any) -> str:
    drawn = io.BytesIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None})
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode("ascii")


@cache
def _style() -> str:
    return Path(__file__).with_name("cohort.css").read_text(encoding="utf-8")
