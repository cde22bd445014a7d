"""Draw what stands around the picture: the card, the reason for a guess, an opened point, and the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bbcp import content
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Criterion
from bbcp.widgets import reading
from bbcp.widgets.axes.data import AxesSet, Item
from bbcp.widgets.axes.place import BEHAVIORAL, SMART, Place, place_of, weight_of
from bbcp.widgets.frame import safe
from bbcp.widgets.sorting.piles import steps_html


def corner_names(words: Mapping[str, Any]) -> dict[str, str]:
    """Return the label of every corner."""
    return {one["id"]: str(one["label"]) for one in words["corners"]}


def card_html(found: AxesSet, number: int, words: Mapping[str, Any]) -> str:
    """Draw the objective to place.

    Args:
        found: The set.
        number: Which of its objectives, from 0.
        words: The fixed words of the activity.
    """
    item = found.items[number]
    count = str(words["card"]).format(number=number + 1, total=len(found.items))
    family = str(words["family"]).format(title=item.case.title)
    return (
        f'<p class="bbcp-quiet">{safe(count)}</p>{steps_html(number, len(found.items))}'
        f'<p class="bbcp-card bbcp-axes-card">{safe(item.text)}</p><p class="bbcp-quiet">{safe(family)}</p>'
        f'<p class="bbcp-axes-ask">{safe(str(words["ask"]))}</p>'
    )


def why_html(item: Item, chosen: str, place: Place, words: Mapping[str, Any]) -> str:
    """Draw the reason why a corner is or is not the one, and the one it is."""
    names = corner_names(words)
    right = chosen == place.corner
    head = f"{names[chosen]} - {words['right' if right else 'wrong']}"
    look = " bbcp-why-right" if right else ""
    told = f"<p><b>{safe(head)}</b></p><p>{safe(item.why[chosen])}</p>"
    if not right:
        told += (
            f"<p><b>{safe(str(words['stands']).format(corner=names[place.corner]))}</b></p>"
            f"<p>{safe(item.why[place.corner])}</p>"
        )
    return f'<div class="bbcp-why{look}">{told}<p>{safe(_score(place, words))}</p></div>'


def opened_html(number: int, item: Item, judgement: Judgement, words: Mapping[str, Any]) -> str:
    """Draw an opened point: the objective, its kind, and why it stands where it stands."""
    place = place_of(judgement)
    corner = corner_names(words)[place.corner]
    title = str(words["open_point"]).format(number=number)
    return (
        f'<div class="bbcp-axes-opened"><p class="bbcp-kind">{safe(title)} - {safe(corner)}</p>'
        f'<p class="bbcp-card">{safe(item.text)}</p>{kind_html(judgement, words)}'
        f"<p>{safe(item.why[place.corner])}</p>{levels_html(judgement, words)}</div>"
    )


def kind_html(judgement: Judgement, words: Mapping[str, Any]) -> str:
    """Draw what the objective takes as proof."""
    label, proof = reading.kind_words(judgement)
    return f'<p><b class="bbcp-sub">{safe(words["kind"])}</b><br><b>{safe(label)}.</b> {safe(proof)}</p>'


def levels_html(judgement: Judgement, words: Mapping[str, Any]) -> str:
    """Draw the place in numbers, and the criteria that lead to it in words."""
    smart = str(words["smart_side"]).format(levels=_levels(judgement, SMART))
    behavioral = str(words["behavioral_side"]).format(levels=_levels(judgement, BEHAVIORAL))
    weight, kind = weight_of(judgement), reading.kind_words(judgement)[0]
    told = str(words["weighs"]).format(kind=kind, percent=f"{weight:.0%}")
    weighs = f'<p class="bbcp-quiet">{safe(told)}</p>' if weight < 1 else ""
    score = _score(place_of(judgement), words)
    return f"<p><b>{safe(score)}</b></p><ul><li>{safe(smart)}</li><li>{safe(behavioral)}</li></ul>{weighs}"


def _levels(judgement: Judgement, wanted: Sequence[Criterion]) -> str:
    rubric = content.load("rubric")
    labels = {one["id"]: str(one["label"]) for one in rubric["criteria"]}
    parts = [f"{labels[one.value]} - {rubric['levels'][judgement.rating(one).level]}" for one in wanted]
    return "; ".join(parts)


def _score(place: Place, words: Mapping[str, Any]) -> str:
    return str(words["score"]).format(smart=place.smart, behavioral=place.behavioral)


def table_html(rows: Sequence[tuple[str, str, Judgement]], words: Mapping[str, Any]) -> str:
    """Draw the picture as a table.

    Args:
        rows: For each point, its number, its objective and what was judged of it.
        words: The fixed words of the activity.
    """
    if not rows:
        return f'<p class="bbcp-quiet">{safe(words["empty_table"])}</p>'
    names, columns = corner_names(words), [safe(str(one)) for one in words["columns"]]
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in columns)
    body = ""
    for number, text, judgement in rows:
        place = place_of(judgement)
        cells = [number, text, reading.kind_words(judgement)[0], f"{place.smart}", f"{place.behavioral}"]
        body += '<tr role="row">' + "".join(
            f'<td role="cell"><span class="bbcp-axes-th" aria-hidden="true">{name}: </span>{safe(cell)}</td>'
            for name, cell in zip(columns, [*cells, names[place.corner]], strict=True)
        )
        body += "</tr>"
    return (
        '<table class="bbcp-axes-table" role="table">'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody></table>'
    )
