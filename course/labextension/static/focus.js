/* Keep the focus where a person's key has put it, and presses with the control that they are meant for. */

// Milliseconds; the late ones are for slow computers.
const MOMENTS = [0, 60, 160, 320, 700, 1500];

/** Focus a node, and take the focus back for it until the person presses the next key or button. */
export function holdFocus(node) {
  let led = false;
  const back = () => !led && document.activeElement !== node && node.focus();
  const later = () => setTimeout(back, 0);
  const end = () => {
    led = true;
    window.removeEventListener("focusin", later, true);
    for (const kind of ["keydown", "pointerdown"]) window.removeEventListener(kind, end, true);
  };
  window.addEventListener("focusin", later, true);
  // The key that led here is still on its way.
  setTimeout(() => {
    for (const kind of ["keydown", "pointerdown"]) window.addEventListener(kind, end, true);
  }, 0);
  for (const moment of MOMENTS) setTimeout(back, moment);
  setTimeout(end, MOMENTS.at(-1) + 1);
}

/** Keys and presses on a control of ours are its own, and not the notebook's. */
export function keepPresses(control) {
  control.addEventListener("keydown", (event) => event.key !== "Tab" && event.stopPropagation());
  for (const kind of ["mousedown", "pointerdown"]) control.addEventListener(kind, (event) => event.stopPropagation());
  control.setAttribute("data-lm-suppress-shortcuts", "true");
}
