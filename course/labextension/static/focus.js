/* Keep the focus where a person's key or click has put it, and presses with the control that they are meant for. */

// Milliseconds; the late ones are for slow computers.
const MOMENTS = [0, 60, 160, 320, 700, 1500];

/** Lead the focus, and lead it back when JupyterLab takes it away, until the person presses the next key or button.
 *
 * `arrived()` says whether the focus is where it belongs; `lead()` brings it there. `at()` is called at each moment
 * at which it has arrived.
 */
export function holdFocus(arrived, lead, at = () => {}) {
  let led = false;
  const back = () => {
    // A dialog that came meanwhile and asks something keeps the focus.
    if (led || document.activeElement?.closest(".jp-Dialog")) return;
    if (!arrived()) lead();
    if (arrived()) at();
  };
  const later = () => setTimeout(() => arrived() || back(), 0);
  // The key or press that led here is still on its way.
  const first = window.event;
  const end = (event) => {
    if (event && event === first) return;
    led = true;
    window.removeEventListener("focusin", later, true);
    for (const kind of ["keydown", "pointerdown"]) window.removeEventListener(kind, end, true);
  };
  window.addEventListener("focusin", later, true);
  // At once, and not by a timer: on a busy computer the next key comes before any timer does.
  for (const kind of ["keydown", "pointerdown"]) window.addEventListener(kind, end, true);
  back();
  for (const moment of MOMENTS) setTimeout(back, moment);
  setTimeout(() => end(), MOMENTS.at(-1) + 1);
}

/** Keys and presses on a control of ours are its own, and not the notebook's. */
export function keepPresses(control) {
  control.addEventListener("keydown", (event) => event.key !== "Tab" && event.stopPropagation());
  for (const kind of ["mousedown", "pointerdown"]) control.addEventListener(kind, (event) => event.stopPropagation());
  control.setAttribute("data-lm-suppress-shortcuts", "true");
}
