"""The last page of the circles: what the map tells, a note of one's own, and the ways back into the map."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as ipw

from bbcp.widgets.circles.networks import Network
from bbcp.widgets.circles.placing import CircleMap
from bbcp.widgets.circles.reading import reading_html
from bbcp.widgets.frame import box, button, part


class Ending:
    """What the map tells, above a box for a note; the buttons are given something to do by the activity."""

    def __init__(self, network: Network, fixed: Mapping[str, str], note: str) -> None:
        """Make the page.

        Args:
            network: The family's network.
            fixed: The activity's words.
            note: What the person noted before.
        """
        self._network = network
        self.change_circles, self.change_see = button(fixed["change_circles"]), button(fixed["change_see"])
        self.reading = part("", "bbcp-live")
        self.note = ipw.Textarea(description=fixed["note_label"], placeholder=fixed["note_hint"], value=note)
        self.keep = button(fixed["keep"], "bbcp-primary")
        changing = box([self.change_circles, self.change_see], "bbcp-row")
        keeping = box([self.note, self.keep], "bbcp-stack", "bbcp-circle-fields")
        self.box = box([changing, self.reading, keeping], "bbcp-stack")

    def draw(self, now: CircleMap) -> None:
        """Say what a map tells."""
        self.reading.value = reading_html(self._network, now)
