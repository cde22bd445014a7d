/* What a page does when the Python behind it was lost and is there again: after a restart, a crash, or a night. */
import { inCourse } from "./shell.js";

/** What a kernel's status is called when Python is lost. */
export const LOST = new Set(["restarting", "autorestarting", "terminating", "dead"]);
const FIELDS = ".bbcp-activity textarea, .bbcp-activity input[type=text]";

const watched = new WeakMap();

/** Call `act` each time that the page's Python was lost and is ready again.
 *
 * It hears whether that was done elsewhere, by another tab or program, and not by JupyterLab or by its own server.
 */
export function whenAnew(panel, act) {
  if (!watched.has(panel)) watched.set(panel, watch(panel));
  watched.get(panel).push(act);
}

function watch(panel) {
  const acts = [];
  const session = panel.sessionContext;
  let [lived, lost] = [false, false];
  session.kernelChanged.connect((_, { oldValue, newValue }) => {
    if (!oldValue || newValue?.id === oldValue.id || panel.isDisposed) return;
    lost = true;
    // It is gone for good, as where the course itself was started anew: this page asks for another one.
    if (!newValue && inCourse()) void session.startKernel();
  });
  const back = (elsewhere = false) => {
    if (!lost || panel.isDisposed) return;
    lost = false;
    if (inCourse()) for (const act of acts) void act(elsewhere);
  };
  session.statusChanged.connect((_, status) => {
    const elsewhere = !lost && lived && status === "starting";
    if (LOST.has(status) || elsewhere) lost = true;
    if (status === "idle") {
      lived = true;
      back();
    }
    // Of a start elsewhere nothing more is heard before something is asked.
    if (elsewhere) session.session?.kernel?.requestKernelInfo().then(() => back(true), () => {});
  });
  return acts;
}

/** A field's name, and which one of that name it is in its cell. */
function fields(cell) {
  const seen = new Map();
  return [...cell.node.querySelectorAll(FIELDS)].map((field) => {
    const label = field.parentElement.querySelector(".widget-label")?.textContent || field.placeholder;
    const number = (seen.get(label) || 0) + 1;
    seen.set(label, number);
    return { field, name: `${label}#${number}` };
  });
}

/** Note what stands in the text fields of some cells' activities. */
export function takeTexts(cells) {
  return cells.flatMap((cell) =>
    fields(cell)
      .filter(({ field }) => field.value.trim())
      .map(({ field, name }) => ({ cell, name, text: field.value, here: field === document.activeElement })),
  );
}

/** Put texts back into the same fields; the answer is those whose field is not there now. */
export function putTexts(texts) {
  return texts.filter(({ cell, name, text, here }) => {
    const field = fields(cell).find((one) => one.name === name)?.field;
    if (!field || field.disabled) return true;
    if (field.value !== text) {
      field.value = text;
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    if (here) field.focus();
    return false;
  });
}
