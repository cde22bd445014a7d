"""Draw a talk: how open it is, what was said so far, and why the last words opened or closed it."""

from __future__ import annotations

from bbcp.case import Case
from bbcp.widgets.frame import safe, words
from bbcp.widgets.talking.memory import Earlier
from bbcp.widgets.talking.path import Path, Step
from bbcp.widgets.talking.talk import MOST_OPEN, Talk

_CHAIR = '<path d="M{back} 7V24H{edge}M{back} 24V36M{edge} 24V36"/>'
_TABLE = '<path d="M41 26H55M48 26V36M45 26V21H51V26"/>'
_PLACES = ((20, 6, 76, 90), (6, 20, 90, 76), (13, 27, 83, 69), (19, 33, 77, 63), (19, 33, 77, 63))
"""For each openness: where the back and the front edge of the two chairs are. The last has a table between them."""


def intro_html(talk: Talk, case: Case, before: Earlier) -> str:
    """Draw what a learner knows before the talk.

    Args:
        talk: The talk.
        case: Its family.
        before: What the log holds of it.
    """
    fixed = words("conversation")
    rows = ((fixed["worry"], case.danger_statement), (fixed["plan"], case.current_objective))
    known = "".join(f'<p><b class="bbcp-sub">{safe(str(name))}</b><br>{safe(line)}</p>' for name, line in rows)
    past = str(fixed["past"]).format(times=before.times, best=before.best, total=len(talk.slots))
    note = f'<p class="bbcp-unsure">{safe(talk.note)}</p>' if talk.note else ""
    return (
        f'<p class="bbcp-card">{safe(talk.scene)}</p><div class="bbcp-family bbcp-before">{known}</div>'
        f'<p><b class="bbcp-sub">{safe(str(fixed["aim"]))}</b><br>{safe(talk.aim)}</p>{note}'
        f'<p class="bbcp-quiet">{safe(str(fixed["how"]))}{" " + safe(past) if before.times else ""}</p>'
    )


def openness_words(path: Path) -> str:
    """Say how open the talk is."""
    fixed = words("conversation")
    return str(fixed["open"]).format(name=path.talk.name, level=fixed["levels"][path.openness])


def open_html(path: Path, answered: bool) -> str:
    """Draw how open the talk is: in words, with two chairs that turn to each other and come closer.

    Args:
        path: The talk.
        answered: Whether the last reply is being thought about, so that the next turn is still to come.
    """
    fixed = words("conversation")
    left_back, left_edge, right_back, right_edge = _PLACES[path.openness]
    chairs = _CHAIR.format(back=left_back, edge=left_edge) + _CHAIR.format(back=right_back, edge=right_edge)
    table = _TABLE if path.openness == MOST_OPEN else ""
    count = str(fixed["turn"]).format(number=len(path.steps) + (not answered and not path.done))
    return (
        f'<div class="bbcp-openness" data-open="{path.openness}">'
        f'<svg viewBox="0 0 96 42" aria-hidden="true" focusable="false">{chairs}{table}</svg>'
        f'<p><b>{safe(openness_words(path))}</b><br><span class="bbcp-quiet">{safe(count)}</span></p></div>'
    )


def change_words(step: Step) -> str:
    """Say what the last words did to the talk, such as "The talk opens a little."."""
    changes = words("conversation")["changes"]
    moved = step.after - step.before
    if moved == 0 and step.answer.change != 0:
        return str(changes["most" if step.answer.change > 0 else "least"])
    return str(changes[("lot_less", "less", "same", "more", "lot_more")[moved + 2]])


def log_html(path: Path, answered: bool) -> str:
    """Draw everything said so far.

    Args:
        path: The talk.
        answered: Whether the last reply is being thought about, so that the next turn is still to come.
    """
    talk, fixed = path.talk, words("conversation")
    pieces = [f'<p class="bbcp-scene">{safe(talk.scene)}</p>']
    spoken: list[tuple[str, str]] = []
    for step in path.steps:
        spoken.append((step.turn.seems, step.turn.says))
        pieces += [_theirs(talk.name, spoken), _yours(step, str(fixed["you"]))]
        spoken = [(step.answer.seems, step.answer.reply)]
    if not answered and not path.done:
        spoken.append((path.turn.seems, path.turn.says))
    pieces.append(_theirs(talk.name, spoken))
    # The status line below says what is new, with its reason; a log that spoke as well would say it twice.
    return (
        f'<div class="bbcp-log" role="log" aria-live="off" aria-label="{safe(str(fixed["log"]))}" tabindex="0" '
        f'data-lm-suppress-shortcuts="true"><div>{"".join(pieces)}</div></div>'
    )


def turn_html(path: Path) -> str:
    """Say for a screen reader what the person says now; for the eye it stands in the log."""
    turn = path.turn
    return f'<p class="bbcp-unseen">{safe(turn.seems)} {safe(path.talk.name)}: {safe(turn.says)}</p>'


def end_html(path: Path) -> str:
    """Say for a screen reader how the talk ended; for the eye it stands below."""
    return f'<p class="bbcp-unseen">{safe(path.ending.title)}. {safe(path.ending.text)}</p>'


def why_html(path: Path) -> str:
    """Draw why the last words opened or closed the talk; a screen reader hears the reply first."""
    step = path.steps[-1]
    look = " bbcp-why-right" if step.good else ""
    head = change_words(step)
    if step.answer.change > 0 and not step.good:
        head = f"{head} {words('conversation')['but']}"
    heard = f"{step.answer.seems} {path.talk.name}: {step.answer.reply}"
    return (
        f'<p class="bbcp-unseen">{safe(heard)}</p>'
        f'<div class="bbcp-why{look}"><p><b>{safe(head)}</b></p><p>{safe(step.answer.why)}</p></div>'
    )


def _theirs(name: str, spoken: list[tuple[str, str]]) -> str:
    said = "".join(f'<p class="bbcp-seems">{safe(seems)}</p><p>{safe(line)}</p>' for seems, line in spoken)
    return f'<div class="bbcp-said"><p class="bbcp-sub">{safe(name)}</p>{said}</div>'


def _yours(step: Step, you: str) -> str:
    return (
        f'<div class="bbcp-said bbcp-said-you"><p class="bbcp-sub">{safe(you)}</p><p>{safe(step.choice.say)}</p>'
        f'<p class="bbcp-quiet bbcp-moved">{safe(change_words(step))}</p></div>'
    )
