"""Draw all answers of a form with their reasons, once the second form is in."""

from __future__ import annotations

from collections.abc import Iterable

from bbcp.widgets.calibrating.pages import kind_label, tell_apart
from bbcp.widgets.frame import safe
from bbcp.widgets.measuring.forms import POST, Form, Item, Rewrite
from bbcp.widgets.measuring.pages import fixed, given_words
from bbcp.widgets.measuring.record import UNSURE, Record


def review_html(form: Form, record: Record) -> str:
    """Draw a form's answers: what the person said, what it is, why, and how to tell the two apart.

    What differs from the key comes first, then the rewrites, then what the person saw at once, folded up. A form that
    was not handed in is there to read: nothing is compared in it.

    Args:
        form: The form.
        record: What was answered.
    """
    numbered = list(enumerate(form.items, 1))
    missed = [one for one in numbered if not record.handed_in or record.given(one[1]) != one[1].kind.value]
    known = [one for one in numbered if one not in missed]
    parts = []
    if not record.handed_in:
        parts.append(f"<p>{safe(str(fixed('not_handed_in')))}</p>")
    if missed:
        parts += [_head("look_again")] if record.handed_in else []
        parts += [_list(_item_html(number, item, record) for number, item in missed)]
    rewrites = enumerate(form.rewrites, len(form.items) + 1)
    parts += [
        _head("rewrites" if record.handed_in else "to_rewrite"),
        _list(_rewrite_html(number, one, record) for number, one in rewrites),
    ]
    if known:
        label = str(fixed("known")["one" if len(known) == 1 else "many"]).format(number=len(known))
        listed = _list(_item_html(number, item, record) for number, item in known)
        parts.append(f"<details><summary>{safe(label)}</summary>{listed}</details>")
    opened = " open" if form.id == POST else ""
    head = safe(str(fixed("form")[form.id]))
    return f'<details class="bbcp-base-form"{opened}><summary>{head}</summary>{"".join(parts)}</details>'


def _head(name: str) -> str:
    return f'<p class="bbcp-sub" role="heading" aria-level="4">{safe(str(fixed(name)))}</p>'


def _list(items: Iterable[str]) -> str:
    return f'<ul class="bbcp-key" role="list">{"".join(items)}</ul>'


def _item_html(number: int, item: Item, record: Record) -> str:
    said, key = record.given(item) if record.handed_in else "", item.kind.value
    right = said == key
    yours = ""
    if record.handed_in:
        line = given_words(item, record) or str(fixed("no_answer"))
        yours = f'<p class="bbcp-quiet">{safe(str(fixed("your_answer")))} {safe(line)}</p>'
    verdict = str(fixed("right")) if right else f"{fixed('meant')} {kind_label(key)}."
    told = ""
    if said and not right and said != UNSURE:
        told = f"<p><b>{safe(str(fixed('tell')))}</b> {safe(tell_apart(said, key))}</p>"
    return (
        f'<li class="bbcp-why{" bbcp-why-right" if right else ""}"><p>{number}. {safe(item.text)}</p>'
        f"{yours}<p><b>{safe(verdict)}</b> {safe(item.why)}</p>{told}</li>"
    )


def _rewrite_html(number: int, rewrite: Rewrite, record: Record) -> str:
    yours = record.given(rewrite) or str(fixed("no_answer"))
    rows = ((fixed("your_words"), yours), (fixed("one_way"), rewrite.one_way), (fixed("notice"), rewrite.notice))
    shown = rows if record.handed_in else rows[1:]
    told = "".join(f"<p><b>{safe(str(name))}</b> {safe(line)}</p>" for name, line in shown)
    return f'<li class="bbcp-why bbcp-base-rewrite"><p>{number}. {safe(rewrite.text)}</p>{told}</li>'
