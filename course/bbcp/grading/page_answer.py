"""What the feedback page says about one answer, as plain data; the template draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.feedback import SHOWN_FIRST, Finding, doubt, findings
from bbcp.feedback.marks import choose_marks
from bbcp.grading.grade import kind_words, plain, strengths_of
from bbcp.grading.repairs import notes_for_learners
from bbcp.grading.stretches import MOST_MARKS, Stretch, beginning, stretches
from bbcp.scoring import Criterion, Judgement, Kind

QUOTE = 90
"""How many characters of a learner's own words are shown beside a finding."""
SHOWN = 6_000
"""Characters of one answer that are shown at most: enough for some twenty objectives. See `page_room` for the page."""


@dataclass(frozen=True)
class PageFinding:
    """One thing to work on, with the words it rests on."""

    message: str
    next_step: str
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class PageAnswer:
    """One answer box as the page shows it. Every text is plain text; the template escapes it.

    Attributes:
        title: What stood above the box.
        score: The points, in words; "" while a person still has to read it.
        text: What the learner wrote, as much of it as is shown.
        cut: Whether the learner wrote more than that.
        trainer: What a trainer wrote about it.
        kind: The kind's label; "" where it was not judged.
        proof: What that kind counts as proof.
        unsure: What to say where the judgement is not sure; "" where it is.
        strengths: The criteria that are fully there.
        steps: What to work on first, three at most.
        done: What to say where nothing is left to work on.
        criteria: Each criterion's label, its level in words and as a number.
        marked: The text in stretches, each with a label where it is marked and whether it is worth a second look.
        few_marks: Whether more could be marked than is.
        model: A good answer, where the trainer lets learners see it.
        guide: How a person reads this answer, where nobody else will.
        notes: What happened to the box, and the automatic comment in lines where there is no judgement.
    """

    title: str
    score: str
    text: str
    cut: bool = False
    done: str = ""
    trainer: str = ""
    kind: str = ""
    proof: str = ""
    unsure: str = ""
    strengths: tuple[str, ...] = ()
    steps: tuple[PageFinding, ...] = ()
    criteria: tuple[tuple[str, str, int], ...] = ()
    notes: tuple[str, ...] = ()
    marked: tuple[Stretch, ...] = ()
    few_marks: bool = False
    model: str = ""
    guide: str = ""


def judged(judgement: Judgement, case_id: str, text: str) -> dict[str, Any]:
    """Put a judgement into the words of the page.

    Args:
        judgement: What was judged when the answer was graded.
        case_id: The family it was judged against.
        text: The answer, which the judgement's spans point into.

    Returns:
        The fields of `PageAnswer` that rest on a judgement.

    Raises:
        ValueError: When there is no such family any more.
    """
    try:
        found = findings(judgement, get_case(case_id))[:SHOWN_FIRST]
    except CaseError as error:
        raise ValueError(str(error)) from None
    rubric = content.load("rubric")
    labels = {one["id"]: one["label"] for one in rubric["criteria"]}
    kind = kind_words(judgement.kind)
    marks = choose_marks(judgement, found, text)
    # Once for each fault: an empty answer has no use for a table of eight zeros.
    rated = [judgement.rating(one) for one in Criterion] if text else []
    return {
        "kind": kind["label"],
        "proof": kind["proof"],
        "unsure": doubt(judgement),
        "strengths": tuple(strengths_of(judgement)),
        "steps": tuple(_finding(one, text) for one in found),
        "done": content.load("grading")["page"]["mixed" if judgement.kind is Kind.MIXED else "full"],
        "marked": stretches(text, marks),
        "few_marks": len(marks) > MOST_MARKS,
        "criteria": tuple((labels[one.criterion], rubric["levels"][one.level], one.level) for one in rated),
    }


def page_answer(
    ours: Mapping[str, Any],
    name: str,
    text: str,
    score: float | None,
    points: float,
    *,
    trainer: str = "",
    automatic: str = "",
    model: str = "",
    guide: str = "",
) -> PageAnswer:
    """Lay out one answer.

    Args:
        ours: The `bbcp` metadata of the box as it was graded: title, family, judgement and notes.
        name: The box's grade id.
        text: What the learner wrote.
        score: The points; None while a person still has to read it.
        points: The most points there are.
        trainer: What a trainer wrote about it.
        automatic: The comment that was made when it was graded.
        model: A good answer to show, or "".
        guide: How a person grades it, or "".

    Returns:
        The answer as the page shows it.
    """
    words = content.load("grading")["page"]["score"]
    shown: dict[str, Any] = {
        "title": str(ours.get("title", name)),
        "score": "" if score is None else words.format(score=plain(score), points=plain(points)),
        "text": text[:SHOWN],
        "cut": len(text) > SHOWN,
        "trainer": trainer,
        "model": model,
        "guide": guide,
    }
    try:
        shown |= judged(Judgement.from_json(ours["judgement"]), ours["case"], text[:SHOWN])
        return PageAnswer(**shown, notes=notes_for_learners(ours))
    except (KeyError, ValueError):  # read by a person, or judged by another version of the course
        # The page says itself that a box is empty, but not why an empty one waits for a person.
        lines = automatic.splitlines() if text or score is None else []
        return PageAnswer(**shown, notes=tuple(line for line in lines if line.strip()))


def _finding(finding: Finding, text: str) -> PageFinding:
    quotes = (text[span.start : span.end].strip() for span in finding.spans[:2])
    # Signs that take many bytes count more than once, or a page of them would have room for nothing else.
    cut = ((one, beginning(one[:QUOTE], 2 * QUOTE)) for one in quotes)
    short = (words if words == one else f"{words} …" for one, words in cut)
    return PageFinding(finding.message, finding.next_step, tuple(one for one in short if one))


def added(nb: Any) -> Iterator[str]:
    """Yield what a learner wrote outside the answer boxes, so that it is not lost from sight."""
    for cell in nb.cells:
        words = cell.metadata.get("bbcp", {}).get("added")
        if isinstance(words, str) and words.strip():
            yield words
