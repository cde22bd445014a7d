"""The one picture of a cohort: how far each criterion is met, readable without color and without sight."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from bbcp.cohort.tables import LEVELS

INK, PAPER = "#2b2620", "#ffffff"
LOOKS = {"none": ("#f6dcae", "//"), "partly": ("#d3e8e6", ".."), "fully": ("#7fbab8", "")}
"""Color and hatching of each level; both grow calmer with the level, so neither is needed alone."""
NARROW = 0.07
"""A share below this has no room for its number, which then stands in the table only."""


def criteria_figure(
    table: pd.DataFrame, labels: Mapping[str, str], levels: Mapping[str, str], title: str, words: Mapping[str, Any]
) -> Figure:
    """Draw the share of answers at each level, one bar for each criterion.

    Args:
        table: What `tables.by_criterion` returned, not empty.
        labels: What people call each criterion.
        levels: What people call each of `LEVELS`.
        title: The picture's title.
        words: The plot's words, from cohort.yaml.

    Returns:
        A figure that is not shown yet.
    """
    figure = Figure(figsize=(8.5, 5.4), layout="constrained")
    axes = figure.add_subplot()
    rows = table.iloc[::-1]  # the first criterion on top
    names = [labels[name] for name in rows["criterion"]]
    left = pd.Series(0.0, index=rows.index)
    for number, level in enumerate(LEVELS):
        share = rows[level] / rows["answers"]
        color, hatch = LOOKS[level]
        said = words["legend"].format(level=levels[level].capitalize(), number=number)
        bars = axes.barh(names, share, left=left, color=color, hatch=hatch, edgecolor=INK, height=0.7, label=said)
        numbers = [f"{one:.0%}" if one >= NARROW else "" for one in share]
        for text in axes.bar_label(bars, numbers, label_type="center", color=INK, fontsize=10):
            if text.get_text():  # a plain ground, so that the hatching does not run through the number
                text.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1.5})
        left += share
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.set_title(title, loc="left", fontsize=13, color=INK)
    axes.set_xlabel(words["x"], color=INK)
    axes.set_ylabel(words["y"], color=INK)
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(loc="outside lower left", ncols=3, frameon=False)
    return figure
