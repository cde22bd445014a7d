"""Say what is still open in a whole plan, one sentence for each thing, in the content's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bbcp.feedback import family_names
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.naming import named_in
from bbcp.scoring.people import Who
from bbcp.scoring.text import tokens
from bbcp.scoring.words import words as known
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.plan import Plan
from bbcp.widgets.planning.read_act import ReadAct

FEWEST_WORDS = 3
"""A hard day or a meeting in fewer words says nothing that anyone could do."""
MOST_WORDS = 6
"""So many stiff words are named at most."""
_PROMISED = (Kind.SERVICE, Kind.MIXED)


class OpenLines:
    """The sentences on what is open, each from the content with the plan's own words filled in."""

    def __init__(self, plan: Plan, fixed: Mapping[str, Any]) -> None:
        """Keep the names to fill in.

        Args:
            plan: The plan.
            fixed: The sentences of each look, from the activity's words.
        """
        self._plan = plan
        self._fixed = fixed
        self._names = {
            **family_names(plan.case),
            "network": ", ".join(plan.network),
            "number": str(len(plan.supports)),
            "total": str(len(plan.services)),
        }

    def say(self, name: str, line: str, **more: str) -> str:
        """Return a sentence of one look, with the plan's own words filled in."""
        return str(self._fixed[name][line]).format_map({**self._names, **more})

    def dangers(self, read: Sequence[ReadAct]) -> Iterator[str]:
        """Say which part of the danger has no act, or one that does not answer it."""
        for one in read:
            if not one.objective:
                yield self.say("dangers", "empty", danger=one.act.danger)
            elif not one.is_act:
                yield self.say("dangers", one.judgement.kind.value, danger=one.act.danger)
            elif one.level(Criterion.RELEVANT) < 2:
                yield self.say("dangers", "loose", danger=one.act.danger)

    def services(self, read: Sequence[ReadAct]) -> Iterator[str]:
        """Say where a service stands in place of an act, or helps with none."""
        for one in read:
            waiting = () if one.is_act else self._plan.helps_with(one.act)
            for service in waiting:
                yield self.say("services", "hanging", service=service.text, act=one.number)
            # To be told to move a service down to the helps, while one of them waits above, would be two ways at once.
            if one.judgement.kind in _PROMISED and not waiting:
                yield self.say("services", "goal", act=one.number)

    def network(self, read: Sequence[ReadAct]) -> Iterator[str]:
        """Say which act nobody of the network sees."""
        for one in read:
            line = self._who(one.words.who)
            if line:
                yield self.say("network", line, act=one.number)

    def _who(self, who: str) -> str:
        """Return which line fits to what stands under "who sees it"; an empty text where somebody is named."""
        said = tokens(who)
        named = named_in(self._plan.case, said)
        if not said:
            return "nobody"
        if Who.OTHER in named:
            return ""
        if Who.WORKER in named or any(one.word in known("service_nouns", "company") for one in said):
            return "worker"
        return "family" if named else "unknown"

    def time(self, read: Sequence[ReadAct]) -> Iterator[str]:
        """Say which act has no end."""
        for one in read:
            # A length or a date may stand in any of the boxes; "ongoing" is no end.
            if one.level(Criterion.TIME_BOUND) < 2:
                yield self.say("time", "open", act=one.number)

    def hard(self, draft: Draft) -> Iterator[str]:
        """Say what is missing for a hard day, and for the day when all meet."""
        hard_day, meeting = (draft.rest(self._plan, part) for part in ("hard_day", "meeting"))
        if len(hard_day.split()) < FEWEST_WORDS:
            yield self.say("hard", "hard_empty")
        elif not self._names_somebody(hard_day):
            yield self.say("hard", "hard_nobody")
        if len(meeting.split()) < FEWEST_WORDS:
            yield self.say("hard", "meeting_empty")

    def _names_somebody(self, text: str) -> bool:
        found = tokens(text)
        helped = not named_in(self._plan.case, found).isdisjoint((Who.OTHER, Who.WORKER))
        return helped or any(one.word.isdecimal() for one in found)

    def plain(self, read: Sequence[ReadAct], draft: Draft) -> Iterator[str]:
        """Say which words are stiff, and whether the family speaks in it."""
        texts = [one.objective for one in read if one.objective]
        rest = [draft.rest(self._plan, part) for part in ("hard_day", "meeting")]
        if not texts and not any(rest):
            yield self.say("words", "nothing")
            return
        stiff = [word for text in (*texts, *rest) for word in _stiff(text, self._plan)]
        if stiff:
            named = list(dict.fromkeys(stiff))[:MOST_WORDS]
            yield self.say("words", "stiff", words=", ".join(named))
        first_person = known("people", "first_person")
        told = [one.words.text for one in read if one.objective]
        if told and not any(one.word in first_person for text in told for one in tokens(text)):
            yield self.say("words", "voice")


def _stiff(text: str, plan: Plan) -> list[str]:
    """Return the words by which a text is less than plain."""
    rating = judge(text, plan.case).rating(Criterion.PLAIN)
    return [text[one.start : one.end] for one in rating.spans] if rating.level < 2 else []
