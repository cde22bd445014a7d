"""The course's pages and activities in a browser: how wide and how light, opened and settled, tried out."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from bbcp.widgets import catalogue
from browser_support import PATIENCE, Lab
from lab_folder import ROOT

WIDE, NARROW = 1280, 360
ZOOMED, SMALLEST = 640, 320
"""What is left of a window of 1280 pixels at 200 %, and what WCAG's reflow asks for (1.4.10)."""
HEIGHT = 900
HIGH = 6_000
"""A picture is no higher than this, in pixels, to be good to look at; a longer page takes several."""
TALLEST = 16_000
"""An activity is never cut in two; a browser draws up to 16,384 pixels."""
SENTENCE = "When it gets hard, Dana will kneel down, name the rule and call Ruth, every evening for three months."
"""What `try_out` writes where something can be written."""


@dataclass(frozen=True)
class Look:
    """How a page is looked at: the width of the window, and `light`, `dark` or the system's own (`contrast`) colors."""

    width: int
    theme: str

    @property
    def name(self) -> str:
        """Such as `desktop-light`."""
        return f"{_SCREENS[self.width]}-{self.theme}"


_SCREENS = {WIDE: "desktop", ZOOMED: "zoomed", NARROW: "phone", SMALLEST: "smallest"}
LOOKS = tuple(Look(width, theme) for theme in ("light", "dark") for width in (WIDE, NARROW))
BOTH = (LOOKS[0], LOOKS[-1])
"""Two looks that have each width and each theme between them; a rule of axe looks at the one or the other."""
PICTURED = (*LOOKS, Look(WIDE, "contrast"), Look(ZOOMED, "light"))
"""With forced colors, as people with low vision set them, and at 200 %."""


@dataclass(frozen=True)
class Scene:
    """What is looked at in one load of JupyterLab.

    Attributes:
        name: For file names and reports.
        path: A page of the course; empty where activities are laid on a page of their own.
        openings: Those activities.
    """

    name: str
    path: str = ""
    openings: tuple[catalogue.Opening, ...] = ()

    def open(self, page: Any, lab: Lab) -> None:
        """Open it and wait until every activity on it can be used.

        Raises:
            TimeoutError: When something does not come; the message says how far it got.
        """
        path = self.path or self._lay(lab)
        page.goto(lab.url(path))
        cells = json.loads((lab.root / path).read_text(encoding="utf-8"))["cells"]
        settle(page, sum(cell["cell_type"] == "code" for cell in cells))

    def _lay(self, lab: Lab) -> str:
        first = self.openings[0].name.replace("/", "-")
        return lab.write_page(f"try-{first}-{len(self.openings)}", *(one.line for one in self.openings))


def course_scenes() -> list[Scene]:
    """List every page that course.yaml names."""
    course = yaml.safe_load((ROOT / "course" / "content" / "course.yaml").read_text(encoding="utf-8"))
    return [Scene(Path(one["path"]).stem, one["path"]) for one in course["pages"] + course["more"]]


def activity_scenes() -> list[Scene]:
    """List every activity, those of one class together: they share a kernel and a load of JupyterLab."""
    by_kind = groupby(catalogue.openings(), key=lambda one: one.kind.__name__)
    return [Scene(name.lower(), openings=tuple(openings)) for name, openings in by_kind]


def full_scenes(size: int = 12) -> list[Scene]:
    """List every activity, `size` to a page, whatever their class: as few loads of JupyterLab as can be."""
    openings = catalogue.openings()
    few = [openings[at : at + size] for at in range(0, len(openings), size)]
    return [Scene("-".join(sorted({one.kind.__name__.lower() for one in some})), openings=some) for some in few]


SHOWN = ".jp-Notebook .jp-CodeCell .bbcp-activity:has(.bbcp-title)"
"""An activity that opened; one that only says why it cannot has no title."""
_SETTLED = """([shown, count]) => document.querySelector('.jp-Notebook h1')
    && document.querySelectorAll(shown).length >= count
    && !document.querySelector('.bbcp-starting')"""


def settle(page: Any, activities: int) -> None:
    """Wait until a page's activities are there and nothing moves any more.

    Raises:
        TimeoutError: When some are missing; the message says how many there are, and what stands in their place.
    """
    try:
        # The first start of a kernel on a busy machine takes long, and some pages hold many activities.
        page.wait_for_function(_SETTLED, arg=[SHOWN, activities], timeout=2 * PATIENCE)
    except Exception as why:
        shown = page.locator(SHOWN).count()
        told = page.locator(".jp-CodeCell .jp-OutputArea-output:not(:has(.bbcp-title))").all_inner_texts()
        there = " ".join(f"{line.strip()[:200]!r}" for line in told)
        raise TimeoutError(f"{shown} of {activities} activities show ({type(why).__name__}). {there}") from None
    rest(page)


def rest(page: Any, quiet: int = 250, longest: int = 4_000) -> None:
    """Wait until nothing on the page has changed for `quiet` milliseconds, but not longer than `longest`."""
    page.evaluate(
        """([quiet, longest]) => new Promise(done => {
            let due = setTimeout(done, quiet);
            const watch = new MutationObserver(() => { clearTimeout(due); due = setTimeout(done, quiet); });
            watch.observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
            setTimeout(done, longest);
        })""",
        [quiet, longest],
    )


def wear(page: Any, look: Look, height: int = HEIGHT) -> None:
    """Show the page in another width and theme, without loading it again."""
    page.set_viewport_size({"width": look.width, "height": height})
    # The course follows the system's colors, so this is JupyterLab's own theme and not a picture of it.
    forced = look.theme == "contrast"
    scheme = "dark" if forced else look.theme
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce", forced_colors="active" if forced else "none")
    page.wait_for_function("light => document.body.dataset.jpThemeLight === String(light)", arg=look.theme == "light")
    rest(page)


def stays(page: Any, look: str, longest: float = 4.0) -> list[str]:
    """Name what a look at the page finds, and still finds when it has had time to settle.

    On a busy machine a page takes its new width piece by piece, and no node changes by it that `rest` could wait for.
    """
    found: list[str] = page.evaluate(look)
    until = time.monotonic() + longest
    while found and time.monotonic() < until:
        rest(page)
        found = page.evaluate(look)
    return found


_WIDER = """() => [document.documentElement, ...document.querySelectorAll('.bbcp-activity, .bbcp-activity *')]
    .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
        && !/auto|scroll/.test(getComputedStyle(one).overflowX) && !one.closest('svg, input, .bbcp-unseen'))
    .map(one => `${one.tagName}.${one.className} ${one.scrollWidth}`)"""


def wider(page: Any) -> list[str]:
    """Name what is wider than its place on the page; what scrolls in a frame of its own has its place."""
    return stays(page, _WIDER)


_PAGE_WIDER = """() => [
        ...document.querySelectorAll('.jp-WindowedPanel-outer, .bbcp-nav'),
        ...document.querySelectorAll('.bbcp-answer, .jp-RenderedMarkdown, .jp-RenderedMarkdown *'),
    ].filter(one => one.clientWidth && one.scrollWidth > one.clientWidth + 1 && !one.closest('svg, pre, .bbcp-unseen'))
    .map(one => `${one.tagName}.${one.className} ${one.scrollWidth} ${one.textContent.slice(0, 60)}`)"""


def page_wider(page: Any) -> list[str]:
    """Name what is wider than its place outside of activities: the bar, a page's own text, an answer box."""
    return stays(page, _PAGE_WIDER)


_PANE = "[...document.querySelectorAll('.jp-WindowedPanel-outer')].find(one => one.clientHeight)"


def content_height(page: Any) -> int:
    """Return how high the window has to be to show all of the page, in pixels."""
    return int(page.evaluate(f"() => window.innerHeight - {_PANE}.clientHeight + {_PANE}.scrollHeight"))


def parts(page: Any, look: Look) -> Iterator[str]:
    """Show a page as `wear` does from its beginning to its end, as high a window at a time as is good to look at.

    Yields:
        What to call the part on the screen now: nothing where all is seen at once, else such as `-2-of-3`.
    """
    wear(page, look)
    # What is drawn only in a high window may need a higher one still.
    for _ in range(2):
        wear(page, look, min(max(content_height(page), HEIGHT), HIGH))
    view, whole = page.evaluate(f"() => [{_PANE}.clientHeight, {_PANE}.scrollHeight]")
    count = max(1, math.ceil(whole / view))
    for at in range(count):
        page.evaluate(f"top => {{ {_PANE}.scrollTop = top; }}", at * view)
        rest(page)
        yield f"-{at + 1}-of-{count}" if count > 1 else ""


_TRY_OUT = """sentence => {
    const seen = one => one.getClientRects().length && !one.disabled;
    const pressed = [];
    for (const part of document.querySelectorAll('.bbcp-activity')) {
        for (const field of part.querySelectorAll('textarea, input[type=text]')) {
            if (!seen(field) || field.value) continue;
            Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, sentence);
            for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, {bubbles: true}));
        }
        for (const list of part.querySelectorAll('select')) {
            if (!seen(list) || list.options.length < 2) continue;
            list.selectedIndex = list.options.length - 1;
            list.dispatchEvent(new Event('change', {bubbles: true}));
        }
        const radio = [...part.querySelectorAll('input[type=radio], input[type=checkbox]')].find(seen);
        if (radio && !radio.checked) radio.click();
        const button = [...part.querySelectorAll('button')].find(one => seen(one) && !one.dataset.tried);
        if (!button) continue;
        button.dataset.tried = 'yes';
        pressed.push(button.textContent.trim());
        button.click();
    }
    return pressed;
}"""


def try_out(page: Any) -> list[str]:
    """Go one step in every activity on the page, whatever it is: write, choose, and press its first untried button.

    Returns:
        What was pressed.
    """
    pressed: list[str] = page.evaluate(_TRY_OUT, SENTENCE)
    # What is written is read once typing has paused for a moment.
    rest(page, quiet=600)
    unfold(page)
    return pressed


def unfold(page: Any) -> None:
    """Open whatever on the page is folded up, such as "One way to say it"; what is hidden is not looked at."""
    page.evaluate("() => document.querySelectorAll('.jp-Notebook details').forEach(one => { one.open = true; })")
    rest(page)


def activities_on(page: Any) -> Iterator[Any]:
    """Give the activities on the page, from top to bottom."""
    shown = page.locator(SHOWN)
    for at in range(shown.count()):
        yield shown.nth(at)
