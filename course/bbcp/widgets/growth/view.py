"""Draw a person's progress: what to do next, and the pages with their activities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bbcp.progress import DONE, page_state
from bbcp.widgets.frame import safe, words
from bbcp.widgets.growth.activity_names import activity_name
from bbcp.widgets.sorting.piles import steps_html


@dataclass(frozen=True)
class Page:
    """A page of the course.

    Attributes:
        title: Its title.
        activities: What is done on it, as it is named in the log.
        more: What it has for more practice; the page is done without it.
        about: What it is for, in one short sentence; empty where nothing is said.
        minutes: How long it takes, without what is for more practice.
        reads: Whether it is a module, and no exercise or test.
    """

    title: str
    activities: tuple[str, ...]
    more: tuple[str, ...] = ()
    about: str = ""
    minutes: int = 0
    reads: bool = True


def next_html(pages: Sequence[Page], known: Mapping[str, str], cards: int) -> str:
    """Draw what to do next.

    Args:
        pages: The course's pages, in order.
        known: How far each activity is.
        cards: How many review cards are waiting today.
    """
    # The progress itself is an activity of a page, and no task: to have looked at it begins nothing.
    pages = [replace(one, activities=tuple(each for each in one.activities if not _is_map(each))) for one in pages]
    fixed, page = words("progress"), _next_page(pages, known)
    if page is None:
        told = [str(fixed["all_done"])]
    else:
        begun = page_state(page.activities, known)
        told = [str(fixed["go_on" if begun else "begin"]).format(page=page.title)]
        open_ones = [one for one in page.activities if known.get(one) != DONE]
        if open_ones:
            told.append(str(fixed["next_activity"]).format(activity=activity_name(open_ones[0])))
    if cards:
        told.append(str(fixed["cards"]["one" if cards == 1 else "many"]).format(number=cards))
    lines = "".join(f"<p>{safe(line)}</p>" for line in told)
    return f'<p class="bbcp-sub">{safe(str(fixed["next"]))}</p><div class="bbcp-card bbcp-progress-next">{lines}</div>'


def pages_html(pages: Sequence[Page], known: Mapping[str, str]) -> str:
    """Draw the pages, each with how far it is, and with its activities to open.

    Args:
        pages: The course's pages, in order.
        known: How far each activity is.
    """
    fixed, counted = words("progress"), [page for page in pages if page.activities]
    done = sum(page_state(page.activities, known) == DONE for page in counted)
    count = str(fixed["pages_done"]).format(done=done, total=len(counted))
    items = "".join(_page_html(page, known) for page in pages)
    return (
        f'<p class="bbcp-sub">{safe(str(fixed["pages"]))}</p><p>{safe(count)}</p>{steps_html(done, len(counted))}'
        f'<ul class="bbcp-progress-pages" role="list">{items}</ul>'
    )


def _is_map(activity: str) -> bool:
    return activity.startswith("progress/")


def _next_page(pages: Sequence[Page], known: Mapping[str, str]) -> Page | None:
    """Choose the page to go on with: the first that is begun and not done, or else the first not begun.

    What stands on an earlier page too begins no later one.
    """
    left = [page for page in pages if page.activities and page_state(page.activities, known) != DONE]
    met: set[str] = set()
    begun = []
    for page in pages:
        if page in left and any(one in known for one in page.activities if one not in met):
            begun.append(page)
        met.update(page.activities)
    return next(iter([*begun, *left]), None)


def _page_html(page: Page, known: Mapping[str, str]) -> str:
    fixed = words("progress")
    if not page.activities:
        return f"<li><span>{safe(page.title)}</span><span>{safe(str(fixed['only_reading']))}</span></li>"
    state = page_state(page.activities, known) or "not_yet"
    done = sum(known.get(one) == DONE for one in page.activities)
    count = str(fixed["activities"]).format(done=done, total=len(page.activities))
    optional = {one: str(fixed["optional"]).format(name=activity_name(one)) for one in page.more if one in known}
    items = "".join(
        f"<li><span>{safe(optional.get(one) or activity_name(one))}</span>{_state_html(known.get(one, without))}</li>"
        for names, without in ((page.activities, "not_yet"), (page.more, "more_practice"))
        for one in names
    )
    about = str(fixed["about"]).format(about=page.about, minutes=page.minutes)
    told = f'<p class="bbcp-quiet">{safe(about)}</p>' if page.about else ""
    return (
        f"<li><details><summary><span>{safe(page.title)}</span>{_state_html(state)}"
        f'<span class="bbcp-quiet">{safe(count)}</span></summary>{told}<ul role="list">{items}</ul></details></li>'
    )


def _state_html(state: str) -> str:
    told = str(words("progress")["states"][state])
    return f'<span class="bbcp-progress-state bbcp-progress-{safe(state)}">{safe(told)}</span>'
