"""What an answer box of an exercise asks the course's Python: read this, or note it and begin again.

The page calls `call` in the notebook's own kernel. Words travel packed as letters and digits, so
that nothing a person wrote can be taken for code.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Mapping
from typing import Any

from bbcp import attempts, content
from bbcp.answer_text import written
from bbcp.case import Case, CaseError, get_case
from bbcp.feedback import SHOWN_FIRST, findings
from bbcp.scoring import Judgement, Kind, judge
from bbcp.widgets import reading
from bbcp.widgets.frame import note, words

READ_AT_MOST = 20_000
"""Characters of one answer that are read; the same as the log keeps."""


def call(act: str, packed: str) -> str:
    """Do what the page asks.

    Args:
        act: `"check"`, `"ready"`, `"start_over"` or `"score"`.
        packed: The values as base64 of JSON: `text`, `id` and, where the course reads the answer, `case`; for
            `"score"` those of `bbcp.grading.alone.score`.

    Returns:
        The answer as base64 of JSON: what that act returns.

    Raises:
        KeyError: When there is no such act.
        ValueError: When the values do not read.
    """
    values = json.loads(base64.b64decode(packed))
    answer = _ACTS[act](values)
    return base64.b64encode(json.dumps(answer).encode()).decode("ascii")


def check(text: str, box_id: str, case_id: str) -> dict[str, Any]:
    """Read an answer as the workbench would, and note the try.

    Args:
        text: What stands in the box.
        box_id: The box's name in the exercise, nbgrader's `grade_id`.
        case_id: The family.

    Returns:
        `html`, the feedback, and `said`, one line for the status and the screen reader.
    """
    text = written(text)[:READ_AT_MOST]
    fixed = words("answer")
    if not text:
        return {"html": "", "said": str(fixed["empty"])}
    try:
        case = get_case(case_id)
    except CaseError as why:
        return {"html": "", "said": str(content.load("widgets")["broken"]).format(why=why)}
    judgement, html, spoken = _read(text, case)
    trouble = note(attempts.objective_statement("attempted", f"exercise/{box_id}", case.id, text, judgement))
    return {"html": f'<div class="bbcp-activity bbcp-stack">{html}</div>', "said": trouble or spoken}


_OPENS_ALL = "She sees that it is his goal, not hers, so he (as you know) had not left without it, and is fed."
"""This holds the words of the rarer ways to read a text, each of which is prepared when a text first holds its word."""


def ready(text: str, box_id: str, case_id: str) -> dict[str, Any]:
    """Load all that a check needs by reading the family's plan and a good one, so that nobody waits at a first check.

    Nothing is noted: nobody wrote anything yet.

    Args:
        text: Not used.
        box_id: Not used.
        case_id: The family.

    Returns:
        Nothing in particular.

    Raises:
        CaseError: When there is no such family.
    """
    case = get_case(case_id)
    good = content.load("models").get(case.id, {}).get("text", case.safety_goal)
    # Each kind has words and ways to read it of its own.
    for said in (case.current_objective, str(good), _OPENS_ALL):
        _read(written(said), case)
    return {}


def _read(text: str, case: Case) -> tuple[Judgement, str, str]:
    judgement = judge(text, case)
    found = findings(judgement, case)
    shown = found[:SHOWN_FIRST]
    pieces = [reading.verdict_html(text, judgement, shown), reading.findings_html(shown, judgement, case, folded=True)]
    if judgement.kind is not Kind.OTHER:
        pieces.append(reading.criteria_html(judgement))
    html = "".join(f'<div class="bbcp-piece">{piece}</div>' for piece in pieces)
    return judgement, html, reading.spoken(judgement, shown)


def start_over(text: str, box_id: str, case_id: str) -> dict[str, Any]:
    """Note what stands in a box before it is emptied.

    Returns:
        `kept`, whether the words are safe in the log, and `said`, why not where they are not.
    """
    text = written(text)
    statement = attempts.statement("cleared", f"exercise/{box_id}", {"response": text}, case=case_id)
    trouble = note(statement) if text else ""
    return {"kept": not trouble, "said": trouble}


def _on_a_box(act: Callable[[str, str, str], dict[str, Any]]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    return lambda one: act(str(one.get("text", "")), str(one.get("id", "")), str(one.get("case") or ""))


def _score(values: Mapping[str, Any]) -> dict[str, Any]:
    from bbcp.grading.alone import score  # only where it is asked for: a page opens sooner without it

    return score(values)


_ACTS: Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "check": _on_a_box(check),
    "ready": _on_a_box(ready),
    "start_over": _on_a_box(start_over),
    "score": _score,
}
