"""Every activity under axe-core: opened and tried out, light and dark, wide and narrow, at 200 % and at 320 pixels."""

import pytest

pytest.importorskip("playwright.sync_api")

from axe_support import own, violations
from course_pages import BOTH, LOOKS, SMALLEST, ZOOMED, Look, full_scenes, rest, try_out, wear, wider

STEPS = 3


@pytest.mark.parametrize("scene", full_scenes(), ids=lambda scene: scene.name)
def test_no_activity_breaks_a_rule_when_it_opens_nor_after_some_steps(page, lab, scene):
    scene.open(page, lab)
    for look in BOTH:
        wear(page, look)
        assert not own(violations(page)), look.name
    for width in (ZOOMED, SMALLEST):
        wear(page, Look(width, "light"))
        assert wider(page) == [], width
    for step in range(1, STEPS + 1):
        pressed = try_out(page)
        wear(page, Look(SMALLEST, "light"))
        assert wider(page) == [], f"after step {step}: {pressed}"
        # The states after a step differ in what stands there; their colors and their width come from one style sheet.
        wear(page, LOOKS[step % len(LOOKS)])
        assert not own(violations(page)), f"after step {step}, {LOOKS[step % len(LOOKS)].name}: {pressed}"
    assert page.seen.outside == []
    assert page.seen.ours() == []


def test_a_violation_is_found_also_far_down_the_page(page, lab):
    scene = full_scenes()[0]
    scene.open(page, lab)
    rest(page)
    page.evaluate(
        """() => [...document.querySelectorAll('.bbcp-activity')].at(-1).insertAdjacentHTML(
            'beforeend', '<p style="color:#ccc;background:#fff">faint</p><img src="data:,">')"""
    )
    assert {one.rule for one in violations(page) if one.ours} == {"color-contrast", "image-alt"}
