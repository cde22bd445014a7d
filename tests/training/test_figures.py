"""The figures say what they should on guesses that can be worked out by hand."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bbcp.scoring.labels import Criterion, Kind
from bbcp.training.corpus import load_corpus
from bbcp.training.evaluate import Report, evaluate
from bbcp.training.figures import MEASURES, Guess, confusion, figure, points, quadratic_kappa
from bbcp.training.harm_texts import load_harm_texts
from bbcp.training.misses import calibration_error, sureness, worst
from bbcp.training.report import lines

ROWS = load_corpus()


def right(one, sure=1.0):
    return Guess(one, one.kind, dict(one.levels), sure)


def wrong(one, kind, sure=1.0):
    return Guess(one, kind, dict.fromkeys(Criterion, 0), sure)


def of_kind(kind, count):
    return [one for one in ROWS if one.kind is kind][:count]


def test_perfect_guesses_give_perfect_figures():
    guesses = [right(one) for one in ROWS[:200]]
    for name in MEASURES:
        best = 0 if "over half" in name or "under 80" in name else 1
        assert figure(name, guesses, resamples=5).value == pytest.approx(best), name


def test_quadratic_kappa_punishes_two_steps_four_times():
    assert quadratic_kappa([0, 1, 2], [0, 1, 2]) == 1
    # Observed disagreement 4 of 12 (in squared steps), expected by chance 16 of 12.
    assert quadratic_kappa([0, 2, 0], [0, 2, 2]) == pytest.approx(0.4)
    assert quadratic_kappa([1, 1], [1, 1]) == 1


def test_a_service_that_passes_is_counted():
    services = of_kind(Kind.SERVICE, 4)
    full = dict.fromkeys(Criterion, 2)
    guesses = [Guess(services[0], Kind.BEHAVIORAL, full), *(right(one) for one in services[1:])]
    assert figure("service or other over half of the points", guesses, resamples=0).value == 0.25


def test_a_full_objective_that_is_marked_down_is_counted():
    good = [one for one in ROWS if points(one.kind, one.levels) >= 15][:5]
    guesses = [wrong(good[0], Kind.SERVICE), *(right(one) for one in good[1:])]
    assert figure("fully good under 80 % of the points", guesses, resamples=0).value == 0.2


def test_the_interval_holds_the_figure_and_is_the_same_each_time():
    guesses = [right(one) if at % 5 else wrong(one, Kind.VAGUE) for at, one in enumerate(ROWS[:150])]
    one, two = (figure("kind: Cohen's kappa", guesses, resamples=80) for _ in range(2))
    assert one == two
    assert one.low < one.value < one.high < 1
    assert one.count == 150


def test_confusion_has_a_row_for_what_people_gave():
    service, vague = of_kind(Kind.SERVICE, 2), of_kind(Kind.VAGUE, 1)
    table = confusion([right(service[0]), wrong(service[1], Kind.MIXED), right(vague[0])])
    order = list(Kind)
    assert table[order.index(Kind.SERVICE)][order.index(Kind.MIXED)] == 1
    assert table[order.index(Kind.SERVICE)][order.index(Kind.SERVICE)] == 1
    assert sum(map(sum, table)) == 3


def test_calibration_compares_certainty_with_being_right():
    sure_and_right = [right(one, 0.95) for one in ROWS[:19]] + [wrong(ROWS[19], Kind.OTHER, 0.95)]
    if ROWS[19].kind is Kind.OTHER:
        sure_and_right[-1] = wrong(ROWS[19], Kind.VAGUE, 0.95)
    assert calibration_error(sure_and_right) == pytest.approx(0, abs=1e-9)
    assert sureness(sure_and_right)["share_sure"] == 1
    assert sureness(sure_and_right)["right_when_sure"] == 0.95
    assert calibration_error([right(one, 0.5) for one in ROWS[:10]]) == pytest.approx(0.5)


def test_the_worst_miss_comes_first():
    good = [one for one in ROWS if points(one.kind, one.levels) >= 12][:2]
    guesses = [right(good[0]), wrong(good[1], Kind.OTHER)]
    assert [one.one.id for one in worst(guesses)] == [good[1].id]


def few():
    """Return some objectives of three families and two writers, enough of each kind to fit on."""
    return [one for one in ROWS if one.case.id in ("milo", "rosa", "kayla") and one.writer in ("wa", "wb")]


@pytest.mark.parametrize("by", ["writer", "family"])
def test_nothing_is_judged_by_weights_that_learned_from_it(by, monkeypatch):
    from bbcp.training import evaluate as evaluating

    learned = []
    fit = evaluating.fit
    monkeypatch.setattr(evaluating, "fit", lambda rows: learned.append({one.id for one in rows}) or fit(rows))
    for more in ("load_list_texts", "load_service_texts"):  # they would take most of the time
        monkeypatch.setattr(f"bbcp.training.fit.{more}", lambda: ())
    monkeypatch.setattr("bbcp.training.fit.load_harm_texts", lambda: load_harm_texts()[::10])
    monkeypatch.setattr(evaluating, "ProcessPoolExecutor", lambda: ThreadPoolExecutor(1))  # in this process, in order
    reports = evaluate(few(), by)
    assert len(reports) == len(learned) + 1
    for report, known in zip(reports, learned, strict=False):
        assert known
        assert not known & {one.one.id for one in report.guesses}
        assert not known & {one.id for one in few() if one.id in {guess.one.id for guess in report.guesses}}
    assert sorted(one.one.id for one in reports[-1].guesses) == sorted(one.id for one in few())


def test_a_report_reads_well_and_survives_json(monkeypatch):
    monkeypatch.setattr("bbcp.training.figures.RESAMPLES", 50)
    report = Report("all", tuple(right(one) for one in ROWS[:60]))
    data = report.to_json()
    assert data["objectives"] == 60
    assert data["figures"]["kind: Cohen's kappa"]["value"] == 1
    text = "\n".join(lines([report]))
    for said in ("confusion of kinds", "worst misses", "sure of the kind", "behavioral"):
        assert said in text
