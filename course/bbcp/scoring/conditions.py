"""Notice a promise that holds only once a service is done: what is left of it is the service (codebook, section 1)."""

from __future__ import annotations

from bbcp.scoring.acts import Act, Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.people import People
from bbcp.scoring.text import Token, sentences
from bbcp.scoring.words import is_service_noun, words

FAR = 16
"""How many words behind "only once" may name the service."""
_TAKEN = (Evidence.SEEN, Evidence.BROAD)


def only_after_service(found: list[Token], shown: list[Act], people: People) -> list[Act]:
    """Take back the acts that are to happen only when a service is finished.

    Args:
        found: The words of a text.
        shown: What its clauses are evidence of.
        people: Who is who.

    Returns:
        The same evidence; where "but only if she has done the class" stands behind acts of its sentence, the service
        in their place.
    """
    for sentence in sentences(found):
        for at, one in enumerate(sentence[:-2]):
            if one.word != "only" or sentence[at + 1].word not in ("if", "once", "after", "when"):
                continue
            behind = sentence[at + 2 : at + 2 + FAR]
            service = next((word for word in behind if is_service_noun(word.word)), None)
            done = any(word.word in words("grammar", "finishing") for word in behind)
            named = any(people.who(word) is not None for word in behind[:3]) or behind[0].word in ("the", "all")
            if service is None or not (done and named):
                continue
            kept = [
                act for act in shown if not (act.evidence in _TAKEN and sentence[0].start <= act.span.start < one.start)
            ]
            if not any(act.evidence is Evidence.SERVICE for act in kept):
                clause = next((act.clause for act in shown if act.span.start < one.start), 0)
                kept.append(Act(Evidence.SERVICE, Span(service.start, service.end), clause, service.word))
            shown = sorted(kept, key=lambda act: act.span.start)
    return shown
