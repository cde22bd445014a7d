"""Print an evaluation for a person to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bbcp.scoring.labels import Kind
from bbcp.training.evaluate import Report
from bbcp.training.figures import Figure

TEXT_AT_MOST = 110


def lines(reports: Sequence[Report]) -> Iterator[str]:
    """Yield the lines of a report on each group, the confusion of kinds and the worst misses of the last one.

    Args:
        reports: At least one; the last is on all objectives together.
    """
    for report in reports:
        yield f"{report.title}: {len(report.guesses)} objectives"
        for name, one in report.figures().items():
            yield f"  {name:<44} {_number(one)}"
        yield ""
    whole = reports[-1].to_json()
    sure = whole["sure"]
    yield (
        f"sure of the kind: {sure['share_sure']:.1%} of the time, then right {sure['right_when_sure']:.1%}; "
        f"right {sure['right_when_unsure']:.1%} when not sure; calibration error "
        f"{sure['calibration_error']:.3f}"
    )
    yield ""
    yield "confusion of kinds: a row for what people gave, a column for what the scorer gave"
    yield "  " + " " * 11 + "".join(f"{one.value[:10]:>11}" for one in Kind)
    for name, row in zip(whole["kinds"], whole["confusion"], strict=True):
        yield f"  {name:<11}" + "".join(f"{cell:>11}" for cell in row)
    yield ""
    yield "worst misses: people's kind and points -> the scorer's"
    for one in whole["worst"]:
        text = " ".join(one["text"].split())
        short = text if len(text) <= TEXT_AT_MOST else f"{text[:TEXT_AT_MOST]} …"
        judged = f"{one['kind']} {one['points']:g} -> {one['judged']} {one['got']:g}"
        yield f"  {one['id']} ({one['case']}) {judged}: {short}"


def _number(one: Figure) -> str:
    return f"{one.value:6.3f}  ({one.low:.3f} to {one.high:.3f})"
