"""Fit the scorer's weights to labelled objectives, the same to the last bit on every machine.

Two steps, as in `bbcp.scoring`: the first weighs what stands around each head and names what it is
evidence of; the second weighs that evidence for the kind and the eight criteria. So that the second
learns from evidence as it will meet it, it is fitted on what a first step makes of texts that this
first step was not fitted on. The short lists, of whose heads nobody said what they are evidence of, are for the second
step alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bbcp.scoring.flow import Flow
from bbcp.scoring.harm_words import HURT
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.levels import UNTOUCHED
from bbcp.scoring.reading import read
from bbcp.scoring.served import SERVED
from bbcp.scoring.weigh import Table, Weights, ranked
from bbcp.training.borrowed import borrowed
from bbcp.training.corpus import Labelled
from bbcp.training.examples import flow_of, known_words
from bbcp.training.grow import Examples, grow
from bbcp.training.harm_texts import harm_table, hurt_table, load_harm_texts
from bbcp.training.list_texts import is_a_test, is_listed, load_list_texts, often
from bbcp.training.scrambled import scrambled
from bbcp.training.seen import Seen, names_of
from bbcp.training.service_texts import is_kept, load_service_texts, service_table, service_words
from bbcp.training.tables import act_table, kind_table, level_table, trap_tables

FOLDS = 5


def fit(rows: Sequence[Labelled]) -> dict[str, Any]:
    """Fit all of the scorer's weights.

    Args:
        rows: Labelled objectives of at least two families.

    Returns:
        Plain data as `weights_from` takes it.
    """
    folds = _folds(rows)
    steps = [_first_step([one for one in rows if one.case.id not in fold]) for fold in folds]
    own, lent, heaps = (
        [
            Seen(one, source, read(one.text, one.case, weights))
            for fold, weights in zip(folds, steps, strict=True)
            for source, one in texts
            if source.case.id in fold
        ]
        for texts in ([(one, one) for one in rows], borrowed(rows), scrambled(rows))
    )
    act, known, flow = act_table(rows), known_words(rows), flow_of(rows)
    whole = _weights_of(act, known, flow)
    told = [one for one in load_service_texts() if not is_kept(one)]
    lists = [one for one in load_list_texts() if not is_a_test(one)]
    served, listed = ([Seen(one, one, read(one.text, one.case, whole)) for one in texts] for texts in (told, lists))
    acts = [one for one in load_harm_texts() if not one.held_out]
    hurting = [(names_of(read(one.text, one.case, whole)), one.harmful) for one in acts]
    wider = _level_examples(_wider(folds, own, lent, listed))
    more = often(listed)
    return {
        "tables": {
            "act": act,
            "kind": kind_table([*own, *heaps, *more]),
            **trap_tables([*own, *heaps], listed),
            HURT: hurt_table(own, hurting),
            SERVED: service_table([*own, *lent, *heaps], served),
            **{criterion.value: level_table(wider[criterion]) for criterion in Criterion},
        },
        "kinds": grow(
            {kind.value: [(one.names, float(one.one.kind is kind)) for one in (*own, *heaps, *more)] for kind in Kind}
        ),
        "levels": grow({criterion.value: wider[criterion] for criterion in Criterion}),
        "harm": harm_table(rows, acts),
        SERVED: service_words(rows, told),
        "known": known,
        "flow": flow,
    }


def _folds(rows: Sequence[Labelled]) -> list[frozenset[str]]:
    """Return the families of each fold."""
    families = sorted({one.case.id for one in rows})
    return [frozenset(families[at::FOLDS]) for at in range(min(FOLDS, len(families)))]


def _first_step(rows: Sequence[Labelled]) -> Weights:
    return _weights_of(act_table(rows), known_words(rows), flow_of(rows))


def _weights_of(act: dict[str, Any], known: str, flow: dict[str, Any]) -> Weights:
    return Weights({"act": Table.from_json(act)}, ranked(known), Flow.from_json(flow))


def _wider(
    folds: Sequence[frozenset[str]], own: Sequence[Seen], lent: Sequence[Seen], listed: Sequence[Seen]
) -> list[tuple[Seen, tuple[str, ...]]]:
    """Return the signals for the levels, the kind of each text given by a table that was not fitted on it."""
    kinds: dict[str, Kind] = {}
    for fold in folds:
        table = Table.from_json(kind_table([one for one in own if one.source.case.id not in fold]))
        kinds |= {one.source.id: Kind(table.best(one.names)) for one in own if one.source.case.id in fold}
    table = Table.from_json(kind_table(own))
    kinds |= {one.source.id: Kind(table.best(one.names)) for one in listed}
    return [(one, one.wider(kinds[one.source.id])) for one in (*own, *lent, *often(listed))]


def _level_examples(seen: Sequence[tuple[Seen, tuple[str, ...]]]) -> dict[Criterion, Examples]:
    return {
        criterion: [(wider, float(one.one.levels[criterion])) for one, wider in seen if _tells(one, criterion)]
        for criterion in Criterion
    }


def _tells(one: Seen, criterion: Criterion) -> bool:
    """Say whether the level of a criterion is learned from a text."""
    if one.one is not one.source:
        return criterion is Criterion.RELEVANT  # what is lent is lent for one
    if is_listed(one.one) and criterion is Criterion.RELEVANT:
        return False  # the lists hold too few acts that are beside the danger
    # The levels of `other` follow from the kind, two criteria aside.
    return one.one.kind is not Kind.OTHER or criterion in UNTOUCHED


def train(rows: Sequence[Labelled], target: Path) -> int:
    """Fit the weights and write them as one JSON file, the same bytes for the same objectives.

    Args:
        rows: The labelled objectives to learn from; those held out among them are left aside.
        target: The file.

    Returns:
        How many objectives were learned from.
    """
    chosen = [one for one in rows if not one.held_out]
    text = json.dumps(fit(chosen), ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    text = re.sub(r'(?<=[\]}],)(?=["\[])', "\n", text)  # a line for each signal and tree, so that changes can be seen
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return len(chosen)
