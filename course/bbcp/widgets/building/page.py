"""Draw the sentence builder: the facts of the family, the line under a slot, the sentence, what it is compared with."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.case import Case
from bbcp.scoring.judgement import Judgement
from bbcp.widgets import reading
from bbcp.widgets.building.form import AT_RISK, Form, Slot
from bbcp.widgets.building.slot_lines import Line
from bbcp.widgets.frame import privacy, safe


def facts_html(form: Form, begun: bool = False) -> str:
    """Draw what the person needs to know before they begin.

    Args:
        form: The builder.
        begun: Whether some of the slots are filled for the person.
    """
    intro = f"<p>{safe(form.words['intro'])}</p>" + (f"<p><b>{safe(form.words['begun'])}</b></p>" if begun else "")
    family = _happened(form) if form.kind == "danger" else reading.family_html(form.case, form.words)
    warning = ""
    if AT_RISK in form.case.danger:
        warning = f'<p class="bbcp-why bbcp-careful">{safe(form.words["careful"])}</p>'
    return f'{intro}<div class="bbcp-facts">{family}</div>{warning}'


def _happened(form: Form) -> str:
    rows = ((form.words["harm"], form.case.harm), (form.words["network"], ", ".join(form.case.network)))
    told = "".join(f'<p><b class="bbcp-sub">{safe(name)}</b><br>{safe(line)}</p>' for name, line in rows)
    return f'<div class="bbcp-family">{told}</div><p class="bbcp-quiet">{safe(privacy())}</p>'


def line_html(line: Line, words: Mapping[str, str]) -> str:
    """Draw what stands under a slot.

    Args:
        line: What its words add, and what is still open.
        words: The builder's fixed words.
    """
    state = "open" if line.open else "done"
    return f'<p class="bbcp-slot-line" data-state="{state}">{"<br>".join(map(_pair, _said(line, words)))}</p>'


def spoken_html(slot: Slot, line: Line, words: Mapping[str, str]) -> str:
    """Say the same as `line_html`, and of which slot, for a screen reader."""
    told = " ".join(f"{name}: {said}" for name, said in _said(line, words))
    return f"<p>{safe(words['spoken'].replace('{slot}', slot.label).replace('{line}', told))}</p>"


def _said(line: Line, words: Mapping[str, str]) -> list[tuple[str, str]]:
    parts = ((words["may_add" if line.maybe else "adds"], line.adds), (words["open"], line.open))
    return [(name, told if told.endswith((".", "?", '"')) else f"{told}.") for name, told in parts if told]


def _pair(said: tuple[str, str]) -> str:
    return f"<b>{safe(said[0])}:</b> {safe(said[1])}"


def sentence_html(text: str, words: Mapping[str, str]) -> str:
    """Draw the sentence as it stands; a hint while there is none."""
    shown = safe(text) if text else f'<span class="bbcp-quiet">{safe(words["nothing"])}</span>'
    return f'<p class="bbcp-sub">{safe(words["your"])}</p><p class="bbcp-card bbcp-built">{shown}</p>'


def compare_html(case: Case, words: Mapping[str, str]) -> str:
    """Draw the course's own danger statement, for a look at both."""
    head, why = safe(words["compare"]), safe(words["compare_why"])
    card = f'<p class="bbcp-card bbcp-built">{safe(case.danger_statement)}</p>'
    return f'<p class="bbcp-sub">{head}</p>{card}<p class="bbcp-compare-why">{why}</p>'


def alone_html(text: str, core: Judgement, words: Mapping[str, str]) -> str:
    """Say that the action read alone is of another kind than the whole sentence.

    Args:
        text: Who and what alone.
        core: What was judged of it.
        words: The builder's fixed words.
    """
    told = words["alone"].replace("{kind}", reading.kind_words(core)[0]).replace("{text}", text)
    return f'<p class="bbcp-unsure">{safe(told)}</p>'
