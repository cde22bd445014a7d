"""What the tests of the calibration share: the set, odd words, and how to rate."""

from bbcp.widgets.calibrating.data import get_set
from bbcp.widgets.calibrating.rated import Rated

SET = get_set("your-eye")
HOSTILE = '<img src=x onerror="alert(1)"> \ud800 \u202e' + "x" * 20_000


def rate(activity, kind=None, level=None):
    """Rate the objective on the page as the key does, or with one kind and one level throughout."""
    sample = activity.sample
    activity.form.kind.value = kind or sample.kind.value
    for criterion in sample.shown:
        activity.form.levels[criterion].value = sample.levels[criterion] if level is None else level
    activity.form.check.click()
    return sample


def visible(piece):
    return piece.layout.display is None


def as_key(sample, **other):
    levels = {one: sample.levels[one] for one in sample.shown}
    return Rated(sample, **({"kind": sample.kind, "levels": levels} | other))
