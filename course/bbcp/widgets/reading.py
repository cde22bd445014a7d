"""Draw a judgement as HTML: the kind, the words it rests on, the eight criteria, what to work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bbcp import content
from bbcp.case import Case
from bbcp.feedback import Finding, doubt, family_names
from bbcp.feedback.marks import choose_marks
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Kind
from bbcp.widgets.frame import privacy, safe, words
from bbcp.widgets.marks import marked_html


def family_html(case: Case, fixed: Mapping[str, str]) -> str:
    """Draw what the person needs to know of the family, and what stays private.

    Args:
        case: The family.
        fixed: The workbench's words.
    """
    rows = ((fixed["worry"], case.danger_statement), (fixed["goal"], case.safety_goal))
    told = "".join(f'<p><b class="bbcp-sub">{safe(name)}</b><br>{safe(line)}</p>' for name, line in rows)
    return f'<div class="bbcp-family">{told}</div><p class="bbcp-quiet">{safe(privacy())}</p>'


def kind_words(judgement: Judgement) -> tuple[str, str]:
    """Return the label of the judgement's kind and the sentence on what it takes as proof."""
    for one in content.load("rubric")["kinds"]:
        if one["id"] == judgement.kind.value:
            return str(one["label"]), str(one["proof"])
    return judgement.kind.value, ""


def verdict_html(text: str, judgement: Judgement, findings: Sequence[Finding]) -> str:
    """Draw the kind and the person's own words with marks.

    Args:
        text: The judged text.
        judgement: What was judged of it.
        findings: The findings that are on the screen.
    """
    label, proof = kind_words(judgement)
    fixed = words("workbench")
    good = " bbcp-verdict-good" if judgement.kind is Kind.BEHAVIORAL else ""
    marked = marked_html(text, choose_marks(judgement, findings, text))
    unsure = f'<p class="bbcp-unsure">{safe(doubt(judgement))}</p>' if judgement.unsure else ""
    return (
        f'<div class="bbcp-verdict{good}" data-kind="{safe(judgement.kind.value)}">{unsure}'
        f'<p class="bbcp-sub">{safe(fixed["proof"])}</p>'
        f'<p><span class="bbcp-kind">{safe(label)}</span><br>{safe(proof)}</p>'
        f'<p class="bbcp-words"><span class="bbcp-unseen">{safe(fixed["words"])}: </span>{marked}</p></div>'
    )


def findings_html(findings: Sequence[Finding], judgement: Judgement, case: Case, folded: bool = False) -> str:
    """Draw what to work on; where nothing is left, say so, and no more than is sure.

    Args:
        findings: Those to show, the most useful first.
        judgement: What was judged.
        case: The family.
        folded: Put the next step of each under it, to be unfolded; where it is not, hints come from elsewhere.
    """
    fixed = words("workbench")
    head = f'<p class="bbcp-sub">{safe(fixed["work"])}</p>'
    if not findings:
        done = "done_unsure" if judgement.unsure else "done_mixed" if judgement.kind is Kind.MIXED else "done"
        return f"<p>{safe(str(fixed[done]).format_map(family_names(case)))}</p>"
    items = "".join(
        f'<li data-criterion="{one.criterion.value}"><strong>{safe(_label(one.criterion.value))}</strong>'
        f"<p>{safe(one.message)}</p>{_folded(one, fixed) if folded else ''}</li>"
        for one in findings
    )
    return f'{head}<ol class="bbcp-findings" role="list">{items}</ol>'


def _folded(one: Finding, fixed: Mapping[str, str]) -> str:
    return f"<details><summary>{safe(fixed['hint'])}</summary><p>{safe(one.next_step)}</p></details>"


def criteria_html(judgement: Judgement) -> str:
    """Draw the eight criteria, each with its name, how far it is met in words, and a bar of two steps."""
    levels = content.load("rubric")["levels"]
    items = "".join(
        f'<li class="bbcp-level-{one.level}" data-criterion="{one.criterion.value}">'
        f'<span title="{safe(_question(one.criterion.value))}">{safe(_label(one.criterion.value))}</span>'
        f'<span class="bbcp-level">{safe(levels[one.level])}</span>'
        '<span class="bbcp-bar" aria-hidden="true"><i></i><i></i></span></li>'
        for one in judgement.ratings
    )
    head = f'<p class="bbcp-sub">{safe(words("workbench")["criteria"])}</p>'
    return f'{head}<ul class="bbcp-criteria" role="list">{items}</ul>'


def spoken(judgement: Judgement, findings: Sequence[Finding]) -> str:
    """Say in two or three sentences what changed, for a screen reader.

    Args:
        judgement: What was judged.
        findings: All findings, the most useful first.
    """
    label, proof = kind_words(judgement)
    following = f"{findings[0].message} {findings[0].next_step}" if findings else ""
    said = str(words("workbench")["spoken"]).format(kind=label, proof=proof, next=following)
    return f"{doubt(judgement)} {said}".strip()


def _criterion(name: str) -> Any:
    return next(one for one in content.load("rubric")["criteria"] if one["id"] == name)


def _label(name: str) -> str:
    return str(_criterion(name)["label"])


def _question(name: str) -> str:
    return str(_criterion(name)["question"])
