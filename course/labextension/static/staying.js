/* Who writes in an activity's text field stays in it until they leave it themselves.
 *
 * An activity leads the focus by a message from Python, to the question that it has just shown; JupyterLab leads it
 * to a cell of its own. On a slow computer both come seconds later: the person is writing by then, and the rest of
 * their sentence would go nowhere.
 */

const FIELD = ".jp-OutputArea :is(textarea, input[type=text], input[type=number])";
const PLACE = ".bbcp-activity, .jp-Notebook, .jp-Cell";
const LEAVES = new Set(["Tab", "Enter", "Escape"]);

/** Say whether a key may lead out of a field; Enter is only a new line where there are lines. */
const leaves = ({ key, target, ctrlKey, metaKey }) =>
  LEAVES.has(key) && !(key === "Enter" && target.matches("textarea") && !ctrlKey && !metaKey);

/** Look after the text fields of all pages. */
export function stayInFields() {
  // The field that the person's last key or press was meant for.
  let written = null;
  const heard = (event) => {
    const field = event.target.closest?.(FIELD);
    written = field && !(event.type === "keydown" && leaves(event)) ? field : null;
  };
  for (const kind of ["pointerdown", "keydown"]) window.addEventListener(kind, heard, true);
  const led = (one) =>
    written && written === document.activeElement && one !== written && one.closest(PLACE) &&
    one.closest(".jp-Notebook") === written.closest(".jp-Notebook");
  // Here, and not by "focusin": a screen reader moves the focus without a key that the page could hear, and may.
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (...how) {
    if (!led(this)) focus.apply(this, how);
  };
}
