"""Draw the rating page: the objective, the words of each level, and the key beside what a person chose."""

from __future__ import annotations

from functools import cache
from typing import Any

from bbcp import content
from bbcp.case import get_case
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.calibrating.data import CalibrateSet, Sample
from bbcp.widgets.calibrating.rated import Rated
from bbcp.widgets.frame import safe, words
from bbcp.widgets.sorting.piles import steps_html


@cache
def kind_label(kind: str) -> str:
    """Return a kind's name in plain words."""
    return str(_named("kinds", kind)["label"])


@cache
def criterion_label(criterion: str) -> str:
    """Return a criterion's name in plain words."""
    return str(_named("criteria", criterion)["label"])


def kind_options() -> list[tuple[str, str]]:
    """Return the six kinds to choose from: what a person reads, and the kind's id."""
    option = str(words("calibrate")["option"])
    kinds = content.load("rubric")["kinds"]
    return [(option.format(name=one["label"], words=one["proof"]), Kind(one["id"]).value) for one in kinds]


def level_options(criterion: Criterion) -> list[tuple[str, int]]:
    """Return the three levels of a criterion to choose from: each in words, and its number."""
    return [(level_words(criterion, level), level) for level in range(3)]


def level_words(criterion: Criterion, level: int) -> str:
    """Say in words what a level of a criterion means.

    Args:
        criterion: Which one.
        level: 0, 1 or 2.
    """
    fixed = words("calibrate")
    name = str(content.load("rubric")["levels"][level])
    return str(fixed["option"]).format(name=name.capitalize(), words=fixed["levels"][criterion.value][level])


def criterion_question(criterion: Criterion) -> str:
    """Return a criterion's name and what to ask oneself."""
    return f"{criterion_label(criterion.value)}: {_named('criteria', criterion.value)['question']}"


def tell_apart(one: str, other: str) -> str:
    """Say how to tell two kinds apart."""
    pairs = words("calibrate")["tell_apart"]
    return next(str(pair["how"]) for pair in pairs if set(pair["kinds"]) == {one, other})


def place_line(found: CalibrateSet, number: int, at: int) -> str:
    """Say where a person is, such as "First round, objective 2 of 12".

    Args:
        found: The set.
        number: The round, from 0.
        at: The sample's place in it, from 0.
    """
    fixed = words("calibrate")
    return str(fixed["item"]).format(round=fixed["rounds"][number], number=at + 1, total=len(found.rounds[number]))


def sample_html(found: CalibrateSet, number: int, at: int, done: int) -> str:
    """Draw the objective to rate, with the family's worry.

    Args:
        found: The set.
        number: The round, from 0.
        at: The sample's place in it, from 0.
        done: How many of the round are rated.
    """
    fixed, samples = words("calibrate"), found.rounds[number]
    case = get_case(samples[at].case)
    intro = "" if at else f"<p>{safe(found.intro)}</p>"
    worry = str(fixed["worry"]).format(family=case.title)
    return (
        f"{steps_html(done, len(samples))}{intro}"
        f'<p><b class="bbcp-sub">{safe(worry)}</b><br>{safe(case.danger_statement)}</p>'
        f'<p class="bbcp-card"><span class="bbcp-unseen">{safe(str(fixed["text"]))}: </span>'
        f"{safe(samples[at].text)}</p>"
    )


def key_line(rated: Rated) -> str:
    """Say on how many choices a person and the key agree."""
    total = len(rated.choices)
    line = "agree_all" if rated.agreed == total else "agree" if rated.agreed else "agree_none"
    return str(words("calibrate")[line]).format(same=rated.agreed, total=total)


def key_html(rated: Rated) -> str:
    """Draw the key beside what a person chose: praise where they agree, the reason where they differ."""
    sample = rated.sample
    items = [_kind_html(rated), *(_level_html(one, rated.levels[one], sample) for one in sample.shown)]
    return f'<ul class="bbcp-key" role="list">{"".join(items)}</ul>'


def _kind_html(rated: Rated) -> str:
    fixed, said, key = words("calibrate"), rated.kind.value, rated.sample.kind.value
    options = {kind: label for label, kind in kind_options()}
    name, why = str(fixed["kind_name"]), f"<p>{safe(rated.sample.why)}</p>"
    if said == key:
        return _agreed(name, options[key], why)
    told = f"<p><b>{safe(str(fixed['tell']))}</b> {safe(tell_apart(said, key))}</p>"
    return _differing(name, str(fixed["other_kind"]), options[said], options[key], why + told)


def _level_html(criterion: Criterion, said: int, sample: Sample) -> str:
    fixed, key = words("calibrate"), sample.levels[criterion]
    name, words_of_key = criterion_label(criterion.value), level_words(criterion, key)
    if said == key:
        return _agreed(name, words_of_key, "")
    direction = str(fixed["higher" if said > key else "lower"])
    why = f"<p>{safe(direction)} {safe(sample.shown[criterion])}</p>"
    return _differing(name, str(fixed["apart"][abs(said - key)]), level_words(criterion, said), words_of_key, why)


def _agreed(name: str, both: str, why: str) -> str:
    head = f"{name} - {words('calibrate')['apart'][0]}"
    return f'<li class="bbcp-why bbcp-why-right"><p><b>{safe(head)}</b></p><p>{safe(both)}</p>{why}</li>'


def _differing(name: str, verdict: str, yours: str, the_key: str, why: str) -> str:
    fixed = words("calibrate")
    beside = ((str(fixed["you"]), yours), (str(fixed["the_key"]), the_key))
    sides = "".join(f"<div><dt>{safe(who)}</dt><dd>{safe(said)}</dd></div>" for who, said in beside)
    return (
        f'<li class="bbcp-why"><p><b>{safe(name)} - {safe(verdict)}</b></p>'
        f'<dl class="bbcp-beside">{sides}</dl>{why}</li>'
    )


def _named(part: str, name: str) -> Any:
    return next(one for one in content.load("rubric")[part] if one["id"] == name)
